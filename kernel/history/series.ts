/**
 * The one rule by which a write moves the other spans of a dated series. Every path that writes spans takes it: screens, the API,
 * import, procedures.
 *
 * A *series* is the spans of which at most one may hold on a day: of an `exclusive` register the rows with equal keys; of any
 * other register, and where a row's key is blank, the row by itself. Spans are half open: `until` is the first day on which
 * it no longer holds. A boundary known to the month or the year counts from its first possible day, as reads count it.
 *
 * | verb             | the span written          | a span it certainly overlaps                                    | others that touch it            |
 * |------------------|---------------------------|-----------------------------------------------------------------|---------------------------------|
 * | change-from D    | [D, end of the target)    | the target ends on D                                            | stay                            |
 * | insert-between   | [A, B)                    | ends on A, begins on B, is split in two, or, lying within, goes | stay                            |
 * | override-future  | [A, end given or open)    | ends on A, or, beginning on A or later, goes                    | stay                            |
 * | correct          | the target, as it was     | the neighbour ends or begins where the target now does;         | follow the boundary they shared |
 * |                  |                           | refused where it would vanish, or where another is in the way   |                                 |
 * | rescind          | none                      | none                                                            | the one before runs on to the   |
 * |                  |                           |                                                                 | target's end, unless `leaveGap` |
 * | create, import   | [A, end given or open)    | a running one that began before ends on A if the new one has no | stay                            |
 * |                  |                           | end either; any other overlap is refused                        |                                 |
 *
 * So no verb opens a gap where there was none, but for what is written so (`until` of override-future, `leaveGap`), and none
 * leaves an overlap that is certain: 2015 may have begun after 2015-06, and such a pair is left as it is. A boundary moved
 * takes over the other's text with its precision. Where a date is too vague to say on which side of another boundary it
 * lies, the write is refused and the date asked for more exactly.
 */
import { earliest, formatDate, latest, type ImpreciseDate } from '../field/imprecise-date.ts'
import type { Row } from '../field/field.ts'
import type { Register } from '../register/register.ts'

/** A stretch of a series; `id` is null where a row has still to be made. */
export interface Span<V> { readonly id: string | null; readonly since: ImpreciseDate; readonly until: ImpreciseDate | null; readonly values: V }

export type SeriesChange<V> =
  | { readonly verb: 'create'; readonly since: ImpreciseDate; readonly until: ImpreciseDate | null; readonly values: V }
  | { readonly verb: 'change-from'; readonly target: string; readonly since: ImpreciseDate; readonly values: V }
  | { readonly verb: 'insert-between'; readonly since: ImpreciseDate; readonly until: ImpreciseDate; readonly values: V }
  | { readonly verb: 'override-future'; readonly since: ImpreciseDate; readonly until: ImpreciseDate | null; readonly values: V }
  | { readonly verb: 'correct'; readonly target: string; readonly since: ImpreciseDate; readonly until: ImpreciseDate | null; readonly values: V }
  | { readonly verb: 'rescind'; readonly target: string; readonly leaveGap?: boolean }

export type Propagated<V> =
  | { readonly ok: true; readonly series: readonly Span<V>[] }
  | { readonly ok: false; readonly field: 'since' | 'until'; readonly message: string }

/** Fields whose equal values make rows one series; null where the row stands by itself. */
export function seriesFields(register: Pick<Register, 'time' | 'exclusive'>, row: Row): readonly string[] | null {
  const { exclusive } = register
  if (register.time !== 'span' || !exclusive || !exclusive.by.every((f) => row[f] != null)) return null
  return exclusive.where && row[exclusive.where.field] !== exclusive.where.value ? null : exclusive.by
}

type Ends = Pick<Span<unknown>, 'since' | 'until'>

const never = '9999-12-31'
const startOf = (span: Ends): string => earliest(span.since)
const endOf = (span: Ends): string => (span.until === null ? never : earliest(span.until))
const told = (span: Ends): string => `${formatDate(span.since)} 至 ${span.until === null ? '今' : formatDate(span.until)}`

/** Whether two spans overlap whatever their dates may mean. */
export function overlaps(a: Ends, b: Ends): boolean {
  return latest(a.since) < endOf(b) && latest(b.since) < endOf(a)
}

