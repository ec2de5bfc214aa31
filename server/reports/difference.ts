import type { Indicator, Period } from '#kernel'
import { memberIds, specOf, type Cell, type Part } from '#server/figures/evaluate'
import { figureOf } from '#server/figures/figure'
import type { Figure, ReportDifference, ReportPiece, ReportView } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { Refused } from '#server/records/save'
import { causesOf, type Cause } from './causes.ts'
import { cellOf, contentOf, frozenFigure, mentions, same, type FrozenContent, type FrozenFigure, type FrozenLists, type FrozenMember } from './content.ts'
import { frozenContent, requireWhole } from './freeze.ts'
import { textDifference, type Line } from './text-difference.ts'
import { changeText } from './wording.ts'

type Changed = ReportDifference['figures'][number]

/** Two states of a report: `until` is the newest act that the later one knows. */
interface Comparison { readonly view: View; readonly before: FrozenContent; readonly after: FrozenContent; readonly base: number; readonly until: number }

/**
 * What has become of a frozen report: against another frozen one, or against what it would say today of the same period and
 * day. Figures whose value, members or definition differ, each with the acts in between that explain it, and the text line by
 * line. Throws NotFound, Refused (content unreadable) or NotAllowed (the principal does not see all rows behind the figures),
 * each with a Chinese sentence.
 */
export async function reportDifference(view: View, id: string, against?: string): Promise<ReportDifference> {
  const { frozen, content } = await frozenContent(view, id)
  requireWhole(view, content.figures.map((f) => f.indicator), '比较')
  const other = against === undefined ? null : await frozenContent(view, against)
  if (other && other.frozen.report !== frozen.report) throw new Refused('两份冻结报告不是同一种报告，不能比较')
  // The earlier one is the base, whichever was asked for first.
  if (other && against !== undefined && other.content.view.knownAt < content.view.knownAt) return reportDifference(view, against, id)
  if (other) requireWhole(view, other.content.figures.map((f) => f.indicator), '比较')
  const after = other?.content ?? await today(view, frozen.report, content)
  const until = other?.content.view.knownAt ?? view.head
  const comparison: Comparison = { view: { ...view, knownAt: other ? until : null }, before: content, after, base: content.view.knownAt, until }
  const figures: Changed[] = []
  for (const before of content.figures) {
    const changed = await compare(comparison, before)
    if (changed) figures.push(changed)
  }
  for (const recent of after.figures) if (!content.figures.some((f) => same(f, recent))) figures.push({ ...named(recent), definitionChanged: false, before: '（当时未引用）', after: recent.text, ...openly('is', after.view.figures.find((f) => same(f, recent)), until), added: [], removed: [], causes: [] })
  return { frozen, against: other?.frozen ?? null, knownAt: until, figures, narrativeChanged: after.narrativeDigest !== content.narrativeDigest, text: textDifference(linesOf(content.view), linesOf(after.view)) }
}

/** The report as it would be frozen now, for the same period and day. */
function today(view: View, id: string, { view: { period, asOf }, tenantName }: FrozenContent): Promise<FrozenContent> {
  const report = view.catalogue.reports.get(id)
  if (!report) throw new Refused('这种报告已不再编写，只能看冻结时的正文')
  return contentOf({ ...view, asOf, knownAt: null }, report, period, tenantName)
}

function linesOf(view: ReportView): Line[] {
  return view.sections.flatMap(({ number, heading, paragraphs }): Line[] => [
    ...(heading === '' ? [] : [{ section: `${number}${heading}`, text: `${number}${heading}` }]),
    ...paragraphs.map(({ pieces }) => ({ section: `${number}${heading}`, text: pieces.map((p) => p.text).join('') })),
  ])
}

/** A figure as known at an act, for the door that its number is. */
function openly(which: 'was' | 'is', figure: Figure | undefined, knownAt: number): Pick<Changed, 'was' | 'is'> {
  if (!figure) return {}
  const { by: _, ...rest } = figure
  return { [which]: { ...rest, knownAt } }
}

function named({ indicator, label, key }: FrozenFigure): Pick<Changed, 'indicator' | 'label' | 'key'> {
  return { indicator, label, ...(key ? { key } : {}) }
}

async function compare(comparison: Comparison, before: FrozenFigure): Promise<Changed | null> {
  const { view, after: other } = comparison
  const old = comparison.before.view.figures.find((f) => same(f, before))
  const told = (after: string): Changed => ({ ...named(before), definitionChanged: false, before: before.text, after, ...openly('was', old, comparison.base), added: [], removed: [], causes: [] })
  const indicator = view.catalogue.indicators.get(before.indicator)
  if (!indicator) return { ...told('（指标已取消）'), definitionChanged: true }
  const found = other.view.figures.find((f) => same(f, before))
  // A figure that the text no longer names has still become something; a cell of it has not been asked for.
  const figure = found ?? (before.key === undefined && !comparison.view.knownAt ? await figureOf({ ...view, asOf: other.view.asOf }, indicator, other.view.period, { compare: true }) : undefined)
  if (!figure || !old) return told('（正文已不再引用）')
  const after = other.figures.find((f) => same(f, before)) ?? await frozenFigure(view, indicator, figure, before.previous !== undefined)
  const definitionChanged = after.definitionDigest !== before.definitionDigest
  const [added, removed, causes]: [Changed['added'], Changed['removed'], Cause[]] = [[], [], []]
  for (const stretch of stretches(comparison, indicator, { before, old, after, figure })) {
    const moved = await compareLists(stretch)
    added.push(...moved.added)
    removed.push(...moved.removed)
    causes.push(...moved.causes)
  }
  const [was, is] = words(comparison.before, before, old, figure)
  if (!definitionChanged && was === is && added.length === 0 && removed.length === 0) return null
  return { ...named(before), definitionChanged, before: was, after: is, ...openly('was', old, comparison.base), ...openly('is', figure, comparison.until), added, removed, causes: distinct(causes) }
}

