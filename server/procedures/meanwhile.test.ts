// What the world does to a case between its steps: one of several people cannot be written, a record is changed by somebody else, another
// case moves the same person, a veto or an effect period begins or ends. Nothing is half-done; every refusal names person, case or act.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#kernel'
import type { ApiError, CaseView, RecordView, Rehearsal, RowView } from '#server/http/contract'
import { inTenant } from '#server/postgres/database'
import { today } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { act } from '#server/postgres/write/act'
import { insertRows, updateRows } from '#server/postgres/write/rows'
import { operator } from '#server/runtime'
import { openHouse, type TestHouse } from '#server/testing/house'

type Values = Readonly<Record<string, unknown>>
let house: TestHouse
let cadres: string
let file: { digest: string; name: string }
let cases = 0
const day = today()
const ago = (days: number): string => addDays(day, -days)
const [bureau, town] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  house = await openHouse()
  cadres = (await house.signIn(['cadres', 'supervision'])).cookie
  const payload = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n材料\r\n--x--\r\n'
  file = (await house.app.inject({ method: 'POST', url: '/api/files', headers: { cookie: cadres, 'content-type': 'multipart/form-data; boundary=x' }, payload })).json()
  const whole = (register: string): Values => ({ register, statedOn: ago(40), completeTo: addDays(day, 400), statedBy: '干部科', basis: '逐件核对', ledger: { rows: 0, act: 0 } })
  await write({
    unit: [{ id: bureau, name: '甲局', kind: 'government' }, { id: town, name: '乙镇', kind: 'town' }],
    completeness: ['appointment', 'family-member', 'sanction', 'admonition', 'political-veto', 'assessment', 'supervision-entry', 'clarification', 'investigation', 'education', 'person'].map(whole),
  })
  const confirmed = await send<ApiError>('rules/confirm', { clause: 'TX-JM1', from: '2015-07-01', text: '诫勉影响期六个月', source: '本市实施办法', parameters: { months: 6 }, reason: '核对原文' })
  expect([confirmed.status, confirmed.body.message]).toEqual([201, undefined])
})
afterAll(async () => {
  const checked = await verifyChain(house.database, house.operator)
  await house.close()
  expect(checked.problems).toEqual([])
})

/** Rows as somebody else's act brings them there. */
async function write(rows: Readonly<Record<string, readonly Values[]>>, principal = house.operator): Promise<void> {
  await act(house.database, principal, { verb: 'create', reason: '建档', procedure: 'admonition' }, async (writer) => {
    for (const [register, list] of Object.entries(rows)) await insertRows(writer, house.database.catalogue.register(register), list.map(({ id = randomUUID(), ...values }) => ({ id: String(id), values: values as never })))
  })
}

async function send<T>(url: string, payload: object, method: 'POST' | 'PATCH' = 'POST'): Promise<{ status: number; body: T & ApiError }> {
  const response = await house.app.inject({ method, url: `/api/${url}`, headers: { cookie: cadres }, payload })
  return { status: response.statusCode, body: response.json() }
}
/** The whole of what a refusal says. */
const said = ({ message, problems = [] }: ApiError): string => [message, ...problems.map((p) => p.message)].join('\n')

/** Someone of the bureau's deputies, with a year's assessment. */
async function someone(name: string, more: Values = {}): Promise<string> {
  const id = randomUUID()
  await write({
    person: [{ id, name, sex: '1', birth: '1978-05', growthPlace: '外地', ...more }],
    appointment: [{ person: id, unit: town, post: '乙镇副镇长', since: '2015-01-01', category: 'work', kind: 'main', level: '1A41' }],
    assessment: [{ person: id, year: String(Number(day.slice(0, 4)) - 1), grade: '2' }],
  })
  return id
}

async function mainPosts(person: string, asOf = day): Promise<Record<string, unknown>[]> {
  const filter = encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))
  return (await house.app.inject({ url: `/api/registers/appointment/rows?asOf=${asOf}&filter=${filter}`, headers: { cookie: cadres } })).json<{ rows: RowView[] }>().rows.map((r) => ({ ...r.values, id: r.id, version: r.version }))
}

