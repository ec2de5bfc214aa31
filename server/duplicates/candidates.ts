import { sql, type RawBuilder } from 'kysely'
import { columnName, type Principal, type Register } from '#kernel'
import { inTenant, type Connection, type Database } from '#server/postgres/database'
import { headNumber } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import { endOfPinyin } from '#server/postgres/write/search-terms'

/** Why two rows look like the same thing, strongest first; `strength` adds these up. */
export const groundWords = {
  equal: { label: '主要内容相同', strength: 40 },
  number: { label: '号码只差一两位', strength: 30 },
  spelling: { label: '号码写法不同', strength: 60 },
  near: { label: '时间相近', strength: 20 },
  sound: { label: '同音', strength: 10 },
} as const
export type Ground = keyof typeof groundWords

export interface Search { readonly found: number; readonly act: number }

/** The fields by which rows of a register are compared; null where it declares none. */
export function comparison(register: Register): { texts: string[]; dates: string[]; others: string[]; numbers: string[] } | null {
  const weak = register.possibleDuplicate
  if (!weak || weak.length === 0) return null
  const of = (...types: string[]): string[] => weak.filter((f) => types.includes(register.fields[f]?.type ?? ''))
  const [texts, dates] = [of('text'), of('date', 'day')]
  const numbers = (register.unique ?? []).flatMap((key) => (key.length === 1 && key[0] !== undefined && register.fields[key[0]]?.type === 'text' && !weak.includes(key[0]) ? [key[0]] : []))
  return { texts, dates, others: weak.filter((f) => !texts.includes(f) && !dates.includes(f)), numbers }
}

/**
 * Finds over the whole register the pairs that look like one thing, set-wise, and keeps them as the work list. Equal names meet
 * within one month either way: 公历 and 农历 birthdays differ by about that, and a year alone meets all its months. Two rows
 * that both carry a number (公民身份号码) that differs in more than two places are two things: one slip changes the digit and the check
 * character. Whoever may see which pair is asked when the list is read.
 */
