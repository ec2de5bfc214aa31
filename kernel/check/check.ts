import type { Predicate } from '../predicate/predicate.ts'
import type { FactQueries, FactsOf } from '../rule/facts.ts'
import type { FactUsed } from '../rule/decision.ts'

/**
 * How much a finding says. `error`: two records cannot both be true. `doubt`: unusual, may be right; somebody looks it up.
 * `missing`: a fact that every file must hold is not there.
 */
export const weights = { error: '矛盾', doubt: '存疑', missing: '缺项' } as const
export type Weight = keyof typeof weights

export interface FindingKind { readonly label: string; readonly weight: Weight }

/** One thing found wrong: what, in a sentence that says how to mend it, and the rows and fields it rests on. The first is where it is mended. */
export interface Finding {
  readonly kind: string
  readonly text: string
  readonly facts: readonly FactUsed[]
  /** The register in which a row about the subject is missing: mended by adding it rather than by correcting what is there. */
  readonly adds?: string
}

/**
 * A logic check (逻辑校核) over everything recorded about one subject: pure like a rule, but of no law. It looks for records that
 * contradict each other, are unlikely, or are not there; people mend the record or state that it is right all the same.
 */
export interface Check {
  readonly id: string
  readonly label: string
  /** The register of its subjects. */
  readonly about: string
  /** Which of them it is made for: cadres, not everybody. */
  readonly among: Predicate
  readonly facts: FactQueries
  readonly kinds: Readonly<Record<string, FindingKind>>
  /** `on` is the day the files are looked at; `today` the later one of it and the present day: what lies beyond has not come yet. */
  find(asked: { readonly on: string; readonly today: string; readonly facts: Readonly<Record<string, unknown>> }): readonly Finding[]
}

export interface CheckDefinition<Q extends FactQueries, K extends string> {
  readonly label: string
  readonly about: string
  readonly among: Predicate
  readonly facts: Q
  readonly kinds: Readonly<Record<K, FindingKind>>
  readonly find: (asked: { readonly on: string; readonly today: string; readonly facts: FactsOf<Q> }) => readonly (Finding & { readonly kind: NoInfer<K> })[]
}

/** A check that still knows its facts by name, for typed cases. */
export interface CheckOf<Q extends FactQueries> extends Check { readonly asks?: Q }

export function check<const Q extends FactQueries, const K extends string>(id: string, definition: CheckDefinition<Q, K>): CheckOf<Q> {
  return { ...definition, id, find: definition.find as Check['find'] }
}

/** A finding that is mended by adding a row about the subject to a register. */
export function adding<const F extends Finding>(register: string, found: F): F {
  return { ...found, adds: register }
}

/** A finding at rows of the file; the first is where it is mended. */
export function finding<const K extends string>(kind: K, text: string, ...facts: readonly [FactUsed, ...FactUsed[]]): Finding & { readonly kind: K } {
  return { kind, text, facts }
}
