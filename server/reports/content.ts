import type { FigureForm, Indicator, IndicatorKind, Period, Report } from '#kernel'
import type { Cell } from '#server/figures/evaluate'
import { definitionDigest, memberList } from '#server/figures/figure'
import type { Figure, ReportView } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { structuredDigest } from '#server/postgres/write/digest'
import { reportView } from './view.ts'

/** A member of a figure by the id it had when frozen. */
export interface FrozenMember { readonly register: string; readonly id: string; readonly label: string }

/** The lists behind a figure: its own, and the whole of a ratio. */
export interface FrozenLists { readonly members: readonly FrozenMember[]; readonly denominator?: readonly FrozenMember[] }

export interface FrozenFigure extends FrozenLists {
  readonly indicator: string
  /** As in `Figure`: another period, one cell. */
  readonly key?: string
  readonly label: string
  readonly kind: IndicatorKind
  readonly value: number | string | null
  readonly text: string
  readonly definitionDigest: string
  /** Kept where the report compares with the year before: that sentence rests on these lists too. */
  readonly previous?: FrozenLists & { readonly value: number | string | null; readonly text: string }
}

/** Everything a frozen report keeps; its digest (`structuredDigest`) is SM3 over the canonical JSON of this. */
export interface FrozenContent {
  readonly view: ReportView
  readonly tenantName: string
  readonly figures: readonly FrozenFigure[]
  readonly narrativeDigest: string
}

/** The report with the members behind every figure, as it is to be kept. */
export async function contentOf(view: View, report: Report, period: Period, tenantName: string): Promise<FrozenContent> {
  const shown = await reportView(view, report, period, tenantName)
  const figures: FrozenFigure[] = []
  for (const figure of shown.figures) {
    const indicator = view.catalogue.indicators.get(figure.indicator)
    if (indicator) figures.push(await frozenFigure(view, indicator, figure, mentions(shown, figure, 'change')))
  }
  return { view: shown, tenantName, figures, narrativeDigest: narrativeDigest(shown) }
}

/** A figure with its lists as of its own day; `compared`: with those of the year before as well. */
export async function frozenFigure(view: View, indicator: Indicator, figure: Figure, compared: boolean): Promise<FrozenFigure> {
  const { previous, key } = figure
  const cell = cellOf(figure)
  return {
    indicator: indicator.id, ...(key ? { key } : {}), label: figureLabel(figure), kind: indicator.kind, value: figure.value, text: figure.text, definitionDigest: definitionDigest(indicator),
    ...(await listsOf({ ...view, asOf: figure.asOf }, indicator, figure.period, cell)),
    ...(compared && previous ? { previous: { value: previous.value, text: previous.text, ...(await listsOf({ ...view, asOf: previous.asOf }, indicator, previous.period, cell)) } } : {}),
  }
}

/** What a figure is called beside others of its indicator: 在职干部总数（2024年，性别=女）. */
export function figureLabel({ label, key, period, cell }: Figure): string {
  if (key === undefined) return label
  return `${label}（${[period.label, ...(cell ? [cell.label] : [])].join('，')}）`
}

export function cellOf({ cell }: Figure): Cell | undefined {
  return cell && { dimension: cell.dimension, value: cell.value }
}

async function listsOf(view: View, indicator: Indicator, period: Period, cell?: Cell): Promise<FrozenLists> {
  const members = await memberList(view, indicator, period, 'list', cell)
  return { members, ...(indicator.denominator ? { denominator: await memberList(view, indicator, period, 'denominator', cell) } : {}) }
}

/** Whether the report's prose has the figure in this form. */
export function mentions(view: ReportView, figure: Pick<Figure, 'indicator' | 'key'>, form: FigureForm): boolean {
  return view.sections.some((s) => s.paragraphs.some((p) => p.pieces.some((piece) => piece.kind === 'figure' && same(piece, figure) && piece.form === form)))
}

/** Whether two are the same figure: of one indicator and, where they stand beside its own, of one period and cell. */
export function same(a: Pick<Figure, 'indicator' | 'key'>, b: Pick<Figure, 'indicator' | 'key'>): boolean {
  return a.indicator === b.indicator && a.key === b.key
}

/** Digest of the words alone: figures stand in it by name, so that it changes only when somebody rewrites the text. */
function narrativeDigest(view: ReportView): string {
  const sections = view.sections.map(({ heading, level, paragraphs }) => ({
    heading, level, paragraphs: paragraphs.map(({ pieces }) => pieces.map((p) => (p.kind === 'figure' ? { indicator: p.indicator, form: p.form, ...(p.key ? { key: p.key } : {}) } : p.text))),
  }))
  return structuredDigest({ title: view.title, sections })
}

/** The kept content, or null when what is stored is no such thing any more. */
export function readContent(stored: unknown): FrozenContent | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { view, figures, narrativeDigest: narrative, tenantName } = stored as Partial<FrozenContent>
  const whole = typeof view === 'object' && view !== null && Array.isArray(view.sections) && Array.isArray(view.figures) && typeof view.period === 'object'
    && Array.isArray(figures) && figures.every((f) => Array.isArray(f.members)) && typeof narrative === 'string' && typeof tenantName === 'string'
  return whole ? (stored as FrozenContent) : null
}
