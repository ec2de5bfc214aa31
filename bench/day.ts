/**
 * A day of a records officer, played in Chromium on a city that stands: `npm run bench:day -- --data DIR [--pictures DIR]`.
 * Every line is the time from the officer's gesture until the screen shows what came of it. What is written on the way is
 * taken back; the acts and their taking back stay in the chain, as they would in an office.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Locator, type Page } from 'playwright-core'
import { buildApp } from '#server/http/app'
import { shownSignIns } from '#server/demonstration'
import { openRuntime } from '#server/runtime'
import { buildWeb, webRoot } from '#server/web-build'

const { values } = parseArgs({ options: { data: { type: 'string' }, pictures: { type: 'string' } } })
if (!values.data) {
  console.error('用法：npm run bench:day -- --data 数据目录（先用 npx mingshi demo --members 1000000 --data 数据目录 装好）')
  process.exit(2)
}
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const patience = 600_000
const lines: string[] = []

const runtime = await openRuntime({ dataDir: values.data })
await buildWeb((line) => console.error(line))
const app = await buildApp({ database: runtime.database, tenant: runtime.tenant, demonstration: shownSignIns(), webRoot })
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: quiet })
try {
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  page.on('pageerror', (error) => { throw error })
  await play(page, url)
} finally {
  await browser.close()
  await app.close()
  await runtime.close()
}
console.log(`\n| 这一天 | 用时 |\n|---|---|\n${lines.join('\n')}`)

/** Does a gesture, waits for what it brings, and writes down how long that took. */
async function step(page: Page, what: string, gesture: () => Promise<unknown>, shown: () => Promise<unknown>): Promise<void> {
  const since = performance.now()
  await gesture()
  await shown()
  const took = performance.now() - since
  lines.push(`| ${what} | ${took < 1000 ? `${Math.round(took)} ms` : `${(took / 1000).toFixed(1)} s`} |`)
  console.error(lines.at(-1))
  if (values.pictures) await page.screenshot({ path: join(values.pictures, `${String(lines.length).padStart(2, '0')}.png`) })
}

/** Scrolls the list through some 60,000 pixels, so much each frame, and tells how long the frames took: 16.7 ms is one of the screen's. */
async function frames(page: Page): Promise<void> {
  const taken = await page.evaluate<number[]>(`new Promise((resolve) => {
    const body = document.querySelector('.register-table')
    const times = []
    const step = (now) => {
      times.push(now)
      body.scrollTop += 200
      if (times.length < 301) requestAnimationFrame(step)
      else resolve(times.slice(1).map((t, i) => t - times[i]))
    }
    requestAnimationFrame(step)
  })`)
  taken.sort((a, b) => a - b)
  const late = taken.filter((t) => t > 25).length
  lines.push(`| 列表连续滚动 300 帧，每帧 200 像素 | 中位 ${(taken[150] ?? 0).toFixed(1)} ms，掉帧 ${late} |`)
  console.error(lines.at(-1))
}

