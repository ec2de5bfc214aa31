import type { Lookout, Outcome, Question, Register, Rule } from '#kernel'
import { outcomes } from '#kernel'
import { tableName } from '#server/postgres/schema/model'
import type { View } from '#server/postgres/read/view'
import { arrivalOf } from './arrival.ts'
import { factsOf } from './facts.ts'
import { presumed, rulesOf } from './judge.ts'
import { lawFor } from './law.ts'

/** A question that is looked out for, with the rules that answer it. */
export interface LookedOut { readonly question: Question; readonly lookout: Lookout; readonly rules: readonly Rule[] }

/** How every subject stands in every question: from the day of asking to the last day looked at. */
export interface Outlook {
  readonly about: Register
  readonly on: string
  readonly until: string
  readonly questions: readonly LookedOut[]
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

/** The questions about rows of a register that are looked out for. */
function lookedOut(view: Pick<View, 'catalogue'>, about: string): LookedOut[] {
  return [...view.catalogue.questions.values()].flatMap((question) => {
    const rules = rulesOf(view, question)
    return question.about === about && question.outlook !== null && rules.length > 0 ? [{ question, lookout: question.outlook, rules }] : []
  })
}

const key = 'outlook'

/**
 * Every subject of a register in every question that is looked out for, as known to the view: kept until an act touches what it
 * was read from. It is one for everybody; who sees which subjects is decided where they are told.
 */
export async function outlookOf(view: View, about: Register, until: string): Promise<Outlook> {
  const kept = (await view.memory?.recall(view))?.get(`${key} ${about.id}`)?.value as Outlook | undefined
  if (kept?.on === view.asOf && kept.until === until) return kept
  const questions = lookedOut(view, about.id)
  const made = await gather(view, about, questions, until)
  view.memory?.keep(view, `${key} ${about.id}`, made, tablesOf(view, about, questions))
  return made
}

async function gather(view: View, about: Register, questions: readonly LookedOut[], until: string): Promise<Outlook> {
  const law = await lawFor(view)
  const on = view.asOf
  const ids: string[] = []
  const now = questions.map((): number[] => [])
  const day = questions.map((): number[] => [])
  const declared = [...questions.map((q) => q.question), ...new Set(questions.flatMap((q) => q.rules))]
  for await (const batch of factsOf(view, about, declared, 'everybody', on)) for (const facts of batch) {
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
  return { about, on, until, questions, ids, now: now.map((n) => Int8Array.from(n)), day: day.map((d) => Int32Array.from(d)) }
}

/** Everything it was read from: registers, what their paths lead to, statements of completeness, confirmations. */
function tablesOf(view: View, about: Register, questions: readonly LookedOut[]): Set<string> {
  const tables = new Set(['completeness', 'rule_confirmations', tableName(about)])
  const add = (register: Register, path: readonly string[]): void => {
    tables.add(tableName(register))
    const [step = '', ...rest] = path
    const field = register.fields[step]
    if (rest.length > 0 && field?.type === 'reference') add(view.catalogue.register(field.register), rest)
  }
  for (const { facts } of questions.flatMap((q) => [q.question, ...q.rules])) for (const query of Object.values(facts)) {
    for (const path of query.fields) add(view.catalogue.register(query.register), path.split('.'))
    if (query.through) tables.add(tableName(view.catalogue.register(query.through.register)))
  }
  // Statements of a unit reach whoever belongs to it or to one below.
  const { organization } = about
  if (organization && 'register' in organization) add(view.catalogue.register(organization.register), organization.path)
  tables.add('unit')
  return tables
}