/** Everything an act could leave anywhere. */
async function traces(): Promise<string> {
  return inTenant(house.database, house.operator, async (connection) => {
    const { rows } = await sql<{ n: string }>`select concat_ws('/', (select max(number) from act), (select count(*) from act_row), (select count(*) from appointment), (select count(*) from appointment_history), (select count(*) from decisions), (select count(*) from documents), (select count(*) from appointment_form),
      (select count(*) from appointment_cases_history), (select count(*) from appointment_items_history), (select count(*) from appointment_steps), (select count(*) from stored_file)) as n`.execute(connection)
    return rows[0]?.n ?? ''
  })
}

const order = ['move', 'pass', 'inspect', 'discuss', 'publish', 'appoint'] as const
type Step = (typeof order)[number]

/** A case of selection and appointment about people, each with the change and the post proposed; `to` takes every step before the one named. */
async function appointing(people: Readonly<Record<string, Values>>) {
  cases += 1
  const n = cases
  let view = (await send<CaseView>('procedures/appointment/cases', { title: '一案', items: Object.keys(people).map((person) => ({ person })) })).body
  expect(view.stage).toBe('motion')
  const steps: Readonly<Record<Step, { values?: Values; each?: Values; materials?: readonly string[] }>> = {
    move: { values: { initiatedOn: ago(40), initiatedBy: 'committee', analysis: '空缺', quotaChecked: true, proposalOn: ago(40), reportedOn: ago(40), consultedOn: ago(39), planOn: ago(38), plan: '方案' }, materials: ['plan'] },
    pass: {},
    inspect: {
      values: { inspectionNoticeOn: ago(35), inspectedFrom: ago(34), inspectedOn: ago(30), inspectors: 3, team: '张、王、李' }, materials: ['report:', 'discipline', 'integrity'],
      each: { findings: 'clear', archiveReviewedOn: ago(30), archiveResult: 'clear', disciplineOpinionOn: ago(30), disciplineResult: 'clear', noPetitions: true, auditRequired: false, integrityOpinionSigned: true, evaluated: 30, favourable: 29, coManaged: false },
    },
    discuss: { values: { body: '市委', meeting: '常委会', discussedOn: ago(25), decisionNumber: `示委决〔2026〕${n}号`, expected: 9, present: 9, spoke: true }, each: { votesFor: 9, votesAgainst: 0, deferrals: 0 }, materials: ['minutes'] },
    publish: { values: { publicityFrom: ago(24), publicityTo: ago(21) } },
    appoint: { values: { publicityFeedback: 'none', documentNumber: `示委干〔2026〕${n}号`, documentTitle: '任免通知', noticeOn: ago(20), talkedOn: ago(19), talker: '部长' }, materials: ['document', 'talk'] },
  }
  const request = (name: Step, values: Values = {}): object => {
    const { each = {}, materials = [], ...step } = steps[name]
    const given = materials.flatMap((id) => (id.endsWith(':') ? Object.keys(people).map((item) => ({ id: id.slice(0, -1), item, file: file.digest, name: file.name })) : [{ id, file: file.digest, name: file.name }]))
    const items = view.items.map((i) => ({ id: i.id, ...(name === 'move' ? { unit: bureau, level: '1A41', exceptional: false, ...people[i.subject] } : each) }))
    return { base: view.base, act: name, values: { ...step.values, ...values }, ...(name === 'publish' || name === 'pass' || name === 'appoint' ? {} : { items }), materials: given }
  }
  const url = (): string => `procedures/appointment/cases/${view.id}`
  const act = async (payload: object): Promise<{ status: number; body: CaseView & ApiError }> => {
    const answer = await send<CaseView>(`${url()}/acts`, { base: view.base, ...payload })
    if (answer.status === 200) view = answer.body
    return answer
  }
  return {
    view: () => view,
    act,
    take: (name: Step, values?: Values) => act(request(name, values)),
    rehearse: async (name: Step, values?: Values): Promise<Rehearsal> => (await send<Rehearsal>(`${url()}/rehearse`, request(name, values))).body,
    async to(stop: Step): Promise<void> {
      for (const name of order.slice(0, order.indexOf(stop))) {
        const { status, body } = await act(request(name))
        expect({ name, status, said: said(body) }).toEqual({ name, status: 200, said: '' })
      }
    },
    /** The step is refused with words that match, nothing is written, and the case is where it was. */
    async refused(name: Step, words: RegExp): Promise<void> {
      const before = await traces()
      const stage = view.stage
      const { status, body } = await act(request(name))
      expect([status, said(body)]).toEqual([422, expect.stringMatching(words)])
      expect(await traces()).toBe(before)
      const now = (await house.app.inject({ url: `/api/${url()}`, headers: { cookie: cadres } })).json<CaseView>()
      expect([now.stage, now.base]).toEqual([stage, view.base])
    },
  }
}

