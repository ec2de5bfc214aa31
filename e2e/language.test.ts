import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noBrowser, openStage, type Stage } from './browser.ts'

describe.skipIf(noBrowser())('界面语言', () => {
  let stage: Stage
  let page: Page
  beforeAll(async () => {
    stage = await openStage(200)
    page = await stage.page('cadres')
  }, 240_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })
  const choose = async (language: string): Promise<void> => {
    await page.getByRole('button', { name: '演示干部科' }).click()
    await Promise.all([page.waitForEvent('load'), page.getByRole('menuitem', { name: language }).click()])
  }

  it('选 English：目录、列头、名单、表单都是英文，记录和国家标准的代码仍是中文；换回中文，一切如前', async () => {
    await page.goto(`${stage.url}/registers/appointment`)
    await page.getByRole('columnheader', { name: '任用形式' }).waitFor()
    await choose('English')

    await page.getByRole('columnheader', { name: 'Form of appointment' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.locator('.areas').innerText()).not.toMatch(/\p{Script=Han}/u)
    expect(await page.locator('.toolbar').innerText()).not.toMatch(/\p{Script=Han}/u)
    expect(await page.getByRole('row').nth(1).innerText()).toMatch(/\p{Script=Han}/u)

    await page.keyboard.press('n')
    const form = page.getByRole('dialog')
    await form.getByText('Add: Appointment').waitFor()
    expect(await form.innerText()).not.toMatch(/\p{Script=Han}/u)
    // A code of the product is offered in English, one of the national standard as the standard has it.
    await form.getByLabel('Form of appointment').click()
    await page.getByRole('option', { name: 'Promotion' }).or(page.getByTitle('Promotion')).first().waitFor()
    await page.keyboard.press('Escape')

    await page.goto(stage.url)
    await page.getByRole('heading', { name: /Key figures/ }).waitFor()
    await choose('中文')
    await page.getByRole('heading', { name: /主要数字/ }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
    expect(await page.locator('.areas').innerText()).not.toMatch(/[A-Za-z]{3}/)
  })
})
