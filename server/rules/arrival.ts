import { decideAll, decideOn, firstChange, graver, type Decision, type Given, type Law, type Lookout, type Outcome, type Rule } from '#kernel'

export type FactsByRule = (rule: Rule) => Readonly<Record<string, unknown>>

/** How a question stands on the day of asking, and the first day, that day included, on which what is looked out for has come; null where it does not come. */
export interface Arrival { readonly now: Outcome; readonly on: string | null }

/** Days looked at before one concludes that a rule never settles. */
const most = 4000

/**
 * The first day up to `until` on which all rules together give one of the outcomes looked out for. It leaps from rule to rule:
 * where one stands in the way, no other need be asked before the day on which that one gives way. Null where no rule says
 * anything, and where it is looked out for only in the future and is so already.
 */
export function arrivalOf(law: Law, rules: readonly Rule[], facts: FactsByRule, given: Given, on: string, until: string, { arrives, onlyFuture }: Lookout): Arrival | null {
  const now = decideAll(rules, law, facts, given, on, on)
  if (arrives.includes(now.outcome)) return now.reasons.length === 0 || onlyFuture ? null : { now: now.outcome, on }
  const bound = arrives.reduce(graver)
  const passes = (outcome: Outcome): boolean => graver(outcome, bound) === bound
  let day = on
  for (let i = 0; i < most; i++) {
    const decisions = rules.map((rule) => decideOn(rule, law, facts(rule), given, day, on))
    if (arrives.includes(decisions.map((d) => d.outcome).reduce(graver, 'allow'))) return { now: now.outcome, on: day }
    const inTheWay = decisions.findIndex((d) => !passes(d.outcome))
    const next = inTheWay >= 0
      ? leap(rules[inTheWay], decisions[inTheWay], passes)
      : rules.map((rule, r) => leap(rule, decisions[r], (outcome) => outcome !== decisions[r]?.outcome)).reduce(sooner, null)
    if (next === null) return { now: now.outcome, on: null }
    day = next
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
