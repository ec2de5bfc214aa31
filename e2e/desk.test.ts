import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '#formats/xlsx'
import { noBrowser, openStage, type Stage } from './browser.ts'

interface Rows { total: number; rows: { id: string; version: number; title: string }[] }

/** What goes wrong on a day at the desk: two at the same record, an import stopped half-way, an address passed on to a colleague. */
describe.skipIf(noBrowser())('日常办公（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let folder: string
  let page: Page
  beforeAll(async () => {
    stage = await openStage(400)
    folder = mkdtempSync(join(tmpdir(), 'mingshi-desk-'))
    page = await stage.page('cadres')
  }, 300_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  const rowsOf = (at: Page, query: string): Promise<Rows> => at.evaluate(async (path) => (await fetch(path)).json() as Promise<Rows>, `/api/registers/${query}`)

  it('两人改同一处：两边并排，选定后保存，另一边的改动不丢', async () => {
    const [row] = (await rowsOf(page, 'appointment/rows?limit=1')).rows
    if (!row) throw new Error('the demonstration city has no appointment')
    const path = `/registers/appointment/${row.id}`
    await page.goto(`${stage.url}${path}`)
    await page.getByRole('button', { name: '更正' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('职务', { exact: true }).fill('先打开的人填的职务')

    const colleague = await stage.page('cadres')
    const status = await colleague.evaluate(async ([url, base]) => (await fetch(`/api${url}`, {
      method: 'PATCH', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ base, changes: { post: '同事先保存的职务', text: '同事补的简历' }, reason: '同事更正' }),
    })).status, [`/registers/appointment/rows/${row.id}`, row.version] as const)
    expect(status).toBe(200)

    await form.getByLabel(/事由/).fill('核对档案')
    await form.getByRole('button', { name: '保存更正' }).click()
    const conflict = form.getByRole('alert').filter({ hasText: '他人已先保存' }).first()
    await conflict.waitFor()
    await form.getByRole('radio', { name: '先打开的人填的职务' }).waitFor()
    await form.getByRole('radio', { name: '同事先保存的职务' }).waitFor()
    expect(await form.getByRole('button', { name: '保存更正' }).isDisabled()).toBe(true)
    await form.getByRole('radio', { name: '先打开的人填的职务' }).check()
    await form.getByRole('button', { name: '保存更正' }).click()
    await form.waitFor({ state: 'hidden' })
    await page.locator('.fact', { hasText: '先打开的人填的职务' }).waitFor()
    await page.locator('.fact', { hasText: '同事补的简历' }).waitFor()
    await page.locator('.history').getByText('同事先保存的职务').first().waitFor()
  })

  it('导入中途取消：一行也没有留下', async () => {
    const path = join(folder, '三千人.xlsx')
    const rows = Array.from({ length: 3000 }, (_, i) => [`待取消${i}`, i % 2 === 0 ? '男' : '女', '1988.05', '汉族'])
    await writeWorkbook(path, { sheets: [{ name: '名册', columns: ['姓名', '性别', '出生年月', '民族'].map((header) => ({ header })), rows }] })
    const before = await rowsOf(page, 'person/rows?limit=1')
    // Somebody else holds the register: the import cannot be over before it is cancelled.
    const holder = new pg.Client({ connectionString: stage.house.adminUrl })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query('lock table person in share mode')
      await page.goto(`${stage.url}/registers/person/import`)
      await page.locator('input[type=file]').first().setInputFiles(path)
      await page.getByRole('button', { name: /^导入/ }).click()
      await page.locator('.job-progress', { hasText: '3,000' }).waitFor()
      const asked = page.waitForRequest((request) => request.method() === 'DELETE' && request.url().includes('/api/imports/'))
      await page.getByRole('button', { name: '取消导入' }).click()
      await asked
      await page.getByText('正在取消').waitFor()
      // Answered after the request to cancel has arrived.
      await rowsOf(page, 'unit/rows?limit=1')
    } finally {
      await holder.query('rollback')
      await holder.end()
    }
    await page.getByText('没有留下任何内容').waitFor()
    expect((await rowsOf(page, 'person/rows?limit=1')).total).toBe(before.total)
    expect((await rowsOf(page, `person/rows?limit=1&q=${encodeURIComponent('待取消')}`)).total).toBe(0)
  })

  it('数字的地址交给别人、刷新以后，打开的是同一份名单', async () => {
    await page.goto(`${stage.url}/`)
    await page.locator('tr', { hasText: '晋升职级人数' }).getByRole('link').first().click()
    const drawer = page.locator('.figure-drawer')
    await drawer.getByRole('combobox', { name: '细分方式' }).click()
    await page.locator('.ant-select-item-option', { hasText: '性别' }).click()
    await drawer.locator('.split-cells button', { hasText: '女' }).click()
    const names = async (at: Page): Promise<string[]> => {
      await at.locator('.figure-drawer .section-head', { hasText: '名单：女' }).waitFor()
      await at.locator('.figure-drawer [aria-busy=true]').waitFor({ state: 'detached' })
      return at.locator('.figure-drawer .member b').allInnerTexts()
    }
    const shown = await names(page)
    expect(shown.length).toBeGreaterThan(0)
    expect(await drawer.locator('.split-cells button.current').innerText()).toContain(String(shown.length))
    const address = page.url()

    await page.reload()
    expect(await names(page)).toEqual(shown)
    const colleague = await stage.page('leader')
    await colleague.goto(address)
    expect(await names(colleague)).toEqual(shown)
    await colleague.keyboard.press('Escape')
    await colleague.waitForURL((url) => !url.searchParams.has('figure'))
    expect(await colleague.locator('.home-page').isVisible()).toBe(true)
  })
})