describe('多人一案，一人写不进去的，全案不办', () => {
  it('讨论决定：其中一项决定的编号已有人用，指明是谁的一项', async () => {
    const [one, two] = [await someone('子一'), await someone('子二')]
    const found = await appointing({ [one]: { change: 'lateral', post: '甲局主任' }, [two]: { change: 'lateral', post: '甲局副主任' } })
    await found.to('discuss')
    await write({ decisions: [{ number: `示委决〔2026〕${cases}号-2`, body: '市委', decidedOn: ago(25), agenda: '另一件事' }] })
    await found.refused('discuss', /会议与决定“示委决〔2026〕\d+号-2 子二任甲局副主任”：已有决定编号相同的会议与决定/)
    expect((await found.take('discuss', { decisionNumber: `示委决〔2026〕${cases}号之二` })).body.stage).toBe('publicity')
  })

  it('发文任职：其中一人的主职与另行录入的时间重叠，指明是谁；核对以后仍写不进去的，照样全案不办', async () => {
    const [one, two] = [await someone('丑一'), await someone('丑二')]
    const found = await appointing({ [one]: { change: 'lateral', post: '甲局主任' }, [two]: { change: 'lateral', post: '甲局副主任' } })
    await found.to('appoint')
    await write({ appointment: [{ person: two, unit: bureau, post: '甲局副主任', since: ago(25), category: 'work', kind: 'concurrent' }] })
    await found.refused('appoint', /丑二的任职已由命令行（第 \d+ 号变更）变动，请重新核对/)
    expect((await found.act({ act: 'recheck' })).status).toBe(200)
    await found.refused('appoint', /丑二的任职：已有人员、任职时间、职务相同的任职/)
    // 排在前面的人也没有写入。
    expect((await mainPosts(one)).map((r) => r['post'])).toEqual(['乙镇副镇长'])
    expect((await found.rehearse('appoint')).problems.map((p) => p.message)).toEqual([expect.stringMatching(/^丑二的任职：/)])
    expect((await found.act({ act: 'drop', item: two, note: '另案办理' })).status).toBe(200)
    expect((await found.take('appoint')).body.stage).toBe('trial')
    expect((await mainPosts(one)).map((r) => r['post'])).toEqual(['甲局主任'])
  })

  it('发文任职：决定以后的主职已另行录入的，不覆盖，不留半截', async () => {
    const [one, two] = [await someone('寅一'), await someone('寅二')]
    const found = await appointing({ [one]: { change: 'lateral', post: '甲局主任' }, [two]: { change: 'lateral', post: '甲局副主任' } })
    await found.to('appoint')
    const [post] = await mainPosts(two)
    const moved = await send(`registers/appointment/rows/${String(post?.['id'])}/change-from`, { base: post?.['version'], since: ago(25), changes: { post: '乙镇主任', change: 'other' }, reason: '另行录入' })
    expect([moved.status, moved.body.message]).toEqual([200, undefined])
    await found.refused('appoint', /寅二的任职已由测试员1（第 \d+ 号变更）变动，请重新核对/)
    await found.act({ act: 'recheck' })
    await found.refused('appoint', /寅二的任职：/)
  })
})

