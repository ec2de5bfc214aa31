import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CalendarYearView, DueList, Home, NoticeReading, RecordView } from '#server/http/contract'
import { addMonths, type Deadline } from '#kernel'
import { look, today } from '#server/postgres/read/view'
import { openHouse, type TestHouse } from '#server/testing/house'
import { calendarOf } from './calendar.ts'
import { whatIsDue, type DueKind } from './due.ts'

const notice2027 = '国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。'

describe('到期提醒', () => {
  let house: TestHouse
  let office: { cookie: string }
  beforeAll(async () => {
    house = await openHouse({ members: 400 })
    office = await house.signIn(['office', 'organization', 'cadres', 'talent', 'supervision', 'leader'])
  })
  afterAll(() => house.close())

  const get = async <T>(url: string, who = office): Promise<T> => {
    const answer = await house.app.inject({ url, headers: who })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return answer.json<T>()
  }
  const create = async (register: string, values: Record<string, unknown>): Promise<RecordView> => {
    const answer = await house.app.inject({ method: 'POST', url: `/api/registers/${register}/rows`, headers: office, payload: { values, reason: '测试' } })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json<RecordView>()
  }

  it('每个数都打得开：各事项各状态的件数、每天的件数，等于各自名单的长度', async () => {
    const on = today()
    const all = await get<DueList>(`/api/due?overdue=1&to=${addMonths(on, 12)}&limit=5000`)
    expect(all.entries.length).toBe(all.total)
    expect(all.total).toBeGreaterThan(20)
    for (const kind of all.kinds) for (const state of ['overdue', 'near', 'later'] as const) {
      const part = await get<DueList>(`/api/due?overdue=1&to=${addMonths(on, 12)}&kinds=${kind.key}&state=${state}&limit=5000`)
      expect([kind.key, state, part.entries.length, part.total]).toEqual([kind.key, state, kind[state], kind[state]])
      expect(part.entries.every((e) => e.kind === kind.key && e.state === state)).toBe(true)
    }
    for (const day of all.days.filter((d) => Object.keys(d.counts).length > 0)) {
      const list = await get<DueList>(`/api/due?from=${day.day}&to=${day.day}`)
      expect(list.entries.length).toBe(Object.values(day.counts).reduce((a, b) => a + b, 0))
    }
    const home = await get<Home>('/api/home')
    const soon = await get<DueList>('/api/due?overdue=1')
    expect([home.due.total, home.due.overdue]).toEqual([soon.total, soon.kinds.reduce((n, k) => n + k.overdue, 0)])
  })

  it('换届：届满日由选举时间和任期推算，只知到月的不到月末不算逾期；改选以后不再提醒', async () => {
    const party = await create('party-organizations', { name: '到期测试党支部', type: '931', sector: 'agency', electedOn: '2021-06', termYears: 5 })
    const find = async (asOf: string): Promise<DueList['entries'][number] | undefined> => (await get<DueList>(`/api/due?overdue=1&asOf=${asOf}&kinds=party-organizations/election&limit=5000`)).entries.find((e) => e.id === party.row.id)
    expect(await find('2026-06-30')).toMatchObject({ due: '2026-06-30', on: '2026-06', state: 'near' })
    expect(await find('2026-07-01')).toMatchObject({ state: 'overdue', workingDays: -1 })
    expect(await find('2025-12-31')).toBeUndefined()
    const saved = await house.app.inject({ method: 'PATCH', url: `/api/registers/party-organizations/rows/${party.row.id}`, headers: office, payload: { base: party.row.version, changes: { electedOn: '2026-07-10' }, reason: '换届' } })
    expect(saved.statusCode).toBe(200)
    expect(await find('2026-11-25')).toBeUndefined()
    // What was known before the election still shows it late.
    const known = await get<DueList>(`/api/due?overdue=1&asOf=2026-11-25&knownAt=${party.row.version}&kinds=party-organizations/election&limit=5000`)
    expect(known.entries.some((e) => e.id === party.row.id)).toBe(true)
  })

  it('预备期一年，从入党之日起；转正以后结清，回看转正以前仍在列', async () => {
    const person = await create('person', { name: '预备甲', sex: '1', birth: '1999-05', partyJoined: '2025-11-20' })
    const [organization] = (await get<{ rows: { id: string }[] }>('/api/registers/party-organizations/rows?limit=1')).rows
    const member = await create('members', { person: person.row.id, organization: organization?.id, since: '2025-11-20', category: 'probationary' })
    const find = async (asOf: string): Promise<DueList['entries'][number] | undefined> => (await get<DueList>(`/api/due?overdue=1&asOf=${asOf}&kinds=members/probation&limit=5000`)).entries.find((e) => e.id === member.row.id)
    expect(await find('2026-11-01')).toMatchObject({ due: '2026-11-20', state: 'near' })
    expect(await find('2026-11-24')).toMatchObject({ state: 'overdue' })
    await house.app.inject({ method: 'PATCH', url: `/api/registers/members/rows/${member.row.id}`, headers: office, payload: { base: member.row.version, changes: { regularOn: '2026-11-23' }, reason: '转正' } })
    expect(await find('2026-11-24')).toBeUndefined()
    expect(await find('2026-11-22')).toMatchObject({ state: 'overdue' })
  })

  it('按工作日计的时限跳过节假日；清单与逐日件数一致', async () => {
    const register = house.database.catalogue.register('admonition')
    const deadline: Deadline = { id: 'reply', label: '测试时限', from: ['decidedOn'], after: { workingDays: 15 }, notice: 5 }
    const kind: DueKind = { key: 'test', register, deadline }
    const [row] = (await get<{ rows: { id: string; values: { person: string } }[] }>('/api/registers/admonition/rows?limit=1')).rows
    const made = await create('admonition', { person: row?.values.person, measure: 'inquire', decidedOn: '2026-09-18', grounds: '测试', decidingBody: '测试机关' })
    await look(house.database, house.operator, { asOf: '2026-09-20' }, async (view) => {
      const calendar = await calendarOf(view)
      const window = { from: '2026-09-01', to: '2026-10-31' }
      const { counts, rows } = await whatIsDue(view, [kind], calendar, window, { chosen: [kind], limit: 1000 })
      // Worked: 9-20 (Sunday), 9-21…24, 9-28…30, 10-8, 10-9, 10-10 (Saturday), 10-12…15.
      expect(rows.find((r) => r.id === made.row.id)?.due).toBe('2026-10-15')
      expect(counts.reduce((n, c) => n + c.count, 0)).toBe(rows.length)
    })
  })

  it('只见得到自己能看的事项；看不到的台账不出现', async () => {
    const talent = await house.signIn(['talent'])
    const keys = (await get<DueList>('/api/due?overdue=1', talent)).kinds.map((k) => k.key)
    expect(keys).toContain('talent-pool/contract')
    expect(keys.some((k) => k.startsWith('admonition/'))).toBe(false)
    expect((await house.app.inject({ url: '/api/due' })).statusCode).toBe(401)
  })

  it.each([['from=2026-13-01', /2026-01-31/], ['from=2026-02-01&to=2026-01-01', /早于起始日期/], ['from=2020-01-01&to=2026-01-01', /一次最多看两年/], ['state=soon', /三种/]])('%s：说出怎样改', async (query, message) => {
    const answer = await house.app.inject({ url: `/api/due?${query}`, headers: office })
    expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([400, expect.stringMatching(message)])
  })

  it('放假通知先读后导：先看改动，一次导入为一号变更，再导不变，换一份安排整年替换', async () => {
    const send = (url: string, payload: object, who = office) => house.app.inject({ method: 'POST', url, headers: who, payload })
    const before = await get<CalendarYearView>('/api/working-calendar?year=2027')
    expect([before.origin, before.days.every((d) => !d.certain)]).toEqual(['unknown', true])
    const reading = (await send('/api/working-calendar/read', { text: notice2027 })).json<NoticeReading>()
    expect([reading.year, reading.problems, reading.days.length]).toEqual([2027, [], 12])
    expect((await get<CalendarYearView>('/api/working-calendar?year=2027')).origin).toBe('unknown')

    expect((await send('/api/working-calendar', { text: notice2027 })).json()).toMatchObject({ year: 2027, days: 12, act: expect.any(Number) as number })
    const after = await get<CalendarYearView>('/api/working-calendar?year=2027')
    expect(after.origin).toBe('own')
    expect(after.days.find((d) => d.day === '2027-01-31')).toEqual({ day: '2027-01-31', working: true, name: '春节', certain: true })
    expect((await send('/api/working-calendar', { text: notice2027 })).json()).toMatchObject({ act: null })

    const shorter = notice2027.replace('1月31日（周日）、2月20日（周六）上班', '2月20日（周六）上班')
    await send('/api/working-calendar', { text: shorter })
    expect((await get<CalendarYearView>('/api/working-calendar?year=2027')).days.find((d) => d.day === '2027-01-31')).toMatchObject({ working: false, name: null })
    // A year brought in replaces the published one, and only that year.
    await send('/api/working-calendar', { text: '一、元旦：1月1日放假，共1天。', year: 2026 })
    expect((await get<CalendarYearView>('/api/working-calendar?year=2026')).days.find((d) => d.day === '2026-10-01')?.working).toBe(true)
    expect((await get<CalendarYearView>('/api/working-calendar?year=2025')).days.find((d) => d.day === '2025-10-01')?.working).toBe(false)

    const wrong = await send('/api/working-calendar', { text: '一、元旦：1月1日放假，共3天。', year: 2028 })
    expect([wrong.statusCode, wrong.json<{ message: string }>().message]).toEqual([422, expect.stringMatching(/共?.*3天.*读到 1 天/)])
    const talent = await house.signIn(['talent'])
    expect((await send('/api/working-calendar', { text: notice2027 }, talent)).statusCode).toBe(403)
  })
})
