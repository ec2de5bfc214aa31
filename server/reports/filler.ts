import { quantities, scope, type FigurePiece, type Period, type Piece } from '#kernel'
import { specOf } from '#server/figures/evaluate'
import type { Figure, ReportPiece } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import type { Figures } from './cells.ts'
import type { Grounds } from './narrative.ts'
import { blankText, figureText, type Blanks } from './wording.ts'

/** Turns narrative into what is read: figures computed, blanks filled, every other quantity marked. */
export class Filler {
  readonly #view: View
  readonly #blanks: Blanks
  readonly #figures: Figures
  readonly #grounds: ReadonlyMap<string, readonly Grounds[]>
  readonly #mentioned = new Map<string, Figure>()

  constructor(view: View, period: Period, tenantName: string, grounds: ReadonlyMap<string, readonly Grounds[]>, figures: Figures) {
    this.#view = view
    this.#blanks = { period, asOf: view.asOf, tenantName }
    this.#figures = figures
    this.#grounds = grounds
  }

  /** The figures of everything filled so far, in order of first mention. */
  get figures(): Figure[] {
    return [...this.#mentioned.values()]
  }

  /** Computes at once what these pieces, which will be filled one after another, ask for. */
  ahead(pieces: readonly Piece[]): Promise<void> {
    return this.#figures.ahead(pieces.filter((p) => p.kind === 'figure'))
  }

  /** `paragraph`: the row the pieces stand in, whose grounds cover its numbers. */
  async pieces(pieces: readonly Piece[], paragraph?: string): Promise<ReportPiece[]> {
    const filled: ReportPiece[] = []
    const grounds = paragraph === undefined ? [] : this.#grounds.get(paragraph) ?? []
    for (const piece of this.#plain(pieces)) {
      switch (piece.kind) {
        case 'text': filled.push(...literal(piece.text, grounds)); break
        case 'broken': filled.push({ kind: 'unbound', text: piece.text, problem: piece.problem }); break
        case 'figure': filled.push(...await this.#figure(piece)); break
      }
    }
    return filled
  }

  /** Blanks become text, and text that touches one piece: a date filled in is no quantity, and only its surroundings show that. */
  #plain(pieces: readonly Piece[]): Exclude<Piece, { kind: 'blank' }>[] {
    const plain: Exclude<Piece, { kind: 'blank' }>[] = []
    for (const piece of pieces) {
      const text = piece.kind === 'text' ? piece.text : piece.kind === 'blank' ? blankText(piece.blank, this.#blanks) : null
      const last = plain.at(-1)
      if (text === null) { if (piece.kind !== 'blank') plain.push(piece) }
      else if (last?.kind === 'text') plain[plain.length - 1] = { kind: 'text', text: last.text + text }
      else plain.push({ kind: 'text', text })
    }
    return plain
  }

  async #figure(piece: FigurePiece): Promise<ReportPiece[]> {
    const asked = await this.#figures.ask(piece)
    if ('problem' in asked) return [{ kind: 'unbound', text: `【${this.#view.catalogue.indicators.get(piece.indicator)?.label ?? piece.indicator}】`, problem: asked.problem }]
    if ('figure' in asked) return [this.#said(piece, asked.figure)]
    if (asked.parts.length === 0) return [{ kind: 'text', text: '无' }]
    return asked.parts.flatMap((figure, i): ReportPiece[] => [
      { kind: 'text', text: `${i > 0 ? '、' : ''}${figure.cell?.label.replace(/^.*?=/, '') ?? ''}` }, this.#said({ ...piece, form: 'value' }, figure),
    ])
  }

  #said(piece: FigurePiece, figure: Figure): ReportPiece {
    const { catalogue, principal } = this.#view
    const indicator = catalogue.indicators.get(piece.indicator)
    if (!indicator) throw new Error(`no indicator ${piece.indicator}`)
    const mark = figure.key ?? figure.indicator
    if (!this.#mentioned.has(mark)) this.#mentioned.set(mark, figure)
    const readable = scope(principal, catalogue.register(specOf(indicator).register), 'read').rows !== 'none'
    return { kind: 'figure', indicator: piece.indicator, form: piece.form, text: figureText(this.#view, figure, indicator, piece.form, readable), ...(figure.key ? { key: figure.key } : {}) }
  }
}

/** Text with the quantities in it set apart: no indicator stands behind them. */
export function literal(text: string, grounds: readonly Grounds[] = []): ReportPiece[] {
  const pieces: ReportPiece[] = []
  let at = 0
  for (const { start, end } of quantities(text)) {
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) })
    const said = text.slice(start, end)
    const known = grounds.find((g) => g.quantity === said)
    pieces.push(known ? { kind: 'grounded', text: said, grounds: known.grounds, ...(known.document ? { document: known.document } : {}) } : { kind: 'unbound', text: said })
    at = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}
