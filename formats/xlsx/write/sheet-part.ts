import { cellRef, columnLetters, EXCEL_CELL_CHARS, EXCEL_ROWS } from '../cell-ref.ts'
import { MAIN_NS } from '../notes/comments-part.ts'
import { WorkbookProblem } from '../problem.ts'
import { dateToSerial } from '../read/serial-date.ts'
import { escapeXml } from '#formats/package'
import { escapeAttribute, toExcelText } from '../xml/text.ts'
import type { CellInput, ColumnSpec, SheetSpec } from './spec.ts'
import { STYLE } from './styles.ts'

const RELATIONS_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const BLOCK = 64 * 1024

export interface SheetExtras {
  /** formula of the drop-down of each column, null where it has none */
  lists: (string | null)[]
  /** relation id of the VML drawing, when there are header notes */
  drawing: string | null
  first: boolean
  /** told the number of data rows when the last one is written */
  done: (rows: number) => void
  signal: AbortSignal | undefined
}

/** Streams a worksheet part (ECMA-376 Part 1, 18.3.1.99); the order of its elements is fixed by the schema. */
export async function* sheetPart({ name, columns, rows }: SheetSpec, extras: SheetExtras): AsyncGenerator<Buffer> {
  let out = head(columns, extras.first)
  let row = 1
  for await (const values of rows) {
    row += 1
    if (row > EXCEL_ROWS) throw new WorkbookProblem('too-many-rows', `超过 Excel 的 ${EXCEL_ROWS} 行`, '请加筛选条件分次导出', { sheet: name })
    out += rowXml(name, row, columns, values)
    if (out.length < BLOCK) continue
    extras.signal?.throwIfAborted()
    yield Buffer.from(out)
    out = ''
  }
  extras.done(row - 1)
  yield Buffer.from(out + tail(columns, row, extras))
}

function head(columns: readonly ColumnSpec[], first: boolean): string {
  const cols = columns.map((c, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(c)}" style="${emptyStyle(c)}" customWidth="1"/>`)
  const cells = columns.map((c, i) => textXml(cellRef(1, i + 1), c.required ? STYLE.required : STYLE.header, c.header))
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN_NS}" xmlns:r="${RELATIONS_NS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${cols.length > 0 ? `<cols>${cols.join('')}</cols>` : ''}<sheetData><row r="1" ht="30" customHeight="1">${cells.join('')}</row>`
}

function tail(columns: readonly ColumnSpec[], lastRow: number, { lists, drawing }: SheetExtras): string {
  const filter = columns.length === 0 ? '' : `<autoFilter ref="A1:${cellRef(Math.max(lastRow, 1), columns.length)}"/>`
  const validations = columns.flatMap((column, i) => {
    const formula = lists[i]
    if (formula === null || formula === undefined) return []
    const letters = columnLetters(i + 1)
    return `<dataValidation type="list" allowBlank="${column.required ? 0 : 1}" showErrorMessage="1" errorTitle="选项不符" error="${escapeAttribute(`“${column.header.slice(0, 30)}”请从下拉列表中选择`)}" sqref="${letters}2:${letters}${EXCEL_ROWS}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`
  })
  const checks = validations.length === 0 ? '' : `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`
  const legacy = drawing === null ? '' : `<legacyDrawing r:id="${drawing}"/>`
  return `</sheetData>${filter}${checks}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${legacy}</worksheet>`
}

function width(column: ColumnSpec): number {
  if (column.width !== undefined) return Math.min(255, Math.max(1, column.width))
  let units = 4
  for (const c of column.header) units += c > '\u2E7F' ? 2 : 1
  return Math.min(40, Math.max(column.kind === 'date' ? 12 : 9, units))
}

/** What is typed into an empty cell of the column later: identity numbers must stay text. */
const emptyStyle = ({ kind }: ColumnSpec): number =>
  kind === 'text' ? STYLE.text : kind === 'date' ? STYLE.day : kind === 'number' ? STYLE.number : STYLE.general

function rowXml(sheet: string, row: number, columns: readonly ColumnSpec[], values: readonly CellInput[]): string {
  let out = `<row r="${row}">`
  for (let i = 0; i < columns.length; i++) {
    const value = values[i]
    if (value === null || value === undefined || value === '') continue
    const ref = cellRef(row, i + 1)
    if (typeof value === 'string' && value.length > EXCEL_CELL_CHARS) {
      throw new WorkbookProblem('too-long-text', `文字有 ${value.length} 个字符，Excel 单元格最多 ${EXCEL_CELL_CHARS} 个`, '请改用其他格式导出这一列', { sheet, row, column: i + 1 })
    }
    out += cellXml(ref, columns[i]?.kind, value)
  }
  return `${out}</row>`
}

function cellXml(ref: string, kind: ColumnSpec['kind'], value: string | number | boolean): string {
  if (typeof value === 'boolean') return kind === 'text' ? textXml(ref, STYLE.text, value ? '是' : '否') : `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a finite number at ${ref}`)
    return kind === 'text' ? textXml(ref, STYLE.text, String(value)) : numberXml(ref, kind === 'date' ? STYLE.day : STYLE.number, value)
  }
  if (kind === 'date') {
    const month = /^\d{4}-\d{2}$/.test(value)
    const serial = dateToSerial(month ? `${value}-01` : value)
    if (serial !== null) return numberXml(ref, month ? STYLE.month : STYLE.day, serial)
  }
  if (kind === 'number' && isPlainNumber(value)) return numberXml(ref, STYLE.number, Number(value))
  return textXml(ref, needsQuote(value) ? STYLE.quoted : kind === undefined ? STYLE.general : STYLE.text, value)
}

/** Only digits that come back as they went in: '007' and an 18-digit number stay text. */
const isPlainNumber = (text: string): boolean => /^-?\d{1,15}(\.\d+)?$/.test(text) && String(Number(text)) === text

/**
 * Text that a spreadsheet would take for a formula once someone edits the cell. It is written as
 * a string with the quotePrefix style, so the text itself is unchanged (OWASP, "CSV Injection").
 */
const needsQuote = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text)

const numberXml = (ref: string, style: number, value: number): string =>
  style === STYLE.general ? `<c r="${ref}"><v>${value}</v></c>` : `<c r="${ref}" s="${style}"><v>${value}</v></c>`

function textXml(ref: string, style: number, text: string): string {
  const preserve = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t${preserve}>${escapeXml(toExcelText(text))}</t></is></c>`
}
