import type { Fields } from '../field/field.ts'
import { and, terms, type Predicate, type Terms, type When } from '../predicate/predicate.ts'
import type { RegisterOf } from '../register/register.ts'

/**
 * What people are often looked for by, under the name it has in the field (乡镇党政正职): rows of a register about somebody that
 * satisfy a condition. Whoever looks says when and for how long; declared once, it means the same in every scheme.
 */
export interface KnownCondition {
  readonly id: string
  readonly label: string
  readonly register: string
  /** Field that refers to whom the row is about. */
  readonly via: string
  readonly where: Predicate
  /** When it is usually asked for. */
  readonly when: When
  /** What it is called where there must be no such row; then it is offered so. */
  readonly absent?: string
  /** Said on the card of definitions, and found by. */
  readonly note?: string
}

interface ConditionDefinition<F extends Fields> {
  readonly label: string
  readonly from: RegisterOf<F>
  readonly where: (fields: Terms<F>) => readonly Predicate[]
  readonly when?: When
  readonly absent?: string
  readonly note?: string
}

export function condition<const F extends Fields>(id: string, { label, from, where, when = 'ever', absent, note }: ConditionDefinition<F>): KnownCondition {
  if (!from.subject) throw new Error(`condition ${id}: ${from.id} is about nobody`)
  return { id, label, register: from.id, via: from.subject, where: and(where(terms(from.fields))), when, ...(absent ? { absent } : {}), ...(note ? { note } : {}) }
}
