import { it, expect } from 'vitest'
import { openStage } from './browser.ts'
it('x', async () => {
  const stage = await openStage(200)
  try {
    const page = await stage.page('cadres')
    await page.goto(`${stage.url}/inbox`)
    await page.getByRole('heading', { name: '待办' }).first().waitFor()
    await page.evaluate(() => localStorage.setItem('mingshi:language', 'en'))
    for (const path of ['/inbox', '/inbox?tab=open', '/inbox?tab=closed', '/cases/leaving-office/new', '/cases/complaint/new', '/registers/complaint-cases', '/registers/training-record', '/registers/political-file-material', '/registers/leaving-office-cases', '/rules', '/']) {
      await page.goto(`${stage.url}${path}`)
      await page.waitForTimeout(2500)
      const lines = (await page.locator('main, body').first().innerText()).split('\n').filter((l) => /\p{Script=Han}/u.test(l)).slice(0, 25)
      console.log('=== ' + path + '\n' + lines.join('\n'))
      if (path.includes('closed') || path.includes('leaving-office-cases')) {
        const href = await page.locator('a[href*="/cases/"]').first().getAttribute('href').catch(() => null)
        if (href) { await page.goto(stage.url + href); await page.waitForTimeout(2500); console.log('--- ' + href + '\n' + (await page.locator('body').innerText()).split('\n').filter((l) => /\p{Script=Han}/u.test(l)).slice(0, 40).join('\n')) }
      }
    }
  } finally { await stage.close() }
  expect(1).toBe(1)
}, 400_000)
