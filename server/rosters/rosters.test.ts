// Rosters through the front door, on a small city: whom they list, every number against the list that it opens, seats and
// vacancies, other days, other people's rights, and the files as foreign readers see them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RosterMembers, RosterMeta, RosterTable } from '#server/http/contract'
import { openHouse, type TestHouse } from '#server/testing/house'
import { createRow } from '#server/records/save'
import { docxRead, hasOpenpyxl, hasPythonDocx, openpyxlRead } from '../../formats/testing/foreign.ts'
import { needs, runs } from '../../formats/testing/needs.ts'

let house: TestHouse
let office: { cookie: string }
let folder: string
const ids: Record<string, string> = {}
const day = '2026-06-30'

beforeAll(async () => {
  house = await openHouse()
  office = await house.signIn(['cadres'])
  folder = mkdtempSync(join(tmpdir(), 'mingshi-rosters-'))
  const create = (register: string, values: Record<string, string | number | boolean | null>) => createRow(house.database, house.operator, house.database.catalogue.register(register), values, '建账')
  ids['city'] = await create('unit', { name: '某市政府', kind: 'government', order: 1 })
  ids['finance'] = await create('unit', { name: '某市财政局', kind: 'government', parent: ids['city'] ?? null, order: 2 })
  ids['audit'] = await create('unit', { name: '某市审计局', kind: 'government', parent: ids['city'] ?? null, order: 3 })
  const post = async (unit: string, title: string, level: string, quota: number | null, establishedOn = '2010-01') => { ids[`${unit}${title}`] = await create('posts', { unit: ids[unit] ?? '', title, level, quota, leading: level !== '1A50', establishedOn }) }
  await post('finance', '局长', '1A41', 1)
  await post('finance', '副局长', '1A42', 3)
  await post('finance', '科员', '1A50', 1)
  await post('audit', '局长', '1A41', 1)
  await post('audit', '总审计师', '1A42', null)
  const cadre = async (name: string, sex: string, birth: string, spans: [string, string, string, string, string | null][], more: Record<string, string> = {}) => {
    ids[name] = await create('person', { name, sex, birth, ethnicity: '01', political: '01', ...more })
    for (const [unit, postName, level, since, until] of spans) await create('appointment', { person: ids[name], unit: ids[unit] ?? '', post: postName, level, since, until, category: 'work', kind: 'main' })
  }
  await cadre('甲某', '1', '1970-06', [['finance', '某市财政局副局长', '1A42', '2012-03', '2020-05'], ['finance', '某市财政局党组书记、局长', '1A41', '2020-05', null]])
  await cadre('乙某', '2', '1985-12', [['finance', '某市财政局副局长', '1A42', '2019-01', null]], { ethnicity: '03', political: '13' })
  await cadre('丙某', '1', '1991-06-30', [['audit', '某市审计局副局长', '1A42', '2016-02', '2021-02'], ['finance', '某市财政局党组成员、副局长', '1A42', '2021-02', null]])
  await cadre('丁某', '2', '1995-07', [['finance', '某市财政局科员', '1A50', '2018-01', null]])
  await cadre('戊某', '1', '1996-01', [['finance', '某市财政局科员', '1A50', '2019-01', null]])
  await cadre('己某', '1', '1968-01', [['audit', '某市审计局局长', '1A41', '2015-01', '2025-10']])
  await create('person', { name: '庚某', sex: '1', birth: '1990-01' })
  await create('education', { person: ids['乙某'] ?? '', kind: 'full-time', level: '31', school: '某专科学校' })
  await create('education', { person: ids['乙某'] ?? '', kind: 'in-service', level: '21', degree: '303', school: '某大学法学专业' })
  await create('education', { person: ids['乙某'] ?? '', kind: 'in-service', level: '12', school: '某大学研究生班' })
  await create('ranks', { person: ids['乙某'] ?? '', since: '2023-04', rank: '17', change: 'promote' })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

const ask = (url: string, headers = office) => house.app.inject({ url: `/api/rosters${url}`, headers })
const get = async <T>(url: string): Promise<T> => {
  const answer = await ask(url)
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
  return answer.json<T>()
}
const table = (id: string, more = '') => get<RosterTable>(`/${id}?asOf=${day}${more}`)
const texts = (t: RosterTable): string[][] => t.groups.flatMap((g) => g.lines.map((l) => l.cells.map((c) => c.text)))

describe('名册', () => {
  it('lists whoever holds a main post on the day, in the order of units, levels and terms', async () => {
    const { groups, total, scope } = await table('cadres', '&columns=name,post,postSince,levelSince,rankSince,age,fullTimeSchool,highest')
    expect({ total, scope }).toEqual({ total: 5, scope: '截至 2026-06-30，共 5 人' })
    expect(groups[0]?.lines.map((l) => l.cells.map((c) => c.text))).toEqual([
      ['甲某', '某市财政局党组书记、局长', '2020.05', '2020.05', '', '56', '', ''],
      ['乙某', '某市财政局副局长', '2019.01', '2019.01', '2023.04', '40', '某专科学校', '研究生班\n法学硕士'],
      ['丙某', '某市财政局党组成员、副局长', '2021.02', '2016.02', '', '35', '', ''],
      ['丁某', '某市财政局科员', '2018.01', '2018.01', '', '30', '', ''],
      ['戊某', '某市财政局科员', '2019.01', '2019.01', '', '30', '', ''],
    ])
  })
  it('tells another day as it was', async () => {
    const then = await get<RosterTable>('/cadres?asOf=2020-05-01&columns=name,post,postSince')
    expect(texts(then).filter(([name]) => name === '甲某' || name === '己某')).toEqual([['甲某', '某市财政局党组书记、局长', '2020.05'], ['己某', '某市审计局局长', '2015.01']])
    const before = await get<RosterTable>('/cadres?asOf=2020-04-30&columns=name,post,postSince')
    expect(texts(before)).toContainEqual(['甲某', '某市财政局副局长', '2012.03'])
  })
  it('groups, narrows to units and conditions, and says what does not exist', async () => {
    const byLevel = await table('cadres', '&group=level&columns=name')
    expect(byLevel.groups.map((g) => [g.label, g.lines.length])).toEqual([['乡科级正职（1 人）', 1], ['乡科级副职（2 人）', 2], ['科员（2 人）', 2]])
    const filter = encodeURIComponent(JSON.stringify({ op: 'equals', path: ['sex'], value: '2' }))
    expect(texts(await table('cadres', `&unit=${ids['finance']}&filter=${filter}&columns=name`))).toEqual([['乙某'], ['丁某']])
    expect((await table('cadres', `&unit=${ids['audit']}`)).total).toBe(0)
    expect([(await ask('/cadres?columns=nope')).statusCode, (await ask('/cadres?group=nope')).statusCode, (await ask('/cadres?unit=nope')).statusCode, (await ask('/nope')).statusCode]).toEqual([400, 400, 400, 404])
  })
})

/** Every number of a table against the list that it opens: as many rows as it says. */
async function opened(id: string): Promise<string[]> {
  const wrong: string[] = []
  for (const line of (await table(id)).groups.flatMap((g) => g.lines)) for (const cell of line.cells) {
    if (cell.open === undefined || cell.text.includes('%') || cell.text.includes('.')) continue
    const found = await get<RosterMembers>(`/${id}/members?asOf=${day}&cell=${cell.open}`)
    if (found.rows.length !== Number(cell.text === '' ? 0 : cell.text) || found.total !== found.rows.length || found.rows.some((r) => r.title === '')) wrong.push(`${cell.open}: ${cell.text} ≠ ${found.rows.length}`)
  }
  return wrong
}

describe('统计表', () => {
  it.each(['cadre-statistics', 'staffing', 'leading-teams', 'vacancies'])('%s：每个数都等于它打开的名单', async (id) => expect(await opened(id)).toEqual([]))

  it('counts bands of the whole, levels and sexes; what is not registered is in none', async () => {
    const { columns, groups: [group] } = await table('cadre-statistics')
    expect(columns.map((c) => c.under).filter((u, i, all) => u !== null && all.indexOf(u) === i)).toEqual(['总体', '乡科级正职', '乡科级副职', '科员', '男', '女'])
    const line = (label: string): string[] | undefined => group?.lines.find((l) => l.cells[1]?.text === label)?.cells.map((c) => c.text).slice(2)
    expect(line('总数')).toEqual(['5', '100.0%', '1', '20.0%', '2', '40.0%', '2', '40.0%', '3', '60.0%', '2', '40.0%'])
    expect(line('女')?.slice(0, 6)).toEqual(['2', '40.0%', '', '', '1', '50.0%'])
    expect(line('31—35岁')?.slice(0, 2)).toEqual(['1', '20.0%'])
    expect(line('研究生')?.slice(0, 2)).toEqual(['1', '20.0%'])
    expect(line('平均年龄')?.[0]).toBe('38.2')
    const average = await get<RosterMembers>(`/cadre-statistics/members?asOf=${day}&cell=average.0`)
    expect(average.total).toBe(5)
    expect((await ask(`/cadre-statistics/members?cell=99.0`)).statusCode).toBe(404)
  })
})

describe('机构配备', () => {
  it('seats people by the name of their post, the longest first; finds the vacant and the surplus', async () => {
    const lines = texts(await table('staffing'))
    expect(lines).toEqual([
      ['某市财政局', '5', '5', '1', '1', '', '', '', '', '', '', '1', '1', '', '3', '2', '1', '1', '2', ''],
      ['某市审计局', '1', '', '1', '', '', '', '', '', '', '', '1', '', '1', '', '', '', '', '', ''],
      ['合计', '6', '5', '2', '1', '', '', '', '', '', '', '2', '1', '1', '3', '2', '1', '1', '2', ''],
    ])
    const surplus = await get<RosterMembers>(`/staffing/members?asOf=${day}&cell=all.3`)
    expect(surplus.rows.map((r) => r.title)).toEqual(['戊某'])
  })
  it('tells since when seats are vacant', async () => {
    const { groups, notes } = await table('vacancies')
    expect(groups.flatMap((g) => g.lines.map((l) => l.cells.map((c) => c.text)))).toEqual([
      ['某市财政局', '副局长', '乡科级副职', '是', '3', '2', '2010.01', '16'],
      ['某市审计局', '局长', '乡科级正职', '是', '1', '', '2025.10', ''].map((t, i) => (i === 5 ? '0' : t)),
    ])
    expect(notes.join()).toContain('1 个职位没有填职数')
    const before = await get<RosterTable>('/vacancies?asOf=2025-09-30')
    expect(texts(before).map(([unit, title]) => `${unit}${title}`)).toEqual(['某市财政局副局长'])
  })
  it('counts leading teams and what they are like', async () => {
    const [finance] = texts(await table('leading-teams'))
    expect(finance).toEqual(['某市财政局', '4', '3', '1', '1', '1', '', '3', '2', '1', '1', '33.3%', '1', '33.3%', '1', '33.3%', '1', '33.3%', '', ''])
  })
})

describe('谁能看', () => {
  it('keeps to what one may see, and asks what an export is for', async () => {
    const auditor = await house.signIn(['auditor'])
    const organization = await house.signIn(['organization'])
    const personnel = await house.signIn(['personnel'], { units: [ids['audit'] ?? ''] })
    expect((await ask('', auditor)).json<RosterMeta[]>()).toEqual([])
    expect((await ask('', organization)).json<RosterMeta[]>().map((r) => r.id)).not.toContain('staffing')
    expect([(await ask('/cadres', auditor)).statusCode, (await ask('/staffing', organization)).statusCode, (await ask('/cadres/export.pdf')).statusCode]).toEqual([403, 403, 403])
    const seen = (await ask(`/cadres?asOf=${day}`, personnel)).json<RosterTable>()
    expect([seen.total, seen.scope]).toEqual([0, '截至 2026-06-30，共 0 人，另有 5 人无权查看'])
    const ranks = (await ask(`/cadres?asOf=${day}&columns=name,rankSince`, organization)).json<RosterTable>()
    expect(ranks.groups[0]?.lines[1]?.cells.map((c) => c.text)).toEqual(['乙某', '无权查看'])
  })
})

describe('导出', () => {
  const file = async (name: string, more = ''): Promise<string> => {
    const answer = await ask(`/${name}?asOf=${day}&purpose=报送${more}`)
    expect(answer.statusCode).toBe(200)
    const path = join(folder, name.replace('/export', ''))
    writeFileSync(path, answer.rawPayload)
    return path
  }
  it('as a workbook: every value, and how it was counted', async (context) => {
    needs(context, hasOpenpyxl, 'python3-openpyxl')
    const book = openpyxlRead(await file('cadres/export.xlsx', '&group=level'))
    const [head, ...rows] = book['干部名册'] ?? []
    expect(head?.map((c) => c?.[1])).toEqual(expect.arrayContaining(['分组', '姓名', '全日制教育 学历', '任现职时间']))
    expect(rows.map((r) => [r[0]?.[1], r[1]?.[1]])).toEqual([['乡科级正职（1 人）', '甲某'], ['乡科级副职（2 人）', '乙某'], ['乡科级副职（2 人）', '丙某'], ['科员（2 人）', '丁某'], ['科员（2 人）', '戊某']])
    expect(Object.keys(book)).toContain('说明')
  })
  it('as a Word table with two lines of heads', async (context) => {
    needs(context, hasPythonDocx, 'python3-docx')
    const { tables: [rows], paragraphs } = docxRead(await file('cadres/export.docx'))
    expect(rows?.slice(0, 2).map((r) => r.slice(6, 10))).toEqual([['全日制教育', '全日制教育', '在职教育', '在职教育'], ['学历', '毕业院校系及专业', '学历', '毕业院校系及专业']])
    expect(rows?.slice(2).map((r) => r[1])).toEqual(['甲某', '乙某', '丙某', '丁某', '戊某'])
    expect(paragraphs.join()).toMatch(/干部名册.*填报单位：测试市.*共 5 人.*填表人：/)
  })
  it('as PDF, upright or across as the columns need', async (context) => {
    needs(context, runs('pdftotext', '-v'), 'poppler-utils（pdftotext）')
    const pdf = await file('staffing/export.pdf')
    const read = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(read).toMatch(/机构配备统计表[^]*填报单位：测试市[^]*某市财政局\s+5\s+5\s+1\s+1[^]*合计\s+6\s+5\s+2\s+1[^]*核定职数取自职位台账[^]*第1页\s*共1页/)
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:\s+841\.\d+ x 595/)
  })
})

describe('指明职位的任职', () => {
  it('seats whoever names his post there, whatever his own is called, and prints what is long or rare', async () => {
    const register = (id: string) => house.database.catalogue.register(id)
    const person = await createRow(house.database, house.operator, register('person'), { name: '㛃𬭊·买买提', sex: '2', birth: '1980-01' }, '建账')
    await createRow(house.database, house.operator, register('appointment'), { person, unit: ids['audit'] ?? '', position: ids['audit局长'] ?? '', post: '某某委员会主任，'.repeat(38), level: '1A42', since: '2025-11', until: null, category: 'work', kind: 'main' }, '建账')
    expect(texts(await table('vacancies')).map(([unit, title]) => `${unit}${title}`)).toEqual(['某市财政局副局长'])
    expect(texts(await table('staffing'))[1]?.slice(0, 5)).toEqual(['某市审计局', '1', '1', '', ''])
    expect(await opened('staffing')).toEqual([])
    for (const ending of ['docx', 'pdf', 'xlsx']) expect((await ask(`/cadres/export.${ending}?purpose=报送`)).statusCode).toBe(200)
  })
})
