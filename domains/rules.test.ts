import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { confirmationsOfCase, factsOfCase, judge, lawOf, type RuleCases } from '#kernel'
import { clauses, legalDocuments } from '#basis'
import { catalogue } from '#server/catalogue'

/** Every table of cases (`*.cases.ts`). That a verdict stays until the day it is said to change is held in `rule-days.test.ts`. */
const root = join(import.meta.dirname, '..')
const files = globSync('domains/*/*/*.cases.ts', { cwd: root }).sort()
const tables = await Promise.all(files.map(async (f) => ((await import(/* @vite-ignore */ pathToFileURL(join(root, f)).href)) as { default: RuleCases }).default))

it('every rule has cases', () => {
  const told = new Set(tables.map((t) => t.rule.id))
  expect([...catalogue.rules.keys()].filter((id) => !told.has(id))).toEqual([])
})

describe.each(tables)('$rule.label', ({ rule, cases }) => {
  it('用例说明的，都是规则或者它所回答的事项要问的', () => {
    const told = new Set([rule.given, ...rule.questions.map((q) => catalogue.questions.get(q)?.given ?? {})].flatMap((fields) => Object.keys(fields)))
    expect(cases.flatMap((c) => Object.keys(c.input.given ?? {}).filter((name) => !told.has(name)).map((name) => [c.title, name]))).toEqual([])
  })

  it.each(cases)('$title', ({ input, outcome, changesOn }) => {
    const law = lawOf(legalDocuments, clauses, confirmationsOfCase(input))
    const facts = factsOfCase(rule, input)
    const given = input.given ?? {}
    const verdict = judge(rule, law, facts, given, input.on)
    expect({ outcome: verdict.outcome, reasons: verdict.reasons.map((r) => r.text) }).toMatchObject({ outcome })
    if (changesOn !== undefined) expect(verdict.changesOn).toBe(changesOn)
  })

  it('没有完整性声明，不会由此变成符合', () => {
    for (const { title, input } of cases) {
      const law = lawOf(legalDocuments, clauses, confirmationsOfCase(input))
      const facts = factsOfCase(rule, input)
      const outcome = (of: Record<string, unknown>) => judge(rule, law, of, input.given ?? {}, input.on).outcome
      const told = outcome(facts)
      for (const [name, fact] of Object.entries(facts)) {
        if (fact === null || typeof fact !== 'object' || !('complete' in fact) || fact.complete !== true) continue
        if (outcome({ ...facts, [name]: { ...fact, complete: false } }) === 'allow') expect([title, name, told]).toEqual([title, name, 'allow'])
      }
    }
  })
})
