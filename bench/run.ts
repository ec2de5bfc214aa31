/**
 * Speeds as ratios to hand-written SQL in the same run, on the demonstration city: `npm run bench [-- MEMBERS]`.
 * Figures and commands of the last run stand in bench/RESULTS.md. Never part of the tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readLrmx } from '#formats/lrmx'
import { yearPeriod } from '#kernel'
import { hashPassword } from '#server/auth/session'
import { demonstrate } from '#server/demonstration'
import { writeRegister } from '#server/exchange/export'
import { collectFiles, importFiles } from '#server/exchange/import'
import { writeForms } from '#server/exchange/lrmx/write-forms'
import { figureOf } from '#server/figures/figure'
import { buildApp } from '#server/http/app'
import { sessionCookie } from '#server/http/house'
import { look, today } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { openRuntime, operator, putAccounts } from '#server/runtime'

const members = Number(process.argv[2] ?? 20_000)
const folder = mkdtempSync(join(tmpdir(), 'mingshi-bench-'))
const rows: string[] = []

/** Median and 95th percentile of repeated runs, after two that warm up. */
async function time(work: () => Promise<unknown>, runs = 25): Promise<{ median: number; p95: number }> {
  const taken: number[] = []
  for (let i = -2; i < runs; i++) {
    const since = performance.now()
    await work()
    if (i >= 0) taken.push(performance.now() - since)
  }
  taken.sort((a, b) => a - b)
  return { median: taken[Math.floor(runs / 2)] ?? 0, p95: taken[Math.floor(runs * 0.95)] ?? 0 }
}
const ms = (n: number): string => `${n.toFixed(1)} ms`
const line = (what: string, ours: string, bare: string, ratio: string): void => { rows.push(`| ${what} | ${ours} | ${bare} | ${ratio} |`) }

