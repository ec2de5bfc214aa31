/** A page as it is seen: its box in points, turned as it asks to be. */
export interface PageSize { readonly width: number; readonly height: number }
export interface PdfSource { readonly digest: string; readonly bytes: Uint8Array }

export type PagesJob = { readonly do: 'measure'; readonly bytes: Uint8Array } | { readonly do: 'join'; readonly pdf: Uint8Array; readonly sources: readonly PdfSource[] }
/** `problem`: a clause that goes into the bundle. */
export type PagesAnswer = { readonly sizes: readonly PageSize[] } | { readonly pdf: Uint8Array } | { readonly problem: string }