export async function searchDuplicates(database: Database, principal: Principal, register: Register, options: { homophones?: boolean } = {}): Promise<Search> {
  const by = comparison(register)
  return inTenant(database, principal, async (connection) => {
    const act = await headNumber(connection, principal.tenant)
    const { tenant } = principal
    await sql`select pg_advisory_xact_lock(hashtext(${`duplicates ${tenant} ${register.id}`}))`.execute(connection)
    await sql`delete from duplicate_candidate where tenant = ${tenant} and register = ${register.id}`.execute(connection)
    await sql`delete from duplicate_search where tenant = ${tenant} and register = ${register.id}`.execute(connection)
    if (by) await gather(connection, tenant, register, by, options.homophones === true)
    await sql`insert into duplicate_search (tenant, register, act, at, homophones) values (${tenant}, ${register.id}, ${act}, now(), ${options.homophones === true})`.execute(connection)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from duplicate_candidate where tenant = ${tenant} and register = ${register.id}`.execute(connection)
    return { found: rows[0]?.n ?? 0, act }
  })
}

type Comparison = NonNullable<ReturnType<typeof comparison>>

async function gather(connection: Connection, tenant: number, register: Register, by: Comparison, homophones: boolean): Promise<void> {
  const col = (alias: string, name: string): RawBuilder<unknown> => sql.ref(`${alias}.${columnName(name)}`)
  const [date] = by.dates
  const same = (names: readonly string[]): RawBuilder<unknown> => sql.join([sql`true`, ...names.map((f) => sql`${col('a', f)} is not distinct from ${col('b', f)}`)], sql` and `)
  const named = sql.join(by.texts.map((f) => sql`${col('a', f)} = ${col('b', f)}`), sql` and `)
  const dated = date ? sql`a.day is not distinct from b.day` : sql`true`
  const apart = by.numbers.map((f) => differing(col('a', f), col('b', f)))
  const mayBe = sql.join([sql`true`, ...apart.map((n) => sql`coalesce(${n}, 0) <= 2`)], sql` and `)
  const slip = sql.join([sql`false`, ...apart.map((n) => sql`coalesce(${n} <= 2, false)`)], sql` or `)
  const ground = (g: Ground): RawBuilder<unknown> => sql`select p.first, p.second, ${g}::text as ground, ${sql.lit(groundWords[g].strength)} as strength from p`

  const parts: RawBuilder<unknown>[] = []
  if (by.texts.length > 0) {
    const pair = sql`least(a.id, b.id) as first, greatest(a.id, b.id) as second, (${dated} and ${same(by.others)}) as whole, (${slip}) as slip`
    // In the same month or the next; what is known by its year alone meets the whole year.
    const meetings = date
      ? sql`select ${pair} from looks as a join (select l.*, d.step, l.month + d.step as meets from looks as l cross join (values (0), (1)) as d (step) where not l.wide) as b
          on a.month = b.meets and ${named} and (b.step = 1 or a.id < b.id) and ${mayBe} where not a.wide
        union all select ${pair} from looks as a join looks as b on a.wide and a.year = b.year and ${named} and a.id <> b.id and (not b.wide or a.id < b.id) and ${mayBe}`
      : sql`select ${pair} from looks as a join looks as b on ${named} and a.id < b.id and ${mayBe}`
    parts.push(sql`(with p as materialized (${meetings}) ${ground('equal')} where p.whole union all ${ground('near')} where not p.whole union all ${ground('number')} where p.slip)`)
  }
  for (const f of by.numbers) {
    const field = register.fields[f]
    const shape = field?.type === 'text' && field.check === 'identity-number' ? oldNumber(col('l', f)) : plain(col('l', f))
    parts.push(sql`(with n as materialized (select l.id, ${col('l', f)} as number, ${shape} as shape from looks as l where ${col('l', f)} is not null),
      p as (select a.id as first, b.id as second from n as a join n as b on a.shape = b.shape and a.id < b.id and a.number <> b.number) ${ground('spelling')})`)
  }
  if (homophones && register.search) {
    parts.push(sql`(with p as (select a.id as first, b.id as second from looks as a join looks as b on a.sound = b.sound and ${date ? sql`coalesce(a.day, '') = coalesce(b.day, '')` : sql`true`} and a.id < b.id and ${same(by.others)} and not (${named}) and ${mayBe}) ${ground('sound')})`)
  }
  if (parts.length === 0) return
  const wanted = [...by.texts, ...by.others, ...by.numbers].map((f) => sql`${col('t', f)}::text as ${sql.ref(columnName(f))}`)
  // A date is its ISO prefix: year and month are read off it, which is much cheaper for a million rows than making days of it.
  const day = date ? sql`${col('t', date)}::text` : sql``
  const spans = date ? sql`, ${day} as day, left(${day}, 4)::int as year, case when length(${day}) >= 7 then left(${day}, 4)::int * 12 + substr(${day}, 6, 2)::int end as month, length(${day}) = 4 as wide` : sql``
  await sql`insert into duplicate_candidate (tenant, register, first, second, strength, grounds)
    with looks as materialized (select t.id, ${sql.join(wanted)} ${spans} ${homophones && register.search ? sql`, split_part(t.sort_key, ${endOfPinyin}, 1) as sound` : sql``}
      from ${sql.table(tableName(register))} as t where t.tenant = ${tenant})
    select ${tenant}, ${register.id}, first, second, sum(strength)::smallint, array_agg(distinct ground) from (${sql.join(parts, sql` union all `)}) as found group by first, second`.execute(connection)
}

/** In how many places two numbers differ; other lengths differ throughout. Null where either is not known. */
function differing(a: RawBuilder<unknown>, b: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${a} is null or ${b} is null then null when length(${a}) <> length(${b}) then 99 else (select count(*) from generate_series(1, length(${a})) as i where substr(${a}, i, 1) <> substr(${b}, i, 1)) end`
}

/** A number without what people put between its characters. */
function plain(number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`translate(upper(${number}), ' 　-－—_./\\·（）()', '')`
}

/** Numbers of 18 and of 15 places of one person meet: the older form has no century and no check character. */
function oldNumber(number: RawBuilder<unknown>): RawBuilder<unknown> {
  const bare = plain(number)
  return sql`case when length(${bare}) = 18 then substr(${bare}, 1, 6) || substr(${bare}, 9, 9) else ${bare} end`
}
