import type { Package } from '#formats/package'
import { bulletText, numberText } from './number-text.ts'
import type { Styles } from './styles.ts'
import { attr } from './xml.ts'

interface Level { start: number; format: string; text: string; suffix: string; legal: boolean; /** 1-based level after which it begins anew; 0 never. */ restart: number | undefined; style: string | undefined }
interface Num { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }

const depth = 9
const level = (): Level => ({ start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false, restart: undefined, style: undefined })

/** Where a paragraph stands in a list, as its own properties say; `undefined` asks its style. */
export interface ListPlace { readonly num: string | undefined; readonly level: number | undefined; readonly style: string | undefined }

/**
 * Word's automatic numbers, which stand nowhere in the text: counted paragraph by paragraph, in the order of the document
 * (ECMA-376 Part 1, 17.9). Lists made from one abstract definition count on together, unless one begins anew.
 */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>()
  /** Abstract definitions that stand for the list of a numbering style. */
  readonly #links = new Map<string, string>()
  readonly #nums = new Map<string, Num>()
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()
  readonly #styles: Styles

  constructor(styles: Styles) {
    this.#styles = styles
  }

  /** Reads word/numbering.xml. */
  async load(pack: Package, part: string): Promise<void> {
    let abstract: Map<number, Level> | null = null
    let abstractId = ''
    let num: Num | null = null
    let override = -1
    let current: Level | null = null
    await pack.scan(part, (kind, raw, name) => {
      if (kind === 'close') {
        if (name === 'lvl') current = null
        else if (name === 'abstractNum') abstract = null
        else if (name === 'num') num = null
        else if (name === 'lvlOverride') override = -1
        return
      }
      if (kind !== 'open' && kind !== 'empty') return
      const value = attr(raw, 'val') ?? ''
      switch (name) {
        case 'abstractNum': this.#abstracts.set(abstractId = attr(raw, 'abstractNumId') ?? '', abstract = new Map()); break
        case 'num': this.#nums.set(attr(raw, 'numId') ?? '', num = { abstract: '', starts: new Map(), levels: new Map() }); break
        case 'abstractNumId': if (num) num.abstract = value; break
        case 'numStyleLink': if (abstract) this.#links.set(abstractId, value); break
        case 'lvlOverride': override = Number(attr(raw, 'ilvl') ?? -1); break
        case 'startOverride': if (num && override >= 0) num.starts.set(override, Number(value) || 0); break
        case 'lvl': (num ? num.levels : abstract)?.set(Number(attr(raw, 'ilvl') ?? 0), current = level()); break
        case 'start': if (current) current.start = Number(value) || 0; break
        case 'numFmt': if (current) current.format = value; break
        case 'lvlText': if (current) current.text = value; break
        case 'suff': if (current) current.suffix = value; break
        case 'isLgl': if (current) current.legal = value !== '0' && value !== 'false'; break
        case 'lvlRestart': if (current) current.restart = Number(value) || 0; break
        case 'pStyle': if (current) current.style = value; break
      }
    })
  }

  /** The visible number of the next paragraph of the document, with the gap behind it; '' where it has none. Counts. */
  next(place: ListPlace): string {
    const found = this.#resolve(place)
    if (!found) return ''
    const { id, num, levels, at } = found
    const own = levels(at)
    if (!own) return ''
    const counts = this.#counts.get(num.abstract) ?? Array.from<number | undefined>({ length: depth })
    this.#counts.set(num.abstract, counts)
    const anew = num.starts.get(at)
    if (anew !== undefined && !this.#begun.has(`${id}/${at}`)) counts[at] = anew
    else counts[at] = counts[at] === undefined ? own.start : counts[at] + 1
    this.#begun.add(`${id}/${at}`)
    for (let above = 0; above < at; above++) counts[above] ??= levels(above)?.start ?? 1
    for (let below = at + 1; below < depth; below++) {
      const restart = levels(below)?.restart
      if (restart !== 0 && (restart === undefined || at < restart)) counts[below] = undefined
    }
    if (own.format === 'bullet') return `${bulletText(own.text)} `
    const text = own.text.replace(/%([1-9])/g, (_, k: string) => {
      const shown = Number(k) - 1
      return numberText(own.legal ? 'decimal' : levels(shown)?.format ?? 'decimal', counts[shown] ?? 1)
    })
    return text === '' ? '' : text + gap(own.suffix, text)
  }

  #resolve({ num: asked, level: place, style }: ListPlace): { id: string; num: Num; levels: (at: number) => Level | undefined; at: number } | null {
    const styled = asked === undefined ? this.#styles.list(style) : undefined
    const id = asked ?? styled?.num
    // 0 takes a paragraph out of the list of its style.
    const given = id === undefined || id === '0' ? undefined : this.#nums.get(id)
    if (!given || id === undefined) return null
    const link = this.#links.get(given.abstract)
    const through = link === undefined ? undefined : this.#nums.get(this.#styles.list(link)?.num ?? '')
    const num = through ? { ...through, starts: given.starts } : given
    const abstract = this.#abstracts.get(num.abstract)
    const levels = (n: number): Level | undefined => num.levels.get(n) ?? abstract?.get(n)
    const bound = [...(abstract ?? [])].find(([, l]) => l.style !== undefined && l.style === (styled?.style ?? style))?.[0]
    const at = place ?? (styled ? bound ?? styled.level : undefined) ?? 0
    return at >= 0 && at < depth ? { id, num, levels, at } : null
  }
}

/** 一、and （一）need no gap; 1. before a figure would be read as a decimal without one. */
const gap = (suffix: string, text: string): string => (suffix === 'nothing' || /[、）：，。]$/.test(text) ? '' : ' ')
