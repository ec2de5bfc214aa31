import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBoundaries, importsOf } from './boundaries.ts'

const root = join(import.meta.dirname, '..')

// Deliberate violations, one rule each, in the forms an import may take.
const bait: Record<string, { path: string; source: string; rule: string }> = {
  'kernel reads a file': { path: 'kernel/field/bait-1.ts', source: `import { readFileSync } from 'node:fs'\nexport const x: string = readFileSync('x', 'utf8')`, rule: 'kernel-stands-alone' },
  'kernel takes a type of a package': { path: 'kernel/field/bait-2.ts', source: `import type { Pool } from 'pg'\nexport type X = Pool`, rule: 'kernel-stands-alone' },
  'basis looks up': { path: 'basis/bait-3.ts', source: `export * from '#domains/people/person'`, rule: 'basis-sees-kernel' },
  'the demonstration city writes by itself': { path: 'fixtures/demo/bait.ts', source: `import { connect } from '#server/postgres/database'\nexport const x = connect`, rule: 'fixtures-see-declarations' },
  'a format knows a register': { path: 'formats/xlsx/bait-4.ts', source: `import type { Catalogue } from '../../server/catalogue.ts'\nexport type X = Catalogue`, rule: 'formats-see-kernel' },
  'a format opens another one’s drawer': { path: 'formats/xlsx/bait-5.ts', source: `import { scan } from '../speech-outline/scan.ts'\nexport const x = scan`, rule: 'formats-through-index' },
  'a domain opens the database': { path: 'domains/cadres/admonition/bait-6.ts', source: `import type { Database } from '#server/postgres/database'\nexport type X = Database`, rule: 'domains-declare' },
  'a domain opens the database late': { path: 'domains/cadres/admonition/bait-7.ts', source: `export const x = async () => import('#server/postgres/database')`, rule: 'domains-declare' },
  'a domain takes a type in passing': { path: 'domains/cadres/admonition/bait-8.ts', source: `export type X = import('pg').Pool`, rule: 'domains-declare' },
  'a domain opens another one’s drawer': { path: 'domains/cadres/admonition/bait-9.ts', source: `export { appointment } from '../appointments/appointment.register.ts'`, rule: 'domains-through-index' },
  'a screen goes past the kit': { path: 'domains/cadres/admonition/bait-10.screen.tsx', source: `import { api } from '../../../web/kit/api.ts'\nexport const X = () => <b>{String(api)}</b>`, rule: 'screens-see-the-kit' },
  'React outside a screen': { path: 'server/bait-11.ts', source: `import { useState } from 'react'\nexport const x = useState`, rule: 'only-screens-see-react' },
  'web imports the server': { path: 'web/bait-12.ts', source: `import { catalogue } from '#server/catalogue'\nexport const x = catalogue`, rule: 'web-asks-over-http' },
  'web loads the contract at run time': { path: 'web/bait-13.ts', source: `import { something } from '#server/http/contract'\nexport const x = something`, rule: 'contract-is-types' },
  'web uses Node': { path: 'web/bait-14.tsx', source: `import { join } from 'node:path'\nexport const x = <i>{join('a')}</i>`, rule: 'web-has-no-node' },
  'web imports a declaration': { path: 'web/bait-15.ts', source: `import { person } from '#domains/people/person'\nexport const x = person`, rule: 'web-loads-screens-lazily' },
  'the server calls a verb': { path: 'server/bait-16.ts', source: `import { exit } from '../cli/verb.ts'\nexport const x = exit`, rule: 'server-under-cli' },
  'a verb needs a tool': { path: 'cli/bait-17.ts', source: `import { contents } from '../tools/contents.ts'\nexport const x = contents`, rule: 'cli-has-no-tools' },
  'a verb reads the registry': { path: 'cli/bait-18.ts', source: `import { registry } from '#generated/registry'\nexport const x = registry`, rule: 'generated-for-server-and-web' },
  'product code uses a test helper': { path: 'server/bait-19.ts', source: `import { openTestDatabase } from './cluster/test-database.ts'\nexport const x = openTestDatabase`, rule: 'tests-stay-outside' },
  'product code uses a development package': { path: 'server/bait-20.ts', source: `import fc from 'fast-check'\nexport const x = fc`, rule: 'no-development-packages' },
  'an import leads nowhere': { path: 'server/bait-21.ts', source: `import { x } from './nowhere.ts'\nexport const y = x`, rule: 'everything-resolves' },
}

describe('boundaries', () => {
  // The baits are cruised with the whole tree, so that what they import is really there.
  const cruised = checkBoundaries(root, Object.fromEntries(Object.values(bait).map(({ path, source }) => [path, source])))
  it.each(Object.entries(bait))('%s: caught', async (_title, { path, rule }) => {
    const { violations } = await cruised
    expect(violations.filter((v) => v.from === path).map((v) => v.rule)).toContain(rule)
  })

  it('two modules that load each other: caught; types alone do not', async () => {
    const { violations } = await checkBoundaries(root, { 'server/bait-a.ts': `import { b } from './bait-b.ts'\nexport const a = () => b`, 'server/bait-b.ts': `import { a } from './bait-a.ts'\nexport const b = () => a`,
      'server/types-a.ts': `import { type B, b } from './types-b.ts'\nexport type A = B | typeof b`, 'server/types-b.ts': `import type { A } from './types-a.ts'\nexport type B = A[]\nexport const b = 1` })
    const cycles = violations.filter((v) => v.rule === 'no-cycles').map((v) => v.from)
    expect(cycles.some((from) => from.startsWith('server/bait-'))).toBe(true)
    expect(cycles).not.toContain('server/types-a.ts')
  })

  it('what is allowed passes', async () => {
    const allowed = {
      'domains/cadres/admonition/bait.screen.tsx': `import { Table } from 'antd'\nimport { useState } from 'react'\nimport type { RowView } from '#server/http/contract'\nimport { PageHead } from '#web/kit'\nexport const X = (p: { r: RowView }) => <PageHead title={String([p, Table, useState])} />`,
      'domains/cadres/admonition/bait.ts': `import { text } from '#kernel'\nimport { mechanisms } from '#basis'\nimport { appointment } from '#domains/cadres/appointments'\nexport const x = [text, mechanisms, appointment]`,
      'web/bait.ts': `import type { Meta } from '#server/http/contract'\nimport { yes } from './bait-b.ts'\nexport const x = (m: Meta) => [m, yes]`,
      'web/bait-b.ts': `export const yes = true`,
      'cli/bait.ts': `import { catalogue } from '#server/catalogue'\nexport const x = catalogue`,
    }
    const { violations } = await checkBoundaries(root, allowed)
    expect(violations.filter((v) => v.from.includes('bait'))).toEqual([])
  })
})

describe('imports of a file', () => {
  it('tells run-time from type imports in every form', () => {
    const source = `import a, { type B } from 'one'\nimport type C from 'two'\nimport { type D, type E } from 'three'\nimport 'four'\nexport * from 'five'\nexport type { F } from 'six'\nconst g = import('seven')\ntype H = typeof import('eight')\nimport typed from 'nine'\n`
    expect(importsOf('x.ts', source).map(({ module, how }) => `${module} ${how}`).sort()).toEqual(
      ['eight types', 'five import', 'four import', 'nine import', 'one import', 'seven dynamic', 'six types', 'three import', 'two types'])
  })
  it('refuses a file that does not parse, naming it', () => {
    expect(() => importsOf('broken.ts', 'import { from')).toThrow(/broken\.ts/)
  })
})
