import { packageProblem, unescapeXml, type TokenKind } from '#formats/package'
import type { Block, Left, TableCell, TableRow } from './blocks.ts'
import type { Numbering } from './numbering.ts'
import { symbolText } from './number-text.ts'
import type { Styles } from './styles.ts'
import { attr, isOn } from './xml.ts'

/** What a story needs to know of the rest of the document. */
export interface StoryContext {
  readonly numbering: Numbering
  readonly styles: Styles
  readonly left: Left
  /** Text of a footnote or endnote, to stand in brackets where it is referred to. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => string
}

interface OpenParagraph { label: string; counted: boolean; text: string; num: string | undefined; level: number | undefined; style: string | undefined; deleted: boolean; boxes: Block[] }
interface OpenTable { rows: TableRow[]; row: TableCell[]; rowDeleted: boolean; span: number; merge: TableCell['merge'] }
/** What can hold paragraphs: the body, a cell, a text box. `carried`: text of a paragraph whose end mark was deleted. */
interface Container { blocks: Block[]; carried: string; paragraph: OpenParagraph | null; table: OpenTable | null }

/** Elements whose contents are no part of the text as it stands. */
const skipped = new Set(['instrText', 'delInstrText', 'rt', 'ffData', 'sectPr', 'object'])
const most = 4_000_000

/**
 * Takes the tokens of a part (document, footnotes) and makes of them what a reader sees: numbers of lists written out,
 * insertions taken and deletions left, text boxes after the paragraph they hang on, notes in brackets, soft breaks as line ends.
 */
export class Story {
  readonly #context: StoryContext
  readonly #stack: Container[] = []
  #container: Container = { blocks: [], carried: '', paragraph: null, table: null }
  /** Depth inside an element that is passed over; 0 outside. */
  #skip = 0
  /** Depth inside <w:del> and <w:moveFrom> around runs. */
  #deleted = 0
  #hidden = false
  #text: 'keep' | 'trim' | null = null
  #inProperties = 0
  /** Whether the alternative of each open mc:AlternateContent was read. */
  readonly #alternatives: boolean[] = []
  #length = 0

  constructor(context: StoryContext) {
    this.#context = context
  }

