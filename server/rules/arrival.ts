import { decideOn, firstChange, graver, type Decision, type Given, type Law, type Lookout, type Outcome, type Rule } from '#kernel'

export type FactsByRule = (rule: Rule) => Readonly<Record<string, unknown>>

/**
 * How a question stands on the day of asking, and the first day, that day included, on which what is looked out for has come;
 * null where it does not come. `pending`: it comes on that day only if facts that are missing, or findings that people have to
 * make, turn out well.
 */
export interface Arrival { readonly now: Outcome; readonly on: string | null; readonly pending: boolean }

/** Days looked at before one concludes that a rule never settles. */
const most = 4000

/** What people can still settle. */
const open: readonly Outcome[] = ['needs-judgement', 'unknown']

/** Null where no rule says anything, and where it is looked out for only in the future and is so already. */
export function arrivalOf(law: Law, rules: readonly Rule[], facts: FactsByRule, given: Given, on: string, until: string, { arrives, onlyFuture = false }: Lookout): Arrival | null {
  const decisions = rules.map((rule) => decideOn(rule, law, facts(rule), given, on, on))
  const now = decisions.map((d) => d.outcome).reduce(graver, 'allow')
  const silent = decisions.every((d) => d.reasons.length === 0)
  if (arrives.includes(now)) return onlyFuture || silent ? null : { now, on, pending: false }
  const first = (wanted: readonly Outcome[]): string | null => firstDay(law, rules, facts, given, on, until, wanted, decisions)
  const certain = first(arrives)
  if (certain !== null || onlyFuture) return { now, on: certain, pending: false }
  const possible = first([...arrives, ...open])
  return possible === null && silent ? null : { now, on: possible, pending: possible !== null }
}

/**
 * The first day up to `until` on which all rules together give one of the outcomes wanted. It leaps from rule to rule: where one
 * stands in the way, no other need be asked before the day on which that one gives way.
 */
function firstDay(law: Law, rules: readonly Rule[], facts: FactsByRule, given: Given, on: string, until: string, wanted: readonly Outcome[], start: readonly Decision[]): string | null {
  const bound = wanted.reduce(graver)
  const passes = (outcome: Outcome): boolean => graver(outcome, bound) === bound
  let day = on
  let decisions = start
  for (let i = 0; i < most; i++) {
    if (wanted.includes(decisions.map((d) => d.outcome).reduce(graver, 'allow'))) return day
    const inTheWay = decisions.findIndex((d) => !passes(d.outcome))
    const next = inTheWay >= 0
      ? leap(rules[inTheWay], decisions[inTheWay], passes)
      : rules.map((rule, r) => leap(rule, decisions[r], (outcome) => outcome !== decisions[r]?.outcome)).reduce(sooner, null)
    if (next === null) return null
    day = next
    decisions = rules.map((rule) => decideOn(rule, law, facts(rule), given, next, on))
  }
  throw new Error('rules turn more often than anyone can follow')

  /** The first later day on which one rule alone gives an outcome that will do. */
  function leap(rule: Rule | undefined, here: Decision | undefined, will: (outcome: Outcome) => boolean): string | null {
    if (!rule || !here) return null
    const at = (d: string): Decision => decideOn(rule, law, facts(rule), given, d, on)
    let from = day
    let standing = here
    for (;;) {
      const change = firstChange(at, from, standing, until)
      if (change === null || will(change.decision.outcome)) return change?.on ?? null
      from = change.on
      standing = change.decision
    }
  }
}

function sooner(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a < b ? a : b
}
