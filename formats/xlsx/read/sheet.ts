import { columnOf, EXCEL_COLUMNS, EXCEL_ROWS } from '../cell-ref.ts'
import type { Limits } from '../limits.ts'
import { damaged, placed, WorkbookProblem } from '../problem.ts'
import { attribute, detached, escapeXml, type TokenKind, unescapeXml } from '#formats/package'
import { fromExcelText } from '../xml/text.ts'
import type { Cell, CellValue } from './cell.ts'
import type { NumberFormat } from './number-format.ts'
import { serialToClock, serialToDate } from './serial-date.ts'
import { TextCollector, tooLong } from './text-collector.ts'

/** What a sheet's cells refer to elsewhere in the workbook. */
export interface SheetContext {
  formats: NumberFormat[]
  date1904: boolean
  text: (index: number) => string | undefined
  limits: Limits
}

/** A row that has at least one value; `cells[0]` is column A. */
export interface ParsedRow {
  row: number
  cells: CellValue[]
}

/** Turns the tokens of a worksheet part into rows, handed over in {@link SheetParser.rows}. */
export class SheetParser {
  /** finished rows; the caller takes them out */
  rows: ParsedRow[] = []
  readonly #context: SheetContext
  readonly #collector: TextCollector
  #inData = false
  #row = 0
  #column = 0
  #cells: CellValue[] = []
  #inCell = false
  #type = ''
  #style = 0
  #formula = false
  #inValue = false
  #value = ''

  constructor(context: SheetContext) {
    this.#context = context
    this.#collector = new TextCollector(context.limits.cellChars)
  }

