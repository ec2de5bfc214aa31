import type { Period, Report } from '#kernel'
import { numbered } from '#formats/official-document'
import type { ReportPiece, ReportView } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { Figures } from './cells.ts'
import { Filler, literal } from './filler.ts'
import { groundsOf, narrativeOf, type NarrativeSection } from './narrative.ts'
import { plainHeading, supplementsOf, type Supplement } from './supplements.ts'
import { fill } from './wording.ts'

type ViewSection = ReportView['sections'][number]
type Paragraph = ViewSection['paragraphs'][number]

/** Heading under which supplementary paragraphs stand whose section the text does not have. */
const elsewhere = '其他'

/**
 * A report as it reads on `view.asOf` with what was known at `view.knownAt`: the year's text (declared, or as people have
 * edited it), blanks filled, headings numbered, figures computed, supplementary paragraphs in their places, quantities that no
 * indicator stands behind marked. Screen, file, command line and freeze all take this one value, so they agree.
 */
export async function reportView(view: View, report: Report, period: Period, tenantName: string): Promise<ReportView> {
  const narrative = await narrativeOf(view, report, period)
  const rows = narrative.flatMap((s) => s.paragraphs.flatMap((p) => p.id ?? []))
  const figures = new Figures(view, period)
  await figures.prepare(narrative.flatMap((s) => s.paragraphs.flatMap((p) => p.pieces)))
  const filler = new Filler(view, period, tenantName, await groundsOf(view, rows), figures)
  const supplementary = supplemented(narrative, await supplementsOf(view, period))
  const numbers = headingNumbers(supplementary)
  await filler.ahead(supplementary.flatMap((s) => s.paragraphs.flatMap((p) => p.pieces)))
  const sections: ViewSection[] = []
  for (const [i, section] of supplementary.entries()) {
    sections.push({ ...(section.id ? { id: section.id } : {}), heading: section.heading, number: numbers[i] ?? '', level: section.level, paragraphs: await paragraphsOf(filler, section) })
  }
  return {
    id: report.id, title: fill(report.title, { period, asOf: view.asOf, tenantName }), period: { from: period.from, to: period.to, label: period.label },
    asOf: view.asOf, knownAt: view.knownAt ?? view.head, sections, figures: filler.figures, ...numbersByHand(sections),
  }
}

/** A section with what people have sent in for it. */
interface Supplemented extends NarrativeSection { readonly supplements: readonly Supplement[] }

/** Each supplement goes below the section it names; those that fit nowhere make one more section at the end. */
function supplemented(sections: readonly NarrativeSection[], supplements: readonly Supplement[]): Supplemented[] {
  const left = new Set(supplements)
  const placed = sections.map((section): Supplemented => {
    const own = [...left].filter((s) => plainHeading(s.section) === plainHeading(section.heading))
    for (const s of own) left.delete(s)
    return { ...section, supplements: own }
  })
  return left.size === 0 ? placed : [...placed, { heading: elsewhere, level: 1, paragraphs: [], supplements: [...left] }]
}

/** 一、二、… for the first level, （一）（二）… anew below each; nothing where a text begins without a heading. */
export function headingNumbers(sections: readonly { heading: string; level: 1 | 2 }[]): string[] {
  let [first, second] = [0, 0]
  return sections.map(({ heading, level }) => {
    if (heading === '') return ''
    if (level === 1) [first, second] = [first + 1, 0]
    else second += 1
    return numbered(level, level === 1 ? first : second)
  })
}

async function paragraphsOf(filler: Filler, section: Supplemented): Promise<Paragraph[]> {
  const paragraphs: Paragraph[] = []
  for (const { id, pieces } of section.paragraphs) paragraphs.push({ ...(id ? { id } : {}), pieces: await filler.pieces(pieces, id) })
  // A line break in what was written begins a new paragraph, as people mean it.
  return [...paragraphs, ...section.supplements.flatMap(({ id, text }) => text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => ({ id, pieces: literal(line.trim()) })))]
}

/** Every number that no figure is behind, with the words around it, in order of the text: with stated grounds, and without. */
function numbersByHand(sections: readonly ViewSection[]): Required<Pick<ReportView, 'unbound' | 'grounded'>> {
  const found: Required<Pick<ReportView, 'unbound' | 'grounded'>> = { unbound: [], grounded: [] }
  for (const { heading, paragraphs } of sections) for (const { id, pieces } of paragraphs) {
    for (const { piece, context } of inContext(pieces)) {
      const place = { section: heading, text: piece.text, context, ...(id ? { paragraph: id } : {}) }
      if (piece.kind === 'unbound') found.unbound.push(place)
      else if (piece.kind === 'grounded') found.grounded.push({ ...place, grounds: piece.grounds })
    }
  }
  return found
}

/** Pieces, each with the words around it. */
function inContext(pieces: readonly ReportPiece[]): { piece: ReportPiece; context: string }[] {
  const whole = pieces.map((p) => p.text).join('')
  let at = 0
  return pieces.map((piece) => {
    const start = at
    at += piece.text.length
    return { piece, context: around(whole, start, at) }
  })
}

const reach = 16

function around(text: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`.toWellFormed()
}
