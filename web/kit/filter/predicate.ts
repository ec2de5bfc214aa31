import { addMonths, and, earliest, holds, latest, not, or, parseImpreciseDate, previousDay, type Predicate } from '#kernel'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { findRegister } from '../session.ts'
import { isCondition, isGroup, isHeld, isRelated, type CalendarPart, type Clause, type Condition, type Stretch } from './clause.ts'
import { reach } from './paths.ts'

/** The conditions as the server takes them, or undefined where there are none. Days counted back are counted from `today`. */
export function clausesPredicate(meta: Meta, register: RegisterMeta, clauses: readonly Clause[], today: string): string | undefined {
  return clauses.length === 0 ? undefined : JSON.stringify(predicateOf(meta, register, clauses, today))
}

export function predicateOf(meta: Meta, register: RegisterMeta, clauses: readonly Clause[], today: string): Predicate {
  return and(clauses.map((c) => clausePredicate(meta, register, c, today)))
}

function clausePredicate(meta: Meta, register: RegisterMeta, c: Clause, today: string): Predicate {
  if (isCondition(c)) return denied(c.not, conditionPredicate(reach(meta, register, c.field)?.field ?? null, c, today))
  if (isHeld(c)) return denied(c.not, { op: 'held', ...c.held })
  if (isGroup(c)) {
    const of = c.of.map((inner) => clausePredicate(meta, register, inner, today))
    return denied(c.not, c.join === 'any' ? or(...of) : and(of))
  }
  if (isRelated(c) && c.time) {
    const other = findRegister(meta, c.register)
    const known = meta.conditions.find((k) => k.id === c.known)
    const where = and([...(known ? [known.where] : []), ...(other ? c.of.map((inner) => clausePredicate(meta, other, inner, today)) : [])])
    return denied(c.not, { op: 'related', register: c.register, via: c.via, where, ...c.time })
  }
  if (isRelated(c)) {
    const other = findRegister(meta, c.register)
    const where = and([...(other ? c.of.map((inner) => clausePredicate(meta, other, inner, today)) : []), ...(c.ended || (other && beyond(c.of)) ? [] : [holds])])
    return denied(c.not, { op: 'exists', register: c.register, match: [{ their: c.via, our: ['id'] }], where })
  }
  return { op: 'found', text: c.search }
}

const beyond = (of: readonly Clause[]): boolean => of.some(isHeld)
const denied = (no: true | undefined, p: Predicate): Predicate => (no ? not(p) : p)

function conditionPredicate(field: FieldMeta | null, c: Condition, today: string): Predicate {
  const path = c.field.split('.')
  switch (c.op) {
    case 'contains': case 'starts': return { op: c.op, path, value: c.value }
    case 'equals': return { op: 'equals', path, value: c.value }
    case 'in': case 'under': return { op: c.op, path, values: c.values }
    case 'is': return { op: 'equals', path, value: c.value }
    case 'empty': return { op: 'empty', path }
    case 'given': return not({ op: 'empty', path })
    case 'years': return { op: 'years', path, ...(c.from === undefined ? {} : { from: c.from }), ...(c.to === undefined ? {} : { to: c.to }) }
    case 'ahead': case 'come': return { op: 'as-of', path, than: c.op === 'ahead' ? '>' : '<=' }
    case 'between': return within(field, path, c.from, c.to)
    case 'recent': return within(field, path, back(today, c.count, c.unit), today)
    case 'this': return within(field, path, ...calendarPart(today, c.part))
  }
}

function within(field: FieldMeta | null, path: string[], from: string | undefined, to: string | undefined): Predicate {
  const bound = (text: string, than: '>=' | '<='): Predicate => ({ op: 'compare', path, than, value: boundValue(field, text, than) })
  return and([...(from ? [bound(from, '>=')] : []), ...(to ? [bound(to, '<=')] : [])])
}

/** Full days need a full day as bound; imprecise dates are compared by the server at the right end. */
function boundValue(field: FieldMeta | null, text: string, than: '>=' | '<='): string | number {
  if (field?.type === 'integer' || field?.type === 'decimal') return Number(text)
  if (field?.type !== 'day' || parseImpreciseDate(text) !== text) return text
  return than === '>=' ? earliest(text) : latest(text)
}

/** First day of the stretch that ends today: the last 3 months on 2026-05-31 begin on 2026-03-01. */
function back(today: string, count: number, unit: Stretch): string {
  if (unit === 'd') return new Date(Date.parse(`${today}T00:00:00Z`) - (count - 1) * 86_400_000).toISOString().slice(0, 10)
  const before = addMonths(today, unit === 'm' ? -count : -12 * count)
  return new Date(Date.parse(`${before}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** First and last day of the month, quarter or year that a day lies in. */
function calendarPart(today: string, part: CalendarPart): [string, string] {
  const year = today.slice(0, 4)
  if (part === 'year') return [`${year}-01-01`, `${year}-12-31`]
  const month = Number(today.slice(5, 7))
  const first = part === 'month' ? month : Math.floor((month - 1) / 3) * 3 + 1
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  return [from, previousDay(addMonths(from, part === 'month' ? 1 : 3))]
}
