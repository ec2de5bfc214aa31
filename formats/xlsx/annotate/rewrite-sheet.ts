import { cellRange, cellRef, columnOf } from '../cell-ref.ts'
import { closing, opened, prefixOf, UTF8_DECLARATION, withAttribute, withoutAttribute } from '../xml/edit.ts'
import { attribute, attributes, escapeXml, type TokenKind } from '#formats/package'
import { toExcelText } from '../xml/text.ts'
import type { MarkStyles } from './mark-styles.ts'

/** What a sheet gets; every row and column is 1-based. */
export interface SheetEdits {
  /** columns to mark, by row */
  marks: Map<number, Set<number>>
  /** result texts, by row, the header's own among them; null without a status column */
  statuses: Map<number, string>
  statusColumn: number | null
  headerRow: number
  /** clear results of an earlier import in rows that have none now */
  clearOld: boolean
  /** relation id for a new VML drawing; null when the sheet gets no comments */
  drawingId: string | null
}

const STATUS_WIDTH = 30
const AFTER_LEGACY = new Set(['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'AlternateContent', 'webPublishItems', 'tableParts', 'extLst'])
const DOC_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT_NS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

/**
 * Copies a worksheet part token by token, changing only the styles of marked cells, the
 * status column, and the link to the comments' drawing. Collects in {@link SheetRewriter.out}.
 */
export class SheetRewriter {
  out = ''
  /** relation id of a drawing the sheet had before */
  existingDrawing: string | null = null
  readonly #edits: SheetEdits
  readonly #styles: MarkStyles
  readonly #rows: number[]
  readonly #columnStyles: { min: number; max: number; style: number }[] = []
  readonly #path: string[] = []
  #next = 0
  #p = ''
  #strict = false
  #dataSeen = false
  #colsSeen = false
  #drawn = false
  #row = 0
  #column = 0
  #pending: number[] = []
  #rowStyle: number | null = null
  #leftStyle = 0
  #skipping = false

  constructor(edits: SheetEdits, styles: MarkStyles) {
    this.#edits = edits
    this.#styles = styles
    this.#rows = [...new Set([...edits.marks.keys(), ...edits.statuses.keys()])].toSorted((a, b) => a - b)
  }

  token(kind: TokenKind, raw: string, name: string): void {
    if (kind === 'close') this.#path.pop()
    if (kind === 'other' && raw.startsWith('<?xml')) this.out += UTF8_DECLARATION
    else if (this.#skipping) this.#skipping = !(kind === 'close' && name === 'c')
    else if (this.#path.length <= 1) this.#top(kind, raw, name)
    else if (this.#path[1] === 'sheetData') this.#data(kind, raw, name)
    else if (this.#path[1] === 'cols') this.#col(raw, name)
    else this.out += raw
    if (kind === 'open') this.#path.push(name)
  }

  /** The root, its children's own tags, and what stands between them. */
  #top(kind: TokenKind, raw: string, name: string): void {
    const tag = kind === 'open' || kind === 'empty'
    if (kind === 'open' && this.#path.length === 0) {
      this.#p = prefixOf(raw)
      this.#strict = raw.includes('//purl.oclc.org/ooxml/')
    } else if (name === 'sheetData') {
      if (tag && !this.#colsSeen) this.out += this.#statusCol((col) => `<${this.#p}cols>${col}</${this.#p}cols>`)
      this.#dataSeen = true
      if (kind === 'close') this.#rowsBefore(Infinity)
      else if (kind === 'empty') {
        this.out += opened(raw)
        this.#rowsBefore(Infinity)
        this.out += closing(raw)
        return
      }
    } else if (name === 'cols') {
      this.#colsSeen = true
      if (kind === 'close') this.out += this.#statusCol((col) => col)
    } else if (name === 'dimension' && tag) {
      this.out += this.#dimension(raw)
      return
    } else if (name === 'legacyDrawing' && tag) {
      this.existingDrawing = [...attributes(raw)].find(([key]) => key.endsWith(':id'))?.[1] ?? null
      this.#drawn = true
    } else if (this.#dataSeen && (tag ? AFTER_LEGACY.has(name) : kind === 'close' && this.#path.length === 0)) this.#draw()
    this.out += raw
  }

  #draw(): void {
    const id = this.#edits.drawingId
    if (id !== null && !this.#drawn) this.out += `<${this.#p}legacyDrawing xmlns:r="${this.#strict ? STRICT_NS : DOC_NS}" r:id="${id}"/>`
    this.#drawn = true
  }

  #dimension(raw: string): string {
    const range = cellRange(attribute(raw, 'ref') ?? '')
    const column = this.#edits.statusColumn
    if (range === null || column === null) return raw
    const bottom = Math.max(range.bottom, this.#rows.at(-1) ?? 0)
    return withAttribute(raw, 'ref', `${cellRef(Math.min(range.top, this.#rows[0] ?? range.top), range.left)}:${cellRef(bottom, Math.max(range.right, column))}`)
  }

  #col(raw: string, name: string): void {
    if (name === 'col') {
      const at = attributes(raw)
      this.#columnStyles.push({ min: Number(at.get('min')), max: Number(at.get('max')), style: Number(at.get('style') ?? 0) })
    }
    this.out += raw
  }

  /** A width for a new status column, unless a column definition covers it already. */
  #statusCol(wrap: (col: string) => string): string {
    const column = this.#edits.statusColumn
    if (column === null || this.#columnStyles.some((c) => c.max >= column)) return ''
    return wrap(`<${this.#p}col min="${column}" max="${column}" width="${STATUS_WIDTH}" customWidth="1"/>`)
  }

  #data(kind: TokenKind, raw: string, name: string): void {
    if (name === 'row' && this.#path.length === 2) {
      if (kind === 'close') this.out += this.#cellsBefore(Infinity) + raw
      else this.#startRow(kind, raw)
    } else if (name === 'c' && this.#path.length === 3 && kind !== 'close') this.#startCell(kind, raw)
    else this.out += raw
  }

  #startRow(kind: TokenKind, raw: string): void {
    this.#row = Number(attribute(raw, 'r') ?? this.#row + 1)
    this.#rowsBefore(this.#row)
    this.#column = 0
    this.#leftStyle = 0
    this.#rowStyle = attribute(raw, 'customFormat') === '1' ? Number(attribute(raw, 's') ?? 0) : null
    this.#pending = []
    if (this.#rows[this.#next] !== this.#row) {
      this.out += raw
      return
    }
    this.#next += 1
    this.#pending = this.#columnsOf(this.#row)
    // `spans` is a hint that the new cells would contradict.
    const tag = withAttribute(withoutAttribute(raw, 'spans'), 'r', this.#row)
    this.out += kind === 'empty' ? opened(tag) + this.#cellsBefore(Infinity) + closing(tag) : tag
  }

  #startCell(kind: TokenKind, raw: string): void {
    const ref = attribute(raw, 'r')
    this.#column = ref === undefined ? this.#column + 1 : columnOf(ref)
    this.out += this.#cellsBefore(this.#column)
    const edited = this.#pending[0] === this.#column
    if (edited) this.#pending.shift()
    const old = Number(attribute(raw, 's') ?? 0)
    const style = this.#styles.unmarked(old)
    if (this.#column === this.#edits.statusColumn && (edited || (this.#edits.clearOld && this.#row > this.#edits.headerRow))) {
      this.out += edited ? this.#newCell(this.#column, style) : this.#emptyCell(this.#column, style)
      this.#skipping = kind === 'open'
      return
    }
    this.#leftStyle = style
    const wanted = edited ? this.#styles.marked(style) : style
    // A cell without a position takes the next one; next to inserted cells it has to say which.
    const tag = ref === undefined && this.#edits.marks.has(this.#row) ? withAttribute(raw, 'r', cellRef(this.#row, this.#column)) : raw
    this.out += wanted === old ? tag : withAttribute(tag, 's', wanted)
  }

  #rowsBefore(row: number): void {
    for (let next = this.#rows[this.#next]; next !== undefined && next < row; next = this.#rows[this.#next]) {
      this.#next += 1
      const current = this.#row
      this.#row = next
      this.#rowStyle = null
      this.#leftStyle = 0
      this.#pending = this.#columnsOf(next)
      this.out += `<${this.#p}row r="${next}">${this.#cellsBefore(Infinity)}</${this.#p}row>`
      this.#row = current
    }
  }

  #columnsOf(row: number): number[] {
    const columns = new Set(this.#edits.marks.get(row))
    if (this.#edits.statusColumn !== null && this.#edits.statuses.has(row)) columns.add(this.#edits.statusColumn)
    return [...columns].toSorted((a, b) => a - b)
  }

  /** New cells for the pending columns left of `column`. */
  #cellsBefore(column: number): string {
    let cells = ''
    for (let next = this.#pending[0]; next !== undefined && next < column; next = this.#pending[0]) {
      this.#pending.shift()
      cells += next === this.#edits.statusColumn ? this.#newCell(next, this.#leftStyle) : this.#emptyCell(next, this.#styles.marked(this.#defaultStyle(next)))
    }
    return cells
  }

  #defaultStyle(column: number): number {
    return this.#rowStyle ?? this.#columnStyles.find((c) => c.min <= column && column <= c.max)?.style ?? 0
  }

  /** A status cell looks like its left neighbour, so that it reads as part of the table. */
  #newCell(column: number, style: number): string {
    const text = this.#edits.statuses.get(this.#row) ?? ''
    const marked = this.#edits.marks.get(this.#row)?.has(column) ? this.#styles.marked(style) : style
    const p = this.#p
    return `<${p}c r="${cellRef(this.#row, column)}" s="${marked}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(toExcelText(text))}</${p}t></${p}is></${p}c>`
  }

  #emptyCell(column: number, style: number): string {
    return `<${this.#p}c r="${cellRef(this.#row, column)}" s="${style}"/>`
  }
}
