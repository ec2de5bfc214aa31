import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLrm } from '#formats/lrm'
import { emptyForm, readLrmx, writeLrmx, type LrmxForm } from '#formats/lrmx'
import { openHouse, type TestHouse } from '#server/testing/house'
import { list } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { collectFiles, importFiles } from '../import.ts'
import { writeForms } from './write-forms.ts'
import { correctRow, createRow } from '#server/records/save'
import { writeFileSync } from 'node:fs'

const samples = join(import.meta.dirname, '../../../../shared/domain/formats/samples')

const form: LrmxForm = {
  ...emptyForm, name: '测试甲', sex: '女', birth: '1980.05', ethnicity: '苗', partyJoined: '200506', workStarted: '200207', health: '健康', nativePlace: '某省某市',
  fullTimeEducation: { education: '大学本科', degree: '法学学士', educationSchool: '某大学法学院法学专业', degreeSchool: '' }, currentPost: '某市某局副局长',
  resume: '1998.09--2002.07  某大学法学院法学专业学习\n2002.07--2010.03  某市某局科员\n                  （其间：2006.03--2006.09在某镇挂职）\n2010.03--         某市某局副局长',
  rewards: '2015年3月，经某市委批准，记三等功一次。', assessments: '2023年、2024年年度考核均为优秀，2025年年度考核为称职。',
  family: [{ relation: '丈夫', name: '测试乙', birth: '197901', political: '群众', work: '某公司职员' }], reportingUnit: '某市委组织部', identityNumber: '', version: '3.2.1.16',
}

describe('appointment forms in and out', () => {
  let house: TestHouse
  let folder: string
  beforeAll(async () => {
    house = await openHouse()
    folder = mkdtempSync(join(tmpdir(), 'mingshi-lrmx-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await house.close()
  })
  const person = () => house.database.catalogue.register('person')
  const bring = async (path: string) => importFiles(house.database, house.operator, person(), await collectFiles([path], person()))
  const out = async (name: string): Promise<Map<string, LrmxForm>> => {
    const target = join(folder, name)
    await look(house.database, house.operator, {}, (view) => writeForms(view, person(), {}, target))
    return new Map(readdirSync(target).map((f) => [f, readLrmx(readFileSync(join(target, f)), f)]))
  }

  it('keeps every text of a form, whose dates come out canonical', async () => {
    writeFileSync(join(folder, 'a.lrmx'), writeLrmx(form))
    const outcome = await bring(join(folder, 'a.lrmx'))
    expect(outcome).toMatchObject({ read: 1, inserted: 1, rejected: 0, children: { education: 1, appointment: 4, reward: 1, assessment: 3, 'family-member': 1 } })
    const [exported] = [...(await out('first')).values()]
    expect(exported).toEqual({ ...form, birth: '198005' })
  })

  it('makes of what stands in a 其间 bracket stretches of their own, beside the line that says so', async () => {
    const rows = await look(house.database, house.operator, {}, (view) => list(view, view.catalogue.register('appointment'), { all: true, sort: ['since'] }))
    expect(rows.map((r) => [r['since'], r['until'], r['category'], r['kind'], r['post']])).toEqual([
      ['1998-09', '2002-07', 'study', null, '某大学法学院法学专业学习'], ['2002-07', '2010-03', 'work', 'main', '某市某局科员（其间：2006.03--2006.09在某镇挂职）'],
      ['2006-03', '2006-09', 'work', 'secondment', '在某镇挂职'], ['2010-03', null, 'work', 'main', '某市某局副局长'],
    ])
  })

  it('changes nothing when the same form comes again', async () => {
    const outcome = await bring(join(folder, 'a.lrmx'))
    expect(outcome).toMatchObject({ inserted: 0, updated: 0, unchanged: 1, children: {}, act: null })
  })

  it('writes a text anew once its facts have changed, and leaves the others as received', async () => {
    await look(house.database, house.operator, {}, async (view) => {
      const assessment = view.catalogue.register('assessment')
      const [row] = await list(view, assessment, { where: { op: 'equals', path: ['year'], value: '2025' } })
      return row
    }).then(async (row) => {
      if (!row) throw new Error('no assessment')
      await correctRow(house.database, house.operator, house.database.catalogue.register('assessment'), row.id, row.version, { grade: '1' }, '更正考核结果')
    })
    const [exported] = [...(await out('second')).values()]
    expect(exported?.assessments).toContain('2025年')
    expect(exported?.assessments).not.toContain('称职')
    expect(exported?.resume).toBe(form.resume)
  })

  it('writes what officers add inside a line into its bracket, and says nothing twice', async () => {
    const [person] = await look(house.database, house.operator, {}, (view) => list(view, view.catalogue.register('person'), { all: true }))
    await createRow(house.database, house.operator, house.database.catalogue.register('appointment'), { person: person?.id ?? '', since: '2012-09', until: '2015-07', post: '省委党校在职研究生学习', category: 'study', kind: 'inner' }, '补录')
    const [exported] = [...(await out('inner')).values()]
    expect(exported?.resume.split('\n')).toEqual([
      '1998.09--2002.07  某大学法学院法学专业学习', '2002.07--2010.03  某市某局科员', '                  （其间：2006.03--2006.09在某镇挂职）',
      '2010.03--         某市某局副局长', '                  （其间：2012.09--2015.07省委党校在职研究生学习）',
    ])
  })

  it('shows a possible duplicate and does not merge it', async () => {
    writeFileSync(join(folder, 'b.lrmx'), writeLrmx({ ...form, currentPost: '某市某局局长' }))
    const outcome = await bring(join(folder, 'b.lrmx'))
    expect(outcome).toMatchObject({ inserted: 0, updated: 0, rejected: 1 })
    expect(outcome.errors.map((e) => e.message).join()).toContain('疑似重复')
  })

  it.skipIf(!existsSync(samples))('reads the samples, writes them and reads them again with nothing lost（缺 ../shared 时跳过）', async () => {
    const copy = join(folder, 'samples')
    cpSync(samples, copy, { recursive: true })
    const outcome = await bring(copy)
    expect(outcome).toMatchObject({ read: 4, inserted: 4, rejected: 0 })
    const exported = await out('third')
    for (const file of readdirSync(copy).filter((f) => f.endsWith('.lrmx'))) {
      const source = readLrmx(readFileSync(join(copy, file)), file)
      const back = [...exported.values()].find((f) => f.name === source.name && f.birth === source.birth)
      expect(back).toEqual({ ...source, version: back?.version ?? '' })
      expect(back?.version).toBe(source.version || '3.2.1.16')
    }
    const old = readLrm(readFileSync(join(copy, 'deid_a_gbk.lrm')), '').form
    const target = join(folder, 'old')
    await look(house.database, house.operator, {}, (view) => writeForms(view, person(), {}, target, 'lrm'))
    expect(readdirSync(target).filter((f) => f.endsWith('.lrm')).map((f) => readLrm(readFileSync(join(target, f)), f).form)).toContainEqual(old)
  })
})
