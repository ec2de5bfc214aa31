import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, openStage, type Stage } from './browser.ts'

interface Rows { total: number; rows: { id: string; version: number; title: string; values: Record<string, unknown> }[] }

/** Writing from a list: two hundred rows from Excel, many rows at once, a cell, and what a crash leaves. */
describe.skipIf(noBrowser())('在列表里登记（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    stage = await openStage(400)
    page = await stage.page('cadres')
  }, 300_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  const get = <T>(at: Page, path: string): Promise<T> => at.evaluate(async (url) => (await fetch(url)).json() as Promise<T>, `/api/${path}`)
  const found = (q: string): Promise<Rows> => get<Rows>(page, `registers/person/rows?limit=1&q=${encodeURIComponent(q)}`)
  const notice = (text: string) => page.locator('.ant-notification', { hasText: text })

  it('粘贴二百行，错三处，就地改好，一次入账，一次撤回', async () => {
    await page.goto(`${stage.url}/registers/person`)
    await page.getByRole('button', { name: '粘贴' }).waitFor()
    const rows = Array.from({ length: 200 }, (_, i) => [`粘贴${'甲乙丙丁'[i % 4]}${i}`, i % 2 === 0 ? '男' : '女', `19${60 + (i % 40)}.${String((i % 12) + 1).padStart(2, '0')}`, '汉族'])
    rows[4] = ['粘贴甲4', '男', '1978.13', '汉族']
    rows[50] = ['粘贴丙50', '不详', '1980.01', '汉族']
    rows[120] = ['', '男', '1981.01', '汉族']
    const text = [['姓名', '性别', '出生年月', '民族'], ...rows].map((r) => r.join('\t')).join('\r\n')
    await page.evaluate((tsv) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', tsv)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('有错 3 行').waitFor()
    expect(await dialog.getByRole('button', { name: /^入账/ }).isDisabled()).toBe(true)
    for (const [row, field, value] of [[5, '出生年月', '1978.12'], [51, '性别', '女'], [121, '姓名', '粘贴甲120']] as const) {
      await dialog.locator('.paste-problems button', { hasText: `第 ${row} 行` }).click()
      const cell = dialog.getByLabel(`第 ${row} 行${field}`)
      await cell.fill(value)
      expect(await cell.inputValue()).toBe(value)
    }
    await dialog.getByRole('button', { name: '入账 200 人' }).click()
    await notice('已粘贴人员 200 人').waitFor()
    expect((await found('粘贴')).total).toBe(200)
    await notice('已粘贴').getByRole('button', { name: '撤回' }).click()
    await notice('已撤回').waitFor()
    expect((await found('粘贴')).total).toBe(0)
  })

  it('批量修改先看差异，确认以后一次改完，按 Ctrl+Z 撤回', async () => {
    await page.goto(`${stage.url}/registers/appointment`)
    const before = await get<Rows>(page, 'registers/appointment/rows?limit=2')
    await page.getByRole('button', { name: '批量修改' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '第 1 项改哪个字段' }).fill('简历原文')
    await page.locator('.ant-select-item-option').filter({ hasText: /^简历原文$/ }).click()
    await dialog.getByRole('textbox', { name: '简历原文' }).fill('统一补记')
    await dialog.getByRole('button', { name: '预览' }).click()
    await dialog.locator('.bulk-counts').waitFor()
    expect(await dialog.locator('.differences .after').first().innerText()).toBe('统一补记')
    // Nothing has been written yet.
    expect((await get<Rows>(page, 'registers/appointment/rows?limit=2')).rows.map((r) => r.version)).toEqual(before.rows.map((r) => r.version))
    await dialog.getByLabel(/事由/).fill('统一补记简历')
    await dialog.getByRole('button', { name: /^确认修改/ }).click()
    await notice('已修改任职').waitFor()
    expect((await get<Rows>(page, 'registers/appointment/rows?limit=2')).rows.map((r) => r.values['text'])).toEqual(['统一补记', '统一补记'])
    await page.locator('.register-table').focus()
    await page.keyboard.press('Control+z')
    await notice('已撤回').waitFor()
    expect((await get<Rows>(page, 'registers/appointment/rows?limit=2')).rows.map((r) => r.values['text'])).toEqual(before.rows.map((r) => r.values['text']))
  })

  it('双击一格就地改，事由只问一次', async () => {
    await page.goto(`${stage.url}/registers/person`)
    const cell = page.locator('#row-0 [role=gridcell]').nth(4)
    await cell.waitFor()
    const [row] = (await get<Rows>(page, 'registers/person/rows?limit=1')).rows
    await cell.dblclick()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1961.13')
    await page.keyboard.press('Enter')
    await page.locator('.cell-problem', { hasText: '没有13月' }).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1961.12')
    await page.keyboard.press('Enter')
    await page.locator('.inline-strip input').fill('核对档案')
    await page.keyboard.press('Enter')
    await notice('已更正出生年月').waitFor()
    expect((await get<{ row: Rows['rows'][number] }>(page, `registers/person/rows/${row?.id}`)).row.values['birth']).toBe('1961-12')
    await page.keyboard.press('Escape')
  })

  it('页面没了，草稿还在；登录失效，原地再登录', async () => {
    const [row] = (await get<Rows>(page, 'registers/appointment/rows?limit=1')).rows
    const doomed = await page.context().newPage()
    await doomed.goto(`${stage.url}/registers/appointment/${row?.id}`)
    await doomed.getByRole('button', { name: '更正' }).click()
    const kept = doomed.waitForResponse((r) => r.request().method() === 'PUT' && r.url().includes('/api/drafts/') && r.ok())
    await doomed.getByRole('dialog').getByLabel('职务', { exact: true }).fill('没来得及保存的职务')
    await kept
    await doomed.close()

    await page.goto(`${stage.url}/`)
    await page.getByRole('button', { name: /未保存的草稿/ }).click()
    await page.locator('.drafts button').first().click()
    const form = page.getByRole('dialog')
    await form.getByText('未保存的内容').waitFor()
    const post = form.getByLabel('职务', { exact: true })
    expect(await post.inputValue()).toBe('没来得及保存的职务')

    await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }))
    await post.fill('登录失效以后填的职务')
    await page.getByText('登录已失效，请重新登录').waitFor()
    await page.getByLabel('密码').fill('mingshi-2026')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('登录已失效，请重新登录').waitFor({ state: 'detached' })
    expect(await post.inputValue()).toBe('登录失效以后填的职务')
    await form.getByLabel(/事由/).fill('核对档案')
    await form.getByRole('button', { name: '保存更正' }).click()
    await notice('已更正任职').waitFor()
    await page.getByRole('button', { name: /未保存的草稿/ }).waitFor({ state: 'detached' })
    // Nothing typed stays in this browser.
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsent') || key.includes('draft')))).toEqual([])
  })
})
