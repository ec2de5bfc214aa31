import { readNarrative, scope, type Period, type Report } from '#kernel'
import type { Figure, HandWritten, Narrative, NarrativePreview } from '#server/http/contract'
import { list } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'
import { Figures } from './cells.ts'
import { Filler } from './filler.ts'
import { blocksOf, groundsOf, namesIn, narrativeRegister, yearOf, type Block, type Grounds } from './narrative.ts'
import { contextOf, proposalsFor, quantitiesByHand } from './proposals.ts'
import { supplementsOf } from './supplements.ts'
import { headingNumbers } from './view.ts'
import { Refused } from '#server/records/save'

/** The year whose text is edited for a period. Throws Refused for a period over two years. */
export function editedYear(period: Period): string {
  const year = yearOf(period)
  if (year === null) throw new Refused('正文按年度编写，请选定一个年度')
  return year
}

/** The text of a year block by block, each as typed and as it reads, with the numbers typed by hand and what they might be. */
export async function narrativeView(view: View, report: Report, period: Period, tenantName: string): Promise<Narrative> {
  const year = editedYear(period)
  const blocks = await blocksOf(view, report, year)
  const grounds = await groundsOf(view, blocks.map((b) => b.id))
  const typing = new Typing(view, period, tenantName, grounds)
  await typing.prepare(blocks.map((b) => b.text))
  const numbers = numbersOf(blocks)
  const shown: Narrative['blocks'] = []
  for (const [i, block] of blocks.entries()) {
    const { id, version, kind, text } = block
    shown.push({ id, version, kind, text, number: numbers[i] ?? '', ...(await typing.read(text, id)) })
  }
  const supplements = await supplementsOf(view, period)
  return { year, begun: blocks.length > 0, mayWrite: mayWrite(view), blocks: shown, figures: typing.figures, names: namedIndicators(view), others: await otherYears(view, report, year), supplements: supplements.length }
}

function namedIndicators({ catalogue }: View): Narrative['names'] {
  return [...catalogue.indicators.values()].map(({ id, label, kind, dimensions, formerly }) => ({ id, label, kind, dimensions: dimensions.map((d) => ({ id: d.id, label: d.label })), ...(formerly ? { formerly } : {}) }))
}

function mayWrite(view: View): boolean {
  return view.knownAt === null && scope(view.principal, view.catalogue.register(narrativeRegister), 'write').rows !== 'none'
}

function numbersOf(blocks: readonly Block[]): string[] {
  const headings = blocks.filter((b) => b.kind !== 'paragraph')
  const numbers = headingNumbers(headings.map(({ kind, text }) => ({ heading: text, level: kind === 'heading' ? 1 : 2 })))
  return blocks.map((b) => numbers[headings.indexOf(b)] ?? '')
}

async function otherYears(view: View, report: Report, year: string): Promise<string[]> {
  const register = view.catalogue.register(narrativeRegister)
  if (scope(view.principal, register, 'read').rows === 'none') return []
  const rows = await list(view, register, { where: { op: 'equals', path: ['report'], value: report.id }, sort: ['-year'], all: true, fields: ['year'] })
  return [...new Set(rows.map((r) => String(r['year'])))].filter((y) => y !== year).sort().reverse()
}

/** A paragraph while it is typed: exactly what the report will make of it. */
export class Typing {
  readonly #view: View
  readonly #filler: Filler
  readonly #figures: Figures
  readonly #grounds: ReadonlyMap<string, readonly Grounds[]>

  constructor(view: View, period: Period, tenantName: string, grounds: ReadonlyMap<string, readonly Grounds[]>) {
    this.#view = view
    this.#grounds = grounds
    this.#figures = new Figures(view, period)
    this.#filler = new Filler(view, period, tenantName, grounds, this.#figures)
  }

  /** Computes the figures of several texts at once. */
  prepare(texts: readonly string[]): Promise<void> {
    return this.#figures.prepare(texts.flatMap((text) => readNarrative(text, namesIn(this.#view.catalogue))))
  }

  get figures(): Figure[] {
    return this.#filler.figures
  }

  async preview(text: string, paragraph?: string): Promise<NarrativePreview> {
    return { ...(await this.read(text, paragraph)), figures: this.figures }
  }

  async read(text: string, paragraph?: string): Promise<Omit<NarrativePreview, 'figures'>> {
    const pieces = await this.#filler.pieces(readNarrative(text, namesIn(this.#view.catalogue)), paragraph)
    const known = paragraph === undefined ? [] : this.#grounds.get(paragraph) ?? []
    const byHand: HandWritten[] = []
    for (const quantity of quantitiesByHand(text)) {
      const found = known.find((g) => g.quantity === quantity.text)
      byHand.push({
        ...quantity, context: contextOf(text, quantity),
        proposals: found ? [] : await proposalsFor(this.#view, this.#figures, text, quantity),
        ...(found ? { grounds: { id: found.id, version: found.version, grounds: found.grounds, ...(found.document ? { document: found.document } : {}) } } : {}),
      })
    }
    return { pieces, byHand }
  }
}
