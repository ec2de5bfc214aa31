import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSurvey, phone, sidewaysOnceDrawn, smallOnceDrawn, usual, violations, type Survey } from './accessibility-survey.ts'
import { noBrowser, openStage, type Stage } from './browser.ts'

/** 大字版 on every page and in its main states. */
describe.skipIf(noBrowser())('无障碍：大字版（没有 Chromium 时跳过）', () => {
  let stage: Stage
  let survey: Survey
  beforeAll(async () => {
    stage = await openStage(400)
    survey = await openSurvey(stage)
    for (const page of survey.pages) await page.evaluate(() => localStorage.setItem('mingshi:display', '"elder"'))
  })
  afterAll(async () => {
    await stage.close()
    expect(stage.errors).toEqual([])
  })

  it('文字不小于 18 像素，可点之处不小于 44 像素；360 像素宽时也是，内容不横向滚动', async () => {
    for (const page of survey.pages) await page.setViewportSize(phone)
    expect(await survey.find(async (page) => {
      const found = [...await sidewaysOnceDrawn(page), ...await smallOnceDrawn(page)].map((wrong) => `360 像素宽 ${wrong}`)
      await page.setViewportSize(usual)
      found.push(...await smallOnceDrawn(page), ...await violations(page))
      await page.setViewportSize(phone)
      return found
    })).toEqual([])
  }, 300_000)
})