/** The period itself and, where the report compares, the year before. Acts explain only what is asked of the same period and day. */
function stretches({ view, base, until }: Comparison, indicator: Indicator, { before, old, after, figure }: { before: FrozenFigure; old: Figure; after: FrozenFigure; figure: Figure }): Stretch[] {
  const alike = (a: { period: Period; asOf: string }, b: { period: Period; asOf: string }): boolean => a.period.from === b.period.from && a.period.to === b.period.to && a.asOf === b.asOf
  const own = { indicator, cell: cellOf(figure), base, until }
  const found: Stretch[] = [{ ...own, view: { ...view, asOf: figure.asOf }, period: figure.period, before, after, note: '', explained: alike(old, figure) }]
  if (before.previous && after.previous && figure.previous && old.previous) {
    found.push({ ...own, view: { ...view, asOf: figure.previous.asOf }, period: figure.previous.period, before: before.previous, after: after.previous, note: '（上年）', explained: alike(old.previous, figure.previous) })
  }
  return found
}

/** Before and after in words: the number, the parts of a ratio, and the comparison where the report makes one that changed. */
function words(content: FrozenContent, before: FrozenFigure, then: Figure, figure: Figure): [string, string] {
  const parts = (f: Pick<Figure, 'numerator' | 'denominator'>): string => (f.numerator === undefined ? '' : `（${f.numerator}/${f.denominator}）`)
  const [old, recent] = [`${before.text}${parts(then)}`, `${figure.text}${parts(figure)}`]
  if (!mentions(content.view, before, 'change')) return [old, recent]
  const [was, is] = [changePiece(content.view, before) ?? '', changeText(figure)]
  return was === is ? [old, recent] : [`${old}，${was}`, `${recent}，${is}`]
}

function changePiece(view: ReportView, figure: FrozenFigure): string | undefined {
  const pieces: ReportPiece[] = view.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.pieces))
  return pieces.find((p) => p.kind === 'figure' && same(p, figure) && p.form === 'change')?.text
}

/** One stretch of time of a figure: the period itself, or the year before with which it is compared. */
interface Stretch {
  readonly view: View
  readonly indicator: Indicator
  readonly period: Period
  readonly cell: Cell | undefined
  readonly base: number
  readonly until: number
  readonly before: FrozenLists & { readonly value: unknown }
  readonly after: FrozenLists & { readonly value: unknown }
  readonly note: string
  readonly explained: boolean
}

async function compareLists(stretch: Stretch): Promise<Pick<Changed, 'added' | 'removed' | 'causes'>> {
  const { before, after, note } = stretch
  const lists: { part: Part; old: readonly FrozenMember[]; recent: readonly FrozenMember[]; note: string }[] = [
    { part: 'list', old: before.members, recent: after.members, note },
    ...(before.denominator || after.denominator ? [{ part: 'denominator' as const, old: before.denominator ?? [], recent: after.denominator ?? [], note: `${note}（分母）` }] : []),
  ]
  const moved: Pick<Changed, 'added' | 'removed' | 'causes'> = { added: [], removed: [], causes: [] }
  for (const { part, old, recent, note: mark } of lists) {
    const titled = (m: FrozenMember): Changed['added'][number] => ({ register: m.register, id: m.id, title: `${m.label}${mark}` })
    const added = without(recent, old)
    const removed = without(old, recent)
    const unseen = (m: FrozenMember, others: Changed['added']): boolean => !others.some((o) => o.id === m.id && o.register === m.register)
    // A member that leaves both lists of a ratio is named once.
    moved.added.push(...added.filter((m) => unseen(m, moved.added)).map(titled))
    moved.removed.push(...removed.filter((m) => unseen(m, moved.removed)).map(titled))
    const ids = new Set([...added, ...removed].map((m) => m.id))
    const silent = part === 'list' && ids.size === 0 && before.value !== after.value && !after.denominator
    if (stretch.explained && (ids.size > 0 || silent)) moved.causes.push(...await causesIn(stretch, part, silent ? null : ids))
  }
  return moved
}

function without(members: readonly FrozenMember[], others: readonly FrozenMember[]): FrozenMember[] {
  const known = new Set(others.map((m) => m.id))
  return members.filter((m) => !known.has(m.id))
}

/** The acts behind the rows of these members (all of them: null), as they counted then and as they count now. */
async function causesIn({ view, indicator, period, cell, base, until }: Stretch, part: Part, members: ReadonlySet<string> | null): Promise<Cause[]> {
  const rows = new Set<string>()
  for (const at of [{ ...view, knownAt: base }, view]) {
    // Without the cell: what has moved from one cell to another is in the list all the same.
    for (const member of await memberIds(at, { indicator, period, part })) if (!members || members.has(member.id)) for (const row of member.rows) rows.add(row)
  }
  const spec = specOf(indicator, part)
  const path = cell && indicator.dimensions.find((d) => d.id === cell.dimension)?.path
  const looked = path ? { ...spec, where: { op: 'and', of: [spec.where, { op: 'empty', path }] } as const } : spec
  return (await causesOf(view, base, looked, [...indicator.value ? [indicator.value] : [], ...indicator.parts ?? []], [...rows], period)).filter((c) => c.act <= until)
}

function distinct(causes: readonly Cause[]): Cause[] {
  const seen = new Map(causes.map((c) => [`${c.act} ${c.register} ${c.id}`, c]))
  return [...seen.values()].sort((a, b) => a.act - b.act)
}
