import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CheckCases } from '#kernel'
import { catalogue } from '#server/catalogue'

/** Every table of cases of the logic checks (`*.check-cases.ts`); every kind of finding has one that gives it. */
const root = join(import.meta.dirname, '..')
const files = globSync('domains/*/*/*.check-cases.ts', { cwd: root }).sort()
const tables = await Promise.all(files.map(async (f) => ((await import(/* @vite-ignore */ pathToFileURL(join(root, f)).href)) as { default: CheckCases }).default))

it('every kind of finding has a case that gives it', () => {
  const told = new Set(tables.flatMap((t) => t.cases.flatMap((c) => c.kinds)))
  expect([...catalogue.checks.values()].flatMap((c) => Object.keys(c.kinds)).filter((kind) => !told.has(kind))).toEqual([])
})

describe.each(tables)('$check.label', ({ check, cases }) => {
  it.each(cases)('$title', ({ on, facts, kinds }) => {
    const found = check.find({ on, today: on, facts })
    expect(found.map((f) => f.kind), found.map((f) => f.text).join('\n')).toEqual(kinds)
    for (const one of found) expect(one.text).toMatch(/请/)
  })
})