/** Whether a span ends before it begins, or on the very day, whatever its dates may mean. */
export function isReversed({ since, until }: Ends): boolean {
  return until !== null && latest(until) <= earliest(since)
}

/** Whether one may end where the other begins. */
function touches(until: ImpreciseDate | null, since: ImpreciseDate): boolean {
  return until !== null && earliest(until) <= latest(since) && earliest(since) <= latest(until)
}

/** Whether a vague date may lie on either side of a boundary. */
function undecided(date: ImpreciseDate, boundary: ImpreciseDate): boolean {
  return earliest(date) < earliest(boundary) && earliest(boundary) <= latest(date)
}

export function inOrder<V>(series: readonly Span<V>[]): Span<V>[] {
  return [...series].sort((a, b) => startOf(a).localeCompare(startOf(b)) || endOf(a).localeCompare(endOf(b)))
}

class Refusal extends Error {
  readonly field: 'since' | 'until'
  constructor(field: 'since' | 'until', message: string) {
    super(message)
    this.field = field
  }
}

/** What a series becomes by a write, or why the write is refused; in the order of time. */
export function propagate<V>(series: readonly Span<V>[], change: SeriesChange<V>): Propagated<V> {
  try {
    const result = inOrder(after(inOrder(series), change))
    refuseNewOverlap(series, result)
    return { ok: true, series: result }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, field: error.field, message: error.message }
    throw error
  }
}

/** A pair that may have overlapped must not come to overlap for certain because a vague date was made exact. */
function refuseNewOverlap<V>(before: readonly Span<V>[], result: readonly Span<V>[]): void {
  const former = new Map(before.map((s) => [s.id, s]))
  for (const [i, a] of result.entries()) for (const b of result.slice(i + 1)) {
    if (!overlaps(a, b)) continue
    const [x, y] = [a.id === null ? undefined : former.get(a.id), b.id === null ? undefined : former.get(b.id)]
    if (!x || !y || !overlaps(x, y)) throw new Refusal('since', `与另一段（${told(b.id === null ? a : b)}）时间重叠，请先更正其中一段的起止时间`)
  }
}

function after<V>(series: readonly Span<V>[], change: SeriesChange<V>): Span<V>[] {
  switch (change.verb) {
    case 'create': return created(series, { id: null, ...inTurn(change), values: change.values })
    case 'change-from': return changedFrom(series, change)
    case 'insert-between': return [...givingWay(series, lasting(change)), { id: null, ...ends(change), values: change.values }]
    case 'override-future': return [...givingWay(series, { since: change.since, until: null }), { id: null, ...lasting(change), values: change.values }]
    case 'correct': return corrected(series, change)
    case 'rescind': return rescinded(series, change)
  }
}

const ends = ({ since, until }: Ends): Ends => ({ since, until })

/** Refuses a span that ends before it begins. */
function inTurn(span: Ends): Ends {
  if (isReversed(span)) throw new Refusal('until', span.until === span.since ? `起止是同一天（${formatDate(span.since)}），一天也没有成立，请核对` : `终止（${formatDate(span.until ?? '')}）早于起始（${formatDate(span.since)}），请核对`)
  return ends(span)
}

/** Refuses a span that does not last a day. */
function lasting(span: Ends): Ends {
  if (endOf(span) <= startOf(span)) throw new Refusal('until', `终止（${formatDate(span.until ?? '')}）须晚于起始（${formatDate(span.since)}）`)
  return ends(span)
}

function created<V>(series: readonly Span<V>[], span: Span<V>): Span<V>[] {
  const hit = series.filter((s) => overlaps(s, span))
  const [running] = hit
  if (!running) return [...series, span]
  if (hit.length > 1 || running.until !== null || span.until !== null || startOf(running) >= startOf(span)) {
    throw new Refusal('since', `与另一段（${told(running)}）时间重叠：插在中间的请在那一段上用“中间插入”，取代以后的用“覆盖以后”，记错的请先更正起止时间`)
  }
  return [...series.map((s) => (s === running ? { ...s, until: span.since } : s)), span]
}

