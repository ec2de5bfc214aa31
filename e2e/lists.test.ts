import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, openStage, type Stage } from './browser.ts'

/** A list as an officer works with it: narrowed along a reference, counted, opened at a figure, kept as a view. */
describe.skipIf(noBrowser())('台账列表（没有 Chromium 时跳过）', () => {
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

  const counted = async (at: Page): Promise<number> => {
    await at.locator('.counts b').first().waitFor()
    await at.locator('.register-table[aria-busy=true]').waitFor({ state: 'detached' })
    return Number((await at.locator('.counts b').first().innerText()).replaceAll(',', ''))
  }

  it('按引用的字段筛选，透视，点一格，名单的条数就是这个数', async () => {
    await page.goto(`${stage.url}/registers/appointment`)
    const all = await counted(page)
    await page.getByRole('button', { name: '筛选' }).click()
    // By its initials, and Enter takes the nearest.
    await page.locator('.path-picker input').fill('性别')
    await page.keyboard.press('Enter')
    await page.locator('.clause-editor').getByRole('checkbox', { name: '女' }).check()
    await page.locator('.clause-editor').getByRole('button', { name: '筛选' }).click()
    await page.locator('.chip', { hasText: '人员·性别：女' }).waitFor()
    await expect.poll(() => counted(page), { timeout: 20_000 }).toBeLessThan(all)
    const women = await counted(page)

    await page.getByText('透视', { exact: true }).click()
    await page.locator('.path-picker input').first().fill('职务层次')
    await page.keyboard.press('Enter')
    await page.locator('.path-picker input').nth(1).fill('出生年月')
    await page.keyboard.press('Enter')
    const table = page.locator('.pivot-table')
    await table.locator('thead', { hasText: '人员·年龄' }).waitFor()
    expect(await table.locator('tr').last().locator('td').last().innerText()).toBe(String(women))
    await page.getByText('堆积', { exact: true }).click()
    await page.locator('.pivot-chart svg').waitFor()

    const figure = table.locator('tbody tr').first().locator('.figure-number').first()
    const value = Number(await figure.innerText())
    await figure.click()
    await expect.poll(() => page.locator('.cell-figure [role=status]').innerText(), { timeout: 20_000 }).toBe(`名单 ${value} 条`)
    expect(await page.locator('.cell-drawer .table-body .table-row').count()).toBe(value)
    const address = page.url()
    await page.reload()
    await expect.poll(() => page.locator('.cell-figure [role=status]').innerText(), { timeout: 20_000 }).toBe(`名单 ${value} 条`)
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: '在列表中打开' }).click()
    await expect.poll(() => counted(page), { timeout: 20_000 }).toBe(value)
    expect(await page.locator('.chip').count()).toBe(3)
  })

  it('存成视图，改了能看出来，地址交给别人打开的是同样的列表', async () => {
    const value = await counted(page)
    await page.getByRole('button', { name: '视图' }).click()
    await page.getByRole('button', { name: '存为视图' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill('女同志一格')
    await dialog.getByText('部内各科室').click()
    await dialog.getByRole('button', { name: '保存' }).click()
    const strip = page.getByRole('navigation', { name: '视图' })
    await strip.locator('button[aria-current]', { hasText: '女同志一格' }).waitFor()
    await page.waitForURL((url) => url.searchParams.has('view') && !url.searchParams.has('filter'))
    const address = page.url()

    await page.locator('.table-head button', { hasText: '职务层次' }).click()
    await strip.getByText('已改动').waitFor()
    await page.waitForURL((url) => url.searchParams.get('sort') === 'level')
    await strip.getByRole('button', { name: '还原' }).click()
    await strip.getByText('已改动').waitFor({ state: 'detached' })

    const colleague = await stage.page('leader')
    await colleague.goto(address)
    expect(await counted(colleague)).toBe(value)
    await colleague.getByRole('navigation', { name: '视图' }).locator('button[aria-current]', { hasText: '女同志一格' }).waitFor()
  })

  it('分组：组头的条数就是点开的列表的条数', async () => {
    await page.goto(`${stage.url}/registers/appointment?group=level`)
    const head = page.locator('.group-head').first()
    const count = Number.parseInt(await head.locator('.figure-number').innerText(), 10)
    await head.locator('.group-name').click()
    await expect.poll(() => page.locator('.table-body .table-row:not(.table-line) .cell').first().isVisible(), { timeout: 20_000 }).toBe(true)
    await head.locator('.figure-number').click()
    await page.locator('.chip', { hasText: '职务层次' }).waitFor()
    expect(await counted(page)).toBe(count)
  })

  it('键盘走到最后一行再回来，打开一行再返回，还在原处', async () => {
    await page.goto(`${stage.url}/registers/person`)
    const all = await counted(page)
    await page.keyboard.press('End')
    await page.locator('.table-row.at .cell').first().waitFor()
    expect(await page.locator('.table-row.at').getAttribute('aria-rowindex')).toBe(String(all + 1))
    await page.keyboard.press('PageUp')
    const name = await page.locator('.table-row.at .table-cell.first').innerText()
    await page.keyboard.press('Enter')
    await page.waitForURL(/registers\/person\/[0-9a-f-]{36}/)
    await page.goBack()
    await page.locator('.table-row.at', { hasText: name }).waitFor()
  })
})
