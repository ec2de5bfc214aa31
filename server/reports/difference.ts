import { type Indicator, type Period } from '#kernel'
import { memberIds, specOf, type Part } from '#server/figures/evaluate'
import { figureOf } from '#server/figures/figure'
import type { Figure, ReportDifference, ReportPiece, ReportView } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import { causesOf, type Cause } from './causes.ts'
import { frozenFigure, mentions, narrativeDigest, type FrozenContent, type FrozenFigure, type FrozenLists, type FrozenMember } from './content.ts'
import { frozenContent, requireWhole } from './freeze.ts'
import { reportView } from './view.ts'
import { changeText } from './wording.ts'

/** A difference, and whether the words between the figures have been rewritten since. */
export interface FullDifference extends ReportDifference { readonly narrativeChanged: boolean }

type Changed = ReportDifference['figures'][number]

/**
 * What a frozen report would say today of the same period and the same day: figures whose value, members or definition
 * have changed, each with the acts since then that explain it. Throws NotFound, Refused
 * (content unreadable) or NotAllowed (the principal does not see all rows behind the figures), each with a Chinese sentence.
 */
export async function reportDifference(view: View, id: string): Promise<FullDifference> {
  const { frozen, content } = await frozenContent(view, id)
  requireWhole(view, content.figures.map((f) => f.indicator), '比较')
  const now: View = { ...view, asOf: content.view.asOf, knownAt: null }
  const report = view.catalogue.reports.get(frozen.report)
  const shown = report ? await reportView(now, report, content.view.period, content.tenantName) : null
  const figures: Changed[] = []
  for (const before of content.figures) {
    const changed = await compare({ now, content, shown, base: content.view.knownAt }, before)
    if (changed) figures.push(changed)
  }
  return { frozen, knownAt: now.head, figures, narrativeChanged: shown === null || narrativeDigest(shown) !== content.narrativeDigest }
}

interface Comparison { readonly now: View; readonly content: FrozenContent; readonly shown: ReportView | null; readonly base: number }

async function compare({ now, content, shown, base }: Comparison, before: FrozenFigure): Promise<Changed | null> {
  const indicator = now.catalogue.indicators.get(before.indicator)
  if (!indicator) return { indicator: before.indicator, label: before.label, definitionChanged: true, before: before.text, after: '（指标已取消）', added: [], removed: [], causes: [] }
  const { period } = content.view
  const figure = shown?.figures.find((f) => f.indicator === indicator.id) ?? await figureOf(now, indicator, period, { compare: true })
  const compared = before.previous !== undefined && figure.previous !== undefined
  const after = await frozenFigure(now, indicator, figure, compared)
  const stretches: Stretch[] = [{ view: now, indicator, period, base, before, after, note: '' }]
  if (before.previous && after.previous && figure.previous) stretches.push({ view: { ...now, asOf: figure.previous.asOf }, indicator, period: figure.previous.period, base, before: before.previous, after: after.previous, note: '（上年）' })
  const definitionChanged = after.definitionDigest !== before.definitionDigest
  const [added, removed, causes]: [Changed['added'], Changed['removed'], Cause[]] = [[], [], []]
  for (const stretch of stretches) {
    const moved = await compareLists(stretch)
    added.push(...moved.added)
    removed.push(...moved.removed)
    causes.push(...moved.causes)
  }
  const [old, recent] = words(content, before, figure, indicator)
  if (!definitionChanged && old === recent && added.length === 0 && removed.length === 0) return null
  return { indicator: indicator.id, label: indicator.label, definitionChanged, before: old, after: recent, added, removed, causes: distinct(causes) }
}

/** Before and after in words: the number, the parts of a ratio, and the comparison where the report makes one that changed. */
function words(content: FrozenContent, before: FrozenFigure, figure: Figure, indicator: Indicator): [string, string] {
  const then = content.view.figures.find((f) => f.indicator === indicator.id)
  const parts = (f: Pick<Figure, 'numerator' | 'denominator'> | undefined): string => (f?.numerator === undefined ? '' : `（${f.numerator}/${f.denominator}）`)
  const [old, recent] = [`${before.text}${parts(then)}`, `${figure.text}${parts(figure)}`]
  if (!mentions(content.view, indicator.id, 'change')) return [old, recent]
  const [was, is] = [changePiece(content.view, indicator.id) ?? '', changeText(figure)]
  return was === is ? [old, recent] : [`${old}，${was}`, `${recent}，${is}`]
}

function changePiece(view: ReportView, indicator: string): string | undefined {
  const pieces: ReportPiece[] = view.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.pieces))
  return pieces.find((p) => p.kind === 'figure' && p.indicator === indicator && p.form === 'change')?.text
}

/** One stretch of time of a figure: the period itself, or the year before with which it is compared. */
interface Stretch {
  readonly view: View
  readonly indicator: Indicator
  readonly period: Period
  readonly base: number
  readonly before: FrozenLists & { readonly value: unknown }
  readonly after: FrozenLists & { readonly value: unknown }
  readonly note: string
}

async function compareLists(stretch: Stretch): Promise<Pick<Changed, 'added' | 'removed' | 'causes'>> {
  const { before, after, note } = stretch
  const lists: { part: Part; old: readonly FrozenMember[]; recent: readonly FrozenMember[]; note: string }[] = [
    { part: 'list', old: before.members, recent: after.members, note },
    ...(before.denominator || after.denominator ? [{ part: 'denominator' as const, old: before.denominator ?? [], recent: after.denominator ?? [], note: `${note}（分母）` }] : []),
  ]
  const moved: Pick<Changed, 'added' | 'removed' | 'causes'> = { added: [], removed: [], causes: [] }
  for (const { part, old, recent, note: mark } of lists) {
    const named = (m: FrozenMember): Changed['added'][number] => ({ register: m.register, id: m.id, title: `${m.label}${mark}` })
    const added = without(recent, old)
    const removed = without(old, recent)
    const unseen = (m: FrozenMember, others: Changed['added']): boolean => !others.some((o) => o.id === m.id && o.register === m.register)
    // A member that leaves both lists of a ratio is named once.
    moved.added.push(...added.filter((m) => unseen(m, moved.added)).map(named))
    moved.removed.push(...removed.filter((m) => unseen(m, moved.removed)).map(named))
    const ids = new Set([...added, ...removed].map((m) => m.id))
    const silent = part === 'list' && ids.size === 0 && before.value !== after.value && !after.denominator
    if (ids.size > 0 || silent) moved.causes.push(...await causesIn(stretch, part, silent ? null : ids))
  }
  return moved
}

function without(members: readonly FrozenMember[], others: readonly FrozenMember[]): FrozenMember[] {
  const known = new Set(others.map((m) => m.id))
  return members.filter((m) => !known.has(m.id))
}

/** The acts behind the rows of these members (all of them: null), as they counted then and as they count now. */
async function causesIn({ view, indicator, period, base }: Stretch, part: Part, members: ReadonlySet<string> | null): Promise<Cause[]> {
  const rows = new Set<string>()
  for (const at of [{ ...view, knownAt: base }, view]) {
    for (const member of await memberIds(at, { indicator, period, part })) if (!members || members.has(member.id)) for (const row of member.rows) rows.add(row)
  }
  return causesOf(view, base, specOf(indicator, part), indicator.value, [...rows], period)
}

function distinct(causes: readonly Cause[]): Cause[] {
  const seen = new Map(causes.map((c) => [`${c.act} ${c.register} ${c.id}`, c]))
  return [...seen.values()].sort((a, b) => a.act - b.act)
}
