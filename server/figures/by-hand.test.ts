import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePeriod, type Period } from '#kernel'
import { catalogue } from '#server/catalogue'
import { look, today } from '#server/postgres/read/view'
import { openHouse, type TestHouse } from '#server/testing/house'
import { figureOf } from './figure.ts'

/**
 * Every figure once more, in SQL written by hand from its definition card. `$f`, `$t`: first and last day of the period,
 * `$d`: the last day that counts (end of the period or as-of day), `$a`: the as-of day.
 */
const promoted = (mark: string): string => `select count(distinct person) from appointment where change in ('promote','advance') and ${mark} and mechanism is not null and valid_from between $f and $d`
const running = (t: string): string => `(${t}.valid_from <= $a and (${t}.valid_to is null or ${t}.valid_to > $a))`
const standing = (start: string, end: string): string => `((${start} is null or rpad(${start}, 10, '-01-01') <= $a::text) and (${end} is null or mingshi_earliest(${end}) > $a))`
const village = `from villages v where kind = 'village' and (established_on is null or mingshi_earliest(established_on) <= $a) and (abolished_on is null or mingshi_earliest(abolished_on) > $a)`
const byHand: Readonly<Record<string, string>> = {
  'promoted-young-cadres': promoted('young'),
  'promoted-frontline-cadres': promoted('frontline'),
  'reminded-or-inquired': "select count(distinct person) from admonition where (measure = 'remind' or measure = 'inquire') and decided_on between $f and $d",
  admonished: "select count(distinct person) from admonition where measure = 'admonish' and decided_on between $f and $d",
  'problem-village-cadres-cleared': 'select count(distinct person) from village_vetting where cleared_on >= $f and cleared_on <= $d',
  'weak-village-organizations-rectified': "select count(distinct w.organization) from weak_organizations w join party_organizations o on o.id = w.organization where o.sector = 'village' and w.result = 'rectified' and w.accepted_on between $f and $d",
  'model-villages-named': 'select count(distinct village) from model_villages where named_on between $f and $d',
  'high-level-talent-introduced': "select count(distinct person) from talent_pool where level not in ('shortage','basic') and introduced_on between $f and $d",
  'experts-engaged': 'select count(distinct person) from expert_engagement where mingshi_earliest(since) >= $f and mingshi_latest(since) <= $t and valid_from <= $a',
  'ranks-promoted': "select count(distinct person) from ranks where change = 'promote' and mingshi_earliest(since) >= $f and mingshi_latest(since) <= $t and valid_from <= $a",
  'combined-secretary-rate': `select round(1000.0 * (select count(*) ${village} and (select count(distinct s.person) from village_cadres s join village_cadres d on d.village = s.village and d.person = s.person where s.village = v.id and s.position = 'secretary' and d.position = 'director' and ${running('s')} and ${running('d')}) > 0) / (select count(*) ${village})) / 10`,
  'excellent-share': `select round(1000.0 * count(*) filter (where grade = '1') / nullif(count(*), 0)) / 10 from assessment where grade not in ('6', '6A') and mingshi_earliest(year) >= $f and mingshi_latest(year) <= $t and mingshi_earliest(year) <= $a`,
  exchanged: 'select count(distinct person) from appointment where exchange is not null and valid_from between $f and $d',
  clarified: 'select count(*) from clarification where clarified_on between $f and $d',
  'three-mechanisms-applied': 'select count(distinct person) from three_mechanisms where decided_on between $f and $d',
  'units-reviewed': 'select count(distinct unit) from selection_review where held_on between $f and $d',
  'selection-satisfaction': 'select round(1000.0 * sum(satisfied + fairly) / nullif(sum(ballots), 0)) / 10 from selection_review where held_on between $f and $d',
  'new-cadre-satisfaction': 'select round(1000.0 * sum(n.satisfied + n.fairly) / nullif(sum(n.ballots), 0)) / 10 from new_cadre_review n join selection_review r on r.id = n.review where r.held_on between $f and $d and mingshi_earliest(n.year) <= $a',
  'cadres-promoted': "select count(distinct person) from appointment where change in ('promote', 'advance') and valid_from between $f and $d",
  'complaints-received': 'select count(*) from selection_complaint where received_on between $f and $d',
  'complaints-concluded': 'select round(1000.0 * count(*) filter (where concluded_on <= $a) / nullif(count(*), 0)) / 10 from selection_complaint where received_on between $f and $d',
  'selection-problems-closed': 'select round(1000.0 * count(*) filter (where closed_on <= $a) / nullif(count(*), 0)) / 10 from selection_problem where found_on <= $a',
  'cadres-left': 'select count(distinct person) from leaving where left_on between $f and $d',
  'politically-inspected': 'select count(distinct person) from political_inspection where inspected_on between $f and $d',
  'cadres-trained': 'select count(*) from training_record where mingshi_earliest(started_on) >= $f and mingshi_latest(started_on) <= $t and mingshi_earliest(started_on) <= $a',
  'posts-vacant': `select count(*) from posts p where (select count(*) from appointment a where a.position = p.id and a.category = 'work' and a.kind = 'main' and ${running('a')}) < p.quota and ${standing('p.established_on', 'p.abolished_on')}`,
  'posts-overfilled': `select count(*) from posts p where (select count(*) from appointment a where a.position = p.id and a.category = 'work' and a.kind = 'main' and ${running('a')}) > p.quota and ${standing('p.established_on', 'p.abolished_on')}`,
  'matters-checked': 'select count(distinct person) from personal_matters where checked_on between $f and $d',
  'supervision-verified': "select count(*) from supervision_entry where verified_on between $f and $d and verification <> 'pending'",
  'talked-to': "select count(distinct person) from admonition where measure = 'talk' and decided_on between $f and $d",
  'people-total': 'select count(*) from person',
  'units-total': `select count(*) from unit where ${standing('established_on', 'abolished_on')}`,
  'party-organizations-total': `select count(*) from party_organizations where type not in ('612', '641') and ${standing('established_on', 'abolished_on')}`,
  'party-members-total': `select count(distinct person) from members m where ${running('m')}`,
  'cadres-total': `select count(distinct person) from appointment p where category = 'work' and kind = 'main' and unit is not null and ${running('p')}`,
  'regulations-issued': 'select count(*) from regulations_library where issued_on between $f and $d',
}

