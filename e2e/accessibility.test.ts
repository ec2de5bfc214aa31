import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placesOf, type Place } from './accessibility-places.ts'
import { noBrowser, openStage, type Stage } from './browser.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Good practice beyond the success criteria that a reader of the screen is helped by. */
const practice = ['heading-order', 'page-has-heading-one', 'landmark-one-main', 'landmark-unique', 'region']

/** WCAG 2.2 AA on every page and in its main states: by axe, by the keyboard alone, on a telephone, at 200 %, in large type. */
describe.skipIf(noBrowser())('无障碍（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let pages: Record<Place['account'], Page>
  let places: Place[]
  beforeAll(async () => {
    stage = await openStage(400)
    pages = { leader: await stage.page('leader'), cadres: await stage.page('cadres') }
    places = await placesOf(pages.leader, await stage.page('office'))
  }, 300_000)
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  /** Opens an address and waits until it has been drawn and nothing is being read. */
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${stage.url}${path}`)
    await page.locator('#content').waitFor()
    await page.locator('.loading, [aria-busy=true]').first().waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
  }
  const violations = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source)
    const found = await page.evaluate(async ([tags, rules]) => {
      const run = (runOnly: { type: 'tag' | 'rule'; values: string[] }) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'] })
      return [...(await run({ type: 'tag', values: tags })).violations, ...(await run({ type: 'rule', values: rules })).violations]
    }, [standards, practice] as const)
    return found.flatMap((v) => v.nodes.map((n) => `${v.id}：${n.target.join(' ')} ${n.html.slice(0, 120)}`))
  }
  /** Goes through every place and gathers all that is found before it says so. */
  const survey = async (check: (page: Page, place: Place) => Promise<string[]>): Promise<void> => {
    const found: string[] = []
    const walk = async (account: Place['account']): Promise<void> => {
      for (const place of places.filter((p) => p.account === account)) {
        const page = pages[account]
        await open(page, place.path)
        await place.act?.(page)
        found.push(...new Set((await check(page, place)).map((wrong) => `${place.name}：${wrong}`)))
      }
    }
    await Promise.all([walk('leader'), walk('cadres')])
    expect(found).toEqual([])
  }
  /** A change of size is drawn within a few frames: what then still has to be moved sideways is wrong. */
  const sidewaysOnceDrawn = async (page: Page): Promise<string[]> => {
    await expect.poll(() => page.evaluate(sideways), { timeout: 5000 }).toEqual([]).catch(() => undefined)
    return page.evaluate(sideways)
  }
  const each = async (change: (page: Page) => Promise<unknown>): Promise<void> => { for (const page of Object.values(pages)) await change(page) }

  it('登录页和每一页都没有 axe 指出的问题，语言写明', async () => {
    const outside = await pages.leader.context().browser()?.newPage()
    if (!outside) throw new Error('no browser')
    await outside.goto(`${stage.url}/login`)
    await outside.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(outside)).toEqual([])
    expect(await outside.locator('html').getAttribute('lang')).toBe('zh-CN')
    await outside.close()
    await survey(violations)
  }, 120_000)

  it('大字版：文字不小于 18 像素，可点之处不小于 44 像素', async () => {
    const key = 'mingshi:display'
    await each((page) => page.evaluate((k) => localStorage.setItem(k, '"elder"'), key))
    try {
      await survey(async (page) => {
        const found = await page.evaluate(smallThings)
        await page.setViewportSize({ width: 360, height: 740 })
        found.push(...(await sidewaysOnceDrawn(page)).map((wrong) => `360 ${wrong}`))
        await page.setViewportSize({ width: 1366, height: 768 })
        return found
      })
    } finally {
      await each((page) => page.evaluate((k) => localStorage.removeItem(k), key))
    }
  }, 240_000)

  it('360 像素宽和 200% 缩放：内容不横向滚动，也没有 axe 指出的问题', async () => {
    const [phone, zoomed] = [{ width: 360, height: 740 }, { width: 683, height: 384 }]
    await each((page) => page.setViewportSize(phone))
    await survey(async (page, place) => {
      const found = [...await page.evaluate(sideways), ...(place.narrow ? await violations(page) : [])]
      await page.setViewportSize(zoomed)
      found.push(...(await sidewaysOnceDrawn(page)).map((wrong) => `200% ${wrong}`))
      await page.setViewportSize(phone)
      return found
    })
    await each((page) => page.setViewportSize({ width: 1366, height: 768 }))
  }, 120_000)

  it('只用键盘：跳到正文，筛选，打开，更正，保存，返回', async () => {
    const page = pages.cadres
    const focused = <T>(read: (element: Element | null) => T): Promise<T> => page.evaluate(`(${String(read)})(document.activeElement)`)
    await open(page, '/registers/person')
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
    const page = pages.leader
    await open(page, '/report')
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

/** Texts and targets smaller than the elder display promises. Runs in the page. */
function smallThings(): string[] {
  const wrong: string[] = []
  const shown = (e: Element): boolean => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1 && getComputedStyle(e).visibility !== 'hidden' }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement
    if (!at || !node.textContent?.trim() || at.closest('.print-only, noscript, script, style') || !shown(at)) continue
    const size = parseFloat(getComputedStyle(at).fontSize)
    if (size < 18) wrong.push(`文字 ${size} 像素：${at.tagName}.${at.getAttribute('class') ?? ''} ${node.textContent.trim().slice(0, 20)}`)
  }
  // What stands inside a larger target of the same doing: the box of a check box, the field of a select, the cell of a tick.
  const inside = '.ant-checkbox-input, .ant-radio-input, .ant-select-input, .ant-picker input, .ant-segmented-item-input, .ant-input-number-input, .ant-input-affix-wrapper > input, .table-tick input'
  for (const e of document.querySelectorAll('button, a[href], input:not([type=hidden]), select, [role=tab], [role=button], .table-tick')) {
    if (!shown(e) || e.matches(inside) || e.closest('.skip, [aria-hidden=true], .print-only')) continue
    const { height, width } = e.getBoundingClientRect()
    if (height < 43.5) wrong.push(`目标 ${Math.round(width)}×${Math.round(height)} 像素：${e.tagName}.${e.getAttribute('class') ?? ''} ${(e.textContent ?? '').trim().slice(0, 20)}`)
  }
  return wrong
}

/** By how much the page or its content has to be moved sideways to be read; tables move in frames of their own. Runs in the page. */
function sideways(): string[] {
  const content = document.querySelector('#content')
  return [['页面', document.documentElement.scrollWidth - window.innerWidth], ['正文', content ? content.scrollWidth - content.clientWidth - 1 : 0]].flatMap(([what, over]) => (Number(over) > 0 ? [`${what}超出 ${over} 像素`] : []))
}
