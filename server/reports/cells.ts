import { dayWithin, fieldAt, periodWithin, previousYear, type Field, type FigurePiece, type Indicator, type Period, type Piece } from '#kernel'
import { dimensionOf, specOf } from '#server/figures/evaluate'
import { figureOf, figuresOf } from '#server/figures/figure'
import type { Figure } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'

/** Beyond this a list of parts is no sentence. */
const mostParts = 20

/** A figure that a text asks for, or the sentence why there is none. */
export type Asked = { readonly figure: Figure } | { readonly parts: readonly Figure[] } | { readonly problem: string }

/** Computes what texts ask for, each figure once. */
export class Figures {
  readonly #view: View
  readonly #period: Period
  readonly #known = new Map<string, Promise<Figure>>()

  constructor(view: View, period: Period) {
    this.#view = view
    this.#period = period
  }

  /** Computes what whole texts ask of the report's own period in one question to the database; each is at hand when its sentence is filled. */
  async ahead(pieces: readonly FigurePiece[]): Promise<void> {
    const asOf = dayWithin(this.#period, this.#period, this.#view.asOf)
    if (asOf === null) return
    const ids = new Set(pieces.filter((p) => p.when === undefined && p.by === undefined).map((p) => p.indicator))
    const indicators = [...ids].flatMap((id) => this.#view.catalogue.indicators.get(id) ?? []).filter((i) => !this.#known.has(this.#key(i, this.#period, asOf)))
    const figures = await figuresOf({ ...this.#view, asOf }, indicators, this.#period, { compare: true })
    for (const [i, indicator] of indicators.entries()) {
      const figure = figures[i]
      if (figure) this.#known.set(this.#key(indicator, this.#period, asOf), Promise.resolve(figure))
    }
  }

  /** Computes the plain figures of a text in one question to the database. */
  async prepare(pieces: readonly Piece[]): Promise<void> {
    const ids = new Set(pieces.flatMap((p) => (p.kind === 'figure' && p.by === undefined && p.when === undefined ? [p.indicator] : [])))
    const indicators = [...ids].flatMap((id) => this.#view.catalogue.indicators.get(id) ?? [])
    for (const figure of await figuresOf(this.#view, indicators, this.#period, { compare: true })) {
      this.#known.set(plainKey(figure.indicator, this.#period, this.#view.asOf), Promise.resolve(figure))
    }
  }

  /** The figure behind a piece of text: of its own period and, where it names one, of a cell. */
  async ask(piece: FigurePiece): Promise<Asked> {
    const indicator = this.#view.catalogue.indicators.get(piece.indicator)
    if (!indicator) return { problem: '这项指标已取消' }
    const period = piece.when === undefined ? this.#period : periodWithin(piece.when, this.#period)
    if (!period) return { problem: `“${piece.when}”不是期间` }
    const asOf = dayWithin(period, this.#period, this.#view.asOf)
    if (asOf === null) return { problem: `“${piece.when}”到${this.#view.asOf}还没有开始` }
    const own = piece.when === undefined
    if (piece.by === undefined) {
      const figure = await this.#figure(indicator, period, asOf)
      return { figure: own ? figure : { ...figure, key: keyOf(indicator, period) } }
    }
    const cells = await this.#split(indicator, period, asOf, piece.by)
    if (piece.cell !== undefined) {
      const figure = await this.#cell(indicator, cells, piece.by, piece.cell)
      return figure ? { figure } : { problem: `“${dimensionOf(indicator, piece.by).label}”中没有“${piece.cell}”这一项` }
    }
    const parts = cells.by?.cells.filter((c) => c.figure !== 0 && c.figure !== null) ?? []
    if (parts.length > mostParts) return { problem: `按“${cells.by?.label}”分列有${parts.length}项，太多，请写明是哪一项` }
    const figures: Figure[] = []
    for (const part of parts) {
      const figure = await this.#cell(indicator, cells, piece.by, part.label)
      if (figure) figures.push(figure)
    }
    return { parts: figures }
  }

  #figure(indicator: Indicator, period: Period, asOf: string): Promise<Figure> {
    return this.#once(this.#key(indicator, period, asOf), () => figureOf({ ...this.#view, asOf }, indicator, period, { compare: true }))
  }

  #split(indicator: Indicator, period: Period, asOf: string, by: string): Promise<Figure> {
    return this.#once(`${indicator.id}|${period.from}|${period.to}|${asOf}|${by}`, () => figureOf({ ...this.#view, asOf }, indicator, period, { by, compare: true }))
  }

  #key(indicator: Indicator, period: Period, asOf: string): string {
    return `${indicator.id}|${period.from}|${period.to}|${asOf}`
  }

  #once(key: string, compute: () => Promise<Figure>): Promise<Figure> {
    const known = this.#known.get(key) ?? compute()
    this.#known.set(key, known)
    return known
  }

  /** The figure of one cell, with the same cell a year before; null when the dimension has no such cell. */
  async #cell(indicator: Indicator, whole: Figure, by: string, label: string): Promise<Figure | null> {
    const found = whole.by?.cells.find((c) => c.label === label)
    const value = found ? found.value : valueOf(this.#view, indicator, by, label)
    if (value === undefined) return null
    const { by: _, previous: __, numerator: ___, denominator: ____, ...rest } = whole
    const cell = { dimension: by, value, label: `${dimensionOf(indicator, by).label}=${label}`, whole: whole.value }
    const earlier = await this.#before(indicator, whole, by, label)
    return { ...rest, ...numbers(indicator, found), cell, key: keyOf(indicator, whole.period, `${by}=${value ?? ''}`), previous: { ...earlier } }
  }

  async #before(indicator: Indicator, whole: Figure, by: string, label: string): Promise<NonNullable<Figure['previous']>> {
    const period = previousYear(whole.period)
    const asOf = previousYear({ from: whole.asOf, to: whole.asOf, label: '' }).to
    const earlier = await this.#split(indicator, period, asOf, by)
    const { value, text } = numbers(indicator, earlier.by?.cells.find((c) => c.label === label))
    return { value, text, period: { ...period }, asOf }
  }
}

type CellOf = NonNullable<Figure['by']>['cells'][number]

function numbers(indicator: Indicator, cell: CellOf | undefined): Pick<Figure, 'value' | 'text' | 'numerator' | 'denominator'> {
  if (!cell && indicator.kind === 'share') return { value: null, text: '无' }
  if (!cell) return indicator.kind === 'ratio' ? { value: null, text: '无（分母为零）', numerator: 0, denominator: 0 } : { value: 0, text: `0${indicator.unit}` }
  const { figure: value, text, numerator, denominator } = cell
  return { value, text, ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }) }
}

