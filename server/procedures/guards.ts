import { countedItems, type Guard, type ItemState, type Outcome, type Procedure, type Row, type Rule, type Value, type WorkingCalendar } from '#kernel'
import type { GuardVerdict, PerformAct } from '#server/http/contract'
import { judgeInstances, questionNamed, rulesOf } from '#server/rules/judge'
import { askedOf, sourcesOf, factView, sees, keepersOf } from '#server/rules/explain'
import type { View } from '#server/postgres/read/view'
import { isWorkingDay, workingDaysIn } from './due.ts'

/** What guards are told of a case: its fields, those of the items, and what is reckoned from them. */
export interface Told {
  readonly procedure: Procedure
  readonly id: string
  readonly fields: Row
  readonly items: readonly ItemState[]
  readonly calendar: WorkingCalendar
}

/** Every verdict that an act has to pass, with what was recorded about it. */
export async function guardVerdicts(view: View, told: Told, guards: readonly Guard[], today: string, recorded: NonNullable<PerformAct['recorded']>): Promise<GuardVerdict[]> {
  const verdicts: GuardVerdict[] = []
  for (const guard of guards) for (const verdict of await oneGuard(view, told, guard, { on: dayOf(told, guard, today), today }, recorded)) {
    // A rule asked twice with the same answer is told once.
    if (!verdicts.some((v) => v.rule === verdict.rule && v.item === verdict.item && v.outcome === verdict.outcome)) verdicts.push(verdict)
  }
  return verdicts
}

async function oneGuard(view: View, told: Told, guard: Guard, { on, today }: { readonly on: string; readonly today: string }, recorded: NonNullable<PerformAct['recorded']>): Promise<GuardVerdict[]> {
  const rules = rulesFor(view, guard)
  const wanted = guard.when
  const bears = (own: Row): boolean => wanted === undefined || wanted.in.includes(String(own[wanted.field] ?? told.fields[wanted.field] ?? ''))
  const items: readonly (ItemState | null)[] = guard.per === 'case' ? (bears({}) ? [null] : []) : told.items.filter((item) => bears(item.fields))
  if (items.length === 0 || rules.length === 0) return []
  const about = rules.some((r) => r.about !== null)
  const subjectOf = (item: ItemState | null): string | null => {
    if (!about) return null
    const value = guard.about === undefined ? (item && told.procedure.items ? item.fields[told.procedure.items.subject] : null) : item?.fields[guard.about] ?? told.fields[guard.about]
    return typeof value === 'string' ? value : null
  }
  const asked = items.filter((item) => !about || subjectOf(item) !== null)
  const judgements = await judgeInstances(view, rules, asked.map((item) => ({ subject: subjectOf(item), given: givenFor(told, guard, item) })), on, on < today ? today : on)
  const sources = await sourcesOf(view, judgements.flatMap((j) => j.verdicts))
  return judgements.flatMap((judgement, i) => judgement.verdicts.filter((v) => v.reasons.length > 0).map((verdict): GuardVerdict => {
    const item = asked[i]
    const key = item && told.procedure.items ? String(item.fields[told.procedure.items.subject] ?? '') : null
    const words = recorded.find((r) => r.rule === verdict.rule && (r.item ?? null) === key)?.text.trim() ?? ''
    return {
      item: key, rule: verdict.rule, label: verdict.label, outcome: verdict.outcome, changesOn: verdict.changesOn, becomes: verdict.becomes, asks: askedOf(view, verdict, sources),
      citations: verdict.citations.map(({ clause, text }) => ({ clause, text })),
      reasons: verdict.reasons.map((reason) => {
        const hidden = reason.facts.filter((used) => !sees(view, used, sources))
        if (hidden.length === 0) return { outcome: reason.outcome, text: reason.text, facts: reason.facts.map((used) => { const { register, id, title } = factView(view, sources, used); return { register, id, title } }) }
        return { outcome: reason.outcome, text: `依据由${[...new Set(hidden.flatMap((used) => keepersOf(view.catalogue.register(used.register))))].join('、')}掌握的记录，您无权查看详情`, facts: [] }
      }),
      blocks: stops(verdict.outcome, words) || (guard.wants !== undefined && !guard.wants.includes(verdict.outcome)), recorded: words === '' ? null : words,
    }
  }))
}

/** The day a guard is asked of: that of the act, or one that the case tells. */
function dayOf({ fields }: Told, { on }: Guard, act: string): string {
  const told = on === undefined ? null : fields[on]
  return typeof told === 'string' ? told : act
}

/** 不符合 and 未知 stop an act; 须说明 and 须认定 until somebody has written why, or what was found. */
function stops(outcome: Outcome, words: string): boolean {
  return outcome === 'forbid' || outcome === 'unknown' || ((outcome === 'caution' || outcome === 'needs-judgement') && words === '')
}

function rulesFor(view: View, guard: Guard): Rule[] {
  if (guard.question !== undefined) return rulesOf(view, questionNamed(view, guard.question))
  const rule = view.catalogue.rules.get(guard.rule ?? '')
  return rule ? [rule] : []
}

function givenFor(told: Told, guard: Guard, item: ItemState | null): Row {
  return Object.fromEntries(Object.entries(guard.given ?? {}).map(([name, source]) => [name, valueOf(told, source, item)]))
}

/** A value of the item, of the case, or one reckoned from its fields. */
export function valueOf(told: Told, source: string, item: ItemState | null): Value {
  const own = item?.fields[source]
  if (own !== undefined && own !== null) return own
  const reckoning = told.procedure.reckoned?.[source]
  if (!reckoning) return told.fields[source] ?? null
  if ('own' in reckoning) return reckoning.own === 'id' ? told.id : told.items.map((i) => String(i.fields[told.procedure.items?.subject ?? ''] ?? '')).join(' ')
  if ('same' in reckoning) {
    const value = item?.fields[reckoning.same] ?? null
    return value === null ? 0 : told.items.filter((i) => i.fields[reckoning.same] === value).length
  }
  if ('items' in reckoning) return countedItems(reckoning.items, told.items)
  const day = (name: string): string | null => (typeof told.fields[name] === 'string' ? told.fields[name] : null)
  if ('isWorkingDay' in reckoning) {
    const on = day(reckoning.isWorkingDay)
    return on === null ? null : isWorkingDay(told.calendar, on)
  }
  const [from, to] = [day(reckoning.workingDays[0]), day(reckoning.workingDays[1])]
  return from === null || to === null ? null : workingDaysIn(told.calendar, from, to)
}
