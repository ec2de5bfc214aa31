import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmationsOfCase, decideOn, factsOfCase, firstChange, judge, lawOf, type RuleCases } from '#kernel'
import { clauses, legalDocuments } from '#basis'
import { catalogue } from '#server/catalogue'

/**
 * Every table of cases (`*.cases.ts`), and what holds of every rule in each of its cases: until the first day on which the
 * verdict changes it is the same, and on that day it is another.
 */
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
    const at = (day: string) => decideOn(rule, law, facts, given, day, input.on)
    const end = verdict.changesOn ?? '2060-01-01'
    const span = Math.min(Math.round((Date.parse(end) - Date.parse(input.on)) / 86_400_000), 40_000)
    // Days in between, drawn at random and reproducibly.
    fc.assert(fc.property(fc.integer({ min: 0, max: Math.max(0, span - 1) }), (ahead) => {
      const day = new Date(Date.parse(input.on) + ahead * 86_400_000).toISOString().slice(0, 10)
      return at(day).outcome === verdict.outcome
    }), { numRuns: 60, seed: 7 })
    if (verdict.changesOn) expect(at(verdict.changesOn).outcome).toBe(verdict.becomes)
    expect(firstChange(at, input.on, at(input.on))?.on ?? null).toBe(verdict.changesOn)
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
