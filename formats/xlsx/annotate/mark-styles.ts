import { stylesPart } from '../write/styles.ts'
import { prefixOf, UTF8_DECLARATION, withAttribute, opened, closing } from '../xml/edit.ts'
import { attributes, type TokenKind, XmlScanner } from '#formats/package'

/** A red no built-in style uses, so that our own marks can be told and taken off again. */
const MARK_RGB = 'FFFFC9C8'
const markFill = (p: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${MARK_RGB}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`

/**
 * Clones cell styles with a light red fill, and finds the style behind such a clone.
 * Indexes are those of cellXfs; what was asked for is in {@link MarkStyles.part}.
 */
export class MarkStyles {
  readonly #source: string
  readonly #xfs: string[] = []
  readonly #added: string[] = []
  readonly #known = new Map<string, number>()
  readonly #unmarked: number[] = []
  #fills = 0
  #markFill = -1

  /** @param source text of styles.xml; undefined when the workbook has none */
  constructor(source: string | undefined) {
    this.#source = source ?? stylesPart.replace(/<cellXfs.*<\/cellXfs>/, '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>')
    let fill: string | null = null
    let xf: string | null = null
    walk(this.#source, (kind, raw, name, path) => {
      if (path.includes('cellXfs') && (xf !== null || name === 'xf')) {
        xf = (xf ?? '') + raw
        if (name !== 'xf' || kind === 'open') return
        this.#xfs.push(xf)
        xf = null
      } else if (path.includes('fills') && (fill !== null || name === 'fill')) {
        fill = (fill ?? '') + raw
        if (name !== 'fill' || kind === 'open') return
        if (fill.includes(`"${MARK_RGB}"`)) this.#markFill = this.#fills
        this.#fills += 1
        fill = null
      }
    })
  }

  /** The style `index` with the mark's fill. */
  marked(index: number): number {
    const xf = this.#xf(index)
    return xf === undefined || this.#fills === 0 || this.#isMark(xf) ? index : this.#add(withFill(xf, this.#fillId))
  }

  /** The style without the mark's fill; `index` itself when it is not a mark. */
  unmarked(index: number): number {
    // Asked once a cell, answered once a style.
    const known = this.#unmarked[index]
    if (known !== undefined) return known
    return (this.#unmarked[index] = this.#withoutMark(index))
  }

  #withoutMark(index: number): number {
    const xf = this.#xf(index)
    if (xf === undefined || !this.#isMark(xf)) return index
    const key = withFill(xf, 0)
    const original = this.#xfs.findIndex((other) => !this.#isMark(other) && withFill(other, 0) === key)
    return original >= 0 ? original : this.#add(key)
  }

  get changed(): boolean {
    return this.#added.length > 0
  }

  /** The stylesheet with the styles that were asked for. */
  part(): string {
    let out = ''
    const newFill = this.#markFill < 0
    walk(this.#source, (kind, raw, name, path) => {
      const more = name === 'fills' && newFill ? 1 : name === 'cellXfs' ? this.#added.length : 0
      const inside = name === 'fills' ? markFill(prefixOf(raw)) : this.#added.join('')
      const top = path.length === 1 && more > 0
      if (kind === 'other' && raw.startsWith('<?xml')) out += UTF8_DECLARATION
      else if (top && kind === 'close') out += inside + raw
      else if (top && (kind === 'open' || kind === 'empty')) {
        const tag = withAttribute(raw, 'count', Number(attributes(raw).get('count') ?? 0) + more)
        out += kind === 'empty' ? opened(tag) + inside + closing(tag) : tag
      } else out += raw
    })
    return out
  }

  get #fillId(): number {
    return this.#markFill < 0 ? this.#fills : this.#markFill
  }

  #xf(index: number): string | undefined {
    return this.#xfs[index] ?? this.#added[index - this.#xfs.length]
  }

  #isMark(xf: string): boolean {
    return attributes(xf.slice(0, xf.indexOf('>') + 1)).get('fillId') === String(this.#fillId)
  }

  #add(xf: string): number {
    const known = this.#known.get(xf)
    if (known !== undefined) return known
    const index = this.#xfs.length + this.#added.push(xf) - 1
    this.#known.set(xf, index)
    return index
  }
}

/** Styles that differ in the fill only become the same text. */
function withFill(xf: string, fill: number): string {
  const end = xf.indexOf('>') + 1
  return withAttribute(withAttribute(xf.slice(0, end), 'fillId', fill), 'applyFill', 1) + xf.slice(end)
}

/** Tokens with the local names of the elements around them, root first. */
function walk(source: string, handle: (kind: TokenKind, raw: string, name: string, path: string[]) => void): void {
  const path: string[] = []
  const scanner = new XmlScanner((kind, raw, name) => {
    if (kind === 'close') path.pop()
    handle(kind, raw, name, path)
    if (kind === 'open') path.push(name)
  })
  scanner.write(source)
  scanner.end()
}
