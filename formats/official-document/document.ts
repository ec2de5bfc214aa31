/**
 * What an official document (公文) or a report draft consists of, in the order in which GB/T 9704-2012 prints it.
 * Values only: nothing here knows a register; a figure arrives as text with the id and definition of its origin.
 */

/** A stretch of text of one look. `\n` inside `text` breaks the line. */
export type Run = {
  text: string
  bold?: boolean
  /** A number that no indicator stands behind: highlighted and commented, so that it cannot be overlooked. */
  mark?: 'unbound' | 'grounded'
  /** What the comment on a marked number says: why it is unbound, or the grounds on which it stands (`grounded`: not highlighted). */
  remark?: string
  /** A figure computed elsewhere: prints plain, but is bookmarked and its definition travels in the file. */
  figure?: { id: string; definition: string }
}

export type HeadingLevel = 1 | 2 | 3 | 4

/** A heading; its number is part of the text (see `numbered`). */
export type Heading = { kind: 'heading'; level: HeadingLevel } & ({ text: string } | { runs: readonly Run[] })

export type Paragraph = { kind: 'paragraph'; runs: readonly Run[] }

/** `width` in millimetres; columns without one share what is left of the width of the text. */
export type TableColumn = { label: string; width?: number; align?: 'left' | 'center' | 'right' }

export type Table = {
  kind: 'table'
  columns: readonly TableColumn[]
  /** Cell texts, one array a row; a short row is filled with blanks, a long one is refused. */
  rows: readonly (readonly string[])[]
  /** A form has no row of headings: its first column says what each line is. */
  headless?: boolean
  caption?: string
}

export type Block = Heading | Paragraph | Table

export type OfficialDocument = {
  /** 发文机关标志, e.g. 某某市委组织部文件. Absent for a report draft: no red heading, no red line. */
  issuer?: string
  /** 发文字号: printed 某组发〔2026〕1号; as it stands where it was given as text. */
  number?: string | { agency: string; year: number; serial: number }
  /** 密级和保密期限, e.g. 机密★1年. */
  secrecy?: string
  /** 紧急程度, e.g. 特急. */
  urgency?: string
  /** `\n` breaks the title where the writer wants it broken. */
  title: string
  /** 主送机关; the closing colon is added when missing. */
  addressee?: string
  body: readonly Block[]
  /** 发文机关署名 and 成文日期 (`YYYY-MM-DD`), laid out for a seal. */
  signature?: { unit: string; date: string }
  /** 附件说明: names of the attachments. */
  attachments?: readonly string[]
  /** 附注; round brackets are added when missing. */
  note?: string
  /** 抄送机关; the closing full stop is added when missing. */
  copyTo?: string
  /** Printed across the sheet, for a table of many columns; not under a red head. */
  landscape?: boolean
}

/** The document cannot be printed as given; the message (Chinese) names the place and the repair. */
export class OfficialDocumentError extends Error {
  override name = 'OfficialDocumentError'
}
