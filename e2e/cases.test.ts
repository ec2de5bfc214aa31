import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, openStage, type Stage } from './browser.ts'

interface Rows { total: number; rows: { id: string; title: string; text: Record<string, string>; values: Record<string, unknown> }[] }

/** A case from its opening to its end, by those whose turn it is: what is missing is said, what is typed is never lost. */
describe.skipIf(noBrowser())('办理案件（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let supervision: Page
  let leader: Page
  let person: { id: string; title: string }
  beforeAll(async () => {
    stage = await openStage(400)
    supervision = await stage.page('supervision')
    leader = await stage.page('leader')
    const [first] = (await rowsOf(supervision, 'appointment/rows?limit=1')).rows
    const id = first?.values['person']
    if (typeof id !== 'string') throw new Error('the demonstration city has no appointment')
    person = { id, title: first?.text['person'] ?? '' }
  }, 300_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  const rowsOf = (at: Page, query: string): Promise<Rows> => at.evaluate(async (path) => (await fetch(path)).json() as Promise<Rows>, `/api/registers/${query}`)
  const form = (page: Page) => page.getByRole('dialog').last()
  const choose = (within: Locator, label: string): Promise<void> => within.locator('.ant-radio-button-wrapper').getByText(label, { exact: true }).click()
  const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') })
  const today = new Date().toISOString().slice(0, 10)

  it('从名单立案：人带进来，缺的材料说清楚，附上才能提交', async () => {
    await supervision.goto(`${stage.url}/registers/person?q=${encodeURIComponent(person.title)}`)
    await supervision.locator('[role=row][aria-rowindex="2"]').getByRole('checkbox').check()
    await supervision.getByRole('button', { name: '列入办理' }).click()
    await supervision.getByRole('menuitem', { name: '列入提醒函询诫勉' }).click()
    await supervision.getByLabel('案由').waitFor()
    await expect.poll(() => supervision.getByLabel('案由').inputValue()).toContain(person.title)
    await supervision.getByRole('button', { name: '立案', exact: true }).click()
    await form(supervision).getByRole('button', { name: '提交审批' }).waitFor()
    const act = form(supervision)
    await choose(act, '诫勉')
    await act.getByLabel('事由').fill('违规审批项目用地，经核实情况属实')
    await act.getByLabel('核实依据').fill('核查报告〔2026〕3号')
    await act.getByLabel('决定机关').fill('中共示范市委组织部')
    await act.getByText('附上核实材料').waitFor()
    expect(await act.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true)
    await act.locator('input[type=file]').setInputFiles(pdf('核实报告.pdf'))
    await act.getByText('核实报告.pdf').waitFor()
    await expect.poll(() => act.getByRole('button', { name: '提交审批' }).isEnabled()).toBe(true)
    await supervision.keyboard.press('Control+Enter')
    await supervision.locator('.stage-bar [aria-current=step]', { hasText: '审批' }).waitFor()
    const address = await supervision.locator('.step-timeline .step').getByRole('link', { name: '核实报告.pdf' }).getAttribute('href')
    expect(await supervision.evaluate(async (url) => (await (await fetch(url)).text()).slice(0, 8), address ?? '')).toBe('%PDF-1.4')
  })

  it('待办里轮到领导；两处同时办，后办的留住已填的，知道是谁办了', async () => {
    await leader.goto(`${stage.url}/`)
    await leader.getByRole('link', { name: /^我的待办 \d+ 件/ }).click()
    await leader.getByRole('button', { name: /^审批：/ }).first().click()
    const act = form(leader)
    await choose(act, '同意')
    await act.getByLabel('决定日期').fill(today)
    await act.getByLabel('办理意见').fill('同意，由分管部领导谈话')
    // The same leader at another desk is quicker.
    const other = await stage.page('leader')
    await other.goto(leader.url())
    const quick = form(other)
    await choose(quick, '同意')
    await quick.getByLabel('决定日期').fill(today)
    await expect.poll(() => quick.getByRole('button', { name: '审批' }).isEnabled()).toBe(true)
    await quick.getByRole('button', { name: '审批' }).click()
    await other.locator('.stage-bar [aria-current=step]', { hasText: '实施' }).waitFor()
    await expect.poll(() => act.getByRole('button', { name: '审批' }).isEnabled()).toBe(true)
    await act.getByRole('button', { name: '审批' }).click()
    await act.getByRole('alert').filter({ hasText: '刚刚' }).waitFor()
    expect(await act.getByLabel('办理意见').inputValue()).toBe('同意，由分管部领导谈话')
    await expect.poll(() => act.getByRole('button', { name: '审批' }).isDisabled()).toBe(true)
    await other.context().close()
  })

  it('谈话登记入台账，将写入的先看到；回访后办结', async () => {
    await supervision.reload()
    await supervision.getByRole('button', { name: '登记谈话或送达' }).click()
    const act = form(supervision)
    await choose(act, '谈话')
    await act.getByLabel('谈话人', { exact: true }).fill('某某、某某某')
    await act.getByLabel('谈话人数').fill('2')
    await act.getByLabel('谈话或送达日期').fill(today)
    await act.locator('input[type=file]').setInputFiles(pdf('谈话记录.pdf'))
    const before = (await rowsOf(supervision, 'admonition/rows?limit=1&all=1')).total
    await act.locator('.differences', { hasText: person.title }).first().waitFor()
    await expect.poll(() => act.getByRole('button', { name: '登记谈话或送达' }).isEnabled()).toBe(true)
    await act.getByRole('button', { name: '登记谈话或送达' }).click()
    await supervision.locator('.stage-bar [aria-current=step]', { hasText: '整改与跟踪' }).waitFor()
    expect((await rowsOf(supervision, 'admonition/rows?limit=1&all=1')).total).toBe(before + 1)
    await supervision.getByRole('button', { name: '登记回访' }).click()
    await form(supervision).getByLabel('回访日期').fill(today)
    await choose(form(supervision), '已改正')
    await expect.poll(() => form(supervision).getByRole('button', { name: '登记回访' }).isEnabled()).toBe(true)
    await form(supervision).getByRole('button', { name: '登记回访' }).click()
    await supervision.locator('.stage-bar .done[aria-current=step]', { hasText: '办结' }).waitFor()
    expect(await supervision.locator('.step-timeline .step').count()).toBe(5)
  })

  it('打印：全程纪实一卷，各步文书各一份', async () => {
    const save = async (item: RegExp): Promise<{ name: string; bytes: Buffer }> => {
      await supervision.getByRole('button', { name: '打印' }).click()
      const [file] = await Promise.all([supervision.waitForEvent('download'), supervision.getByRole('menuitem', { name: item }).click()])
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
    }
    const bundle = await save(/^全程纪实/)
    expect(bundle.name).toMatch(/^监督〔\d{4}〕\d+号全程纪实\.pdf$/)
    expect(bundle.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const record = await save(/^谈话记录/)
    expect(record.name).toBe(`谈话记录（${person.title}）.docx`)
    expect(record.bytes.subarray(0, 2).toString()).toBe('PK')
    const shown = await supervision.locator('.step-timeline').getByRole('link', { name: 'PDF', exact: true }).first().getAttribute('href')
    expect(await supervision.evaluate(async (url) => { const answer = await fetch(url); return [answer.status, answer.headers.get('content-type')] }, shown ?? '')).toEqual([200, 'application/pdf'])
  })

  it('人员卡片上看得到案件，点开回到案件', async () => {
    await supervision.goto(`${stage.url}/registers/person/${person.id}`)
    await supervision.locator('.timeline li', { hasText: '监督〔' }).first().getByRole('link').first().click()
    await supervision.waitForURL(/\/cases\/admonition\//)
    await supervision.locator('.step-timeline .step').first().waitFor()
  })

  it('移交：按承办人挑出，先看以后由谁承办，一次移交，可以交回；台账里勾选也一样', async () => {
    const opened = await supervision.evaluate(async (id) => (await fetch('/api/procedures/admonition/cases', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: '待移交一案', items: [{ person: id }] }) })).json() as Promise<{ id: string; number: string }>, person.id)
    const keeper = (): Promise<string | null> => supervision.evaluate(async (id) => ((await (await fetch(`/api/procedures/admonition/cases/${id}`)).json()) as { assigneeName: string | null }).assigneeName, opened.id)
    const before = await keeper()
    const hand = async (): Promise<void> => {
      await supervision.getByRole('button', { name: '移交所选' }).click()
      const dialog = form(supervision)
      await dialog.getByRole('combobox', { name: '移交给' }).click()
      await supervision.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: '演示干部科' }).click()
      await dialog.getByLabel('移交事由').fill('岗位调整')
      await dialog.locator('.handover-plan tr', { hasText: opened.number }).getByText('演示干部科', { exact: true }).waitFor()
      await supervision.keyboard.press('Control+Enter')
      await dialog.waitFor({ state: 'detached' })
      expect(await keeper()).toBe('演示干部科')
    }
    await supervision.goto(`${stage.url}/inbox?tab=open&assignee=supervision`)
    await supervision.getByRole('checkbox', { name: `选定 ${opened.number}` }).check()
    await hand()
    await supervision.getByRole('button', { name: '交回' }).click()
    await supervision.getByText('已交回 1 件').waitFor()
    expect(await keeper()).toBe(before)
    await supervision.goto(`${stage.url}/registers/admonition-cases?q=${encodeURIComponent(opened.number)}`)
    await supervision.locator('[role=row][aria-rowindex="2"]').getByRole('checkbox').check()
    await hand()
  })

  it('退回的写明由谁为何退回，材料不必再附；代办的在待办里标明', async () => {
    const post = (at: Page, path: string, body: object): Promise<{ id: string; base: number; row?: { id: string } }> => at.evaluate(async ([url, json]) => (await fetch(`/api/${url}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: json })).json() as Promise<{ id: string; base: number }>, [path, JSON.stringify(body)] as const)
    const opened = await post(supervision, 'procedures/admonition/cases', { title: '退回一案', items: [{ person: person.id }] })
    await supervision.goto(`${stage.url}/cases/admonition/${opened.id}?act=propose`)
    const act = form(supervision)
    await choose(act, '诫勉')
    await act.getByLabel('事由').fill('违规')
    await act.getByLabel('核实依据').fill('核查报告')
    await act.getByLabel('决定机关').fill('市委组织部')
    await act.locator('input[type=file]').setInputFiles(pdf('核实.pdf'))
    await expect.poll(() => act.getByRole('button', { name: '提交审批' }).isEnabled()).toBe(true)
    await supervision.keyboard.press('Control+Enter')
    await supervision.locator('.stage-bar [aria-current=step]', { hasText: '审批' }).waitFor()
    await leader.goto(`${stage.url}/cases/admonition/${opened.id}?act=return`)
    await form(leader).getByLabel('退回原因').fill('事由写得不清')
    await form(leader).getByRole('button', { name: '退回', exact: true }).click()
    await leader.getByText('演示部领导退回').waitFor()
    // Named his deputy, the leader finds it in his inbox as what he may do in the other's place.
    const end = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
    await post(supervision, 'registers/deputies/rows', { values: { account: 'supervision', deputy: 'leader', since: today, until: end, reason: '出差' }, reason: '登记代办' })
    await leader.goto(`${stage.url}/inbox?whose=instead`)
    const line = leader.locator('.inbox-table tr', { hasText: '退回一案' })
    await line.getByText('代演示干部监督科').waitFor()
    await line.getByRole('button', { name: '提交审批' }).click()
    const again = form(leader)
    await again.getByText('核实.pdf').waitFor()
    await again.getByLabel('事由').fill('违规审批项目用地')
    await expect.poll(() => again.getByRole('button', { name: '提交审批' }).isEnabled()).toBe(true)
    await leader.keyboard.press('Control+Enter')
    await leader.locator('.step-timeline .step', { hasText: '代演示干部监督科' }).waitFor()
  })
})