  /** What has been read so far; take it once the part has ended. */
  take(): Block[] {
    const { blocks } = this.#container
    if (this.#container.carried !== '') blocks.push({ kind: 'paragraph', text: this.#container.carried })
    this.#container = { blocks: [], carried: '', paragraph: null, table: null }
    return blocks
  }

  token(kind: TokenKind, raw: string, name: string): void {
    if (this.#skip > 0) {
      if (kind === 'open') this.#skip += 1
      else if (kind === 'close') this.#skip -= 1
      return
    }
    if (kind === 'text' || kind === 'cdata') {
      if (this.#text) this.#write(this.#text === 'keep' ? textOf(kind, raw) : textOf(kind, raw).trim())
    } else if (kind === 'open' || kind === 'empty') this.#open(name, raw, kind === 'empty')
    else if (kind === 'close') this.#close(name)
  }

  #open(name: string, raw: string, empty: boolean): void {
    // Former properties, kept beside the present ones by tracked changes, hold whole property elements.
    if (skipped.has(name) || name.endsWith('Change')) {
      if (name === 'object') this.#context.left.embedded += 1
      if (!empty) this.#skip = 1
      return
    }
    if (this.#alternative(name, empty) || this.#property(name, raw, empty)) return
    switch (name) {
      case 'p':
        this.#container.paragraph = { label: '', counted: false, text: '', num: undefined, level: undefined, style: undefined, deleted: false, boxes: [] }
        if (empty) this.#closeParagraph()
        break
      case 'r': this.#hidden = false; break
      case 'del': case 'moveFrom': if (!empty) this.#deleted += 1; break
      case 't': case 'delText': this.#text = empty ? null : /xml:space\s*=\s*["']preserve/.test(raw) ? 'keep' : 'trim'; break
      case 'tab': case 'ptab': this.#write('\t'); break
      case 'br': case 'cr': if (this.#container.paragraph?.text !== '' || attr(raw, 'type') === undefined) this.#write('\n'); break
      case 'noBreakHyphen': this.#write('-'); break
      case 'sym': this.#symbol(raw); break
      case 'footnoteReference': case 'endnoteReference': {
        const note = this.#context.note(name === 'footnoteReference' ? 'footnote' : 'endnote', attr(raw, 'id') ?? '')
        if (note !== '') this.#write(`（注：${note}）`)
        break
      }
      case 'commentReference': this.#context.left.comments += 1; break
      case 'blip': case 'imagedata': this.#context.left.pictures += 1; break
      case 'altChunk': this.#context.left.embedded += 1; break
      case 'txbxContent': if (!empty) this.#enter(); break
      case 'tbl': if (!empty) { this.#flush(); this.#enter(); this.#container.table = { rows: [], row: [], rowDeleted: false, span: 1, merge: undefined } } break
      case 'tr': if (this.#container.table) Object.assign(this.#container.table, { row: [], rowDeleted: false }); break
      case 'tc': if (this.#container.table) { Object.assign(this.#container.table, { span: 1, merge: undefined }); if (!empty) this.#enter() } break
    }
  }

  /** In mc:AlternateContent one alternative is read: the first, or the fallback of a file that has no other. */
  #alternative(name: string, empty: boolean): boolean {
    if (name === 'AlternateContent') {
      if (!empty) this.#alternatives.push(false)
      return true
    }
    if (name !== 'Choice' && name !== 'Fallback') return false
    const read = this.#alternatives.at(-1) === true
    if (!empty && read) this.#skip = 1
    else if (!empty) this.#alternatives[this.#alternatives.length - 1] = true
    return true
  }

  /** Properties of paragraphs, runs, rows and cells. True where the element is nothing else. */
  #property(name: string, raw: string, empty: boolean): boolean {
    const { paragraph } = this.#container
    const table = this.#container.table ?? this.#stack.at(-1)?.table
    switch (name) {
      case 'pPr': case 'rPr': case 'trPr': case 'tcPr': if (!empty) this.#inProperties += 1; return true
      case 'pStyle': if (paragraph) paragraph.style = attr(raw, 'val'); return true
      case 'numId': if (paragraph) paragraph.num = attr(raw, 'val'); return true
      case 'ilvl': if (paragraph) paragraph.level = Number(attr(raw, 'val') ?? 0); return true
      case 'gridSpan': if (table) table.span = Math.min(64, Math.max(1, Number(attr(raw, 'val')) || 1)); return true
      case 'vMerge': if (table) table.merge = attr(raw, 'val') === 'restart' ? 'restart' : 'continue'; return true
      case 'vanish': this.#hidden = isOn(raw) && !this.#inParagraphMark(); return true
      case 'ins': case 'moveTo': return this.#inProperties > 0
      case 'del': case 'moveFrom':
        if (this.#inProperties === 0) return false
        // Of the paragraph's end mark, or of a row.
        if (paragraph) paragraph.deleted = true
        else if (this.#container.table) this.#container.table.rowDeleted = true
        if (!empty) this.#skip = 1
        return true
      // Tab stops are called as tabs are.
      default: return this.#inProperties > 0
    }
  }

  /** Inside pPr > rPr: what is said there is of the end mark. */
  #inParagraphMark(): boolean {
    return this.#inProperties > 1
  }

  #close(name: string): void {
    switch (name) {
      case 'pPr': this.#inProperties -= 1; this.#count(); break
      case 'rPr': case 'trPr': case 'tcPr': this.#inProperties -= 1; break
      case 'p': this.#closeParagraph(); break
      case 'r': this.#hidden = false; break
      case 't': case 'delText': this.#text = null; break
      case 'del': case 'moveFrom': this.#deleted = Math.max(0, this.#deleted - 1); break
      case 'AlternateContent': this.#alternatives.pop(); break
      case 'txbxContent': {
        const inner = this.#leave()
        const owner = this.#container.paragraph
        if (owner) owner.boxes.push(...inner)
        else this.#container.blocks.push(...inner)
        break
      }
      case 'tc': {
        const blocks = this.#leave()
        const { table } = this.#container
        if (table) table.row.push({ blocks, span: table.span, merge: table.merge })
        break
      }
      case 'tr': {
        const { table } = this.#container
        if (table && !table.rowDeleted) table.rows.push(table.row)
        break
      }
      case 'tbl': {
        const { table } = this.#container
        this.#leave()
        if (table && table.rows.length > 0) this.#container.blocks.push({ kind: 'table', rows: table.rows })
        break
      }
    }
  }

  #enter(): void {
    this.#stack.push(this.#container)
    this.#container = { blocks: [], carried: '', paragraph: null, table: null }
  }

  #leave(): Block[] {
    this.#flush()
    const { blocks } = this.#container
    this.#container = this.#stack.pop() ?? { blocks: [], carried: '', paragraph: null, table: null }
    return blocks
  }

  /** Text whose paragraph mark was deleted has no paragraph to run into. */
  #flush(): void {
    const container = this.#container
    if (container.carried !== '') container.blocks.push({ kind: 'paragraph', text: container.carried })
    container.carried = ''
  }

  /** The number of a paragraph is counted once its properties are known, before what hangs on it. */
  #count(): void {
    const { paragraph } = this.#container
    if (!paragraph || paragraph.counted || paragraph.deleted) return
    paragraph.counted = true
    paragraph.label = this.#context.numbering.next({ num: paragraph.num, level: paragraph.level, style: paragraph.style })
  }

  #closeParagraph(): void {
    const container = this.#container
    const { paragraph } = container
    container.paragraph = null
    if (!paragraph) return
    const text = container.carried + paragraph.text
    if (paragraph.deleted) {
      container.carried = text
      container.blocks.push(...paragraph.boxes)
      return
    }
    container.carried = ''
    if (this.#context.styles.isContents(paragraph.style)) {
      if (text.trim() !== '') this.#context.left.contents += 1
      return
    }
    // 1. and 2026年 would be read as 1.2026.
    const apart = /[.\d]$/.test(paragraph.label) && /^\d/.test(text) ? ' ' : ''
    container.blocks.push({ kind: 'paragraph', text: paragraph.label + apart + text }, ...paragraph.boxes)
  }

  #symbol(raw: string): void {
    const point = Number.parseInt(attr(raw, 'char') ?? '', 16)
    const character = Number.isNaN(point) ? '' : String.fromCodePoint(point)
    const known = symbolText(character) ?? symbolText(String.fromCodePoint(0xf000 + (point & 0xff)))
    if (known === undefined) this.#context.left.symbols += 1
    this.#write(known ?? '□')
  }

  #write(text: string): void {
    const { paragraph } = this.#container
    if (!paragraph || text === '') return
    if (this.#deleted > 0) { this.#context.left.deleted += text.length; return }
    if (this.#hidden) { this.#context.left.hidden += text.length; return }
    this.#length += text.length
    if (this.#length > most) throw packageProblem('too-big', `文字超过 ${most / 10_000} 万字`, '不像讲话或计划，请核对是否选错文件')
    paragraph.text += text
  }
}

const textOf = (kind: 'text' | 'cdata', raw: string): string => (kind === 'cdata' ? raw.slice(9, -3) : unescapeXml(raw))
