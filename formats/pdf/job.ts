/** What the worker is asked: a template of ours, and data that the template reads as strings. */
export interface PdfJob {
  readonly template: string
  /** With `missing` added, a sentence for the end of the file or null, and `damaged`, the names of pictures that cannot be read. */
  readonly data: Readonly<Record<string, unknown>>
  /** Pictures by the names under which the template asks for them. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Folders searched for fonts, before those of the system. */
  readonly fontFolders: readonly string[]
}

/**
 * A PDF/A-2b file; `missing`: characters that no font had, printed as 〔U+…〕; `substituted`: official fonts that the template
 * asks for and the house lacks, so that a free one stands in; `damaged`: pictures that could not be read, left out.
 */
export interface PdfResult { readonly pdf: Uint8Array; readonly missing: readonly string[]; readonly substituted: readonly string[]; readonly damaged: readonly string[] }

/** `problem`: a sentence for the person who asked; `fault`: a mistake of ours. */
export type PdfAnswer = { readonly id: number } & (PdfResult | { readonly problem: string } | { readonly fault: string })
