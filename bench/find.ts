import { addMonths, nextDay, type Predicate } from '#kernel'
import { today } from '#server/postgres/read/view'
import type { FindCounts, FindPage } from '#server/http/contract'
import type { Bench, Statement, Theme } from './harness.ts'

/**
 * Finding people by eight conditions, four of them in time: those who satisfy them, a page with what in the registers says so, and
 * what each condition leaves and takes away. Every run asks another day, so that nothing is remembered.
 */
export const find: Theme = { name: 'find', measure }

const and = (...of: readonly Predicate[]): Predicate => ({ op: 'and', of })
const equals = (value: string, ...path: readonly string[]): Predicate => ({ op: 'equals', path, value })
const within = (path: readonly string[], ...values: readonly string[]): Predicate => ({ op: 'in', path, values })
const related = (register: string, where: Predicate, more: object = {}): Predicate => ({ op: 'related', register, via: 'person', where, when: 'ever', ...more }) as Predicate

const conditions: readonly Predicate[] = [
  related('appointment', and(within(['unit', 'kind'], 'town', 'township', 'street'), equals('1A41', 'level')), { lasting: { months: 36, how: 'total' } }),
  { op: 'years', path: ['birth'], to: 50 },
  related('education', and(equals('full-time', 'kind'), { op: 'under', path: ['level'], values: ['1', '2'] })),
  related('appointment', equals('1A41', 'level'), { when: 'now', lasting: { months: 24, how: 'longest' } }),
  related('assessment', equals('1', 'grade'), { when: { calendarYears: 3 } }),
  { op: 'not', of: related('admonition', and(equals('admonish', 'measure'), { op: 'as-of', path: ['effectEndsOn'], than: '>' })) },
  related('ranks', and(), { when: 'now', lasting: { months: 12, how: 'longest' } }),
  equals('01', 'political'),
]

/** The same written by hand. */
function byHand(asOf: string): string[] {
  const year = Number(asOf.slice(0, 4))
  const months = "(extract(year from upper(x)) - extract(year from lower(x))) * 12 + extract(month from upper(x)) - extract(month from lower(x)) - (case when extract(day from upper(x)) < extract(day from lower(x)) then 1 else 0 end)"
  return [
    `select a.person from appointment a join unit u on u.tenant = a.tenant and u.id = a.unit where a.tenant = 1 and a.level = '1A41' and u.kind in ('town', 'township', 'street') and valid_from < '${asOf}' group by a.person having (select sum(${months}) from unnest(range_agg(daterange(valid_from, least(valid_to, '${asOf}')))) x) >= 36`,
    `p.birth > '${String(year - 51)}${asOf.slice(4)}'`,
    "exists (select 1 from education e where e.tenant = 1 and e.person = p.id and e.kind = 'full-time' and e.level in ('1', '11', '12', '1A', '1B', '2', '21', '22', '23'))",
    `exists (select 1 from (select range_agg(daterange(valid_from, least(valid_to, '${asOf}'))) as m from appointment a where a.tenant = 1 and a.person = p.id and a.level = '1A41' and valid_from < '${asOf}' having bool_or(valid_to is null or valid_to > '${asOf}')) y where exists (select 1 from unnest(m) x where upper(x) = '${asOf}' and lower(x) <= '${addMonths(asOf, -24)}'))`,
    `exists (select 1 from assessment s where s.tenant = 1 and s.person = p.id and s.grade = '1' and s.year >= '${year - 3}')`,
    `exists (select 1 from completeness c where c.tenant = 1 and c.register = 'admonition' and c.unit is null and c.person is null and c.stated_on <= '${asOf}' and c.complete_to >= '${asOf}') and not exists (select 1 from admonition d where d.tenant = 1 and d.person = p.id and d.measure = 'admonish' and d.decided_on <= '${asOf}' and (d.effect_ends_on > '${asOf}' or d.effect_ends_on is null))`,
    `exists (select 1 from (select range_agg(daterange(valid_from, least(valid_to, '${asOf}'))) as m from ranks r where r.tenant = 1 and r.person = p.id and valid_from < '${asOf}' having bool_or(valid_to is null or valid_to > '${asOf}')) y where exists (select 1 from unnest(m) x where upper(x) = '${asOf}' and lower(x) <= '${addMonths(asOf, -12)}'))`,
    "p.political = '01'",
  ]
}

async function measure(bench: Bench): Promise<void> {
  // Days ahead, as far as the statements of completeness of the demonstration city reach; each line begins anew.
  let [mine, theirs] = [today(), today()]
  const next = (): string => (mine = nextDay(mine))
  const theirDay = (): string => (theirs = nextDay(theirs))
  const compare: Bench['compare'] = (...line) => {
    [mine, theirs] = [today(), today()]
    return bench.compare(...line)
  }
  const ask = <T>(path: string, day: string, more: object = {}): Promise<T> => bench.post<T>(`/api/find/person${path}?asOf=${day}`, { conditions, ...more })
  // Whoever writes it by hand knows that the heads of towns are few, and begins with them.
  const page = (day: string): Statement => {
    const [few = '', ...others] = byHand(day)
    return `with few as materialized (${few}) select p.id, p.name, p.current_post, p.birth, p.photo, count(*) over () from few join person p on p.tenant = 1 and p.id = few.person where ${others.join(' and ')} order by p.sort_key, p.id limit 50`
  }
  const found = await ask<FindPage>('', today())
  const hand = (await bench.byHand(page(today()))).length
  if (hand !== found.rows.length) throw new Error(`${found.rows.length} found, ${hand} by hand`)
  const what = `八个条件选人：${found.total.toLocaleString('en')} 人`
  await compare(`${what}，一页和总数`, () => ask('', next(), { facts: false }), () => bench.byHand(page(theirDay())))
  await compare(`${what}，连同每条的依据`, () => ask('', next()))
  const counts = await ask<FindCounts>('/counts', today())
  const numbers = (day: string): string => {
    const [few = '', ...others] = byHand(day)
    return `with few as materialized (${few}), p as materialized (select p.* from few join person p on p.tenant = 1 and p.id = few.person) select (select count(*) from person where tenant = 1), (select count(*) from p), ${others.map((_, i) => `(select count(*) from p where ${others.slice(0, i + 1).join(' and ')})`).join(', ')}`
  }
  await compare(`八个条件逐条余下、去掉和待核，共 ${counts.all.toLocaleString('en')} 人`, () => ask('/counts', next()), () => bench.byHand(numbers(theirDay())))
  // From the broadest to the narrowest: the worst order.
  const [first, ...others] = conditions
  const backwards = [...others.toReversed(), ...(first ? [first] : [])]
  await compare('同样八个条件，最宽的在前、最窄的在后', () => bench.post(`/api/find/person/counts?asOf=${next()}`, { conditions: backwards }), undefined, 9)
  await compare('八个条件各自单独去掉多少', () => ask('/alone', next()), undefined, 9)
}