async function play(page: Page, url: string): Promise<void> {
  const get = <T>(path: string): Promise<T> => page.evaluate(async (at) => (await fetch(`/api/${at}`)).json() as Promise<T>, path)
  const rowsShown = (): Promise<unknown> => page.locator('.register-table[aria-busy=false] .table-row .cell').first().waitFor()
  const settled = async (): Promise<void> => {
    await rowsShown()
    await page.locator('.counts b').first().waitFor()
  }
  const notice = (text: string): Locator => page.locator('.ant-notification', { hasText: text })

  await page.goto(`${url}/login`)
  await step(page, '登录，工作台出齐', () => page.getByRole('button', { name: '演示干部科' }).click(), () => page.locator('.home-page .figure-number').first().waitFor())

  // Find.
  await step(page, '打开人员列表，看到第一页', () => page.goto(`${url}/registers/person`), rowsShown)
  await step(page, '总数随后到', async () => undefined, () => page.locator('.counts b').first().waitFor())
  await frames(page)
  const some = (await get<{ rows: { title: string }[] }>('registers/person/rows?limit=1&offset=5000&total=later')).rows[0]?.title ?? '王'
  await step(page, `在列表里找“${some}”`, () => page.locator('.list-search input').fill(some), async () => {
    await page.waitForURL((at) => at.searchParams.get('q') === some)
    await settled()
    await page.locator('.table-row', { hasText: some }).first().waitFor()
  })
  await step(page, 'Ctrl+K 按首字母查找', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '查找' }).fill('zxm')
  }, () => page.getByRole('option').first().waitFor())
  await page.keyboard.press('Escape')

  // View: a filter along a declared field, in pinyin order.
  const filter = encodeURIComponent(JSON.stringify([['ethnicity', 'in', '03'], ['sex', 'in', '2']]))
  await step(page, '筛选民族、性别，排序的一页和总数', () => page.goto(`${url}/registers/person?filter=${filter}`), settled)
  await step(page, '翻到最后一行（End）', async () => { await page.locator('.register-table').focus(); await page.keyboard.press('End') }, () => page.locator('.table-row.at .cell').first().waitFor())

  // Pivot, and one of its cells.
  const table = page.locator('.pivot-table')
  await step(page, '透视：全部党员按类别和性别', () => page.goto(`${url}/registers/members?pivot=${encodeURIComponent('category/person.sex')}`), () => table.locator('.figure-number').first().waitFor())
  const cell = table.locator('tbody tr').first().locator('.figure-number').first()
  const figure = (await cell.innerText()).replaceAll(',', '')
  await step(page, `点开一格，名单 ${Number(figure).toLocaleString('en')} 条`, () => cell.click(), async () => {
    await page.locator('.cell-figure [role=status]', { hasText: '名单' }).waitFor()
    const length = (await page.locator('.cell-figure [role=status]').innerText()).replaceAll(/\D/g, '')
    if (length !== figure) throw new Error(`the cell says ${figure}, its list has ${length}`)
    await page.locator('.cell-drawer .table-row .cell').first().waitFor()
  })
  await page.keyboard.press('Escape')
  await step(page, '图表', () => page.getByText('堆积', { exact: true }).click(), () => page.locator('.pivot-chart svg').waitFor())

  // Open.
  await page.goto(`${url}/registers/appointment`)
  await settled()
  await step(page, '打开一条任职', async () => { await page.locator('.register-table').focus(); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter') }, () => page.getByRole('button', { name: '更正' }).waitFor())
  const { person } = (await get<{ rows: { values: { person: string } }[] }>('registers/appointment/rows?limit=1')).rows[0]?.values ?? { person: '' }
  await step(page, '打开这个人的档案，时间线出齐', () => page.goto(`${url}/registers/person/${person}`), () => page.locator('.timeline li').first().waitFor())

  // Paste two hundred rows, three of them wrong; fix; commit; undo.
  const mark = `粘${Date.now().toString(36)}`
  const rows = Array.from({ length: 200 }, (_, i) => [`${mark}${i}`, i % 2 === 0 ? '男' : '女', `19${60 + (i % 40)}.${String((i % 12) + 1).padStart(2, '0')}`, '汉族'])
  rows[4] = [`${mark}4`, '男', '1978.13', '汉族']
  rows[50] = [`${mark}50`, '不详', '1980.01', '汉族']
  rows[120] = ['', '男', '1981.01', '汉族']
  await page.goto(`${url}/registers/person`)
  await page.getByRole('button', { name: '粘贴' }).waitFor()
  const dialog = page.getByRole('dialog')
  await step(page, '粘贴 200 行，错处标出', () => page.evaluate(`{
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${JSON.stringify([['姓名', '性别', '出生年月', '民族'], ...rows].map((r) => r.join('\t')).join('\r\n'))})
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }`), () => dialog.getByText('有错 3 行').waitFor())
  await step(page, '就地改好三处', async () => {
    for (const [row, field, value] of [[5, '出生年月', '1978.12'], [51, '性别', '女'], [121, '姓名', `${mark}120`]] as const) {
      await dialog.locator('.paste-problems button', { hasText: `第 ${row} 行` }).click()
      await dialog.getByLabel(`第 ${row} 行${field}`).fill(value)
    }
  }, () => dialog.getByRole('button', { name: '入账 200 人' }).waitFor())
  await step(page, '入账 200 人', () => dialog.getByRole('button', { name: '入账 200 人' }).click(), () => notice('已粘贴人员 200 人').waitFor())
  await step(page, '撤回', () => notice('已粘贴').getByRole('button', { name: '撤回' }).click(), () => notice('已撤回').waitFor())
  const left = (await get<{ total: number }>(`registers/person/rows?limit=1&q=${encodeURIComponent(mark)}`)).total
  if (left !== 0) throw new Error(`${left} pasted rows are left`)

  // Print.
  await page.goto(`${url}/registers/person?filter=${filter}`)
  await settled()
  await step(page, '打印名册（导出 PDF）', async () => {
    await page.getByRole('button', { name: '导出' }).click()
    await page.getByRole('menuitem', { name: /PDF/ }).click()
  }, async () => {
    const purpose = page.getByRole('dialog')
    await purpose.getByRole('textbox').or(purpose.getByRole('combobox')).first().fill('核对名册')
    const [file] = await Promise.all([page.waitForEvent('download'), purpose.getByRole('button', { name: '导出', exact: true }).click()])
    if (values.pictures) writeFileSync(join(values.pictures, 'roster.pdf'), await (await file.createReadStream()).toArray().then((parts) => Buffer.concat(parts as Buffer[])))
    else await file.path()
  })

  // Compare two days of a list and of a person.
  await step(page, '两日比较：一个人', () => page.goto(`${url}/registers/person/${person}/compare?from=2024-12-31&to=2025-12-31`), () => page.getByRole('status').or(page.getByRole('table')).first().waitFor())
  await step(page, '两日比较：任职台账，2025 年末和今天', () => page.goto(`${url}/registers/appointment/compare?from=2025-12-31&to=2026-11-25`), () => page.getByRole('button', { name: /\d/ }).or(page.getByRole('table')).first().waitFor())

  // Merge a duplicate and take it back.
  const twin = `曾${mark}`
  const twins: string[] = []
  for (const birth of ['1978-05', '1978-05-08']) {
    const { row } = await page.evaluate(async ([name, day]) => (await fetch('/api/registers/person/rows', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ values: { name, sex: '男', birth: day }, reason: '录入' }),
    })).json() as Promise<{ row: { id: string } }>, [twin, birth] as const)
    twins.push(row.id)
  }
  await page.goto(`${url}/duplicates/person`)
  const search = page.getByRole('button', { name: /查找重复|重新查找/ })
  await search.waitFor()
  await step(page, '查找全部人员中的疑似重复', () => search.click(), () => page.locator('.ant-message', { hasText: /找到 [\d,]+ 对/ }).waitFor())
  const sides = page.getByRole('region', { name: '两条比对' })
  await step(page, '打开其中一对', () => page.goto(`${url}/duplicates/person?first=${twins[0]}&second=${twins[1]}`), () => sides.locator('tr.contradicts').first().waitFor())
  await sides.getByLabel('认定的理由').fill('经核对档案，为同一人')
  await sides.getByRole('radio', { name: '保留乙', exact: true }).check()
  await sides.getByRole('button', { name: '合并…' }).click()
  const merged = notice('已合并到')
  await step(page, '合并', () => page.getByRole('dialog').getByRole('button', { name: '合并', exact: true }).click(), () => merged.waitFor())
  await step(page, '撤回合并', () => merged.getByRole('button', { name: '撤回合并' }).click(), () => page.getByText('已撤回，两条都和合并前一样').waitFor())
  const both = (await get<{ total: number }>(`registers/person/rows?limit=1&q=${encodeURIComponent(twin)}`)).total
  if (both !== 2) throw new Error(`${both} rows after the merge was taken back`)
}