/** The stored value behind a term of a dimension, where rows need not be asked; undefined when there is no such term. */
function valueOf(view: View, indicator: Indicator, by: string, label: string): string | null | undefined {
  if (label === '未填') return null
  const field = dimensionField(view, indicator, by)
  if (field?.type === 'code') return view.catalogue.codeSet(field).items.find((i) => i.label === label || i.code === label)?.code
  if (field?.type === 'boolean') return label === '是' ? 'true' : label === '否' ? 'false' : undefined
  return undefined
}

function dimensionField(view: View, indicator: Indicator, by: string): Field | null {
  const { held, path } = dimensionOf(indicator, by)
  const start = view.catalogue.register(held?.register ?? specOf(indicator).register)
  return fieldAt(view.catalogue, start, held?.value ?? path ?? []).field
}

/** What a text may name of a dimension: the terms that occur in a period, most members first, then the rest of a code's. */
export async function termsOf(view: View, indicator: Indicator, period: Period, by: string): Promise<string[]> {
  const field = dimensionField(view, indicator, by)
  const figure = await figureOf(view, indicator, period, { by })
  const known = field?.type === 'code' ? view.catalogue.codeSet(field).items.map((i) => i.label) : field?.type === 'boolean' ? ['是', '否'] : []
  return [...new Set([...figure.by?.cells.map((c) => c.label) ?? [], ...known])]
}

function plainKey(indicator: string, period: Period, asOf: string): string {
  return `${indicator}|${period.from}|${period.to}|${asOf}`
}

function keyOf(indicator: Indicator, period: Period, cell = ''): string {
  return `${indicator.id}|${period.from}..${period.to}|${cell}`
}
