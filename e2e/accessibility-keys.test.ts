import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { open } from './accessibility-survey.ts'
import { noBrowser, openStage, type Stage } from './browser.ts'

/** WCAG 2.1: everything by the keyboard alone, and where it is can be seen. */
describe.skipIf(noBrowser())('无障碍：只用键盘（没有 Chromium 时跳过）', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage(400) })
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('只用键盘：跳到正文，筛选，打开，更正，保存，返回', async () => {
    const page = await stage.page('cadres')
    const focused = <T>(read: (element: Element | null) => T): Promise<T> => page.evaluate(`(${String(read)})(document.activeElement)`)
    await open(stage, page, '/registers/person')
    await page.keyboard.press('Tab')
    expect(await focused((e) => e?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await focused((e) => e?.id)).toBe('content')

    // The first Tab from here reaches the search box, the next the filter.
    const button = page.getByRole('button', { name: '筛选' })
    for (let i = 0; i < 6 && !await button.evaluate((e) => e === document.activeElement); i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.clause-editor').waitFor()
    await expect.poll(() => focused((e) => e?.closest('.clause-editor') !== null), { timeout: 10_000 }).toBe(true)
    await page.keyboard.type('性别')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: '女' }).waitFor()
    await page.getByRole('checkbox', { name: '女' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('.chip', { hasText: '性别：女' }).waitFor()

    await page.locator('.register-table').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/registers\/person\/[0-9a-f-]{36}/)
    await page.getByRole('button', { name: '更正' }).waitFor()
    await page.keyboard.press('e')
    const form = page.getByRole('dialog')
    await form.waitFor()
    // The focus is inside the form and stays there however often Tab is pressed.
    for (let i = 0; i < 8; i++) await page.keyboard.press('Tab')
    expect(await focused((e) => e?.closest('[role=dialog]') !== null)).toBe(true)
    await form.getByLabel('专业技术职务').focus()
    await page.keyboard.type('高级政工师')
    await form.getByLabel(/事由/).focus()
    await page.keyboard.type('键盘更正')
    await page.keyboard.press('Control+Enter')
    await form.waitFor({ state: 'hidden' })
    await page.getByText('高级政工师').first().waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL(/registers\/person\?/)
    expect(new URL(page.url()).searchParams.has('filter')).toBe(true)
  })

  it('只用键盘：报告的数字按 Enter 打开，Esc 关上，焦点回到这个数字', async () => {
    const page = await stage.page('leader')
    await open(stage, page, '/report')
    const number = page.getByRole('article').locator('a.figure-number').first()
    await number.focus()
    const outline = await number.evaluate((e) => getComputedStyle(e).outlineStyle)
    await page.keyboard.press('Enter')
    await page.locator('.figure-drawer').getByText('口径').first().waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.ant-drawer') !== null), { timeout: 10_000 }).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.figure-drawer').waitFor({ state: 'hidden' })
    await expect.poll(() => number.evaluate((e) => e === document.activeElement), { timeout: 10_000 }).toBe(true)
    // Where the keyboard is can be seen.
    await page.keyboard.press('Tab')
    expect([outline, await page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle)]).toContain('solid')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '查找' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: '查找' }).waitFor({ state: 'hidden' })
  })
})

