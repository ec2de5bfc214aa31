// 任免审批表 through the front door: of one person and of many, as of a day, for a purpose, by whoever may see all that is in it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look } from '#server/postgres/read/view'
import { openHouse, type TestHouse } from '#server/testing/house'
import { createRow } from '#server/records/save'
import { readWord } from '#formats/word'
import { runs, needs } from '../../../formats/testing/needs.ts'
import { writeForms } from './write-forms.ts'

describe('printed appointment forms', () => {
  let house: TestHouse
  let office: { cookie: string }
  let folder: string
  const ids: string[] = []
  beforeAll(async () => {
    house = await openHouse()
    office = await house.signIn(['cadres'])
    folder = mkdtempSync(join(tmpdir(), 'mingshi-printed-'))
    const register = (id: string) => house.database.catalogue.register(id)
    for (const name of ['甲某', '甲某', '乙·买买提']) ids.push(await createRow(house.database, house.operator, register('person'), { name, sex: '1', birth: '1980-05', currentPost: '某局副局长' }, '建账'))
    const [person = ''] = ids
    const post = (since: string, until: string | null, text: string) => createRow(house.database, house.operator, register('appointment'), { person, since, until, post: text, category: 'work', kind: 'main' }, '建账')
    await post('2005-07', '2020-03', '某局科员')
    await post('2020-03', '2024-06', '某局科长')
    await post('2024-06', null, '某局副局长')
    await createRow(house.database, house.operator, register('assessment'), { person, year: '2024', grade: '1' }, '建账')
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await house.close()
  })
  const get = (url: string, headers = office) => house.app.inject({ url, headers })
  const text = async (bytes: Buffer): Promise<string> => (await readWord(bytes, '任免审批表.docx')).text
  const form = (format: string, more = '') => `/api/registers/person/rows/${ids[0]}/form.${format}?purpose=讨论${more}`

  it('prints one person as docx, PDF and lrmx from the same registers', async () => {
    const docx = await get(form('docx'))
    expect([docx.statusCode, decodeURIComponent(String(docx.headers['content-disposition']))]).toEqual([200, expect.stringContaining('甲某_198005.docx')])
    const said = await text(docx.rawPayload)
    for (const words of ['甲　某', '1980.05', '2005.07--2020.03', '某局科员', '2024.06--', '某局副局长', '2024年年度考核为优秀']) expect(said).toContain(words)
    const pdf = await get(form('pdf'))
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
    expect((await get(form('lrmx'))).body).toContain('<XianRenZhiWu>某局副局长</XianRenZhiWu>')
  })

  it('stands as of the day asked for, in the layout of that day or the one chosen', async () => {
    const then = await text((await get(form('docx', '&asOf=2023-12-31'))).rawPayload)
    expect([then.includes('2020.03--'), then.includes('2020.03--2024.06'), then.includes('2024.06--'), then.includes('2024年年度考核'), then.includes('到龄时间')]).toEqual([true, false, false, false, false])
    expect(await text((await get(form('docx', '&asOf=2023-12-31&layout=2025'))).rawPayload)).toContain('到龄时间')
    expect((await get(form('docx', '&layout=1999'))).statusCode).toBe(400)
  })

  it('prints a list: a file for each person in a zip, or all in one PDF', async (context) => {
    const zip = await get('/api/registers/person/export.docx.zip?purpose=讨论')
    writeFileSync(join(folder, 'all.zip'), zip.rawPayload)
    expect(zip.statusCode).toBe(200)
    const pdf = await get('/api/registers/person/export.forms.pdf?purpose=讨论')
    expect(pdf.statusCode).toBe(200)
    const target = join(folder, 'files')
    await look(house.database, house.operator, {}, (view) => writeForms(view, view.catalogue.register('person'), {}, target, 'pdf'))
    expect(readdirSync(target).sort()).toEqual(['乙·买买提_198005.pdf', '甲某_198005.pdf', '甲某_198005_2.pdf'].sort())
    needs(context, runs('pdfinfo', '-v'), 'poppler-utils（pdfinfo）')
    expect(execFileSync('pdfinfo', ['-'], { input: pdf.rawPayload }).toString()).toMatch(/Pages:\s+6/)
  })

  it('asks what it is for, prints persons only, and only those whom one may see', async () => {
    const none = await house.signIn(['auditor'])
    const strangers = await house.signIn(['personnel'], { units: [] })
    expect([
      (await get(`/api/registers/person/rows/${ids[0]}/form.docx`)).statusCode, (await get('/api/registers/unit/export.docx.zip?purpose=x')).statusCode, (await get('/api/registers/person/rows/nobody/form.pdf?purpose=x')).statusCode,
      (await get(form('docx'), none)).statusCode, (await get(form('pdf'), strangers)).statusCode, (await get('/api/registers/person/export.forms.pdf?purpose=x', strangers)).statusCode,
    ]).toEqual([403, 400, 404, 403, 404, 422])
  })
})
