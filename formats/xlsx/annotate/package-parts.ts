import { relationsPart } from '#formats/package'
import type { Package } from '../zip/workbook-package.ts'
import { closing, opened, prefixOf, UTF8_DECLARATION } from '../xml/edit.ts'
import { escapeAttribute } from '../xml/text.ts'

const RELS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOC_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

export const CONTENT_TYPES = {
  comments: `${OFFICE}.spreadsheetml.comments+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  vml: `${OFFICE}.vmlDrawing`,
} as const

/** Puts elements before the end tag of a small part's root, opening it when it is empty. */
function appendToRoot(source: string, elements: (prefix: string) => string): string {
  const body = source.replace(/^\s*<\?xml[^>]*\?>/, UTF8_DECLARATION)
  const end = body.lastIndexOf('</')
  if (end >= 0) return body.slice(0, end) + elements(prefixOf(body.slice(end))) + body.slice(end)
  const root = /<[A-Za-z_][^>]*\/>\s*$/.exec(body)
  if (root === null) return body
  return body.slice(0, root.index) + opened(root[0].trimEnd()) + elements(prefixOf(root[0])) + closing(root[0])
}

export interface NewRelation {
  id: string
  type: 'comments' | 'vmlDrawing' | 'styles'
  /** absolute package path without leading slash */
  target: string
}

/** The relations part of `part` with more relations. */
export async function withRelations(pack: Package, part: string, added: NewRelation[]): Promise<string> {
  const rels = relationsPart(part)
  const source = pack.has(rels) ? await pack.text(rels) : `${UTF8_DECLARATION}<Relationships xmlns="${RELS_NS}"></Relationships>`
  const ns = source.includes('//purl.oclc.org/ooxml/') ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : DOC_NS
  return appendToRoot(source, (p) => added.map((r) => `<${p}Relationship Id="${r.id}" Type="${ns}/${r.type}" Target="/${escapeAttribute(r.target)}"/>`).join(''))
}

/** [Content_Types].xml with the types of new parts; the VML extension is added when it is not there. */
export function withContentTypes(source: string, parts: { part: string; type: string }[]): string {
  const vml = /Extension\s*=\s*["']vml["']/i.test(source)
  return appendToRoot(source, (p) => {
    const overrides = parts.map(({ part, type }) => `<${p}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`)
    return (vml ? '' : `<${p}Default Extension="vml" ContentType="${CONTENT_TYPES.vml}"/>`) + overrides.join('')
  })
}

/** 'xl/comments', '.xml' → the first 'xl/commentsN.xml' neither in the package nor handed out before. */
export function freePart(pack: Package, taken: Set<string>, stem: string, extension: string): string {
  for (let n = 1; ; n++) {
    const part = `${stem}${n}${extension}`
    if (pack.has(part) || taken.has(part)) continue
    taken.add(part)
    return part
  }
}

/** Relation ids that the part does not use yet. */
export function* freeIds(used: Iterable<string>): Generator<string, never> {
  const taken = new Set(used)
  for (let n = 1; ; n++) if (!taken.has(`rId${n}`)) yield `rId${n}`
}