describe('所据的记录在两步之间变了', () => {
  it('处分新增：说明由哪一号变更，重新核对以后按规则判断', async () => {
    const one = await someone('卯一')
    const found = await appointing({ [one]: { change: 'advance', post: '甲局主任' } })
    await found.to('discuss')
    await write({ sanction: [{ person: one, kind: 'party-warning', decidedOn: ago(26), decidingBody: '市纪委', grounds: '事由' }] })
    await found.refused('discuss', /卯一的处分与组织处理已由命令行（第 \d+ 号变更）变动，请重新核对/)
    await found.act({ act: 'recheck' })
    await found.refused('discuss', /卯一，处分、组织处理影响期：.*党内警告.*《.+》第.+条/)
  })

  it('同一人另有一案先行调整：说明是哪一案', async () => {
    const one = await someone('辰一')
    const found = await appointing({ [one]: { change: 'lateral', post: '甲局主任' } })
    await found.to('appoint')
    const other = (await send<CaseView>('procedures/exchange/cases', { title: '交流', items: [{ person: one }] })).body
    const steps: readonly [string, Values, string[]][] = [
      ['propose', { ground: '轮岗', consultedOn: ago(24) }, []],
      ['decide', { body: '市委', meeting: '常委会', decidedOn: ago(22), decisionNumber: '示委决〔2026〕901号', expected: 9, present: 9, votesFor: 9 }, ['minutes']],
      ['carry', { documentNumber: '示委干〔2026〕901号', documentTitle: '任免通知', issuedOn: ago(21), effectiveOn: ago(21), talkedOn: ago(21) }, ['document']],
    ]
    let { base } = other
    for (const [name, values, materials] of steps) {
      const items = name === 'propose' ? { items: other.items.map((i) => ({ id: i.id, form: 'unit', unit: bureau, post: '甲局调研员', level: '1A41' })) } : {}
      const { status, body } = await send<CaseView>(`procedures/exchange/cases/${other.id}/acts`, { base, act: name, values, ...items, materials: materials.map((id) => ({ id, file: file.digest, name: file.name })) })
      expect([name, status, said(body)]).toEqual([name, 200, ''])
      base = body.base
    }
    await found.refused('appoint', new RegExp(`辰一的任职已由${other.number}（第 \\d+ 号变更）变动，请重新核对`))
    expect((await mainPosts(one)).map((r) => r['post'])).toEqual(['甲局调研员'])
  })
})

describe('影响期、一票否决与提名', () => {
  it('推荐、考察期间登记了一票否决：下一步即不能办，写明条款；期满当日起可以办', async () => {
    const one = await someone('巳一')
    const decision = randomUUID()
    const found = await appointing({ [one]: { change: 'advance', post: '甲局主任' } })
    await found.to('pass')
    const veto = randomUUID()
    const row = { person: one, decidedOn: ago(3), decidingBody: '市委', grounds: '事实', evidence: '证据', statement: '陈述', endsOn: addDays(day, 1), decision }
    await write({
      decisions: [{ id: decision, number: '示委决〔2026〕902号', body: '市委', decidedOn: ago(3), agenda: '一票否决' }],
      'political-veto': [{ id: veto, ...row }],
    })
    await found.refused('pass', new RegExp(`巳一，政治素质一票否决登记期间不得提名：市委于 ${ago(3)} 登记一票否决，到 ${addDays(day, 1)} 止（《党政领导干部选拔任用工作条例》第.+条.*），${addDays(day, 1)} 起改变`))
    await act(house.database, house.operator, { verb: 'correct', reason: '期限改为今天届满', procedure: 'political-veto' }, (writer) => updateRows(writer, house.database.catalogue.register('political-veto'), [{ id: veto, values: { ...row, endsOn: day } as never }]))
    expect((await found.take('pass')).body.stage).toBe('inspection')
  })

  it.each([['一票否决', 'political-veto-bar'], ['诫勉', 'promotion-freeze'], ['处分', 'effect-period']] as const)('%s：届满前一日讨论的不得，届满当日讨论的可以', async (what, rule) => {
    const one = await someone(`午${what}`)
    const [decision, ends] = [randomUUID(), ago(25)]
    const rows: Readonly<Record<typeof rule, Readonly<Record<string, readonly Values[]>>>> = {
      'political-veto-bar': { decisions: [{ id: decision, number: '示委决〔2026〕903号', body: '市委', decidedOn: ago(300), agenda: '一票否决' }], 'political-veto': [{ person: one, decidedOn: ago(300), decidingBody: '市委', grounds: '事实', evidence: '证据', statement: '陈述', endsOn: ends, decision }] },
      'promotion-freeze': { admonition: [{ person: one, measure: 'admonish', decidedOn: ago(300), grounds: '事由', decidingBody: '市委组织部', effectEndsOn: ends }] },
      'effect-period': { sanction: [{ person: one, kind: 'party-warning', decidedOn: ago(600), decidingBody: '市纪委', grounds: '事由', effectEndsOn: ends }] },
    }
    await write(rows[rule])
    const found = await appointing({ [one]: { change: 'advance', post: '甲局主任' } })
    await found.to('discuss')
    const on = async (discussedOn: string): Promise<unknown[]> => (await found.rehearse('discuss', { discussedOn })).verdicts.filter((v) => v.rule === rule).map((v) => [v.outcome, v.blocks, v.changesOn])
    expect(await on(addDays(ends, -1))).toEqual([['forbid', true, ends]])
    expect(await on(ends)).toEqual([['allow', false, null]])
  })
})

