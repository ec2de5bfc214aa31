import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyForm, readLrmx, writeLrmx, type LrmxForm } from '#formats/lrmx'
import { openHouse, type TestHouse } from '#server/testing/house'
import { list, type StoredRow } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { verifyChain } from '#server/postgres/verify'
import { correctRow, createRow } from '#server/records/save'
import { collectFiles, importFiles } from '../import.ts'
import { writeForms } from './write-forms.ts'

const first: LrmxForm = {
  ...emptyForm, name: '再填甲', sex: '女', birth: '1980.05', ethnicity: '汉族', workStarted: '200207', identityNumber: '999999198005010027', currentPost: '某市某局副局长', proposedPost: '某市某局局长',
  fullTimeEducation: { education: '大学本科', degree: '', educationSchool: '某大学法学院', degreeSchool: '' },
  resume: '1998.09--2002.07  某大学法学院学习\n2002.07--2010.03  某市某局科员\n2010.03--2015.06  某市某局科长\n2015.06--         某市某局副局长',
  rewards: '2015年3月，经某市委批准，记三等功一次。', assessments: '2024年年度考核为优秀。',
  family: [{ relation: '丈夫', name: '再填乙', birth: '197901', political: '群众', work: '某公司职员' }, { relation: '母亲', name: '再填丙', birth: '195501', political: '群众', work: '退休' }],
}

describe('a form that comes again for a person we have', () => {
  let house: TestHouse
  let folder: string
  let person: string
  beforeAll(async () => {
    house = await openHouse()
    folder = mkdtempSync(join(tmpdir(), 'mingshi-again-'))
    await bring(first)
    person = (await rows('person'))[0]?.id ?? ''
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await house.close()
  })
  const register = (id: string) => house.database.catalogue.register(id)
  async function bring(form: LrmxForm) {
    writeFileSync(join(folder, 'form.lrmx'), writeLrmx(form))
    return importFiles(house.database, house.operator, register('person'), await collectFiles([join(folder, 'form.lrmx')], register('person')))
  }
  const rows = (id: string): Promise<StoredRow[]> => look(house.database, house.operator, {}, (view) => list(view, register(id), { all: true }))
  const resume = async (): Promise<string[]> => (await rows('appointment')).map((r) => `${String(r['since'])} ${String(r['until'] ?? '')} ${String(r['post'])}`).sort()

  it('lets a reworded line of the resume become that line, and keeps what officers added to it', async () => {
    const line = (await rows('appointment')).find((r) => r['since'] === '2010-03')
    if (!line) throw new Error('no line')
    await correctRow(house.database, house.operator, register('appointment'), line.id, line.version, { change: 'promote' }, '补录任用形式')
    const outcome = await bring({ ...first, currentPost: '某市某局局长', resume: first.resume.replace('某市某局科长', '某市某局综合科科长').replace('2015.06--         某市某局副局长', '2015.06--2024.08  某市某局副局长\n2024.08--         某市某局局长') })
    expect(outcome).toMatchObject({ read: 1, updated: 1, rejected: 0 })
    expect(await resume()).toEqual(['1998-09 2002-07 某大学法学院学习', '2002-07 2010-03 某市某局科员', '2010-03 2015-06 某市某局综合科科长', '2015-06 2024-08 某市某局副局长', '2024-08  某市某局局长'])
    expect((await rows('appointment')).find((r) => r.id === line.id)).toMatchObject({ post: '某市某局综合科科长', change: 'promote' })
  })

  it('withdraws in the same act what the new form no longer says, and tells so', async () => {
    const before = (await rows('appointment')).length
    const outcome = await bring({ ...first, family: first.family.slice(0, 1), resume: '1998.09--2002.07  某大学法学院学习\n2002.07--2010.03  某市某局干部\n2015.06--         某市某局副局长' })
    expect(outcome.errors.every((e) => e.warning)).toBe(true)
    const told = outcome.errors.map((e) => e.message).join('\n')
    expect(told).toMatch(/撤销的任职：“2024.08 某市某局局长”/)
    expect(told).toMatch(/撤销的家庭成员：“母亲 再填丙”/)
    // 综合科科长 carries a 任用形式 that no form says: it stays and is shown.
    expect(told).toMatch(/“2010.03 某市某局综合科科长”在新表中已没有.*予以保留/)
    expect(before).toBe(5)
    expect((await rows('family-member')).map((r) => r['name'])).toEqual(['再填乙'])
    const { acts } = await look(house.database, house.operator, {}, async (view) => ({ acts: view.head }))
    expect(outcome.act).toBe(acts)
  })

  it('leaves facts entered elsewhere alone', async () => {
    await createRow(house.database, house.operator, register('family-member'), { person, relation: '女儿', name: '再填丁' }, '本人补报')
    await createRow(house.database, house.operator, register('assessment'), { person, year: '2023', grade: '优秀' }, '补录')
    await bring({ ...first, resume: '1998.09--2002.07  某大学法学院学习\n2002.07--2010.03  某市某局干部\n2015.06--         某市某局副局长', assessments: '2024年、2025年年度考核均为优秀。' })
    expect((await rows('family-member')).map((r) => r['name']).sort()).toEqual(['再填丁', '再填丙', '再填乙'].sort())
    expect((await rows('assessment')).map((r) => r['year']).sort()).toEqual(['2023', '2024', '2025'])
  })

  it('clears what its own columns leave blank, and exports what it says now', async () => {
    await bring({ ...first, proposedPost: '', family: [] })
    expect((await rows('appointment-form'))[0]).toMatchObject({ proposedPost: null })
    const target = join(folder, 'out')
    await look(house.database, house.operator, {}, (view) => writeForms(view, register('person'), {}, target))
    const [file] = readdirSync(target)
    expect(readLrmx(readFileSync(join(target, file ?? '')), '')).toMatchObject({ proposedPost: '', name: '再填甲' })
  })

  it('changes nothing the second time, and the chain holds', async () => {
    expect(await bring({ ...first, proposedPost: '', family: [] })).toMatchObject({ unchanged: 1, updated: 0, children: {}, act: null })
    expect((await verifyChain(house.database, house.operator)).problems).toEqual([])
  })

  it('knows a name padded with blanks as the same name, and keeps the form as it was written', async () => {
    const padded = { ...first, name: '再　填', identityNumber: '', family: [], resume: '', rewards: '', assessments: '' }
    expect(await bring(padded)).toMatchObject({ inserted: 1 })
    expect(await bring({ ...padded, name: '再填' })).toMatchObject({ inserted: 0, unchanged: 1 })
  })

  it('takes a person whose relatives have dates that cannot be read, and keeps their words', async () => {
    const outcome = await bring({ ...first, name: '不详甲', identityNumber: '', resume: '乱写', rewards: '', family: [{ relation: '父亲', name: '某人', birth: '不详', political: '', work: '' }] })
    expect({ inserted: outcome.inserted, errors: outcome.errors.filter((e) => !e.warning) }).toEqual({ inserted: 1, errors: [] })
    expect(outcome.errors.map((e) => e.message).join('\n')).toMatch(/简历第1行[^]*父亲出生年月“不详”未能解析/)
    expect((await rows('appointment-form')).map((r) => r['unparsed']).join()).toMatch(/父亲出生年月：不详/)
  })

  it('is refused to who may not write what it holds', async () => {
    const organization = { ...house.operator, roles: ['organization'] as const }
    await expect(importFiles(house.database, organization, register('person'), [{ path: join(folder, 'form.lrmx'), name: 'form.lrmx' }])).rejects.toThrow('由干部科导入')
  })
})
