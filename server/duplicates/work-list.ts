import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { scope, type Register } from '#kernel'
import type { DuplicateComparison, DuplicatePage, DuplicateRegister } from '#server/http/contract'
import { compile } from '#server/postgres/read/compile'
import { count, NotAllowed } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import { describeRows } from '#server/records/describe'
import { comparison, groundWords, type Ground } from './candidates.ts'
import { bothRows, factsNow, factsOf, judgementsOf, mayJudge, ordered } from './judgements.ts'

/** Registers in which lookalikes are looked for, as far as the principal reads them. */
export async function registersCompared(view: View): Promise<DuplicateRegister[]> {
  const out: DuplicateRegister[] = []
  for (const register of view.catalogue.registers.values()) {
    if (!comparison(register) || scope(view.principal, register, 'read').rows === 'none') continue
    const page = await workList(view, register, { limit: 0, offset: 0 })
    out.push({ register: register.id, label: register.label, pairs: page.searched ? page.total : null })
  }
  return out
}

/** Pairs still to be decided, strongest first: both rows are there, and nobody has said on these facts that they are two. */
export async function workList(view: View, register: Register, { limit, offset }: { limit: number; offset: number }): Promise<DuplicatePage> {
  const { rows: visible } = scope(view.principal, register, 'read')
  if (visible === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const { tenant } = view.principal
  const table = sql.table(tableName(register))
  const own = (alias: string): RawBuilder<SqlBool> => (visible === 'all' ? sql<SqlBool>`true` : compile(view, register, alias, visible))
  const open = sql`duplicate_candidate as c join ${table} as a on a.tenant = c.tenant and a.id = c.first join ${table} as b on b.tenant = c.tenant and b.id = c.second
    left join identity_judgements as j on j.tenant = c.tenant and j.register = c.register and j.first = c.first::text and j.second = c.second::text
    where c.tenant = ${tenant} and c.register = ${register.id} and (j.id is null or j.facts is distinct from ${factsOf(register)})`
  const seen = sql`${own('a')} and ${own('b')}`
  const [counted] = (await sql<{ total: number; all: number }>`select count(*) filter (where ${seen})::int as total, count(*)::int as "all" from ${open}`.execute(view.connection)).rows
  const { rows } = await sql<{ first: string; second: string; grounds: Ground[]; formerly: string | null }>`select c.first, c.second, c.grounds, j.grounds as formerly from ${open} and ${seen}
    order by c.strength desc, c.first, c.second limit ${limit} offset ${offset}`.execute(view.connection)
  const names = await namesOf(view, register, rows.flatMap((r) => [r.first, r.second]))
  const side = (id: string) => ({ id, title: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '' })
  const [searched] = (await sql<{ at: string; act: number; homophones: boolean; since: number }>`select s.at, s.act, s.homophones,
    (select count(distinct r.act)::int from act_row as r where r.tenant = s.tenant and r.act > s.act and r.register = s.register) as since
    from duplicate_search as s where s.tenant = ${tenant} and s.register = ${register.id}`.execute(view.connection)).rows
  return {
    pairs: rows.map((r) => ({ first: side(r.first), second: side(r.second), grounds: r.grounds.map((g) => groundWords[g].label), formerly: r.formerly })),
    total: counted?.total ?? 0, hidden: (counted?.all ?? 0) - (counted?.total ?? 0), searched: searched ?? null, mayNot: mayJudge(view.principal, register),
  }
}

/** Two rows side by side, and how much of every register refers to each. */
export async function compare(view: View, register: Register, ids: readonly [string, string]): Promise<DuplicateComparison> {
  const pair = await bothRows(view, register, ids)
  const [a, b] = await describeRows(view, register, pair)
  if (!a || !b) throw new NotAllowed(`您无权查看“${register.label}”`)
  const references: DuplicateComparison['references'] = []
  for (const { register: other, field } of view.catalogue.referring(register.id)) {
    const counts = []
    for (const { id } of pair) counts.push(await count(view, other, { where: { op: 'equals', path: [field], value: id }, all: true }))
    const [one, two] = counts
    if (!one || !two || one.total + one.hidden + two.total + two.hidden === 0) continue
    references.push({ register: other.id, label: other.fields[field]?.label === register.label || other.subject === field ? other.label : `${other.label}（${other.fields[field]?.label ?? field}）`, field, counts: [one.total, two.total], hidden: [one.hidden, two.hidden] })
  }
  return { rows: [a, b], withheld: [...scope(view.principal, register, 'read').withheld], references, judgement: await judgementOf(view, register, ids), mayNot: mayJudge(view.principal, register) }
}

async function judgementOf(view: View, register: Register, ids: readonly [string, string]): Promise<DuplicateComparison['judgement']> {
  const [first, second] = ordered(ids[0], ids[1])
  const found = (await judgementsOf(view, register, [first])).find((j) => j['first'] === first && j['second'] === second && j['decision'] === 'different')
  if (!found) return null
  const { rows } = await sql<{ at: string; by: string }>`select at, actor_name as by from act where tenant = ${view.principal.tenant} and number = ${found.version}`.execute(view.connection)
  return { decision: 'different', grounds: String(found['grounds']), at: rows[0]?.at ?? '', by: rows[0]?.by ?? '', act: found.version, sameFacts: found['facts'] === await factsNow(view, register, [first, second]) }
}
