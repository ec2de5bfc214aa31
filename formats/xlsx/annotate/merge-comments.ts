import { cellRef, columnOf, rowOf } from '../cell-ref.ts'
import { commentElement, runElement, type CellNote } from '../notes/comments-part.ts'
import { shapeId, SHAPE_TYPE, vmlShape } from '../notes/vml-part.ts'
import { closing, opened, prefixOf, UTF8_DECLARATION } from '../xml/edit.ts'
import { attribute, escapeXml, unescapeXml, XmlScanner } from '#formats/package'

/** Author of the notes written here. */
export const NOTE_AUTHOR = '导入检查'
/** Begins every note, and is how an earlier import's notes are known: LibreOffice drops the authors when it saves. */
const MARK = `【${NOTE_AUTHOR}】`

export const markedNote = (note: CellNote): CellNote => ({ ...note, text: MARK + note.text })

/** A cell position, for the drawing. */
export interface NotedCell {
  row: number
  column: number
}

/**
 * Puts notes into an existing comments part. Other people's comments stay; a note on a cell that
 * already has one is appended to it; notes of an earlier import are taken out.
 * @returns the part and every cell that has a comment now
 */
export function mergeComments(source: string, notes: CellNote[]): { part: string; cells: NotedCell[] } {
  const waiting = new Map(notes.map((n) => [cellRef(n.row, n.column), markedNote(n)]))
  const cells: NotedCell[] = []
  const authors: string[] = []
  let out = ''
  let comment: string | null = null
  let inAuthor = false
  let ours = -1

  const finish = (raw: string): string => {
    const ref = attribute(raw.slice(0, raw.indexOf('>') + 1), 'ref') ?? ''
    if (/<(?:[^\s:>]+:)?t[\s>][^<]*/.exec(raw)?.[0].replace(/^[^>]*>\s*/, '').startsWith(MARK)) return ''
    const note = waiting.get(ref)
    waiting.delete(ref)
    cells.push({ row: rowOf(ref), column: columnOf(ref) })
    return withNote(raw, note?.text)
  }
  const rest = (p: string): string => {
    const fresh = [...waiting.values()]
    cells.push(...fresh)
    return fresh.map((n) => commentElement(n, ours, p)).join('')
  }
  const addAuthor = (p: string): string => {
    if (ours < 0) ours = authors.push(NOTE_AUTHOR) - 1
    else return ''
    return `<${p}author>${escapeXml(NOTE_AUTHOR)}</${p}author>`
  }

  const scanner = new XmlScanner((kind, raw, name) => {
    const p = prefixOf(raw)
    if (kind === 'other' && raw.startsWith('<?xml')) out += UTF8_DECLARATION
    else if (comment !== null || (name === 'comment' && kind !== 'close')) {
      comment = (comment ?? '') + raw
      if (name !== 'comment' || kind === 'open') return
      out += finish(comment)
      comment = null
    } else if (name === 'authors' || name === 'commentList') {
      const inside = (): string => (name === 'authors' ? addAuthor(p) : rest(p))
      out += kind === 'empty' ? opened(raw) + inside() + closing(raw) : kind === 'close' ? inside() + raw : raw
    } else {
      if (name === 'author') inAuthor = kind === 'open'
      if (name === 'author' && kind !== 'close') authors.push('')
      if (kind === 'text' && inAuthor) authors[authors.length - 1] += unescapeXml(raw)
      if (name === 'author' && kind === 'close' && authors.at(-1) === NOTE_AUTHOR) ours = authors.length - 1
      out += raw
    }
  })
  scanner.write(source)
  scanner.end()
  return { part: out, cells }
}

/** Another author's comment without our earlier addition, and with the new one. */
function withNote(raw: string, text: string | undefined): string {
  const p = prefixOf(raw)
  const end = `</${p}text>`
  if (!raw.includes(MARK) && (text === undefined || !raw.includes(end))) return raw
  // Our addition is a run of its own, or the tail of one where another program joined them.
  const clean = raw
    .replace(new RegExp(`(?:\\s|&#10;)*${MARK}[^<]*`, 'g'), '')
    .replace(new RegExp(`<${p}r>(?:<${p}rPr>(?:(?!</${p}rPr>)[^])*</${p}rPr>)?<${p}t[^>]*(?:/>|></${p}t>)</${p}r>`, 'g'), '')
    .replace(new RegExp(`(?:\\s|&#10;)+(</${p}t>(?:</${p}r>)?${end})`), '$1')
  if (text === undefined) return clean
  // Plain text and runs may not stand side by side.
  const runs = clean.includes(`<${p}r>`) ? clean : clean.replace(new RegExp(`(<${p}text[^>]*>)(<${p}t[ >/][^]*?)(${end})`), `$1<${p}r>$2</${p}r>$3`)
  const at = runs.lastIndexOf(end)
  return `${runs.slice(0, at)}${runElement(`\n${text}`, p)}${runs.slice(at)}`
}

/**
 * Gives an existing VML drawing one box for each commented cell: boxes of other kinds (form
 * controls) stay, boxes of comments that are gone go. Text search, because VML as Excel
 * writes it need not be well-formed XML.
 */
export function mergeVml(source: string, cells: NotedCell[]): string {
  const missing = new Map(cells.map((c) => [cellRef(c.row, c.column), c]))
  let highest = 1024
  for (const [, id] of source.matchAll(/_x0000_s(\d{1,9})/g)) highest = Math.max(highest, Number(id))
  const kept = source.replace(/<v:shape\s(?:(?!<\/v:shape>)[^])*?<\/v:shape>\s*/g, (shape) => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return shape
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1]
    const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1]
    return missing.delete(cellRef(Number(row) + 1, Number(column) + 1)) ? shape : ''
  })
  if (missing.size === 0) return kept
  const block = Math.floor(highest / 1024) + 1
  const type = kept.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE
  const shapes = [...missing.values()].map((c, i) => vmlShape(shapeId(block, i), c.row, c.column))
  const blocks = Array.from({ length: Math.ceil(missing.size / 1000) }, (_, i) => block + i)
  const end = kept.lastIndexOf('</xml>')
  const whole = kept.slice(0, end) + type + shapes.join('') + kept.slice(end)
  return whole.replace(/(<o:idmap\b[^>]*\bdata=")([^"]*)"/, (_, before: string, data: string) => `${before}${[data, ...blocks].join(',')}"`)
}