let house: TestHouse
beforeAll(async () => { house = await openHouse({ members: 1500 }) })
afterAll(() => house.close())

const last = Number(today().slice(0, 4)) - 1
const asked: [string, string, string][] = [
  [`${last}`, `${last}-12-31`, 'the last closed year'], [`${last - 1}`, `${last - 1}-12-31`, 'the year before'], [`${last}-H1`, `${last}-06-30`, 'a half'], [`${last}-Q3`, `${last}-09-30`, 'a quarter'],
  [`${last}-03`, `${last}-03-31`, 'a month'], [`${last - 1}-11-15..${last}-04-20`, `${last}-04-20`, 'any days'], [`${last}`, `${last}-05-10`, 'a year seen from its middle'],
]

describe.each(asked)('%s as of %s: %s', (text, asOf) => {
  const period = parsePeriod(text) as Period
  it('agrees with what is counted by hand', async () => {
    await look(house.database, house.operator, { asOf }, async (view) => {
      const days: Record<string, string> = { f: period.from, t: period.to, d: period.to < asOf ? period.to : asOf, a: asOf }
      for (const [id, statement] of Object.entries(byHand)) {
        const indicator = catalogue.indicators.get(id)
        if (!indicator) throw new Error(id)
        const { rows } = await sql.raw<{ n: string | null }>(`select (${statement.replace(/\$([ftda])\b/g, (_, k: string) => `date '${days[k] ?? ''}'`)})::numeric as n`).execute(view.connection)
        expect({ id, value: (await figureOf(view, indicator, period)).value }).toEqual({ id, value: rows[0]?.n == null ? null : Number(rows[0].n) })
      }
    })
  })
})

it('has a count by hand of every figure but the grade', () => {
  expect([...catalogue.indicators.keys()].filter((id) => !byHand[id])).toEqual(['debrief-grade'])
})

it('says nothing of a rate of nothing', async () => {
  const rate = catalogue.indicators.get('combined-secretary-rate')
  if (!rate) throw new Error('combined-secretary-rate')
  const figure = await look(house.database, house.operator, { asOf: '1900-01-01' }, (view) => figureOf(view, rate, { from: '1900-01-01', to: '1900-12-31', label: '' }, { by: 'town' }))
  expect(figure).toMatchObject({ value: null, numerator: 0, denominator: 0, text: '无（分母为零）', by: { cells: [] } })
})

it('compares with the same stretch of the year before', async () => {
  const ranks = catalogue.indicators.get('ranks-promoted')
  if (!ranks) throw new Error('ranks-promoted')
  const period = parsePeriod(`${last}`) as Period
  for (const asOf of [`${last}-12-31`, `${last}-05-10`]) {
    const { previous } = await look(house.database, house.operator, { asOf }, (view) => figureOf(view, ranks, period, { compare: true }))
    const then = await look(house.database, house.operator, { asOf: asOf.replace(`${last}`, `${last - 1}`) }, (view) => figureOf(view, ranks, parsePeriod(`${last - 1}`) as Period))
    expect(previous).toEqual({ value: then.value, text: then.text, period: then.period, asOf: then.asOf })
  }
})
