/**
 * A tree of 50,000 units with 1,000,000 people in posts: opening it, counting it, finding in it, conditions on a subtree, and
 * lookalikes over the whole register of people. `node bench/tree.ts [NODES] [PEOPLE]`; figures of the last run stand in
 * bench/RESULTS.md. Rows are written by SQL as fast as the database takes them, without acts: only reads are measured here.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { hashPassword } from '#server/auth/session'
import { searchDuplicates } from '#server/duplicates/candidates'
import { buildApp } from '#server/http/app'
import { sessionCookie } from '#server/http/house'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { openRuntime, operator, putAccounts, refreshStatistics } from '#server/runtime'
import type { TreeLevel } from '#server/http/contract'

const [nodes, people] = [Number(process.argv[2] ?? 50_000), Number(process.argv[3] ?? 1_000_000)]
const folder = mkdtempSync(join(tmpdir(), 'mingshi-tree-'))
const rows: string[] = []
const ms = (n: number): string => `${n.toFixed(1)} ms`
const line = (what: string, ours: string, bare = '', ratio = ''): void => { rows.push(`| ${what} | ${ours} | ${bare} | ${ratio} |`); console.log(rows.at(-1)) }

async function time(work: () => Promise<unknown>, runs = 15): Promise<{ median: number; p95: number }> {
  const taken: number[] = []
  for (let i = -2; i < runs; i++) {
    const since = performance.now()
    await work()
    if (i >= 0) taken.push(performance.now() - since)
  }
  taken.sort((a, b) => a - b)
  return { median: taken[Math.floor(runs / 2)] ?? 0, p95: taken[Math.floor(runs * 0.95)] ?? 0 }
}

const runtime = await openRuntime({ dataDir: join(folder, 'data') })
try {
  const { database } = runtime
  const principal = operator(runtime.tenant)
  const unit = database.catalogue.register('unit')
  // One root, 40 systems below it, and so on: seven levels, as a city with its towns, villages and groups.
  const ids = Array.from({ length: nodes }, () => randomUUID())
  const parent = (i: number): string | null => (i === 0 ? null : i <= 40 ? ids[0] ?? null : ids[Math.floor((i - 1) / 6)] ?? null)
  await act(database, principal, { verb: 'import', reason: 'bench' }, async (writer) => {
    await insertRows(writer, unit, ids.map((id, i) => ({ id, values: { ...Object.fromEntries(Object.keys(unit.fields).map((f) => [f, null])), name: `示范市第${i}号单位`, kind: 'other', parent: parent(i), order: i } })))
  })
  const admin = new pg.Client({ connectionString: runtime.address.adminUrl })
  await admin.connect()
  await admin.query(`set mingshi.tenant = '1'`)
  // Names as common as in life: 300 surnames of falling frequency, 4,000 given names; half carry a number.
  await admin.query(`insert into person (tenant, id, act_from, name, sex, birth, identity_number, sort_key)
    select 1, gen_random_uuid(), 1, n, (1 + i % 2)::text, b, case when i % 2 = 0 then '110101' || replace(b || '-15', '-', '') || lpad((i % 10000)::text, 4, '0') || lpad((i / 10000)::text, 3, '0') end, n || chr(1) || n
    from (select i, 'S' || floor(power(random(), 2) * 300)::int || 'G' || floor(random() * 4000)::int as n, to_char(date '1950-01-01' + (random() * 18000)::int, 'YYYY-MM') as b from generate_series(1, ${people}) as i) as x`)
  await admin.query(`insert into appointment (tenant, id, act_from, since, person, unit, post, category, kind)
    select 1, gen_random_uuid(), 1, '2015-01', p.id, (array_agg(u.id))[1], 'x', 'work', 'main' from (select id, row_number() over () as i from person) as p
    join (select id, row_number() over () as i from unit) as u on u.i = 1 + p.i % ${nodes} group by p.id`)
  await admin.end()
  await refreshStatistics(runtime)

  await putAccounts(runtime, [{ account: 'bench', name: 'bench', passwordHash: await hashPassword('bench bench'), roles: ['leader', 'cadres'], units: null, person: null }])
  const app = await buildApp({ database, tenant: runtime.tenant, demonstration: [], webRoot: null })
  const cookie = (await app.inject({ method: 'POST', url: '/api/session', payload: { account: 'bench', password: 'bench bench' } })).cookies.find((c) => c.name === sessionCookie)?.value ?? ''
  const get = async <T>(url: string): Promise<T> => {
    const answer = await app.inject({ url, headers: { cookie: `${sessionCookie}=${cookie}` } })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer.json()
  }
  const bare = new pg.Client({ connectionString: runtime.address.appUrl })
  await bare.connect()
  await bare.query(`set mingshi.tenant = '1'`)

  const open = await time(() => get('/api/trees/unit/level'))
  line(`open the tree of ${nodes} nodes: the top two levels, through HTTP`, `${ms(open.median)}, p95 ${ms(open.p95)}`)
  const top = await get<TreeLevel>('/api/trees/unit/level')
  const second = Object.values(top.below)[0]?.nodes ?? []
  const deeper = await time(() => get(`/api/trees/unit/level?under=${second[3]?.id}`))
  line('open one node', `${ms(deeper.median)}, p95 ${ms(deeper.p95)}`)
  const url = `/api/trees/unit/counts?ids=${second.map((n) => n.id).join(',')}`
  const since = performance.now()
  await get(url)
  line(`count everything at and below every node (${people} people in posts), the first time after a write`, ms(performance.now() - since))
  line('the same while nothing is written', ms((await time(() => get(url))).median))
  line('find a node by name, with its path', ms((await time(() => get(`/api/trees/unit/find?q=${encodeURIComponent('第4123号')}`))).median))

  for (const [what, id] of [['a node with some 200 people', ids[7000]], ['a system with some 3 % of all', second[3]?.id], ['the root: everybody', ids[0]]] as const) {
    const filter = encodeURIComponent(JSON.stringify({ op: 'under', path: ['unit'], values: [id] }))
    const ours = await time(() => get(`/api/registers/appointment/rows?filter=${filter}&sort=-since&limit=50`), 7)
    const by = `unit = any(array(with recursive b as (select $1::uuid as id union select c.id from b join unit c on c.tenant = 1 and c.parent = b.id) select id from b)) and tenant = 1 and valid_from <= now()::date and (valid_to is null or valid_to > now()::date)`
    const hand = await time(async () => {
      await bare.query(`select * from appointment where ${by} order by since desc nulls last, id limit 50`, [id])
      await bare.query(`select count(*) from appointment where ${by}`, [id])
    }, 7)
    line(`list of people in posts under ${what}, sorted, 50 rows with total`, `${ms(ours.median)}, p95 ${ms(ours.p95)}`, ms(hand.median), (ours.median / hand.median).toFixed(2))
  }

  for (const homophones of [false, true]) {
    const begun = performance.now()
    const { found } = await searchDuplicates(database, principal, database.catalogue.register('person'), { homophones })
    line(`lookalikes over ${people} people${homophones ? ', homophones too' : ''}: ${found} pairs`, `${((performance.now() - begun) / 1000).toFixed(1)} s`)
  }
  line('a page of the work list', ms((await time(() => get('/api/duplicates/person?limit=50'), 7)).median))
  await bare.end()
  await app.close()
} finally {
  await runtime.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${nodes} nodes, ${people} people, Node ${process.versions.node}\n\n| what | ours | hand-written SQL | ratio |\n|---|---|---|---|\n${rows.join('\n')}`)
