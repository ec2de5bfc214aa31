import type { Fields } from '../field/field.ts'
import { and, period, terms, type Path, type Predicate, type Terms } from '../predicate/predicate.ts'
import { occurrenceField, type Register, type RegisterOf } from '../register/register.ts'

/** A list of rows of one register: the number is its length, whether counted by row or by distinct subject. */
export interface ListSpec {
  readonly register: string
  /** Count distinct values of this reference field; the members are the rows referred to, their events inside. */
  readonly distinct?: string
  readonly where: Predicate
}

/** A dimension by which a figure is split. */
export interface Dimension {
  readonly id: string
  readonly label: string
  /** A field reached through references … */
  readonly path?: Path
  /** … or the value that the subject held on the day of the event, read from a span register. */
  readonly held?: { readonly register: string; readonly by: string; readonly subject: Path; readonly value: Path; readonly where?: Predicate }
}

export type IndicatorKind = 'count' | 'distinct' | 'ratio' | 'sum' | 'average' | 'share' | 'grade'

/** Figures in percent: they differ by points, and have no percentage of their own. */
export const inPercent = (kind: IndicatorKind): boolean => kind === 'ratio' || kind === 'share'

export interface Indicator {
  readonly id: string
  readonly label: string
  readonly kind: IndicatorKind
  readonly unit: string
  /** 口径: what is counted, in one or two sentences an official can check. */
  readonly definition: string
  /** `period`: what happened in it. `moment`: what holds on the as-of day. */
  readonly over: 'period' | 'moment'
  readonly list: ListSpec
  /** Ratios: the whole; `list` is the part. */
  readonly denominator?: ListSpec
  /** sum, average: the number added up; share: the number that is the whole; grade: the code shown. */
  readonly value?: string
  /** share: the numbers that make up the part. */
  readonly parts?: readonly string[]
  readonly dimensions: readonly Dimension[]
  /** Words in duties and prose by which the indicator is recognised. */
  readonly keywords: readonly string[]
  readonly basis?: string
  /** Labels it bore before: texts that name it so stay live. */
  readonly formerly?: readonly string[]
}

export interface ListDefinition<F extends Fields> {
  readonly from: RegisterOf<F>
  readonly distinct?: keyof F & string
  readonly where: (f: Terms<F>, context: { readonly period: typeof period }) => readonly Predicate[]
}

interface Common {
  readonly label: string
  readonly unit: string
  readonly definition: string
  readonly by?: readonly Dimension[]
  readonly keywords?: readonly string[]
  readonly basis?: string
  /** Labels it bore before; give one when renaming, so that texts which name it stay live. */
  readonly formerly?: readonly string[]
}

/** A list condition as data. Rows always have to hold at asOf, or to have happened by then. */
export function list<F extends Fields>(definition: ListDefinition<F>): ListSpec {
  const where = and(definition.where(terms(definition.from.fields), { period }))
  return { register: definition.from.id, where, ...(definition.distinct ? { distinct: definition.distinct } : {}) }
}

/**
 * Declares a count: of rows, or of distinct subjects with `distinct`. It is over a period when its condition
 * mentions one, else it is what holds on the as-of day.
 */
export function indicator<const F extends Fields>(id: string, definition: Common & ListDefinition<F>): Indicator {
  const spec = list(definition)
  return make(id, definition.distinct ? 'distinct' : 'count', definition, spec, {})
}

export function ratio<const F extends Fields, const G extends Fields>(
  id: string, definition: Common & { part: ListDefinition<F>; whole: ListDefinition<G> },
): Indicator {
  return make(id, 'ratio', definition, list(definition.part), { denominator: list(definition.whole) })
}

/** `sum` or `average` of a number field over a list. */
export function total<const F extends Fields>(
  id: string, definition: Common & ListDefinition<F> & { kind: 'sum' | 'average'; value: keyof F & string },
): Indicator {
  return make(id, definition.kind, definition, list(definition), { value: definition.value })
}

/** What the numbers `parts` of a list's rows, added up, make of the number `value` added up, in percent: votes for of all votes. */
export function share<const F extends Fields>(
  id: string, definition: Omit<Common, 'unit'> & ListDefinition<F> & { parts: readonly (keyof F & string)[]; value: keyof F & string },
): Indicator {
  return make(id, 'share', { ...definition, unit: '%' }, list(definition), { value: definition.value, parts: definition.parts })
}

/** The grade given to the tenant itself in the period: the code of `value` in the latest row of the list. */
export function grade<const F extends Fields>(
  id: string, definition: Common & ListDefinition<F> & { value: keyof F & string },
): Indicator {
  return make(id, 'grade', definition, list(definition), { value: definition.value })
}

function make(id: string, kind: IndicatorKind, common: Common, spec: ListSpec, more: { denominator?: ListSpec; value?: string; parts?: readonly string[] }): Indicator {
  return {
    id, kind, label: common.label, unit: common.unit, definition: common.definition,
    over: mentionsPeriod(spec.where) ? 'period' : 'moment',
    list: spec, ...more, dimensions: common.by ?? [], keywords: common.keywords ?? [],
    ...(common.basis ? { basis: common.basis } : {}), ...(common.formerly ? { formerly: common.formerly } : {}),
  }
}

function mentionsPeriod(p: Predicate): boolean {
  switch (p.op) {
    case 'in-period': return true
    case 'and': case 'or': return p.of.some(mentionsPeriod)
    case 'not': case 'sure': case 'possible': return mentionsPeriod(p.of)
    case 'exists': case 'related': return mentionsPeriod(p.where)
    default: return false
  }
}

/** The day of the event in a register, for dimensions held on that day. */
export function eventDay(register: Register): string | null {
  return occurrenceField(register)
}
