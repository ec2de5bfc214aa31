import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, confirmationsOfCase, decideOn, factsOfCase, firstChange, lawOf, type CaseInput, type Decision, type FactQueries, type Rule, type RuleCases } from '#kernel'
import { clauses, legalDocuments } from '#basis'

/**
 * The first day on which a verdict changes (`firstChange`), held against the calendar: every rule, on the facts of its own
 * cases, is asked on every day of the years around; and on mixtures of those facts.
 */
const root = join(import.meta.dirname, '..')
const files = globSync('domains/*/*/*.cases.ts', { cwd: root }).sort()
const tables = await Promise.all(files.map(async (f) => ((await import(/* @vite-ignore */ pathToFileURL(join(root, f)).href)) as { default: RuleCases }).default))

const years = (on: string, n: number): string => addMonths(on, n * 12)

/** The rule on the facts of a case, asked on any day by somebody who knows what was known on `known`. */
function asked(rule: Rule, input: CaseInput<FactQueries>, known: string): (day: string) => Decision {
  const law = lawOf(legalDocuments, clauses, confirmationsOfCase(input))
  const facts = factsOfCase(rule, input)
  return (day) => decideOn(rule, law, facts, input.given ?? {}, day, known)
}

/**
 * A stretch read backwards, day by day: the first change after its first day, and the days on which the walk over `turns`
 * would pass over the next change. Where there are none, the walk finds the first change from every day of the stretch: it goes from
 * turn to turn and cannot leap beyond it.
 */
function walked(at: (day: string) => Decision, from: string, to: string): { readonly leapt: string[]; readonly change: string | null } {
  const leapt: string[] = []
  let change: string | null = null
  let after: Decision | null = null
  for (let day = to; day >= from; day = addDays(day, -1)) {
    const here = at(day)
    if (after !== null && after.outcome !== here.outcome) change = addDays(day, 1)
    const end = change
    if (end !== null && !here.turns.some((turn) => turn > day && turn <= end)) leapt.push(`${day} ${here.outcome}，${end} ${at(end).outcome}`)
    after = here
  }
  return { leapt, change }
}

/** Ten years in a post is the longest term of a rule; before the day of a case its own facts begin. */
const [before, ahead] = [6, 11]

describe.each(tables)('$rule.label', ({ rule, cases }) => {
  it.each(cases)('$title', ({ input }) => {
    const { on } = input
    const now = asked(rule, input, on)
    const next = walked(now, on, years(on, ahead))
    expect(next.leapt).toEqual([])
    expect(walked(asked(rule, input, years(on, -before)), years(on, -before), on).leapt).toEqual([])
    const change = firstChange(now, on, now(on))?.on ?? null
    expect(next.change).toBe(change !== null && change <= years(on, ahead) ? change : null)
  })

  // What no single case has together: facts of one, what is told in another, the day of a third.
  it('用例的事实互相搭配', () => {
    const one = fc.constantFrom(...cases.map((c) => c.input))
    const mixed = fc.tuple(one, one, one, one, fc.integer({ min: -2000, max: 2000 })).map(([day, told, confirmed, base, shift]): CaseInput<FactQueries> => ({
      on: addDays(day.on, shift), ...(told.given ? { given: told.given } : {}), ...(confirmed.confirmed ? { confirmed: confirmed.confirmed } : {}), facts: { ...base.facts, ...day.facts, ...told.facts },
    }))
    fc.assert(fc.property(mixed, (input) => { expect(walked(asked(rule, input, input.on), input.on, years(input.on, 6)).leapt).toEqual([]) }), { numRuns: 6, seed: 7 })
  })
})
