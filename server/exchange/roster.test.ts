// Lists on paper through the front door: complete, as one sees them, with heads on every sheet.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layoutOf } from '#formats/roster'
import { readWorkbook } from '#formats/xlsx'
import { needs, runs } from '../../formats/testing/needs.ts'
import { openHouse, type TestHouse } from '#server/testing/house'
import { createRow } from '#server/records/save'
import { importFiles } from './import.ts'

const poppler = runs('pdftotext', '-v')

describe('a list as PDF', () => {
  let house: TestHouse
  let office: { cookie: string }
  beforeAll(async () => {
    house = await openHouse()
    office = await house.signIn(['cadres'])
    const register = (id: string) => house.database.catalogue.register(id)
    for (let i = 0; i < 60; i++) {
      const person = await createRow(house.database, house.operator, register('person'), { name: `某${i}·买买提`, sex: '1', birth: '1980-05', identityNumber: null, phone: '13800000000' }, '建账')
      if (i === 0) await createRow(house.database, house.operator, register('family-member'), { person, relation: '妻子', name: '某氏' }, '建账')
    }
  })
  afterAll(() => house.close())
  const get = (url: string, headers = office) => house.app.inject({ url, headers })
  const pagesOf = (pdf: Buffer): string[] => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().split('\f').filter((page) => page.trim() !== '')

  it('has every row, a head and a number on every page, and lines to sign at the end', async (context) => {
    needs(context, poppler, 'poppler-utils（pdftotext）')
    const response = await get('/api/registers/person/export.pdf?purpose=报送&columns=name,birth,phone')
    expect([response.statusCode, response.headers['content-type'], decodeURIComponent(String(response.headers['content-disposition']))]).toEqual([200, 'application/pdf', expect.stringContaining('人员名册.pdf')])
    const pages = pagesOf(response.rawPayload)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map((page, i) => [/序号\s+姓名\s+出生年月/.test(page), page.replace(/\s/g, '').includes(`第${i + 1}页共${pages.length}页`)])).toEqual(pages.map(() => [true, true]))
    const all = pages.join('')
    expect(Array.from({ length: 60 }, (_, i) => `某${i}·买买提`).filter((name) => !all.includes(name))).toEqual([])
    expect(pages[0]).toMatch(/人员名册[^]*填报单位：测试市[^]*共 60 人/)
    expect(pages.at(-1)).toMatch(/填表人：\s+审核人：/)
  })

  it('shows fields along references, and says what may not be seen', async (context) => {
    needs(context, poppler, 'poppler-utils（pdftotext）')
    const family = await get('/api/registers/family-member/export.pdf?purpose=核对&columns=name,relation,person.name,person.birth')
    expect(pagesOf(family.rawPayload)[0]).toMatch(/姓名\s+称谓[^]*某氏\s+妻子\s+某0·买买提\s+1980\.05/)
  })

  it('goes into a workbook with the same columns, which comes back unchanged', async () => {
    const response = await get('/api/registers/family-member/export.xlsx?purpose=核对&columns=person,name,relation,person.birth')
    const path = join(mkdtempSync(join(tmpdir(), 'mingshi-roster-')), '家庭.xlsx')
    writeFileSync(path, response.rawPayload)
    const rows: string[][] = []
    for await (const row of readWorkbook(path)) rows.push(row.cells.map((c) => c?.text ?? ''))
    const outcome = await importFiles(house.database, house.operator, house.database.catalogue.register('family-member'), [{ path, name: '家庭.xlsx' }])
    rmSync(dirname(path), { recursive: true })
    expect(rows[0]?.at(-1)).toBe('人员·出生年月')
    expect(rows[1]).toEqual(expect.arrayContaining(['某0·买买提', '某氏', '妻子']))
    expect(rows[1]?.at(-1)).toBe('1980.05')
    expect({ unchanged: outcome.unchanged, refused: outcome.errors.filter((e) => !e.warning) }).toEqual({ unchanged: 1, refused: [] })
  })

  it('asks what it is for, keeps to what may be seen, and refuses unknown columns', async () => {
    expect([(await get('/api/registers/person/export.pdf')).statusCode, (await get('/api/registers/person/export.pdf?purpose=x&columns=nope')).statusCode, (await get('/api/registers/nothing/export.pdf')).statusCode]).toEqual([403, 400, 404])
    const auditor = await house.signIn(['auditor'])
    expect((await get('/api/registers/family-member/export.pdf?purpose=x', auditor)).statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('the sheet', () => {
  const column = (label: string, whole = false) => ({ label, whole, align: 'left' as const })
  it('is upright while the columns fit, then landscape, then in smaller type; names keep their width', () => {
    const rows = [['欧阳某某·伊力哈木', '某市某局', '备注'.repeat(40)]]
    expect(layoutOf({ columns: [column('姓名', true), column('单位')], groups: [{ label: null, rows }] })).toMatchObject({ landscape: false, points: 9 })
    const wide = [column('姓名', true), ...Array.from({ length: 7 }, () => column('单位'))]
    const filled = [['欧阳某某·伊力哈木', ...Array.from({ length: 7 }, () => '某市某区人力资源和社会保障局')]]
    const layout = layoutOf({ columns: wide, groups: [{ label: null, rows: filled }] })
    expect([layout.landscape, layout.points < 9]).toEqual([true, true])
    expect(layout.widths[1]).toBeGreaterThan(8.5 * layout.points * 0.3528)
    expect(layout.widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(269)
  })
})
