/**
 * Speeds as ratios to hand-written SQL in the same run: `npm run bench [-- THEME…] [--data DIR] [--members N]`, `npm run bench -- rules --members 4000 --cadres 20000`. `--data` takes a
 * city that stands already (a million members are built once: `npx mingshi demo --members 1000000 --data DIR`); else a new one
 * is made. Figures and commands of the last run stand in bench/RESULTS.md. Never part of the tests.
 */
import { parseArgs } from 'node:util'
import { cards } from './cards.ts'
import { exchange } from './exchange.ts'
import { find } from './find.ts'
import { figures } from './figures.ts'
import { run, type Theme } from './harness.ts'
import { forms } from './forms.ts'
import { lists } from './lists.ts'
import { papers } from './papers.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'

const { values, positionals } = parseArgs({ options: { data: { type: 'string' }, members: { type: 'string', default: '20000' }, cadres: { type: 'string' } }, allowPositionals: true })
// Copies of people would falsify what other themes count: they are made for the rules alone, in a city of their own.
const copies = values.cadres !== undefined && values.data === undefined && positionals.join() === 'rules' ? Number(values.cadres) : null
const themes: readonly Theme[] = [lists, search, find, figures, cards, exchange, rules(copies), forms, papers]
const unknown = positionals.find((name) => !themes.some((t) => t.name === name))
if (unknown !== undefined) {
  console.error(`没有主题“${unknown}”，可用：${themes.map((t) => t.name).join('、')}`)
  process.exit(2)
}
await run(themes.filter((t) => positionals.length === 0 || positionals.includes(t.name)), { members: Number(values.members), ...(values.data ? { data: values.data } : {}) })