const runtime = await openRuntime({ dataDir: join(folder, 'data') })
try {
  let since = performance.now()
  const { rows: written } = await demonstrate(runtime, { members })
  line(`demonstration city, ${written} rows with acts, digests and search words`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  const principal = operator(runtime.tenant)
  const bare = new pg.Client({ connectionString: runtime.address.appUrl })
  await bare.connect()
  const sql = async (text: string, values: unknown[] = []): Promise<void> => {
    await bare.query("begin; set local mingshi.tenant = '1'")
    await bare.query(text, values)
    await bare.query('commit')
  }

  await putAccounts(runtime, [{ account: 'bench', name: 'bench', passwordHash: await hashPassword('bench bench'), roles: ['leader'], units: null, person: null }])
  const app = await buildApp({ database: runtime.database, tenant: runtime.tenant, demonstration: [], webRoot: null })
  const cookie = (await app.inject({ method: 'POST', url: '/api/session', payload: { account: 'bench', password: 'bench bench' } })).cookies.find((c) => c.name === sessionCookie)?.value ?? ''
  const get = async (url: string): Promise<void> => {
    const answer = await app.inject({ url, headers: { cookie: `${sessionCookie}=${cookie}` } })
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
  const filter = encodeURIComponent(JSON.stringify({ op: 'and', of: [{ op: 'equals', path: ['ethnicity'], value: '03' }, { op: 'equals', path: ['sex'], value: '2' }] }))
  const list = await time(() => get(`/api/registers/person/rows?filter=${filter}&sort=name&limit=50`))
  const listBare = await time(async () => {
    await sql("select * from person where ethnicity = '03' and sex = '2' order by sort_key, id limit 50")
    await sql("select count(*) from person where ethnicity = '03' and sex = '2'")
  })
  line('list page through HTTP: two filters, sorted, 50 rows, total', `${ms(list.median)}, p95 ${ms(list.p95)}`, ms(listBare.median), (list.median / listBare.median).toFixed(2))

  const search = await time(() => get('/api/search?q=zxm'))
  line('Ctrl+K by initials through HTTP', `${ms(search.median)}, p95 ${ms(search.p95)}`, '', '')

  const year = Number(today().slice(0, 4)) - 1
  const period = yearPeriod(year)
  const figures = await time(() => look(runtime.database, principal, { asOf: period.to }, async (view) => { for (const i of runtime.database.catalogue.indicators.values()) await figureOf(view, i, period) }), 9)
  const [from, to] = [period.from, period.to]
  const hand = [
    [`select count(distinct person) from admonition where measure = 'admonish' and decided_on between '${from}' and '${to}'`],
    [`select count(distinct person) from admonition where measure in ('remind','inquire') and decided_on between '${from}' and '${to}'`],
    [`select count(distinct person) from appointment where valid_from between '${from}' and '${to}' and change in ('promote','advance') and young and mechanism is not null`],
    [`select count(distinct person) from appointment where valid_from between '${from}' and '${to}' and change in ('promote','advance') and frontline and mechanism is not null`],
    [`select count(distinct person) from appointment where category = 'work' and kind = 'main' and unit is not null and valid_from <= '${to}' and (valid_to is null or valid_to > '${to}')`],
    [`select count(distinct person) from ranks where valid_from between '${from}' and '${to}' and change = 'promote'`],
    [`select count(distinct person) from members where valid_from <= '${to}' and (valid_to is null or valid_to > '${to}')`],
    [`select count(*) from party_organizations where type = any('{611,621,631,632,911,921,931,932}') and coalesce(mingshi_earliest(established_on) <= '${to}', true) and coalesce(mingshi_earliest(abolished_on) > '${to}', true)`],
    [`select count(distinct village) from model_villages where named_on between '${from}' and '${to}'`],
    [`select count(distinct person) from village_vetting where cleared_on between '${from}' and '${to}'`],
    [`select count(distinct w.organization) from weak_organizations w join party_organizations o on o.tenant = w.tenant and o.id = w.organization where w.accepted_on between '${from}' and '${to}' and w.result = 'rectified' and o.sector = 'village'`],
    [`select count(*) filter (where exists (select 1 from village_cadres s join village_cadres d on d.tenant = s.tenant and d.village = s.village and d.person = s.person and d.position = 'director' and d.valid_from <= '${to}' and (d.valid_to is null or d.valid_to > '${to}') where s.village = v.id and s.position = 'secretary' and s.valid_from <= '${to}' and (s.valid_to is null or s.valid_to > '${to}'))), count(*) from villages v where kind = 'village'`],
    [`select grade from debriefs d join party_organizations o on o.tenant = d.tenant and o.id = d.organization where d.year = '${year}' and o.parent is null and d.level = 'city' order by held_on desc limit 1`],
    [`select count(distinct person) from talent_pool where introduced_on between '${from}' and '${to}' and level in ('national','provincial','municipal')`],
    [`select count(distinct person) from expert_engagement where valid_from between '${from}' and '${to}'`],
    [`select count(*) from regulations_library where issued_on between '${from}' and '${to}'`],
    ['select count(*) from person'], [`select count(*) from unit where coalesce(mingshi_earliest(established_on) <= '${to}', true) and coalesce(mingshi_earliest(abolished_on) > '${to}', true)`],
  ] as const
  const figuresBare = await time(async () => { for (const [text] of hand) await sql(text) }, 9)
  line(`all ${runtime.database.catalogue.indicators.size} figures`, ms(figures.median), ms(figuresBare.median), (figures.median / figuresBare.median).toFixed(2))

  const people = runtime.database.catalogue.register('person')
  const book = join(folder, 'people.xlsx')
  since = performance.now()
  const exported = await look(runtime.database, principal, {}, (view) => writeRegister(view, people, {}, book))
  line(`export ${exported} people to xlsx`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  since = performance.now()
  const again = await importFiles(runtime.database, principal, people, [{ path: book, name: 'people.xlsx' }])
  line(`import the same ${again.read} people: nothing changes (${again.unchanged} unchanged)`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  const forms = join(folder, 'forms')
  since = performance.now()
  const cards = await look(runtime.database, principal, {}, (view) => writeForms(view, people, { where: { op: 'compare', path: ['birth'], than: '>=', value: '1985' } }, forms))
  line(`export ${cards} appointment forms (lrmx)`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  since = performance.now()
  const files = await collectFiles([forms], people)
  for (const file of files) readLrmx(readFileSync(file.path), file.name)
  line(`read ${files.length} appointment forms`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  const empty = await openRuntime({ dataDir: join(folder, 'empty') })
  since = performance.now()
  const fresh = await importFiles(empty.database, operator(empty.tenant), people, [{ path: book, name: 'people.xlsx' }])
  line(`import ${fresh.inserted} people into an empty register`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  await empty.close()
  since = performance.now()
  const verified = await verifyChain(runtime.database, principal)
  line(`verify ${verified.current} rows`, `${((performance.now() - since) / 1000).toFixed(1)} s`, '', '')
  await bare.end()
  await app.close()
} finally {
  await runtime.close()
  rmSync(folder, { recursive: true, force: true })
}
console.log(`\n${members} members, Node ${process.versions.node}\n\n| what | ours | hand-written SQL | ratio |\n|---|---|---|---|\n${rows.join('\n')}`)
