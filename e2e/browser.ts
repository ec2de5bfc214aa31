import { chromium, type Browser, type Page } from 'playwright-core'
import { buildApp } from '#server/http/app'
import { shownSignIns } from '#server/demonstration'
import { buildWeb, webRoot } from '#server/web-build'
import { openHouse, type TestHouse } from '#server/testing/house'

/** A demonstration city behind a real server, and a real browser before it. */
export interface Stage {
  readonly house: TestHouse
  readonly url: string
  /** A signed-in page of its own; `account` as in the demonstration. */
  page(account: string): Promise<Page>
  /** Errors that any page has reported: a test ends with none. */
  readonly errors: string[]
  close(): Promise<void>
}

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Why there is no browser to test with; undefined when there is one. On CI a missing browser is a failure, not a reason. */
export function noBrowser(): string | undefined {
  if (process.env['CHROMIUM_PATH'] || process.env['CI']) return undefined
  return '没有 Chromium：请用 npm test 运行，或以 CHROMIUM_PATH 指明'
}

export async function openStage(members: number): Promise<Stage> {
  const house = await openHouse({ members })
  await buildWeb(() => undefined)
  const app = await buildApp({ database: house.database, tenant: { id: 1, name: '示范市', demonstration: true }, demonstration: shownSignIns(), webRoot })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const executablePath = process.env['CHROMIUM_PATH']
  if (!executablePath) throw new Error('没有 Chromium：CI 上必须安装，并用 CHROMIUM_PATH 指明')
  const browser: Browser = await chromium.launch({ executablePath, args: quiet })
  const errors: string[] = []
  return {
    house, url, errors,
    page: async (account) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true })
      context.setDefaultTimeout(30_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(error.message))
      await page.goto(`${url}/login`)
      const who = shownSignIns().find((s) => s.account === account)
      if (!who) throw new Error(`no demonstration account ${account}`)
      await page.getByRole('button', { name: who.name }).click()
      await page.waitForURL((at) => !at.pathname.startsWith('/login'))
      return page
    },
    close: async () => {
      await browser.close()
      await app.close()
      await house.close()
    },
  }
}
