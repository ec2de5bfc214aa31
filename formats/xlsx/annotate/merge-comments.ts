import { cellRef, columnOf, rowOf } from '../cell-ref.ts'
import { commentElement, runElement, type CellNote } from '../notes/comments-part.ts'
import { shapeId, SHAPE_TYPE, vmlShape } from '../notes/vml-part.ts'
import { closing, opened, prefixOf, UTF8_DECLARATION } from '../xml/edit.ts'
import { XmlScanner } from '../xml/scan.ts'
import { attribute, escapeXml, unescapeXml } from '../xml/text.ts'

/** Author of the notes written here; also the mark by which an earlier import's notes are known. */
export const NOTE_AUTHOR = '导入检查'
const APPENDED = `【${NOTE_AUTHOR}】`

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
  const waiting = new Map(notes.map((n) => [cellRef(n.row, n.column), n]))
  const cells: NotedCell[] = []
  const authors: string[] = []
  let out = ''
  let comment: string | null = null
  let inAuthor = false
  let ours = -1

  const finish = (raw: string): string => {
    const ref = attribute(raw.slice(0, raw.indexOf('>') + 1), 'ref') ?? ''
    if (ours >= 0 && attribute(raw.slice(0, raw.indexOf('>') + 1), 'authorId') === String(ours)) return ''
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
  const run = new RegExp(`<${p}r>(?:(?!</${p}r>)[^])*?</${p}r>`, 'g')
  const clean = raw.replace(run, (r) => (r.includes(APPENDED) ? '' : r))
  if (text === undefined) return clean
  const addition = runElement(`\n${APPENDED}${text}`, p)
  if (!clean.includes(`</${p}text>`)) return clean
  // Plain text and runs may not stand side by side.
  const runs = new RegExp(`<${p}r>`).test(clean) ? clean : clean.replace(new RegExp(`(<${p}text[^>]*>)(<${p}t[ >/][^]*?)(</${p}text>)`), `$1<${p}r>$2</${p}r>$3`)
  const at = runs.lastIndexOf(`</${p}text>`)
  return runs.slice(0, at) + addition + runs.slice(at)
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
