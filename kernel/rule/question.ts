import type { Fields } from '../field/field.ts'
import type { FactQueries, FactQuery, FactsOf } from './facts.ts'
import type { Given } from './rule.ts'

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
}

export interface QuestionDefinition<Q extends FactQueries> {
  readonly label: string
  readonly about: string
  readonly given?: Fields
  readonly facts?: Q
  readonly presume: (asked: { readonly on: string; readonly facts: FactsOf<Q> }) => Given | null
}

export function question<const Q extends FactQueries>(id: string, definition: QuestionDefinition<Q>): Question {
  const { label, about, given = {}, facts, presume } = definition
  return { id, label, about, given, facts: facts ?? {}, presume: presume as Question['presume'] }
}