  token(kind: TokenKind, raw: string, name: string): void {
    try {
      if (kind === 'text') this.#text(raw)
      else if (kind !== 'other') this.#tag(kind, raw, name)
    } catch (error) {
      throw placed(error, { row: this.#row || undefined, column: this.#inCell ? this.#column : undefined })
    }
  }

  #text(raw: string): void {
    if (this.#inValue) {
      this.#value += raw
      if (this.#value.length > this.#context.limits.cellChars * 7) throw tooLong(this.#context.limits.cellChars)
    } else if (this.#inCell) this.#collector.token('text', raw, '')
  }

  #tag(kind: TokenKind, raw: string, name: string): void {
    if (name === 'sheetData') this.#inData = kind === 'open'
    else if (!this.#inData) return
    else if (name === 'c') {
      if (kind === 'close') this.#endCell()
      else this.#startCell(raw, kind === 'open')
    } else if (name === 'row') {
      if (kind === 'close') this.#endRow()
      else this.#startRow(raw)
    } else if (!this.#inCell) return
    else if (name === 'v') this.#inValue = kind === 'open'
    else if (name === 'f') this.#formula = true
    else if (kind === 'cdata' && this.#inValue) this.#value += escapeXml(raw.slice(9, -3))
    else this.#collector.token(kind, raw, name)
  }

  #startRow(raw: string): void {
    const r = attribute(raw, 'r')
    this.#row = r === undefined ? this.#row + 1 : Number(r)
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > EXCEL_ROWS) throw damaged('行号超出 Excel 的范围')
    if (this.#row > this.#context.limits.rows) {
      throw new WorkbookProblem('too-many-rows', `行数超过上限 ${this.#context.limits.rows} 行`, '请删去多余的行，或拆成几个工作簿分别上传')
    }
    this.#column = 0
    this.#cells = []
  }

  #endRow(): void {
    if (this.#cells.length > 0) this.rows.push({ row: this.#row, cells: this.#cells })
    this.#cells = []
  }

  #startCell(raw: string, open: boolean): void {
    const ref = attribute(raw, 'r')
    this.#column = ref === undefined ? this.#column + 1 : columnOf(ref)
    if (this.#column < 1 || this.#column > EXCEL_COLUMNS) throw damaged('单元格位置超出 Excel 的范围')
    if (!open) return
    this.#inCell = true
    this.#type = attribute(raw, 't') ?? 'n'
    this.#style = Number(attribute(raw, 's') ?? 0)
    this.#formula = false
    this.#inValue = false
    this.#value = ''
  }

  #endCell(): void {
    const content = this.#content()
    const cell: CellValue = this.#formula ? { ...(content ?? EMPTY), kind: 'formula' } : content
    if (cell !== null) {
      const { columns } = this.#context.limits
      if (this.#column > columns) {
        throw new WorkbookProblem('too-many-columns', `有内容的列超过上限 ${columns} 列`, '请删去多余的列后再上传')
      }
      while (this.#cells.length < this.#column - 1) this.#cells.push(null)
      this.#cells[this.#column - 1] = cell
    }
    this.#inCell = false
  }

  #content(): CellValue {
    const raw = this.#value
    switch (this.#type) {
      case 's': {
        if (raw === '') return null
        const shared = this.#context.text(Number(raw))
        if (shared === undefined) throw damaged('单元格引用的文字不存在')
        return this.#textCell(fromExcelText(shared))
      }
      case 'inlineStr':
        return this.#textCell(detached(this.#collector.take()))
      case 'str':
        return this.#textCell(detached(fromExcelText(unescapeXml(raw))))
      case 'b':
        return raw === '' ? null : { kind: 'boolean', text: raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE', value: raw === '1' || raw === 'true' }
      case 'e':
        return { kind: 'error', text: unescapeXml(raw), value: unescapeXml(raw) }
      case 'd':
        return isoCell(raw)
      default:
        return raw.trim() === '' ? null : this.#numberCell(raw)
    }
  }

  #textCell(text: string): CellValue {
    if (text.length > this.#context.limits.cellChars) throw tooLong(this.#context.limits.cellChars)
    return text === '' ? null : { kind: 'text', text, value: text }
  }

  #numberCell(raw: string): Cell {
    const value = Number(raw)
    if (!Number.isFinite(value)) return { kind: 'text', text: detached(unescapeXml(raw)), value: detached(unescapeXml(raw)) }
    const format = this.#context.formats[this.#style]
    if (format !== undefined && format.shown !== 'number') {
      const cell = dateCell(value, format, this.#context.date1904)
      if (cell !== null) return cell
    }
    return { kind: 'number', text: numberText(value, format), value }
  }
}

const EMPTY: Cell = { kind: 'formula', text: '', value: '' }

const SHOWN_CHARS = { day: 10, month: 7, year: 4 } as const

function dateCell(value: number, format: NumberFormat, date1904: boolean): Cell | null {
  if (format.shown === 'elapsed' || format.shown === 'number') return null
  // A clock format over a whole-day number is a moment of that day; below one it is a bare time.
  if (format.shown === 'time' && value < 1) return null
  const date = serialToDate(value, date1904)
  if (date === null) return null
  const dateFormat = format.shown === 'time' ? 'day' : format.shown
  const clock = format.clock && value % 1 !== 0 ? ` ${serialToClock(value)}` : ''
  return { kind: 'date', text: date.slice(0, SHOWN_CHARS[dateFormat]) + clock, value, date, dateFormat }
}

/** ISO 8601 cells (`t="d"`), written by strict-mode producers. */
function isoCell(raw: string): CellValue {
  const text = raw.trim()
  const date = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(text)?.[1]
  if (date === undefined) return text === '' ? null : { kind: 'text', text, value: text }
  return { kind: 'date', text: date, value: text, date, dateFormat: 'day' }
}

/** Digits as Excel shows them: 15 significant ones, no exponent for whole numbers up to 21 digits. */
function numberText(value: number, format: NumberFormat | undefined): string {
  const text = Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(15)))
  const { zeros = 0, decimals = 0 } = format ?? {}
  if (decimals > 0 && Number(value.toFixed(decimals)) === value) return value.toFixed(decimals)
  return zeros > 0 && Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text
}
