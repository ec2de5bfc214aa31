import { today } from '#server/postgres/read/view'
import type { RowPage } from '#server/http/contract'
import type { Bench, Statement, Theme } from './harness.ts'

/** Pages of lists through HTTP: sorted, 50 rows, the names of what they refer to, and the number of all. */
export const lists: Theme = { name: 'lists', measure }

const rows = (register: string, query: Record<string, string>): string => `/api/registers/${register}/rows?${new URLSearchParams({ limit: '50', ...query }).toString()}`
const filter = (...of: readonly object[]): string => JSON.stringify({ op: 'and', of })
const equals = (field: string, value: string | boolean): object => ({ op: 'equals', path: [field], value })

/** The page by hand: the rows with the names that the page shows, and how many there are. */
const page = (select: string, where: string, order: string): Statement[] => [`select ${select} where ${where} order by ${order} limit 50`]

async function measure(bench: Bench): Promise<void> {
  const people = 't.* from person t'
  const running = `valid_from <= '${today()}' and (valid_to is null or valid_to > '${today()}')`
  const membership = "t.*, p.name, o.name from members t join party_organizations o on o.tenant = t.tenant and o.id = t.organization join person p on p.tenant = t.tenant and p.id = t.person"
  const career = 't.*, p.name, u.name, d.number, d.agenda, c.number, c.title from appointment t join person p on p.tenant = t.tenant and p.id = t.person left join unit u on u.tenant = t.tenant and u.id = t.unit left join decisions d on d.tenant = t.tenant and d.id = t.decision left join documents c on c.tenant = t.tenant and c.id = t.document'
  const total = async (what: string, url: string, select: string, where: string, order: string): Promise<void> => {
    const { total: n } = await bench.get<RowPage>(url)
    await bench.compare(`${what}：${(n ?? 0).toLocaleString('en')} 行中一页和总数`, () => bench.get(url), () => bench.byHand(...page(select, where, order), `select count(*) from ${select.split(' from ')[1]?.split(' ')[0] ?? ''} t where ${where}`))
  }
  await total('人员：非党员的女性，按姓名', rows('person', { sort: 'name', filter: filter(equals('political', '13'), equals('sex', '2')) }), people, "t.tenant = 1 and political = '13' and sex = '2'", 'sort_key, id')
  await total('人员：市管干部，按姓名', rows('person', { sort: 'name', filter: filter(equals('managedBy', '04')) }), people, "t.tenant = 1 and managed_by = '04'", 'sort_key, id')
  await total('人员：少数民族，按出生从晚到早', rows('person', { sort: '-birth', filter: filter(equals('ethnicity', '03')) }), people, "t.tenant = 1 and ethnicity = '03'", 'birth desc, id')
  for (const year of ['1997', '2000']) await total(`人员：${year} 年后出生，按姓名`, rows('person', { sort: 'name', filter: filter({ op: 'compare', path: ['birth'], than: '>=', value: year }) }), people, `t.tenant = 1 and birth >= '${year}'`, 'sort_key, id')
  await total('人员：1997 年后出生的女性，从晚到早', rows('person', { sort: '-birth', filter: filter({ op: 'compare', path: ['birth'], than: '>=', value: '1997' }, equals('sex', '2')) }), people, "t.tenant = 1 and birth >= '1997' and sex = '2'", 'birth desc, id')
  await total('党员：预备党员，按支部', rows('members', { filter: filter(equals('category', 'probationary')) }), membership, `t.tenant = 1 and category = 'probationary' and ${running}`, 'o.sort_key, since desc, t.id')
  await total('任职：提拔，现任，按时间', rows('appointment', { filter: filter(equals('change', 'promote')) }), career, `t.tenant = 1 and change = 'promote' and ${running}`, 'since desc, t.id')
  const [organization] = (await bench.get<RowPage>(rows('members', { limit: '1' }))).rows.map((r) => String(r.values['organization']))
  await total('党员：一个支部', rows('members', { filter: filter(equals('organization', organization ?? '')) }), membership, `t.tenant = 1 and t.organization = '${organization ?? ''}' and ${running}`, 'o.sort_key, since desc, t.id')

  // More than a twentieth of the register: the rows come first, the number follows.
  const first = (what: string, url: string, select: string, where: string, order: string): Promise<void> => bench.compare(`${what}：先出一页`, () => bench.get(url), () => bench.byHand(...page(select, where, order)))
  await first('全部人员，按姓名', rows('person', { sort: 'name', total: 'later' }), people, 't.tenant = 1', 'sort_key, id')
  await first('全部党员，按支部', rows('members', { total: 'later' }), membership, `t.tenant = 1 and ${running}`, 'o.sort_key, since desc, t.id')
  await first('女性，按姓名', rows('person', { sort: 'name', total: 'later', filter: filter(equals('sex', '2')) }), people, "t.tenant = 1 and sex = '2'", 'sort_key, id')
  await bench.compare('随后出总数：全部人员', () => bench.get('/api/registers/person/count'), () => bench.byHand('select count(*) from person t where t.tenant = 1'), 9)
  await bench.compare('随后出总数：全部党员', () => bench.get('/api/registers/members/count'), () => bench.byHand(`select count(*) from members t where t.tenant = 1 and ${running}`), 9)

  const middle = (await bench.byHand("select sort_key, id from person where tenant = 1 and sort_key >= 'liu' order by sort_key, id limit 1"))[0]
  const cursor = Buffer.from(JSON.stringify(['name', [middle?.['sort_key']], middle?.['id']])).toString('base64url')
  const beyond = ['select t.* from person t where t.tenant = 1 and sort_key >= $1 and (sort_key > $1 or id > $2) order by sort_key, id limit 50', [middle?.['sort_key'], middle?.['id']]] as const
  await bench.compare('全部人员，中间一页，按位置往后翻', () => bench.get(rows('person', { sort: 'name', total: 'later', after: cursor })), () => bench.byHand(beyond))
  await bench.compare('全部人员，中间一页，按位置往前翻', () => bench.get(rows('person', { sort: 'name', total: 'later', before: cursor })))
  await bench.compare('人员：搜“王”，按姓名，一页', () => bench.get(rows('person', { sort: 'name', total: 'later', q: '王' })), undefined, 5)
  await bench.compare('人员：搜“建国”，按姓名，一页和总数', () => bench.get(rows('person', { sort: 'name', q: '建国' })), undefined, 5)
  const unit = await bench.byHand("select unit from appointment where tenant = 1 and unit is not null and valid_to is null group by unit order by count(*) desc limit 1")
  const officer = await bench.as(['personnel'], [String(unit[0]?.['unit'])])
  await bench.compare('单位人事干部：本单位人员，一页和总数（另算无权查看的）', () => officer(rows('person', { sort: 'name' })), undefined, 5)
}
