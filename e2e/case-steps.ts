import type { Page } from 'playwright-core'

/** What an officer fills into the form of a step: fields by their name, the sheet as a block pasted from a table, one file for every material. */
export interface Filled {
  /** By field name: text typed, a term or 是/否 chosen. */
  readonly values?: Readonly<Record<string, string>>
  /** Rows in the order of the people, cells from the named column on. */
  readonly sheet?: { readonly from: string; readonly rows: readonly (readonly string[])[] }
  readonly materials?: boolean
  /** Written wherever a reason or a finding is asked. */
  readonly recorded?: string
}

/** Opens the form of an act from the case's page and fills it. */
export async function fillStep(page: Page, act: string, filled: Filled): Promise<void> {
  const drawer = page.locator('.act-drawer')
  if (!(await drawer.isVisible())) await page.getByRole('button', { name: act, exact: true }).first().click()
  await drawer.getByRole('button', { name: act, exact: true }).waitFor()
  for (const [name, value] of Object.entries(filled.values ?? {})) await fillField(page, name, value)
  if (filled.sheet) await pasteInto(page, filled.sheet.from, filled.sheet.rows)
  if (filled.materials) await fillMaterials(page)
  if (filled.recorded) {
    // What is asked for changes as the verdicts come in: the first box still empty, until none is.
    const empty = drawer.locator('.blocking textarea:placeholder-shown')
    for (let i = 0; i < 60 && await empty.count() > 0; i++) await empty.first().fill(filled.recorded, { timeout: 2_000 }).catch(() => undefined)
  }
}

/** Carries the step out; waits until the case has moved on. */
export async function takeStep(page: Page, act: string, filled: Filled): Promise<void> {
  await fillStep(page, act, filled)
  const go = page.locator('.act-drawer').getByRole('button', { name: act, exact: true })
  const ready = () => page.waitForFunction(() => { const all = [...document.querySelectorAll('.act-drawer .act-foot button.ant-btn-primary')]; return all.length > 0 && !all.some((b) => (b as HTMLButtonElement).disabled) }, null, { timeout: 20_000 })
  await ready().catch(async () => { throw new Error(`${act}：${(await page.locator('.act-drawer .act-foot, .act-drawer .blocking').allInnerTexts()).join('\n')}`) })
  await go.click()
  await page.locator('.act-drawer').waitFor({ state: 'detached' }).catch(async () => { throw new Error(`${act}没有办成：${(await page.locator('.act-drawer .act-foot, .act-drawer .blocking, .act-drawer .ant-alert').allInnerTexts()).join('\n')}`) })
}

async function fillField(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`.act-drawer .ant-form-item:has(> .ant-row [id="act-${name}"], [id="act-${name}"])`).first()
  const radio = field.locator('.ant-radio-group')
  if (await radio.count()) {
    await radio.getByText(value, { exact: true }).click()
    return
  }
  const box = page.locator(`[id="act-${name}"]`)
  if (await field.locator('.ant-select').count()) {
    await box.click()
    if (await box.isEditable()) await box.fill(value)
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: value }).first().click()
    return
  }
  await box.fill(value)
  await box.press('Tab')
}

/** A block copied from a table, set in from a column of the first row on. */
async function pasteInto(page: Page, from: string, rows: readonly (readonly string[])[]): Promise<void> {
  const sheet = page.locator('.act-drawer .items-sheet')
  await sheet.locator('h3').waitFor()
  const layout = sheet.getByText('表格', { exact: true })
  if (await layout.count()) await layout.click()
  await sheet.locator('[data-cell="0:0"]').waitFor()
  const headers = await page.locator('.act-drawer .items-sheet thead th').allInnerTexts()
  const people = (await page.locator('.act-drawer .items-sheet h3').innerText()).split(/\s/)[0] ?? ''
  const column = headers.findIndex((h) => h.replace(/\s*\*$/, '').trim() === from) - headers.findIndex((h) => h.trim() === people) - 1
  if (column < 0) throw new Error(`no column ${from} in ${headers.join(' ')}`)
  await page.evaluate(({ at, text }) => {
    const cell = document.querySelector(`.act-drawer [data-cell="0:${at}"]`)
    const target = cell?.querySelector('input, textarea, button') ?? cell
    const data = new DataTransfer()
    data.setData('text/plain', text)
    target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, { at: column, text: rows.map((row) => row.join('\t')).join('\n') })
}

async function fillMaterials(page: Page): Promise<void> {
  const inputs = page.locator('.act-drawer .material input[type=file]')
  for (let i = 0; i < await inputs.count(); i++) {
    await inputs.nth(i).setInputFiles({ name: `材料${i + 1}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`材料 ${i + 1}`) })
    await page.locator('.act-drawer .material.given').nth(i).waitFor()
  }
}