function find<V>(series: readonly Span<V>[], id: string): { target: Span<V>; before: Span<V> | undefined; next: Span<V> | undefined } {
  const i = series.findIndex((s) => s.id === id)
  const target = series[i]
  if (!target) throw new RangeError(`no span ${id} in the series`)
  return { target, before: series[i - 1], next: series[i + 1] }
}

function changedFrom<V>(series: readonly Span<V>[], change: Extract<SeriesChange<V>, { verb: 'change-from' }>): Span<V>[] {
  const { target } = find(series, change.target)
  const { since } = change
  if (earliest(since) <= startOf(target)) throw new Refusal('since', `变更日须晚于这一段的起始 ${formatDate(target.since)}；从起始就不对的，请用更正`)
  if (target.until !== null && undecided(since, target.until)) throw new Refusal('since', `这一段止于 ${formatDate(target.until)}，请把变更日写到月或日`)
  if (earliest(since) >= endOf(target)) throw new Refusal('since', `这一段已于 ${formatDate(target.until ?? '')} 终止，请改在后一段上变更`)
  return series.flatMap((s) => (s === target ? [{ ...s, until: since }, { id: null, since, until: s.until, values: change.values }] : [s]))
}

/** The series with room made for [since, until). */
function givingWay<V>(series: readonly Span<V>[], { since, until }: Ends): Span<V>[] {
  return series.flatMap((s) => {
    if (!overlaps(s, { since, until })) return [s]
    if (undecided(since, s.since)) throw new Refusal('since', `已有一段自 ${formatDate(s.since)} 起，请把起始写到月或日`)
    if (until !== null && s.until !== null && undecided(until, s.until)) throw new Refusal('until', `已有一段止于 ${formatDate(s.until)}，请把终止写到月或日`)
    const left = startOf(s) < earliest(since) ? [{ ...s, until: since }] : []
    const right = until !== null && endOf(s) > earliest(until) ? [{ ...s, id: left.length > 0 ? null : s.id, since: until }] : []
    return [...left, ...right]
  })
}

function corrected<V>(series: readonly Span<V>[], change: Extract<SeriesChange<V>, { verb: 'correct' }>): Span<V>[] {
  const { target, before, next } = find(series, change.target)
  const now: Span<V> = { id: target.id, ...inTurn(change), values: change.values }
  const moved = new Map<Span<V>, Span<V>>([[target, now]])
  if (before && (now.since !== target.since || now.until !== target.until)) {
    const shared = touches(before.until, target.since)
    const follows = now.since !== target.since && shared && (before.until === target.since || !touches(before.until, now.since))
    if (follows || overlaps(before, now)) {
      if (startOf(before) >= startOf(now)) throw new Refusal('since', `会盖住前一段（${told(before)}），请先更正或撤销那一段`)
      if (endOf(before) > endOf(now)) throw new Refusal('until', `落在前一段（${told(before)}）中间，请撤销这一段，再在那一段上用“中间插入”`)
      moved.set(before, { ...before, until: now.since })
    }
  }
  if (next && (now.since !== target.since || now.until !== target.until)) {
    const shared = touches(target.until, next.since)
    const follows = now.until !== target.until && shared && (target.until === next.since || !touches(now.until, next.since))
    if (follows || overlaps(now, next)) {
      if (now.until === null) throw new Refusal('until', `其后还有一段（${told(next)}）；不再变动、要取代以后各段的，请用“覆盖以后”`)
      if (startOf(next) < startOf(now)) throw new Refusal('since', `落在后一段（${told(next)}）中间，请撤销这一段，再在那一段上用“中间插入”`)
      if (endOf(next) <= earliest(now.until)) throw new Refusal('until', `会盖住后一段（${told(next)}），请先更正或撤销那一段`)
      moved.set(next, { ...next, since: now.until })
    }
  }
  return series.map((s) => moved.get(s) ?? s)
}

function rescinded<V>(series: readonly Span<V>[], { target: id, leaveGap }: Extract<SeriesChange<V>, { verb: 'rescind' }>): Span<V>[] {
  const { target, before } = find(series, id)
  const runsOn = leaveGap !== true && before !== undefined && touches(before.until, target.since)
  return series.flatMap((s) => (s === target ? [] : runsOn && s === before ? [{ ...s, until: target.until }] : [s]))
}