describe('已经退休的', () => {
  it('到了退休年龄的、已经办理退休的，不能列入提拔，写明规定', async () => {
    const [old, gone] = [await someone('未一', { birth: '1962-01' }), await someone('未二')]
    const first = await appointing({ [old]: { change: 'promote', post: '甲局局长', level: '1A32' } })
    await first.refused('move', /未一，达到退休年龄的不再提拔：1962年1月生.*已达到法定退休年龄，应当退休（.+第.+条/)
    const [post] = await mainPosts(gone)
    await act(house.database, house.operator, { verb: 'correct', reason: '提前退休', procedure: 'leaving-office' }, async (writer) => {
      const register = (id: string) => house.database.catalogue.register(id)
      await updateRows(writer, register('appointment'), [{ id: String(post?.['id']), values: { person: gone, unit: town, post: '乙镇副镇长', since: '2015-01-01', until: ago(60), category: 'work', kind: 'main', level: '1A41' } as never }])
      await insertRows(writer, register('leaving'), [{ id: randomUUID(), values: { person: gone, leftOn: ago(60), way: 'early-retire', post: '乙镇副镇长' } as never }])
    })
    const second = await appointing({ [gone]: { change: 'promote', post: '甲局局长', level: '1A32' } })
    await second.refused('move', new RegExp(`未二，.*：.*已于 ${ago(60)} 提前退休.*（.+第.+条`))
  })
})

it('上级单位成环的，不能保存', async () => {
  const [upper, lower] = [randomUUID(), randomUUID()]
  await write({ unit: [{ id: upper, name: '环上局', kind: 'government' }, { id: lower, name: '环下局', kind: 'government', parent: upper }] })
  const { version } = (await house.app.inject({ url: `/api/registers/unit/rows/${upper}`, headers: { cookie: cadres } })).json<RecordView>().row
  for (const parent of [lower, upper]) {
    const { status, body } = await send(`registers/unit/rows/${upper}`, { base: version, changes: { parent }, reason: '改隶属' }, 'PATCH')
    expect([status, said(body)]).toEqual([422, expect.stringContaining('“上级单位”成了环：它成为自己的上级，请更正')])
  }
})

