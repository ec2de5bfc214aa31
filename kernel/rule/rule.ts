import type { Fields, Row, Value } from '../field/field.ts'
import type { Citation, Law } from '../law/clause.ts'
import { all, notConcerned, unknown, type Decision, type Outcome } from './decision.ts'
import type { FactQueries, FactQuery, FactsOf } from './facts.ts'

/** What is asked besides the subject: target post, votes, the days of a notice. A value not given is unknown. */
export type Given = Row

/** What a rule decides upon. */
export interface Asked<Q extends FactQueries> {
  /** The day asked about. */
  readonly on: string
  /**
   * The day of the question, up to which facts can be known. Later days are walked with the same facts to find when the answer
   * changes: what only time can bring (next year's assessment) is then not missing, and nothing adverse is presumed to come.
   */
  readonly known: string
  readonly facts: FactsOf<Q>
  readonly given: Given
  readonly law: RuleLaw
}

/** The law as one rule sees it: clauses by id, numbers as of the day of the act they govern. */
export interface RuleLaw {
  /** On the day asked about, or on the day of an act. */
  inForce(clause: string, day?: string): boolean
  /** A number of the rule's first clause, or of `clause`; throws `NoNumber` where nobody has given it: the verdict is then unknown. */
  number(parameter: string, options?: { readonly clause?: string; readonly on?: string }): number
  /** The same where it is no gap that nobody has given it: the place may set it, and need not. */
  numberIfGiven(parameter: string, options?: { readonly clause?: string; readonly on?: string }): number | null
}

/** A number that the national text leaves open and no officer has confirmed. */
export class NoNumber extends Error {
  readonly clause: string
  readonly parameter: string
  constructor(clause: string, parameter: string) {
    super(`no number ${parameter} of ${clause}`)
    this.clause = clause
    this.parameter = parameter
  }
}

/**
 * A rule (规则): the facts it needs and a pure decision about one subject on one day. Given the same facts, law and given
 * values it always answers the same; it may look at `on` only to compare days, and tells in `turns` every later day on which
 * the answer may be another.
 */
export interface Rule {
  readonly id: string
  readonly label: string
  /** The clauses it carries out; it is in force while the first one is. */
  readonly clauses: readonly string[]
  /** The register of its subjects: person, unit; null where everything is given (votes, notices). */
  readonly about: string | null
  readonly facts: Readonly<Record<string, FactQuery>>
  readonly given: Fields
  /** Questions it helps to answer. */
  readonly questions: readonly string[]
  /** Facts by the names of `facts`; the declaration types them. */
  decide(asked: Asked<FactQueries>): Decision
}

export interface RuleDefinition<Q extends FactQueries> {
  readonly label: string
  readonly clauses: readonly [string, ...string[]]
  readonly about?: string
  readonly facts?: Q
  readonly given?: Fields
  readonly questions?: readonly string[]
  readonly decide: (asked: Asked<Q>) => Decision
}

/** A rule that still knows its facts by name, for typed cases. */
export interface RuleOf<Q extends FactQueries> extends Rule { readonly asks?: Q }

export function rule<const Q extends FactQueries>(id: string, definition: RuleDefinition<Q>): RuleOf<Q> {
  const { label, clauses, about = null, facts, given = {}, questions = [], decide } = definition
  if (about === null && Object.values<FactQuery>(facts ?? {}).some((query) => query.given === undefined)) throw new Error(`rule ${id}: facts are about a subject, name its register with "about"`)
  return { id, label, clauses, about, facts: facts ?? {}, given, questions, decide: decide as Rule['decide'] }
}

/** The answer about one subject on one day, with the citation and the first day on which it will be another. */
export interface Verdict extends Omit<Decision, 'turns'> {
  readonly rule: string
  readonly label: string
  readonly on: string
  readonly citations: readonly Citation[]
  /** The first later day on which the outcome is another one, on the facts known now; null where it stays. */
  readonly changesOn: string | null
  readonly becomes: Outcome | null
}

/** Nobody looks further than this ahead. */
export const lastDay = '2200-12-31'

/** Steps after which a rule that never settles is a programming error. */
const mostTurns = 4000

/** The first day after `on`, up to `until`, whose outcome is another; walks through every day that may turn it. */
export function firstChange(at: (day: string) => Decision, on: string, now: Decision, until = lastDay): { readonly on: string; readonly decision: Decision } | null {
  let here = now
  let day = on
  for (let i = 0; i < mostTurns; i++) {
    const next = following(here.turns, day)
    if (next === null || next > until) return null
    here = at(next)
    if (here.outcome !== now.outcome) return { on: next, decision: here }
    day = next
  }
  throw new Error('a rule turns more often than anyone can follow')
}

