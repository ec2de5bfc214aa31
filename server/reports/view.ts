import { indicatorsOf, quantities, scope, type Period, type Piece, type Report, type Section } from '#kernel'
import { numbered } from '#formats/official-document'
import { specOf } from '#server/figures/evaluate'
import { figureOf } from '#server/figures/figure'
import type { Figure, ReportPiece, ReportView } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { plainHeading, supplementsOf, type Supplement } from './supplements.ts'
import { figureText, fill, type Blanks } from './wording.ts'

type ViewSection = ReportView['sections'][number]
type Paragraph = ViewSection['paragraphs'][number]

/** Heading under which supplementary paragraphs stand whose section the template does not have. */
const elsewhere = '其他'

/**
 * A report as it reads on `view.asOf` with what was known at `view.knownAt`: blanks filled, headings numbered, figures
 * computed, supplementary paragraphs in their places, quantities that no indicator stands behind marked. Screen, file,
 * command line and freeze all take this one value, so they agree.
 */
export async function reportView(view: View, report: Report, period: Period, tenantName: string): Promise<ReportView> {
  const figures: Figure[] = []
  for (const id of indicatorsOf(report)) {
    const indicator = view.catalogue.indicators.get(id)
    if (indicator) figures.push(await figureOf(view, indicator, period, { compare: true }))
  }
  const blanks: Blanks = { period, asOf: view.asOf, tenantName }
  const context: Context = { view, blanks, figures: new Map(figures.map((f) => [f.indicator, f])) }
  const filled = supplemented(report, await supplementsOf(view, period))
  const numbers = headingNumbers(filled)
  const sections = filled.map((section, i): ViewSection => ({ heading: section.heading, number: numbers[i] ?? '', level: section.level, paragraphs: paragraphsOf(context, section) }))
  return {
    id: report.id, title: fill(report.title, blanks), period: { from: period.from, to: period.to, label: period.label },
    asOf: view.asOf, knownAt: view.knownAt ?? view.head, sections, figures, unbound: unboundIn(sections),
  }
}

interface Context { readonly view: View; readonly blanks: Blanks; readonly figures: ReadonlyMap<string, Figure> }

/** A section of the template with what people have added to it. */
interface Supplemented extends Section { readonly supplements: readonly Supplement[] }

/** Each supplement goes below the section it names; those that fit nowhere make one more section at the end. */
function supplemented(report: Report, supplements: readonly Supplement[]): Supplemented[] {
  const left = new Set(supplements)
  const sections = report.sections.map((section): Supplemented => {
    const own = [...left].filter((s) => plainHeading(s.section) === plainHeading(section.heading))
    for (const s of own) left.delete(s)
    return { ...section, supplements: own }
  })
  return left.size === 0 ? sections : [...sections, { heading: elsewhere, level: 1, paragraphs: [], supplements: [...left] }]
}

/** 一、二、… for the first level, （一）（二）… anew below each. */
function headingNumbers(sections: readonly Section[]): string[] {
  let [first, second] = [0, 0]
  return sections.map(({ level }) => {
    if (level === 1) [first, second] = [first + 1, 0]
    else second += 1
    return numbered(level, level === 1 ? first : second)
  })
}

function paragraphsOf(context: Context, section: Supplemented): Paragraph[] {
  return [
    ...section.paragraphs.map((pieces) => ({ pieces: pieces.flatMap((piece) => fillPiece(context, piece)) })),
    // A line break in what was written begins a new paragraph, as people mean it.
    ...section.supplements.flatMap(({ id, text }) => text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => ({ id, pieces: literal(line.trim()) }))),
  ]
}

function fillPiece({ view, blanks, figures }: Context, piece: Piece): ReportPiece[] {
  if (piece.kind === 'text') return literal(fill(piece.text, blanks))
  const figure = figures.get(piece.indicator)
  const indicator = view.catalogue.indicators.get(piece.indicator)
  if (!figure || !indicator) return []
  const readable = scope(view.principal, view.catalogue.register(specOf(indicator).register), 'read').rows !== 'none'
  return [{ kind: 'figure', indicator: piece.indicator, form: piece.form, text: figureText(view, figure, indicator, piece.form, readable) }]
}

/** Text with the quantities in it set apart: no indicator stands behind them. */
function literal(text: string): ReportPiece[] {
  const pieces: ReportPiece[] = []
  let at = 0
  for (const { start, end } of quantities(text)) {
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) })
    pieces.push({ kind: 'unbound', text: text.slice(start, end) })
    at = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}

/** Every unbound quantity with the words around it, in order of the text. */
function unboundIn(sections: readonly ViewSection[]): ReportView['unbound'] {
  return sections.flatMap(({ heading, paragraphs }) => paragraphs.flatMap(({ id, pieces }) => {
    const whole = pieces.map((p) => p.text).join('')
    let at = 0
    return pieces.flatMap((piece) => {
      const start = at
      at += piece.text.length
      if (piece.kind !== 'unbound') return []
      return [{ section: heading, text: piece.text, context: around(whole, start, at), ...(id ? { paragraph: id } : {}) }]
    })
  }))
}

const reach = 16

function around(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`.toWellFormed()
}
