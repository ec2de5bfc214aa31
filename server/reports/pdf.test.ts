// The report as PDF through the front door: live and frozen, the same words and figures as the .docx.
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs, runs } from '../../formats/testing/needs.ts'
import { readDocxText } from '../../formats/official-document/read-docx.test-helper.ts'
import { openHouse, type TestHouse } from '#server/testing/house'
import type { FrozenReport } from '#server/http/contract'

const poppler = runs('pdftotext', '-v')
const words = (text: string): string => text.replace(/\s+/g, '')
const textOf = (pdf: Buffer): string => words(execFileSync('pdftotext', ['-', '-'], { input: pdf }).toString()).replaceAll(/—\d+—/g, '')

describe('a report as PDF', () => {
  let house: TestHouse
  let office: { cookie: string }
  beforeAll(async () => {
    house = await openHouse()
    office = await house.signIn(['leader', 'office'])
  })
  afterAll(() => house.close())
  const get = async (url: string) => house.app.inject({ url, headers: office })

  async function sameAs(url: string): Promise<void> {
    const [docx, pdf] = [await get(`${url.replace('?', '.docx?')}`), await get(url.replace('?', '.pdf?'))]
    expect([pdf.statusCode, pdf.headers['content-type'], decodeURIComponent(String(pdf.headers['content-disposition']))]).toEqual([200, 'application/pdf', expect.stringMatching(/组织工作情况报告\.pdf$/)])
    const read = textOf(pdf.rawPayload)
    const lines = (await readDocxText(docx.rawPayload)).split('\n').map(words).filter((line) => line !== '' && line !== '该数字未绑定指标')
    expect(lines.length).toBeGreaterThan(20)
    expect(lines.filter((line) => !read.includes(line))).toEqual([])
  }

  it('says what the .docx says, now and once frozen', async (context) => {
    needs(context, poppler, 'poppler-utils（pdftotext）')
    await sameAs('/api/reports/annual?period=2025')
    const frozen = await house.app.inject({ method: 'POST', url: '/api/reports/annual/freeze', headers: office, payload: { period: '2025', reason: '定稿' } })
    expect(frozen.statusCode).toBe(201)
    await sameAs(`/api/frozen/${frozen.json<FrozenReport>().id}?`)
  })
})
