import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyForm, writeLrmx } from '#formats/lrmx'
import { readWorkbook, writeWorkbook } from '#formats/xlsx'
import { noBrowser, openStage, type Stage } from './browser.ts'

/** The road, walked as an officer would: every step in the browser, on the demonstration city. */
describe.skipIf(noBrowser())('从台账到报告（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let folder: string
  let page: Page
  beforeAll(async () => {
    stage = await openStage(400)
    folder = mkdtempSync(join(tmpdir(), 'mingshi-road-'))
    page = await stage.page('cadres')
  }, 300_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('导入有错的工作簿：合格的行入账，原表带批注回来', async () => {
    const path = join(folder, '名册.xlsx')
    await writeWorkbook(path, { sheets: [{ name: '名册', columns: ['姓名', '性别', '出生年月', '民族'].map((header) => ({ header })), rows: [['导入甲', '男', '1988.05', '汉族'], ['导入乙', '男', '1988.02.31', '汉族'], ['导入丙', '不详', '1988.05', '汉族']] }] })
    await page.goto(`${stage.url}/registers/person/import`)
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.getByRole('button', { name: /^导入/ }).click()
    await page.getByText(/导入完成/).waitFor()
    await expect.poll(() => page.locator('.import-counts').innerText(), { timeout: 20_000 }).toMatch(/读入\s*3[\s\S]*新增\s*1[\s\S]*退回\s*2/)
    await page.getByText('2月没有31日', { exact: false }).first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /下载批注表/ }).click()])
    const back = join(folder, 'annotated.xlsx')
    await download.saveAs(back)
    const rows: string[][] = []
    for await (const row of readWorkbook(back)) rows.push(row.cells.map((c) => c?.text ?? ''))
    expect(rows[0]?.at(-1)).toBe('导入结果')
    expect(rows[1]?.at(-1)).toBe('已新增')
    expect(rows[2]?.at(-1)).toMatch(/^未导入/)
  })

  it('导入任免审批表，按拼音首字母找到这个人，看到他的简历', async () => {
    const path = join(folder, '甲.lrmx')
    writeFileSync(path, writeLrmx({ ...emptyForm, name: '路遥远', sex: '男', birth: '198303', ethnicity: '汉族', currentPost: '示范市某局副局长', resume: '2001.09--2005.07  某大学法学专业学习\n2005.07--2015.03  示范市某局科员\n2015.03--         示范市某局副局长' }))
    await page.goto(`${stage.url}/registers/person/import`)
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.getByRole('button', { name: /^导入/ }).click()
    await page.getByText(/导入完成/).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '查找' }).fill('lyy')
    await page.getByRole('option', { name: /路遥远/ }).click()
    await page.waitForURL(/registers\/person\/[0-9a-f-]{36}/)
    await page.getByText('2015.03').first().waitFor()
    expect(await page.locator('main, body').first().innerText()).toContain('示范市某局副局长')
  })

  it('导入讲话作为年度计划，每项任务对得到原文', async () => {
    const path = join(folder, '2026年要点.txt')
    writeFileSync(path, '2026年组织工作要点\n\n一、建强干部队伍\n（一）健全培养机制。制定年轻干部培养办法，建立优秀年轻干部储备库。\n（二）从严管理监督。完善提醒函询制度。\n二、夯实基层基础\n（一）整顿软弱涣散村党组织。年底前整顿软弱涣散村党组织8个。\n')
    await page.goto(`${stage.url}/plan`)
    await page.locator('input[type=file]').first().setInputFiles(path)
    await page.getByRole('button', { name: '导入并拆分' }).click()
    await page.waitForURL(/\/plan\/[0-9a-f-]{36}/)
    await page.getByText('建立优秀年轻干部储备库').first().waitFor()
    await page.getByText('整顿软弱涣散村党组织8个', { exact: false }).first().waitFor()
  })

  it('从数字点到人，从人点到决定和文件', async () => {
    await page.goto(`${stage.url}/`)
    await page.locator('tr', { hasText: '受到诫勉的干部人数' }).getByRole('link').or(page.locator('tr', { hasText: '受到诫勉的干部人数' }).getByRole('button')).first().click()
    const drawer = page.locator('.figure-drawer')
    await drawer.getByText('口径').first().waitFor()
    await drawer.getByText(/共 \d+ 人/).waitFor()
    const decision = drawer.getByRole('link', { name: /^决定/ }).first()
    await decision.click()
    await page.waitForURL(/registers\/decisions\/[0-9a-f-]{36}/)
    await page.getByText('决定机关').first().waitFor()
    await page.getByRole('link', { name: /示组监〔\d{4}〕/ }).first().click()
    await page.waitForURL(/registers\/documents\/[0-9a-f-]{36}/)
    await page.getByText('发文机关').first().waitFor()
  })

  it('下载报告，冻结，更正一条记录，看到差异和引起差异的变更', async () => {
    const office = await stage.page('leader')
    await office.goto(`${stage.url}/report`)
    const [download] = await Promise.all([office.waitForEvent('download'), office.getByRole('link', { name: '下载文档' }).or(office.getByRole('button', { name: '下载文档' })).first().click()])
    const docx = join(folder, 'report.docx')
    await download.saveAs(docx)
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
    await office.getByRole('button', { name: '冻结本年报告' }).click()
    await office.getByPlaceholder('如 部务会审定').fill('部务会审定')
    await office.getByRole('dialog').getByRole('button', { name: '冻结本年报告' }).click()
    await office.waitForURL(/frozen=/)
    const frozenUrl = office.url()

    // The cadre office finds one appointment of the figure and corrects it.
    await page.goto(`${stage.url}/?figure=promoted-young-cadres`)
    await page.locator('.figure-drawer').getByText(/共 \d+ 人/).waitFor()
    await page.locator('.figure-drawer a[href*="/registers/appointment/"]').first().click()
    await page.waitForURL(/registers\/appointment\/[0-9a-f-]{36}/)
    await page.getByRole('button', { name: '更正' }).click()
    const form = page.locator('.ant-drawer-content, [role=dialog]').last()
    await form.locator('.ant-form-item', { hasText: '优秀年轻干部' }).getByText('否', { exact: true }).click()
    await form.getByLabel(/事由/).fill('标识录入有误')
    await form.getByRole('button', { name: '保存更正' }).click()
    await form.waitFor({ state: 'hidden' })

    await office.goto(`${frozenUrl}&view=diff`)
    await office.getByText('运用三项机制选拔优秀年轻干部').first().waitFor()
    await office.getByText('标识录入有误').first().waitFor()
    await office.getByText('减少 1').first().waitFor()
  })
})
