import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demonstrationAccounts } from '#fixtures/demo/accounts'
import { noBrowser, openStage, type Stage } from './browser.ts'

/** The report from the first word to the last signature, and what a correction afterwards does to it. */
describe.skipIf(noBrowser())('编写、冻结和签署报告（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    stage = await openStage(400)
    page = await stage.page('leader')
  }, 300_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('起草，改写一段，按拼音插入数字，改为其中一项；手写的数字列在旁边，一次绑定', async () => {
    await page.goto(`${stage.url}/report`)
    await page.getByRole('button', { name: '编辑正文' }).click()
    await page.getByRole('button', { name: '起草', exact: true }).click()
    const block = page.locator('.studio-block', { hasText: '诫勉干部' }).first()
    await block.getByRole('button', { name: /^修改段落/ }).press('Enter')
    const box = page.getByRole('textbox', { name: '段落正文' })
    const preview = page.locator('.studio-preview')
    await box.fill('诫勉干部@sdjm')
    await page.getByRole('option', { name: /受到诫勉的干部人数/ }).first().waitFor()
    await box.press('Enter')
    await preview.getByRole('link', { name: /受到诫勉的干部人数/ }).first().waitFor()
    await page.getByRole('combobox', { name: '分列' }).click()
    await page.locator('.ant-select-item-option', { hasText: '性别' }).click()
    await page.getByRole('combobox', { name: '其中' }).click()
    await page.locator('.ant-select-item-option', { hasText: /^女$/ }).click()
    await expect.poll(() => box.inputValue()).toBe('诫勉干部【受到诫勉的干部人数·性别=女】')
    await box.press('Control+End')
    await box.pressSequentially('。全市党员总数999999名。')
    const side = page.getByRole('complementary', { name: '报告附栏' })
    await side.getByRole('button', { name: /^绑定为 【党员总数】/ }).click()
    await expect.poll(() => box.inputValue()).toBe('诫勉干部【受到诫勉的干部人数·性别=女】。全市党员总数【党员总数】。')
    await box.press('Control+Enter')
    await box.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '阅读全文' }).click()
    const paper = page.getByRole('article')
    await paper.getByText('全市党员总数').waitFor()
    await paper.getByRole('link', { name: /^受到诫勉的干部人数/ }).first().click()
    await page.locator('.figure-drawer').getByText('口径').first().waitFor()
    expect(new URL(page.url()).searchParams.get('figure')).toBe('admonished:list:sex:2')
  })

  it('两人改同一段：两边并排，选定一方', async () => {
    const colleague = await stage.page('office')
    for (const at of [page, colleague]) {
      await at.goto(`${stage.url}/report?view=edit`)
      await at.locator('.studio-block', { hasText: '逐项入制度库管理' }).getByRole('button', { name: /^修改段落/ }).press('Enter')
    }
    await page.getByRole('textbox', { name: '段落正文' }).fill('全年出台制度【出台制度数】，部领导先保存。')
    await page.getByRole('textbox', { name: '段落正文' }).press('Control+Enter')
    await page.getByText('部领导先保存。').waitFor()
    const box = colleague.getByRole('textbox', { name: '段落正文' })
    await box.fill('全年出台制度【出台制度数】，办公室后保存。')
    await box.press('Control+Enter')
    const clash = colleague.getByRole('alert').filter({ hasText: '先保存了这一段' })
    await clash.getByText('部领导先保存。').waitFor()
    await clash.getByRole('button', { name: '以我的为准保存' }).click()
    await box.waitFor({ state: 'detached' })
    await colleague.getByText('办公室后保存。').waitFor()
  })

  it('没有保存的文字，刷新以后还在，放弃才没有', async () => {
    await page.goto(`${stage.url}/report?view=edit`)
    const block = page.locator('.studio-block', { hasText: '整顿提升软弱涣散' })
    await block.getByRole('button', { name: /^修改段落/ }).press('Enter')
    await page.getByRole('textbox', { name: '段落正文' }).fill('还没有保存的一句。')
    await page.reload()
    await block.getByRole('button', { name: '继续写' }).click()
    await expect.poll(() => page.getByRole('textbox', { name: '段落正文' }).inputValue()).toBe('还没有保存的一句。')
    await page.getByRole('button', { name: '放弃改动' }).click()
    await block.getByText('有未保存的草稿').waitFor({ state: 'detached' })
  })

  it('各年对照：每个数字点得开，走势放大后也点得开', async () => {
    await page.goto(`${stage.url}/report`)
    await page.getByRole('button', { name: '各年对照' }).click()
    const row = page.getByRole('row', { name: /^党员总数/ })
    await row.getByRole('link').nth(1).click()
    await page.locator('.figure-drawer').getByText('口径').first().waitFor()
    expect(new URL(page.url()).searchParams.get('figureAt')).toMatch(/^2024@2024-12-31$/)
    await page.goBack()
    await page.locator('.figure-drawer').waitFor({ state: 'hidden' })
    await row.getByRole('button', { name: /^党员总数走势/ }).click()
    await page.locator('.trend-chart svg').waitFor()
    expect(await page.getByRole('table', { name: '党员总数各期数字' }).getByRole('link').count()).toBe(8)
    await page.keyboard.press('Escape')
  })

  it('冻结，提请签署，三人依次签署，文末有签发', async () => {
    await page.goto(`${stage.url}/report`)
    await page.getByRole('button', { name: '冻结本年报告' }).click()
    await page.getByLabel('冻结事由').fill('部务会审定')
    await page.getByRole('dialog').getByRole('button', { name: '冻结本年报告' }).click()
    await page.waitForURL(/frozen=/)
    await page.getByRole('tab', { name: '签署' }).click()
    await page.getByRole('button', { name: '提请签署' }).click()
    const asking = page.getByRole('dialog')
    for (const [duty, name] of [['拟稿人', '演示办公室'], ['核稿人', '演示干部科'], ['签发人', '演示部领导']] as const) {
      await asking.getByRole('combobox', { name: duty, exact: true }).click()
      await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: name }).first().click()
    }
    await asking.getByRole('button', { name: '提请签署' }).click()
    await asking.waitFor({ state: 'hidden' })
    for (const account of ['office', 'cadres', 'leader']) {
      const signer = account === 'leader' ? page : await stage.page(account)
      await signer.goto(`${stage.url}/report`)
      await signer.getByRole('button', { name: '去签署' }).click()
      await signer.getByRole('button', { name: '签署', exact: true }).click()
      await signer.getByLabel('本人密码').fill(demonstrationAccounts.find((a) => a.account === account)?.password ?? '')
      await signer.getByRole('dialog').getByRole('button', { name: '签署' }).click()
      await signer.getByRole('dialog').waitFor({ state: 'hidden' })
    }
    await page.getByText('已签发').first().waitFor()
    expect(await page.getByRole('table', { name: '签署' }).innerText()).toMatch(/拟稿\s+演示办公室[\s\S]+核稿\s+演示干部科[\s\S]+签发\s+演示部领导/)
  })

  it('冻结以后改正文，差异逐字可见', async () => {
    await page.goto(`${stage.url}/report?view=edit`)
    await page.locator('.studio-block', { hasText: '办公室后保存' }).getByRole('button', { name: /^修改段落/ }).press('Enter')
    const box = page.getByRole('textbox', { name: '段落正文' })
    await box.fill('全年出台制度【出台制度数】，签发以后改写。')
    await box.press('Control+Enter')
    await box.waitFor({ state: 'detached' })
    await page.goto(`${stage.url}/report?tab=frozen`)
    await page.getByRole('button', { name: '查看差异' }).click()
    const words = page.getByRole('region', { name: '文字差异' })
    await words.waitFor()
    expect(await words.locator('del').allInnerTexts()).toContain('办公室后保存')
    expect(await words.locator('ins').allInnerTexts()).toEqual(expect.arrayContaining(['签发以后改写']))
  })
})
