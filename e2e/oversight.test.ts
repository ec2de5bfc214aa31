import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#kernel'
import { today } from '#server/postgres/read/view'
import { noBrowser, openStage, type Stage } from './browser.ts'
import { takeStep } from './case-steps.ts'

interface Rows { total: number; rows: { id: string; values: Record<string, unknown>; text: Record<string, string> }[] }

/** What stands beside promotions: a complaint that carries nobody as its item, and somebody who retires. */
describe.skipIf(noBrowser())('监督举报和免职（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let supervision: Page
  let leader: Page
  let cadres: Page
  beforeAll(async () => {
    stage = await openStage(400)
    ;[supervision, leader, cadres] = [await stage.page('supervision'), await stage.page('leader'), await stage.page('cadres')]
  }, 300_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })
  const day = today()
  const get = <T>(page: Page, path: string): Promise<T> => page.evaluate(async (url) => (await fetch(url)).json() as Promise<T>, `/api${path}`)
  const figure = async (id: string): Promise<number> => Number((await get<{ value: number }>(supervision, `/indicators/${id}?period=${day.slice(0, 4)}`)).value)

  it('12380 举报：从受理到答复，查实的列入单位整改，数字随之而动', async () => {
    const before = await figure('complaints-received')
    const [unit] = (await get<Rows>(supervision, '/registers/unit/rows?limit=1')).rows
    await supervision.goto(`${stage.url}/cases/complaint/new`)
    await supervision.getByLabel('案由').fill('反映选任未经民主推荐')
    await supervision.getByRole('button', { name: '立案', exact: true }).click()
    await supervision.waitForURL(/cases\/complaint\/[0-9a-f-]{36}/)
    await takeStep(supervision, '受理登记', { values: { receivedOn: addDays(day, -9), channel: '电话', signed: '实名', matter: '反映选任未经民主推荐', unit: String(unit?.values['name'] ?? '') } })
    await leader.goto(supervision.url().split('?')[0] ?? '')
    await takeStep(leader, '拟办审批', { values: { way: '自行核查', handler: '干部监督科', decidedOn: addDays(day, -8) } })
    await supervision.reload()
    await takeStep(supervision, '提交核查情况', { values: { team: '张某、王某', checkedOn: addDays(day, -3), findings: '未经民主推荐', result: '属实' }, materials: true })
    await takeStep(supervision, '提出处理意见', { values: { handling: '责令纠正', concludedOn: addDays(day, -2), rectifyBy: addDays(day, 30) } })
    await takeStep(supervision, '登记答复', { values: { repliedOn: addDays(day, -1), reply: '已电话答复' } })
    await supervision.getByText('办结').first().waitFor()
    expect(await figure('complaints-received')).toBe(before + 1)
    const problems = (await get<Rows>(supervision, '/registers/selection-problem/rows?limit=500')).rows.filter((r) => r.values['kind'] === 'complaint' && r.values['foundOn'] === addDays(day, -3))
    expect(problems.map((r) => r.values['unit'])).toEqual([unit?.id])
  })

  it('到龄退休：从提出到发文，到那一天不再任职', async () => {
    const filter = encodeURIComponent(JSON.stringify({ op: 'and', of: [{ op: 'equals', path: ['category'], value: 'work' }, { op: 'equals', path: ['kind'], value: 'main' }, { op: 'equals', path: ['person', 'sex'], value: '1' }] }))
    const men = (await get<Rows>(cadres, `/registers/appointment/rows?limit=400&filter=${filter}`)).rows
    const births = (await get<Rows>(cadres, '/registers/person/rows?limit=1000')).rows
    const oldest = men.map((m) => ({ m, birth: String(births.find((b) => b.id === m.values['person'])?.values['birth'] ?? '9999') })).toSorted((a, b) => a.birth.localeCompare(b.birth))[0]
    const person = String(oldest?.m.values['person'])
    await cadres.goto(`${stage.url}/cases/leaving-office/new?people=${person}`)
    await cadres.getByRole('button', { name: '立案', exact: true }).click()
    await cadres.waitForURL(/cases\/leaving-office\/[0-9a-f-]{36}/)
    // Of working age still: the day on which he goes is that of the statutory age.
    const { verdicts } = await get<{ verdicts: { rule: string; changesOn: string | null }[] }>(cadres, `/questions/retirement/${person}`)
    const due = verdicts.find((v) => v.rule === 'statutory-retirement')?.changesOn ?? day
    await takeStep(cadres, '提交免职建议', { values: { ground: '达到法定退休年龄', proposedOn: addDays(day, -5), effectiveOn: due }, sheet: { from: '情形', rows: [['到龄退休', '某局局长', '一并免去']] }, materials: true })
    await takeStep(cadres, '登记讨论决定', { values: { body: '中共示范市委常委会', meeting: '第9次会议', decidedOn: addDays(day, -3), decisionNumber: '常委会〔2026〕91-1', expected: '11', present: '10', votesFor: '10' }, materials: true, recorded: '经研究，符合要求' })
    await takeStep(cadres, '谈话、发文', { values: { talkedOn: addDays(day, -2), talker: '部长', documentNumber: '示委干〔2026〕91号', documentTitle: '关于干部免职的通知', issuedOn: addDays(day, -1) }, materials: true })
    const left = await get<Rows>(cadres, `/registers/leaving/rows?asOf=${addDays(due, 1)}&filter=${encodeURIComponent(JSON.stringify({ op: 'equals', path: ['person'], value: person }))}`)
    expect(left.rows.map((r) => [r.values['way'], r.values['leftOn']])).toEqual([['retire', due]])
    const held = await get<Rows>(cadres, `/registers/appointment/rows?asOf=${due}&filter=${encodeURIComponent(JSON.stringify({ op: 'and', of: [{ op: 'equals', path: ['person'], value: person }, { op: 'equals', path: ['kind'], value: 'main' }] }))}`)
    expect(held.rows).toEqual([])
  })
})
