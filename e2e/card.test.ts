import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordView } from '#server/http/contract'
import { noBrowser, openStage, type Stage } from './browser.ts'

describe.skipIf(noBrowser())('干部卡片、信息校核', () => {
  let stage: Stage
  let page: Page
  let person: string
  beforeAll(async () => {
    stage = await openStage(400)
    page = await stage.page('cadres')
    const create = (register: string, values: object): Promise<RecordView> => page.evaluate(async ([name, given]) => {
      const response = await fetch(`/api/registers/${name}/rows`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ values: given, reason: '录入' }) })
      if (!response.ok) throw new Error(await response.text())
      return (await response.json()) as RecordView
    }, [register, values] as const)
    person = (await create('person', { name: '卡甲', sex: '1', birth: '1985-05', workStarted: '2001-03', political: '13', ethnicity: '01', nativePlace: '某地', identityNumber: null, currentPost: '某局副局长' })).row.id
    const post = { person, category: 'work', kind: 'main' }
    await create('appointment', { ...post, post: '某局科员', since: '2007-08', until: '2015-01', level: '1A50' })
    await create('appointment', { ...post, post: '某局副局长', since: '2015-09', level: '1A42', trialEndsOn: '2016-09-01' })
    await create('education', { person, kind: 'full-time', level: '21', school: '某大学法学专业', enrolledOn: '2003-09', graduatedOn: '2007-07' })
    await create('sanction', { person, kind: 'party-warning', decidedOn: new Date().toISOString().slice(0, 10), decidingBody: '市纪委', grounds: '某事' })
  }, 240_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('卡片：要注意的带条款和记录，要报的事实带来源', async () => {
    await page.goto(`${stage.url}/registers/person/${person}`)
    const warnings = page.getByRole('list', { name: '现在要注意的' })
    await warnings.getByText(/党内警告影响期至/).waitFor()
    await warnings.getByText(/试用期 2016-09-01 已满/).waitFor()
    await warnings.getByRole('button', { name: /纪律处分条例/ }).click()
    await page.getByText(/不得在党内提拔职务/).first().waitFor()
    await page.locator('.brief').getByText(/2015.09 起/).first().hover()
    await page.locator('.sources').getByRole('link', { name: /某局副局长/ }).waitFor()
  })

  it('时间轴：按类别筛选，方向键走，回车打开', async () => {
    await page.goto(`${stage.url}/registers/person/${person}`)
    await page.getByRole('group', { name: '按类别显示' }).getByRole('button', { name: /^主职/ }).click()
    await expect.poll(() => page.locator('.lane-name').allInnerTexts()).toEqual(['主职'])
    const present = page.getByRole('button', { name: /^主职：某局副局长/ })
    await present.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('某局科员')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /某局科员/ }).waitFor()
  })

  it('校核：从卡片过来，补录、更正、认定之后逐条消去', async () => {
    await page.goto(`${stage.url}/registers/person/${person}`)
    await page.getByRole('link', { name: '去处理' }).click()
    const entries = page.locator('.check-entry')
    const gap = entries.filter({ hasText: '履历中断' })
    await gap.waitFor()
    const before = await entries.count()
    expect(await page.getByRole('status').innerText()).toContain(`共 ${before} 条`)

    await gap.getByRole('button', { name: /^补录/ }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('任职时间', { exact: true }).fill('2015.01')
    await form.getByLabel('免职时间').fill('2015.09')
    await form.getByLabel('职务', { exact: true }).fill('某镇挂职锻炼')
    await form.getByLabel('类别', { exact: true }).click()
    await page.locator('.ant-select-item-option', { hasText: '其他' }).first().click()
    await form.getByRole('button', { name: '保存', exact: true }).click()
    await gap.waitFor({ state: 'detached' })

    const young = entries.filter({ hasText: '参加工作时年龄偏小' })
    await young.getByRole('button', { name: /^更正/ }).click()
    const field = page.getByRole('dialog').getByLabel('参加工作时间')
    await expect.poll(() => field.evaluate((e) => e === document.activeElement)).toBe(true)
    await field.fill('2007.08')
    await page.getByRole('dialog').getByLabel(/^事由/).fill('对照录用审批表更正')
    await page.getByRole('dialog').getByRole('button', { name: '保存更正' }).click()
    await young.waitFor({ state: 'detached' })

    const left = entries.first()
    const label = (await left.locator('b').nth(1).innerText()).trim()
    await left.getByRole('button', { name: /^核实无误/ }).click()
    await page.getByRole('dialog').getByLabel(/^事由/).fill('查证原始材料')
    await page.getByRole('dialog').getByRole('button', { name: '核实无误', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.ant-segmented-item', { hasText: '已核实' }).click()
    const stated = entries.filter({ hasText: label })
    await stated.getByText(/已核实无误：查证原始材料/).waitFor()
    await stated.getByRole('button', { name: /^取消认定/ }).waitFor()
  })

  it('本人：看得到写他的记录，自己陈述，写的话放在记录里', async () => {
    const own = await stage.page('cadre')
    const himself = await own.evaluate(async () => ((await (await fetch('/api/session')).json()) as { person: string | null }).person)
    const { row } = await page.evaluate(async (subject) => {
      const response = await fetch('/api/registers/sanction/rows', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ values: { person: subject, kind: 'party-warning', decidedOn: new Date().toISOString().slice(0, 10), decidingBody: '市纪委', grounds: '某事' }, reason: '录入' }) })
      return (await response.json()) as RecordView
    }, himself)
    await own.goto(`${stage.url}/registers/sanction/${row.id}`)
    await own.getByRole('button', { name: '我要陈述' }).click()
    const dialog = own.getByRole('dialog')
    await dialog.getByRole('button', { name: '提交', exact: true }).click()
    await dialog.getByText('请写明陈述').waitFor()
    await dialog.getByRole('textbox').fill('当时情况是这样的。')
    await dialog.getByRole('button', { name: '提交', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await own.locator('.facts').getByText('当时情况是这样的。').waitFor()
    await page.goto(`${stage.url}/registers/sanction/${row.id}`)
    await page.locator('.facts').getByText('当时情况是这样的。').waitFor()
    expect(await page.getByRole('button', { name: '我要陈述' }).count()).toBe(0)
  })
})
