// What comes out of the printer: the whole list, not the rows in sight, with heads and page numbers; a card with lines to sign.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs, runs } from '../formats/testing/needs.ts'
import { noBrowser, openStage, type Stage } from './browser.ts'

const why = noBrowser()
const poppler = runs('pdftotext', '-v')

describe.skipIf(why !== undefined)(why ?? 'on paper', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage(400) })
  afterAll(() => stage.close())
  const pagesOf = (pdf: Buffer): string[] => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').filter((page) => page.trim() !== '')

  it('a list is printed whole, its head on every sheet', async (context) => {
    needs(context, poppler, 'poppler-utils（pdftotext）')
    const page = await stage.page('cadres')
    await page.goto(`${stage.url}/registers/person`)
    await page.getByRole('row').nth(5).waitFor()
    // The printer's own window cannot be driven: that it was asked for is enough.
    await page.evaluate(() => { window.print = () => { document.title = '已送打印' } })
    await page.keyboard.press('Control+p')
    await page.waitForFunction(() => document.title === '已送打印')
    const total = (await page.evaluate(async () => (await (await fetch('/api/registers/person/count')).json() as { total: number }).total))
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(total).toBeGreaterThan(400)
    expect(pages.flatMap((text) => [...text.matchAll(/^\s*(\d+)\s+[\u3400-\u9fff]/gm)].map((m) => Number(m[1])))).toEqual(Array.from({ length: total }, (_, i) => i + 1))
    expect(pages.every((text, i) => /序号\s+姓名/.test(text) && text.replace(/\s/g, '').includes(`第${i + 1}页共${pages.length}页`))).toBe(true)
    expect(pages.at(-1)).toMatch(/填表人：\s+审核人：/)
    // A card: who it is of, and the same foot.
    await page.getByRole('row').nth(3).click()
    await page.waitForURL(/\/registers\/person\/[0-9a-f-]{36}/)
    // Of a cadre the basic facts are folded on the screen; on paper they are open.
    await page.getByText('公民身份号码').first().waitFor({ state: 'attached' })
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true })).join('').replace(/\s/g, '')).toMatch(/人员情况：.*填报单位：示范市.*公民身份号码.*填表人：审核人：.*第1页共/)
    expect(stage.errors).toEqual([])
  })
})
