/** What the worker is asked: a template of ours, and data that the template reads as strings. */
export interface PdfJob {
  readonly template: string
  /** With `missing` added: a sentence for the end of the file, or null. */
  readonly data: Readonly<Record<string, unknown>>
  /** Folders searched for fonts, before those of the system. */
  readonly fontFolders: readonly string[]
}

/** A PDF/A-2b file, and the characters that no font had: they are printed as 〔U+…〕. */
export interface PdfResult { readonly pdf: Uint8Array; readonly missing: readonly string[] }

/** `problem`: a sentence for the person who asked; `fault`: a mistake of ours. */
export type PdfAnswer = { readonly id: number } & (PdfResult | { readonly problem: string } | { readonly fault: string })
