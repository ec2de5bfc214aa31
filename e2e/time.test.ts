import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, openStage, type Stage } from './browser.ts'

interface Rows { rows: { id: string; title: string; version: number; values: Record<string, unknown> }[]; knownAt: number }

/** Time at the desk: a change from a day is seen before it is made, the day is slid back, two days and two states of knowledge are compared. */
describe.skipIf(noBrowser())('时间（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let page: Page
  let span: Rows['rows'][number]
  let knownBefore = 0
  beforeAll(async () => {
    stage = await openStage(400)
    page = await stage.page('cadres')
    const filter = encodeURIComponent(JSON.stringify({ op: 'and', of: [{ op: 'equals', path: ['kind'], value: 'main' }, { op: 'empty', path: ['until'] }, { op: 'compare', path: ['since'], than: '<', value: '2024' }] }))
    const { rows, knownAt } = await page.evaluate(async (path) => (await fetch(path)).json() as Promise<Rows>, `/api/registers/appointment/rows?limit=1&filter=${filter}`)
    const [first] = rows
    if (!first) throw new Error('the demonstration city has no running main post')
    span = first
    knownBefore = knownAt
  }, 300_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('自某日变更：填好就看到前后各段，照此办理', async () => {
    await page.goto(`${stage.url}/registers/appointment/${span.id}`)
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '自某日变更' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('变更之日').fill('2025.03.10')
    await form.getByLabel('职务', { exact: true }).fill('端到端新职务')
    const effects = form.getByRole('region', { name: '影响' })
    await effects.getByText('写入 2 行').waitFor()
    await effects.getByRole('list', { name: '之后' }).getByText('端到端新职务').first().waitFor()
    await effects.getByRole('row', { name: /改动.*免职时间.*2025-03-10/ }).waitFor()
    // Nothing has been written yet.
    expect((await page.evaluate(async (path) => (await fetch(path)).json() as Promise<{ row: { version: number } }>, `/api/registers/appointment/rows/${span.id}`)).row.version).toBe(span.version)
    await form.getByLabel(/事由/).fill('按任免文件')
    await form.getByRole('button', { name: '保存变更' }).click()
    await form.waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: /端到端新职务/ }).waitFor()
    expect(new URL(page.url()).pathname).not.toContain(span.id)
  })

  it('截至日滑回去：键盘一天、一月、到有变动的一天，卡片跟着变', async () => {
    await page.goto(`${stage.url}/registers/person/${String(span.values['person'])}`)
    await page.locator('.timeline li.holds', { hasText: '端到端新职务' }).waitFor()
    await page.getByRole('button', { name: /^截至/ }).click()
    const slider = page.getByRole('slider', { name: '截至日' })
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'slider')
    for (let i = 0; i < 40 && (await slider.getAttribute('aria-valuetext')) !== '2025年3月10日'; i++) await page.keyboard.press('Shift+ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toBe('2025年3月10日')
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/asOf=2025-03-09/)
    await page.locator('.timeline .past', { hasText: '端到端新职务' }).waitFor()
    await page.keyboard.press('PageDown')
    await page.waitForURL(/asOf=2025-02-09/)
    await page.getByText('非今日').waitFor()
    await page.getByRole('textbox', { name: /按何时所知/ }).fill(String(knownBefore))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`knownAt=${knownBefore}`))
    await page.getByText(`按第 ${knownBefore} 号变更所知`).first().waitFor()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('截至') === true)
    await page.locator('.timeline li', { hasText: '端到端新职务' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '回到今天、最新所知' }).click()
    await page.locator('.timeline li.holds', { hasText: '端到端新职务' }).waitFor()
  })

  it('两日比较：接续的职务左右并排，地址重现；列表也能比', async () => {
    await page.goto(`${stage.url}/registers/person/${String(span.values['person'])}`)
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '两日比较' }).click()
    await page.getByRole('textbox', { name: '左的日期' }).fill('2025.03.09')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '右的日期' }).fill('20250310')
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=2025-03-09&to=2025-03-10/)
    const row = page.getByRole('row', { name: /^接续.*端到端新职务/ })
    await row.waitFor()
    await page.reload()
    await row.waitFor()
    await page.goto(`${stage.url}/registers/appointment/compare?from=2025-03-09&to=2025-03-10`)
    await page.getByRole('button', { name: /接续变动 \d/ }).click()
    await page.getByRole('row', { name: /端到端新职务/ }).waitFor()
    // The same day, as known before the change and now.
    await page.goto(`${stage.url}/registers/appointment/compare?from=2025-03-10@${knownBefore}&to=2025-03-10`)
    await page.getByRole('row', { name: /接续.*端到端新职务/ }).waitFor()
  })
})
