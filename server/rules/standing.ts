import { outcomes, type Lookout, type Outcome, type Question, type Register, type Rule } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { arrivalOf } from './arrival.ts'
import { factsOf } from './facts.ts'
import { presumed, rulesOf } from './judge.ts'
import { lawFor } from './law.ts'
import type { Subjects } from './subjects.ts'

/** A question that is looked out for, with the rules that answer it. */
export interface LookedOut { readonly question: Question; readonly lookout: Lookout; readonly rules: readonly Rule[] }

/** How subjects stand in questions, from the day of asking to the last day looked at. Narrow enough for a million. */
export interface Standing {
  /** Subjects for whom at least one question arises, in order. */
  readonly ids: readonly string[]
  /** For each question, for each of `ids`: the outcome on the day of asking; -1 where the question does not arise. */
  readonly now: readonly Int8Array[]
  /** The day on which it arrives, counted from 1970; 0 where it does not, below zero where it waits for facts or findings besides. */
  readonly day: readonly Int32Array[]
}

const outcomeList = Object.keys(outcomes) as readonly Outcome[]
const numberOf = Object.fromEntries(outcomeList.map((o, i) => [o, i])) as Record<Outcome, number>
const MS = 86_400_000
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS
export const dayText = (day: number): string => new Date(day * MS).toISOString().slice(0, 10)

/** What one may become comes first, then what has to be done, then what passes by itself. */
const kindOf = ({ arrives, onlyFuture }: Lookout): number => (onlyFuture ? 2 : arrives.includes('allow') ? 0 : 1)

/** The questions about rows of a register that are looked out for; of those named, where any are. */
export function lookedOut(view: Pick<View, 'catalogue'>, about: string, named?: readonly string[]): LookedOut[] {
  return [...view.catalogue.questions.values()].flatMap((question) => {
    const rules = rulesOf(view, question)
    return question.about === about && question.outlook !== null && rules.length > 0 && (named?.includes(question.id) ?? true) ? [{ question, lookout: question.outlook, rules }] : []
  }).sort((a, b) => kindOf(a.lookout) - kindOf(b.lookout))
}

/** Judges everybody asked about, on the day of the view and up to `until`. */
export async function standingOf(view: View, about: Register, questions: readonly LookedOut[], subjects: Subjects, until: string): Promise<Standing> {
  const law = await lawFor(view)
  const on = view.asOf
  const ids: string[] = []
  const now = questions.map((): number[] => [])
  const day = questions.map((): number[] => [])
  const declared = [...questions.map((q) => q.question), ...new Set(questions.flatMap((q) => q.rules))]
  for await (const batch of factsOf(view, about, declared, subjects, on)) for (const facts of batch) {
    const arrivals = questions.map(({ question, lookout, rules }) => {
      const given = presumed(question, facts, {}, on)
      return given === null ? null : arrivalOf(law, rules, (rule) => facts.of(rule), given, on, until, lookout)
    })
    if (arrivals.every((a) => a === null)) continue
    ids.push(facts.id)
    for (const [q, arrival] of arrivals.entries()) {
      now[q]?.push(arrival === null ? -1 : numberOf[arrival.now])
      day[q]?.push(arrival?.on ? dayNumber(arrival.on) * (arrival.pending ? -1 : 1) : 0)
    }
  }
  return { ids, now: now.map((n) => Int8Array.from(n)), day: day.map((d) => Int32Array.from(d)) }
}
