import type { Package } from '#formats/package'
import { attr } from './xml.ts'

interface Style { name: string; based: string | undefined; num: string | undefined; level: number | undefined }

/** What styles say about the text: which list a style's paragraphs stand in, and which styles make a table of contents. */
export class Styles {
  readonly #styles = new Map<string, Style>()

  /** Reads word/styles.xml. */
  async load(pack: Package, part: string): Promise<void> {
    let style: Style | null = null
    await pack.scan(part, (kind, raw, name) => {
      if (kind === 'close' && name === 'style') style = null
      if (kind !== 'open' && kind !== 'empty') return
      if (name === 'style') this.#styles.set(attr(raw, 'styleId') ?? '', style = { name: '', based: undefined, num: undefined, level: undefined })
      else if (!style) return
      else if (name === 'name') style.name = attr(raw, 'val') ?? ''
      else if (name === 'basedOn') style.based = attr(raw, 'val')
      else if (name === 'numId') style.num = attr(raw, 'val')
      else if (name === 'ilvl') style.level = Number(attr(raw, 'val') ?? 0)
    })
  }

  /** The list of a style, its own or that of the style it is based on. */
  list(id: string | undefined): { num: string; level: number | undefined; style: string } | undefined {
    let level: number | undefined
    for (let at = id, seen = 0; at !== undefined && seen < 20; seen++) {
      const style = this.#styles.get(at)
      level ??= style?.level
      if (style?.num !== undefined) return { num: style.num, level, style: at }
      at = style?.based
    }
    return undefined
  }

  isContents(id: string | undefined): boolean {
    return /^toc(?: ?\d| heading)/i.test(this.#styles.get(id ?? '')?.name ?? '')
  }
}
