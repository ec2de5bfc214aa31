// Appointment forms of the older editor, in and out: files, folders and zips through the same door as .lrmx.
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { readLrm, writeLrm } from '#formats/lrm'
import { emptyForm, readLrmx, type LrmxForm } from '#formats/lrmx'
import { openHouse, type TestHouse } from '#server/testing/house'
import { list } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { collectFiles, importFiles } from '../import.ts'
import { writeForms, type FormFormat } from './write-forms.ts'

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9)
const form: LrmxForm = {
  ...emptyForm, name: '旧表甲', sex: '女', birth: '198005', ethnicity: '苗族', partyJoined: '200506', workStarted: '200207', health: '健康', version: '2.0',
  fullTimeEducation: { education: '大学本科', degree: '法学学士', educationSchool: '某大学法学院', degreeSchool: '' }, currentPost: '某市某局副局长',
  resume: '1998.09--2002.07  某大学法学院学习\n2002.07--         某市某局科员', rewards: '无', assessments: '2023年、2024年年度考核均为优秀。',
  family: [{ relation: '丈夫', name: '旧表乙', birth: '197901', political: '群众', work: '某公司职员' }], reportingUnit: '某市委组织部',
}

describe('forms of the older editor', () => {
  let house: TestHouse
  let folder: string
  beforeAll(async () => {
    house = await openHouse()
    folder = mkdtempSync(join(tmpdir(), 'mingshi-lrm-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await house.close()
  })
  const person = () => house.database.catalogue.register('person')
  const bring = async (path: string) => importFiles(house.database, house.operator, person(), await collectFiles([path], person()))
  const people = () => look(house.database, house.operator, {}, (view) => list(view, person(), { all: true }))
  const out = async (name: string, format: FormFormat) => {
    const target = join(folder, name)
    const written = await look(house.database, house.operator, {}, (view) => writeForms(view, person(), {}, target, format))
    return { ...written, files: readdirSync(target).sort(), bytes: (file: string) => readFileSync(join(target, file)) }
  }
  const zip = async (name: string, files: Record<string, Uint8Array>): Promise<string> => {
    const packed = new ZipFile()
    for (const [path, bytes] of Object.entries(files)) packed.addBuffer(Buffer.from(bytes), path)
    packed.end()
    await pipeline(packed.outputStream, createWriteStream(join(folder, name)))
    return join(folder, name)
  }

  it('come in from a folder with their photographs, and go out the same', async () => {
    mkdirSync(join(folder, '旧表/干部'), { recursive: true })
    writeFileSync(join(folder, '旧表/干部/甲.LRM'), writeLrm(form).bytes)
    writeFileSync(join(folder, '旧表/干部/甲.pic'), jpeg)
    writeFileSync(join(folder, '旧表/无主.pic'), jpeg)
    const outcome = await bring(join(folder, '旧表'))
    expect(outcome).toMatchObject({ read: 1, inserted: 1, rejected: 0, children: { education: 1, appointment: 2, assessment: 2, 'family-member': 1 } })
    expect(outcome.errors).toEqual([expect.objectContaining({ warning: true, message: expect.stringMatching(/无主\.pic”旁没有同名/) })])
    const { files, bytes, warnings } = await out('lrm', 'lrm')
    expect([files, warnings]).toEqual([['旧表甲_198005.lrm', '旧表甲_198005.pic'], []])
    expect(readLrm(bytes('旧表甲_198005.lrm'), '').form).toEqual(form)
    expect(new Uint8Array(bytes('旧表甲_198005.pic'))).toEqual(jpeg)
  })

  it('become .lrmx with everything in it, which changes nothing when it comes again', async () => {
    const { files, bytes } = await out('lrmx', 'lrmx')
    expect(readLrmx(bytes(files[0] ?? ''), '')).toEqual({ ...form, photo: jpeg, version: '3.2.1.16' })
    expect(await bring(join(folder, 'lrmx'))).toMatchObject({ unchanged: 1, inserted: 0, updated: 0 })
  })

  it('come in from a zip; a photograph that is none is told, and the form taken', async () => {
    const path = await zip('表.zip', {
      '干部/丙.lrm': writeLrm({ ...form, name: '旧表丙', birth: '198106' }).bytes, '干部/丙.pic': Uint8Array.of(0x42, 0x4d, 1, 2),
      '干部/坏.lrm': Uint8Array.of(0x22, 0x41), '__MACOSX/干部/._丙.lrm': Uint8Array.of(0), '说明.txt': Uint8Array.of(0x41),
    })
    const outcome = await bring(path)
    expect(outcome).toMatchObject({ read: 2, inserted: 1, rejected: 1 })
    expect(outcome.errors.map((e) => [e.file, e.warning === true, e.message])).toEqual([
      ['表.zip/干部/丙.pic', true, expect.stringContaining('照片是 BMP 格式')],
      ['表.zip/干部/坏.lrm', false, expect.stringContaining('文件不完整')],
    ])
    expect((await people()).find((p) => p['name'] === '旧表丙')?.['photo']).toBeNull()
  })

  it('tells on export what the older format cannot carry', async () => {
    const path = await zip('生僻.zip', { '丁.lrm': writeLrm({ ...form, name: '㛃𬭊', birth: '198207' }).bytes })
    expect(await bring(path)).toMatchObject({ inserted: 1 })
    const { warnings, bytes } = await out('rare', 'lrm')
    expect(warnings).toEqual([{ file: '㛃𬭊_198207.lrm', message: expect.stringContaining('“㛃𬭊”不在 GBK 字库中') }])
    expect(readLrm(bytes('㛃𬭊_198207.lrm'), '').form.name).toBe('㛃𬭊')
  })

  it('archives that are none, or a trap, are refused in a sentence and nothing is written', async () => {
    const before = (await people()).length
    writeFileSync(join(folder, '假.zip'), 'Rar!....')
    writeFileSync(join(folder, '断.zip'), readFileSync(await zip('整.zip', { '甲.lrm': writeLrm(form).bytes })).subarray(0, 90))
    const bomb = await zip('炸.zip', { '甲.lrm': new Uint8Array(40 * 1024 * 1024) })
    const said = []
    for (const path of [join(folder, '假.zip'), join(folder, '断.zip'), bomb, await zip('空.zip', { 'a.txt': Uint8Array.of(0x41) })]) said.push(...(await bring(path)).errors.map((e) => e.message))
    expect(said).toEqual([expect.stringContaining('RAR 压缩包'), expect.stringContaining('文件不完整'), expect.stringContaining('压缩炸弹'), expect.stringContaining('压缩包里没有')])
    expect((await people()).length).toBe(before)
  })

  it('do not leave their folder, wherever their names point', async () => {
    const bytes = Buffer.from(readFileSync(await zip('名.zip', { 'aa/bb.lrm': writeLrm({ ...form, name: '旧表戊', birth: '198308' }).bytes })))
    for (let at = bytes.indexOf('aa/bb.lrm'); at >= 0; at = bytes.indexOf('aa/bb.lrm', at + 1)) bytes.write('../../b.l', at)
    writeFileSync(join(folder, '越.zip'), bytes)
    expect((await bring(join(folder, '越.zip'))).errors[0]?.message).toContain('目录已损坏')
  })
})