it('另一个市的人员、单位、职位、决定、材料，一律不存在', async () => {
  const there = operator({ id: 2 })
  const foreign = { person: randomUUID(), unit: randomUUID(), position: randomUUID(), admonition: randomUUID() }
  await write({
    unit: [{ id: foreign.unit, name: '邻局', kind: 'government' }], posts: [{ id: foreign.position, unit: foreign.unit, title: '邻局局长', quota: 1 }],
    person: [{ id: foreign.person, name: '邻人', sex: '1', birth: '1980-05' }], admonition: [{ id: foreign.admonition, person: foreign.person, measure: 'remind', decidedOn: ago(9), grounds: '事由', decidingBody: '邻市' }],
  }, there)
  const digest = 'f'.repeat(64)
  await inTenant(house.database, there, (connection) => sql`insert into stored_file (tenant, digest, media_type, name, bytes) values (2, ${digest}, 'text/plain', '邻.txt', ${Buffer.from('邻')})`.execute(connection))
  const before = await traces()
  const opened = await send('procedures/appointment/cases', { title: '一案', items: [{ person: foreign.person }] })
  expect([opened.status, said(opened.body)]).toEqual([422, expect.stringContaining('所选的人员已不存在')])
  expect(await traces()).toBe(before)
  const one = await someone('申一')
  for (const [values, words] of [[{ unit: foreign.unit }, '“拟任单位”所选的单位已不存在'], [{ position: foreign.position }, '“拟任职位”所选的职位已不存在']] as const) {
    const found = await appointing({ [one]: { change: 'lateral', post: '某职', ...values } })
    await found.refused('move', new RegExp(words))
    await found.act({ act: 'stop', note: '试毕' })
  }
  const found = await appointing({ [one]: { change: 'lateral', post: '某职' } })
  const { base, id } = found.view()
  const added = await send<Rehearsal>(`procedures/appointment/cases/${id}/rehearse`, { base, act: 'move', items: [{ person: foreign.person, change: 'lateral', unit: bureau, post: '某职', level: '1A41', exceptional: false }], materials: [{ id: 'plan', file: digest, name: '邻.txt' }] })
  expect(said(added.body)).toContain('“工作方案”的文件不在库中，请重新上传')
  expect(said(added.body)).toContain('人选中有人已不存在，请去掉以后重新选定')
  const clarifying = (await send<CaseView>('procedures/clarification/cases', { title: '澄清', items: [{ person: one }] })).body
  const named = await send<Rehearsal>(`procedures/clarification/cases/${clarifying.id}/rehearse`, { base: clarifying.base, act: 'accept', values: { matter: '反映', receivedOn: day }, items: [{ person: one, admonition: foreign.admonition }] })
  expect(said(named.body)).toContain('申一：所选的“据此作出的提醒函询诫勉”已不存在')
  const row = await send('registers/appointment/rows', { values: { person: one, unit: foreign.unit, post: '某职', since: '2014-01-01', until: '2014-06-01', category: 'work' }, reason: '录入' })
  expect([row.status, said(row.body)]).toEqual([422, expect.stringContaining('“任职单位”所选的单位已不存在')])
})

describe('案件办理的一步，不从别处改动', () => {
  it('最近变更里撤回：说明是哪个流程哪一案的一步，到该案中办理', async () => {
    const one = await someone('酉一')
    const found = await appointing({ [one]: { change: 'lateral', post: '甲局主任' } })
    await found.to('inspect')
    const [latest] = (await house.app.inject({ url: '/api/acts', headers: { cookie: cadres } })).json<{ acts: { number: number; source: string | null; mayUndo: boolean }[] }>().acts
    expect(latest).toMatchObject({ source: found.view().number, mayUndo: false })
    const before = await traces()
    const undone = await send(`acts/${latest?.number}/undo`, { reason: '误办' })
    expect([undone.status, undone.body.message]).toEqual([403, `第 ${latest?.number} 号变更是“选拔任用”${found.view().number}办理的一步，不能在这里撤回：请到该案中撤回这一步、退回或者终止；决定已经生效的，另行决定`])
    expect(await traces()).toBe(before)
    expect((await found.act({ act: 'withdraw', note: '误办' })).body.stage).toBe('recommendation')
  })

  it('撤销有案在办的人员：说明是哪一案；办结的案卷留存，仍不能撤销', async () => {
    const one = randomUUID()
    await write({ person: [{ id: one, name: '戌一', sex: '1', birth: '1978-05' }] })
    const found = await appointing({ [one]: {} })
    const { version } = (await house.app.inject({ url: `/api/registers/person/rows/${one}`, headers: { cookie: cadres } })).json<RecordView>().row
    const rescind = async (): Promise<[number, string]> => { const { status, body } = await send(`registers/person/rows/${one}/rescind`, { base: version, reason: '重复' }); return [status, said(body)] }
    const held = (state: string): [number, string] => [422, `案卷列有这条记录，须留存，不能撤销：选拔任用 ${found.view().number}（${state}）。登记有误的请更正，与别的重复的请合并时保留这一条`]
    expect(await rescind()).toEqual(held('办理中'))
    await found.act({ act: 'stop', note: '不办了' })
    expect(await rescind()).toEqual(held('已结'))
  })
})