function following(turns: readonly string[], day: string): string | null {
  let found: string | null = null
  for (const turn of turns) if (turn > day && (found === null || turn < found)) found = turn
  return found
}

/** The law as it stands on a day; numbers are of `clause` where no other is named. */
export function lawOn(law: Law, on: string, clause: string): RuleLaw {
  const numberIfGiven: RuleLaw['numberIfGiven'] = (parameter, options = {}) => law.number(options.clause ?? clause, parameter, options.on ?? on)
  return {
    inForce: (id, day = on) => law.inForce(id, day),
    numberIfGiven,
    number(parameter, options = {}) {
      const value = numberIfGiven(parameter, options)
      if (value === null) throw new NoNumber(options.clause ?? clause, parameter)
      return value
    },
  }
}

const none: readonly string[] = []
function later(days: readonly string[], on: string): readonly string[] {
  let n = 0
  for (const day of days) if (day > on) n += 1
  return n === 0 ? none : n === days.length ? days : days.filter((d) => d > on)
}

/** What the law is to a rule on a day: the same for everybody who is judged by it. */
interface RuleDay { readonly inForce: boolean; readonly law: RuleLaw; /** Later days on which it turns. */ readonly turns: readonly string[] }
const daysOf = new WeakMap<Law, Map<string, Map<Rule, RuleDay>>>()
/** Days of which that is remembered. */
const KEPT_DAYS = 2000

function ruleDay(rule: Rule, law: Law, on: string): RuleDay {
  let days = daysOf.get(law)
  if (days === undefined) daysOf.set(law, days = new Map())
  let rules = days.get(on)
  if (rules === undefined) {
    if (days.size >= KEPT_DAYS) days.clear()
    days.set(on, rules = new Map())
  }
  let day = rules.get(rule)
  if (day === undefined) {
    const [clause = ''] = rule.clauses
    const turns = [...new Set(rule.clauses.flatMap((c) => law.turns(c)))].sort()
    rules.set(rule, day = { inForce: law.inForce(clause, on), law: lawOn(law, on, clause), turns: later(turns, on) })
  }
  return day
}

/** A rule's own decision on a day; silent where its first clause is not in force, unknown where a local number is missing. */
export function decideOn(rule: Rule, law: Law, facts: Readonly<Record<string, unknown>>, given: Given, on: string, known = on): Decision {
  const { inForce, turns, law: ruleLaw } = ruleDay(rule, law, on)
  if (!inForce) return { ...notConcerned, turns }
  try {
    const decision = rule.decide({ on, known, facts: facts as never, given, law: ruleLaw })
    const { outcome, reasons, asks } = decision
    const own = later(decision.turns, on)
    return { outcome, reasons, asks, turns: turns.length === 0 ? own : own.length === 0 ? turns : [...own, ...turns] }
  } catch (error) {
    if (!(error instanceof NoNumber)) throw error
    const { label } = law.clause(error.clause).parameters?.[error.parameter] ?? { label: error.parameter }
    return unknown(`${law.clause(error.clause).label}：本地尚未确认“${label}”，请在规则页确认`, [{ text: `确认“${label}”` }], { turns })
  }
}

/** A verdict on a day, with all it takes to explain it. */
export function judge(rule: Rule, law: Law, facts: Readonly<Record<string, unknown>>, given: Given, on: string): Verdict {
  const at = (day: string): Decision => decideOn(rule, law, facts, given, day, on)
  const here = at(on)
  const { turns: _, ...now } = here
  const change = firstChange(at, on, here)
  const cited = [...new Set([rule.clauses[0] ?? '', ...now.reasons.flatMap((r) => r.clause ?? [])])]
  return { ...now, rule: rule.id, label: rule.label, on, citations: cited.map((c) => law.cite(c, on)), changesOn: change?.on ?? null, becomes: change?.decision.outcome ?? null }
}

/** Several rules at once: the gravest outcome, every reason. */
export function decideAll(rules: readonly Rule[], law: Law, facts: (rule: Rule) => Readonly<Record<string, unknown>>, given: Given, on: string, known = on): Decision {
  return all(...rules.map((rule) => decideOn(rule, law, facts(rule), given, on, known)))
}

/** A given value as text; null where it is not given. */
export function givenText(given: Given, name: string): string | null {
  const value: Value | undefined = given[name]
  return typeof value === 'string' && value !== '' ? value : null
}
export function givenNumber(given: Given, name: string): number | null {
  const value: Value | undefined = given[name]
  return typeof value === 'number' ? value : null
}
export function givenYes(given: Given, name: string): boolean | null {
  const value: Value | undefined = given[name]
  return typeof value === 'boolean' ? value : null
}
