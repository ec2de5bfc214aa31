import { cellRef } from '../cell-ref.ts'
import { escapeXml } from '#formats/package'
import { toExcelText } from '../xml/text.ts'

/** A note on a cell; `row` and `column` are 1-based. */
export interface CellNote {
  row: number
  column: number
  text: string
}

export const MAIN_NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** `prefix` is the namespace prefix of the part ('' or 'x:'). */
export function commentElement({ row, column, text }: CellNote, authorId: number, prefix = ''): string {
  const p = prefix
  return `<${p}comment ref="${cellRef(row, column)}" authorId="${authorId}"><${p}text>${runElement(text, p)}</${p}text></${p}comment>`
}

/** Tahoma is what Excel itself uses in comments; SimSun shows the Chinese letters. */
export function runElement(text: string, p = ''): string {
  const font = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`
  return `<${p}r>${font}<${p}t xml:space="preserve">${escapeXml(toExcelText(text))}</${p}t></${p}r>`
}

/** A whole comments part (ECMA-376 Part 1, 18.7). */
export function* commentsPart(notes: Iterable<CellNote>, author: string): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN_NS}"><authors><author>${escapeXml(author)}</author></authors><commentList>`
  for (const note of notes) yield commentElement(note, 0)
  yield '</commentList></comments>'
}
