import type { Fields } from '../field/field.ts'
import type { Outcome } from './decision.ts'
import type { FactQueries, FactQuery, FactsOf } from './facts.ts'
import type { Given } from './rule.ts'

/** What is looked out for over years: the first day on which the answer is one of `arrives`. */
export interface Lookout {
  /** What the arrival is called: 具备资格, 到龄. */
  readonly label: string
  readonly arrives: readonly Outcome[]
  /** True where it is only an event for those for whom it is not so already: the end of an effect period. */
  readonly onlyFuture?: boolean
}

/** Somebody may be put forward. */
export const eligible: Lookout = { label: '具备资格', arrives: ['allow', 'due', 'caution'] }

/**
 * A question (资格事项) that several rules answer together about one subject: may he be promoted, may he be put forward, is he
 * due to retire. The answer is the gravest of its rules'; a whole city is asked at once, over years.
 */
export interface Question {
  readonly id: string
  readonly label: string
  readonly about: string
  /** What has to be told with the question, besides the subject: the target. */
  readonly given: Fields
  readonly facts: Readonly<Record<string, FactQuery>>
  /** What is presumed where nobody tells it: the next rank, the next level. Null where the question does not arise for the subject. */
  presume(asked: { readonly on: string; readonly facts: FactsOf<FactQueries> }): Given | null
  /** Null where the answer waits for people or for a target, not for time. */
  readonly outlook: Lookout | null
  /** What outcomes are called here, where the usual words mislead: 未到龄 instead of 符合. */
  readonly words: Readonly<Partial<Record<Outcome, string>>>
}

export interface QuestionDefinition<Q extends FactQueries> {
  readonly label: string
  readonly about: string
  readonly given?: Fields
  readonly facts?: Q
  readonly presume: (asked: { readonly on: string; readonly facts: FactsOf<Q> }) => Given | null
  readonly outlook?: Lookout
  readonly words?: Question['words']
}

export function question<const Q extends FactQueries>(id: string, definition: QuestionDefinition<Q>): Question {
  const { label, about, given = {}, facts, presume, outlook = null, words = {} } = definition
  return { id, label, about, given, facts: facts ?? {}, presume: presume as Question['presume'], outlook, words }
}
