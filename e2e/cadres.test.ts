import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyForm, writeLrmx } from '#formats/lrmx'
import { today } from '#server/postgres/read/view'
import { noBrowser, openStage, type Stage } from './browser.ts'
import { fillStep, takeStep } from './case-steps.ts'

/** A day of a cadre officer, walked in the browser on the demonstration city. */
describe.skipIf(noBrowser())('干部工作的一天（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let folder: string
  let cadres: Page
  let supervision: Page
  let leader: Page
  /** Those to be promoted, and where they serve. */
  let five: { person: string; name: string; unit: string }[] = []
  beforeAll(async () => {
    stage = await openStage(1500)
    folder = mkdtempSync(join(tmpdir(), 'mingshi-cadres-'))
    ;[cadres, supervision, leader] = [await stage.page('cadres'), await stage.page('supervision'), await stage.page('leader')]
  }, 300_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  const later = (days: number): string => new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  const get = <T>(page: Page, path: string): Promise<T> => page.evaluate(async (url) => (await fetch(url)).json() as Promise<T>, `/api${path}`)
  const verdict = (person: string, on = today()) => get<{ outcome: string; changesOn: string | null }>(cadres, `/questions/promotion/${person}?level=1A41&on=${on}`)
  const figure = async (id: string): Promise<number> => Number((await get<{ value: number }>(cadres, `/indicators/${id}?period=${today().slice(0, 4)}`)).value)

  it('导入任免审批表，照错误清单更正', async () => {
    const path = join(folder, '甲.lrmx')
    writeFileSync(path, writeLrmx({ ...emptyForm, name: '路遥远', sex: '男', birth: '198303', ethnicity: '汉族', workStarted: '199001', currentPost: '示范市某局副局长', resume: '2005.07--2015.03  示范市某局科员\n2015.03--         示范市某局副局长' }))
    await cadres.goto(`${stage.url}/registers/person/import`)
    await cadres.locator('input[type=file]').first().setInputFiles(path)
    await cadres.getByRole('button', { name: /^导入/ }).click()
    await cadres.getByText(/导入完成/).waitFor()
    await cadres.goto(`${stage.url}/checks/person?all=1`)
    await cadres.screenshot({ path: '/tmp/me/e1.png' })
    console.log((await cadres.locator('main').innerText()).slice(0, 1500))
  })
})
