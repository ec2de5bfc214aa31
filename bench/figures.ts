import { yearPeriod } from '#kernel'
import { figureOf, figuresOf, membersOf } from '#server/figures/figure'
import { reportView } from '#server/reports/view'
import { look, today } from '#server/postgres/read/view'
import type { Bench, Theme } from './harness.ts'

/** The figures of the annual report, their lists and their splits, against the same counts by hand. */
export const figures: Theme = { name: 'figures', measure }

/** All eighteen by hand, for a year. */
function byHand(year: number): string[] {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const running = (t: string): string => `${t}.valid_from <= '${to}' and (${t}.valid_to is null or ${t}.valid_to > '${to}')`
  const standing = `(established_on is null or established_on < '${year + 1}') and (abolished_on is null or abolished_on >= '${year + 1}')`
  return [
    `select count(distinct person) from admonition where measure = 'admonish' and decided_on between '${from}' and '${to}'`,
    `select count(distinct person) from admonition where measure in ('remind','inquire') and decided_on between '${from}' and '${to}'`,
    `select count(distinct person) from appointment where since >= '${year}' and since < '${year + 1}' and change in ('promote','advance') and young and mechanism is not null`,
    `select count(distinct person) from appointment where since >= '${year}' and since < '${year + 1}' and change in ('promote','advance') and frontline and mechanism is not null`,
    `select count(distinct person) from appointment t where category = 'work' and kind = 'main' and unit is not null and ${running('t')}`,
    `select count(distinct person) from ranks where since >= '${year}' and since < '${year + 1}' and change = 'promote'`,
    `select count(distinct person) from members t where ${running('t')}`,
    `select count(*) from party_organizations where type = any('{611,621,631,632,911,921,931,932}') and ${standing}`,
    `select count(distinct village) from model_villages where named_on between '${from}' and '${to}'`,
    `select count(distinct person) from village_vetting where cleared_on between '${from}' and '${to}'`,
    `select count(distinct w.organization) from weak_organizations w join party_organizations o on o.tenant = w.tenant and o.id = w.organization where w.accepted_on between '${from}' and '${to}' and w.result = 'rectified' and o.sector = 'village'`,
    `select count(*) filter (where exists (select 1 from village_cadres s join village_cadres d on d.tenant = s.tenant and d.village = s.village and d.person = s.person and d.position = 'director' and ${running('d')} where s.village = v.id and s.position = 'secretary' and ${running('s')})), count(*) from villages v where kind = 'village' and ${standing}`,
    `select grade from debriefs d join party_organizations o on o.tenant = d.tenant and o.id = d.organization where d.year = '${year}' and o.parent is null and d.level = 'city' order by held_on desc limit 1`,
    `select count(distinct person) from talent_pool where introduced_on between '${from}' and '${to}' and level in ('national','provincial','municipal')`,
    `select count(distinct person) from expert_engagement where since >= '${year}' and since < '${year + 1}'`,
    `select count(*) from regulations_library where issued_on between '${from}' and '${to}'`,
    'select count(*) from person', `select count(*) from unit where ${standing}`,
  ]
}

async function measure(bench: Bench): Promise<void> {
  const { runtime: { database }, principal } = bench
  const year = Number(today().slice(0, 4)) - 1
  const period = yearPeriod(year)
  const indicators = database.catalogue.indicators
  const each = async (statements: readonly string[]): Promise<void> => { for (const statement of statements) await bench.byHand(statement) }
  // Without the memory of what was counted before: every run counts anew.
  const at = <T>(work: Parameters<typeof look<T>>[3]): Promise<T> => look(database, principal, { asOf: period.to }, ({ memory: _memory, ...view }) => work(view))
  await bench.compare(`全部 ${indicators.size} 个数字`, () => at((view) => figuresOf(view, indicators.values(), period)), () => each(byHand(year)), 11)
  await bench.compare('全部数字，连同上年', () => at((view) => figuresOf(view, indicators.values(), period, { compare: true })), () => each([...byHand(year), ...byHand(year - 1)]), 11)
  const report = database.catalogue.reports.get('annual')
  if (!report) throw new Error('annual')
  await bench.compare('年度报告，连同上年的数字', () => at((view) => reportView(view, report, period, '示范市')), () => each([...byHand(year), ...byHand(year - 1)]), 11)
  await bench.compare('年度报告，其间没有新的变更（HTTP）', () => bench.get('/api/reports/annual'), undefined, 9)
  await bench.compare('工作台，其间没有新的变更（HTTP）', () => bench.get('/api/home'), undefined, 9)
  const open = async (id: string, label: string): Promise<void> => {
    const indicator = indicators.get(id)
    if (!indicator) throw new Error(id)
    await bench.compare(`打开“${label}”的名单，一页 50 人`, () => at((view) => membersOf(view, indicator, period, { limit: 50 })), undefined, 9)
    await bench.compare(`“${label}”的名单，第 101 页`, () => at((view) => membersOf(view, indicator, period, { limit: 50, offset: 5000 })), undefined, 9)
  }
  await open('party-members-total', '党员总数')
  await open('ranks-promoted', '晋升职级人数')
  const split = async (id: string, by: string, what: string, hand?: string): Promise<void> => {
    const indicator = indicators.get(id)
    if (!indicator) throw new Error(id)
    await bench.compare(what, () => at((view) => figureOf(view, indicator, period, { by })), hand ? () => bench.byHand(hand) : undefined, 9)
  }
  const running = `m.valid_from <= '${period.to}' and (m.valid_to is null or m.valid_to > '${period.to}')`
  await split('party-members-total', 'sex', '党员总数按性别', `select p.sex, count(distinct m.person) from members m join person p on p.tenant = m.tenant and p.id = m.person where ${running} group by 1`)
  await split('party-members-total', 'sector', '党员总数按所属领域', `select o.sector, count(distinct m.person) from members m join party_organizations o on o.tenant = m.tenant and o.id = m.organization where ${running} group by 1`)
  await split('cadres-total', 'unit', '在职干部按单位')
  await split('admonished', 'unit', '诫勉按当时所在单位')
  await split('reminded-or-inquired', 'level', '提醒函询按当时职务层次')
}
