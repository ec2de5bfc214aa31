import type { FactUsed } from '../rule/decision.ts'
import type { FactQueries, FactsOf } from '../rule/facts.ts'
import type { RuleLaw } from '../rule/rule.ts'

/** A fact that officers quote, reckoned from records: what it is called, what it says, and the records it rests on. */
export interface BriefLine { readonly label: string; readonly text: string; readonly facts: readonly FactUsed[] }

/** What matters now: in one line, with the record behind it and the clause that makes it matter. */
export interface BriefWarning {
  readonly text: string
  readonly facts: readonly FactUsed[]
  readonly clause?: string
  /** `now` holds today; `soon` is ahead. */
  readonly when: 'now' | 'soon'
}

/**
 * The brief (速览) of a subject's card: the facts an officer quotes on the telephone, and what matters now. Pure like a rule, from
 * the same facts; it judges nothing that a rule judges, it says where things stand.
 */
export interface Brief {
  readonly id: string
  readonly label: string
  readonly about: string
  readonly facts: FactQueries
  tell(asked: { readonly on: string; readonly law: RuleLaw; readonly facts: Readonly<Record<string, unknown>> }): Told
}
export interface Told { readonly lines: readonly BriefLine[]; readonly warnings: readonly BriefWarning[] }

export interface BriefDefinition<Q extends FactQueries> {
  readonly label: string
  readonly about: string
  readonly facts: Q
  readonly tell: (asked: { readonly on: string; readonly law: RuleLaw; readonly facts: FactsOf<Q> }) => Told
}

/** A brief that still knows its facts by name, for typed cases. */
export interface BriefOf<Q extends FactQueries> extends Brief { readonly asks?: Q }

export function brief<const Q extends FactQueries>(id: string, definition: BriefDefinition<Q>): BriefOf<Q> {
  return { ...definition, id, tell: definition.tell as Brief['tell'] }
}
