import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSurvey, phone, sidewaysOnceDrawn, usual, violations, zoomed, type Survey } from './accessibility-survey.ts'
import { noBrowser, openStage, type Stage } from './browser.ts'

/** WCAG 2.2 AA on every page and in its main states: by axe, on a telephone, at 200 %. */
describe.skipIf(noBrowser())('无障碍：每一页（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let survey: Survey
  beforeAll(async () => {
    stage = await openStage(400)
    survey = await openSurvey(stage)
  })
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('登录页没有 axe 指出的问题，语言写明', async () => {
    const outside = await survey.pages[0]?.context().browser()?.newPage()
    if (!outside) throw new Error('no browser')
    await outside.goto(`${stage.url}/login`)
    await outside.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(outside)).toEqual([])
    expect(await outside.locator('html').getAttribute('lang')).toBe('zh-CN')
    await outside.close()
  })

  it('每一页都没有 axe 指出的问题，360 像素宽和 200% 缩放时内容不横向滚动', async () => {
    // Come to and put into its state on a telephone; then the same page grows.
    for (const page of survey.pages) await page.setViewportSize(phone)
    expect(await survey.find(async (page, place) => {
      const found = (await sidewaysOnceDrawn(page)).map((wrong) => `360 像素宽 ${wrong}`)
      if (place.narrow) found.push(...(await violations(page)).map((wrong) => `360 像素宽 ${wrong}`))
      await page.setViewportSize(zoomed)
      found.push(...(await sidewaysOnceDrawn(page)).map((wrong) => `200% ${wrong}`))
      await page.setViewportSize(usual)
      found.push(...await sidewaysOnceDrawn(page), ...await violations(page))
      await page.setViewportSize(phone)
      return found
    })).toEqual([])
  }, 300_000)
})
