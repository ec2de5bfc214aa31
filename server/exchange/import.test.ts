import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook, type CellInput } from '#formats/xlsx'
import { list } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { openHouse, type TestHouse } from '#server/testing/house'
import { writeRegister, writeTemplate } from './export.ts'
import { collectFiles, importFiles, importRefusal, type ImportOptions, type ImportOutcome } from './import.ts'

let house: TestHouse
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = mkdtempSync(join(tmpdir(), 'mingshi-xlsx-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})

let sheets = 0
async function sheet(headers: readonly string[], rows: readonly (readonly CellInput[])[]): Promise<string> {
  const path = join(folder, `sheet-${(sheets += 1)}.xlsx`)
  await writeWorkbook(path, { sheets: [{ name: '表', columns: headers.map((header) => ({ header })), rows }] })
  return path
}
async function bring(register: string, path: string, options: ImportOptions = {}): Promise<ImportOutcome> {
  const declared = house.database.catalogue.register(register)
  return importFiles(house.database, house.operator, declared, await collectFiles([path], declared), options)
}
const rowsOf = (register: string) => look(house.database, house.operator, {}, (view) => list(view, view.catalogue.register(register), { all: true }))
async function cells(path: string): Promise<string[][]> {
  const out: string[][] = []
  for await (const row of readWorkbook(path)) out.push(row.cells.map((c) => c?.text ?? ''))
  return out
}

describe('a workbook of people', () => {
  it('finds columns by header in any order, under a title line, with human values', async () => {
    const path = join(folder, 'people.xlsx')
    await writeWorkbook(path, { sheets: [{ name: '名册', columns: ['某单位干部名册', '', '', '', '', ''].map((header) => ({ header })), rows: [
      ['性别', '姓名', '身份证号', '出生日期', '民族', '入党时间'],
      ['男', '测试甲', '999999197001010017', '1970年1月', '汉', '1995.07'],
      ['女', '测试乙', '', '1978-05', '苗族', '2001年6月1日'],
      ['2', '测试丙', '', '197912', '汉族', ''],
    ] }] })
    const outcome = await bring('person', path)
    expect(outcome.errors.filter((e) => !e.warning && !e.message.includes('号码'))).toEqual([])
    const people = await rowsOf('person')
    expect(people.find((p) => p['name'] === '测试乙')).toMatchObject({ sex: '2', birth: '1978-05', ethnicity: expect.stringMatching(/^\d\d$/), partyJoined: '2001-06-01' })
    expect(people.find((p) => p['name'] === '测试丙')).toMatchObject({ sex: '2', birth: '1979-12' })
  })

  it('takes the valid rows, notes each wrong cell in the same workbook and says so in a status column', async () => {
    const path = await sheet(['姓名', '性别', '出生年月', '参加工作时间', '公民身份号码'], [
      ['测试丁', '男', '1980.02', '2002.07', ''],
      ['测试戊', '不明', '1980.02.31', '2002.07', ''],
      ['测试己', '女', '1985.03', '1980.01', ''],
      ['测试庚', '女', '1977.03', '', '999999197703070023'],
      ['', '女', '1977.03', '', ''],
    ])
    const annotated = join(folder, 'annotated.xlsx')
    const outcome = await bring('person', path, { annotateTo: () => annotated })
    expect(outcome).toMatchObject({ read: 5, inserted: 1, rejected: 4 })
    const told = outcome.errors.map((e) => `${e.row} ${e.column}`)
    expect(told).toEqual(expect.arrayContaining(['3 性别', '3 出生年月', '4 参加工作时间', '5 公民身份号码', '6 姓名']))
    const back = await cells(annotated)
    expect(back[0]?.at(-1)).toBe('导入结果')
    expect(back.slice(1).map((r) => r.at(-1)?.slice(0, 3))).toEqual(['已新增', '未导入', '未导入', '未导入', '未导入'])
    expect(back[2]?.slice(0, 3)).toEqual(['测试戊', '不明', '1980.02.31'])
  })

  it('changes nothing when the same file comes twice, and updates what has changed', async () => {
    const headers = ['姓名', '性别', '出生年月', '公民身份号码', '现任职务']
    const first = await sheet(headers, [['测试辛', '女', '1977.03', '999999197703070022', '科员']])
    expect(await bring('person', first)).toMatchObject({ inserted: 1, rejected: 0 })
    expect(await bring('person', first)).toMatchObject({ inserted: 0, updated: 0, unchanged: 1, act: null })
    const second = await sheet(headers, [['测试辛', '女', '1977.03', '999999197703070022', '副科长']])
    expect(await bring('person', second)).toMatchObject({ updated: 1, rejected: 0 })
    // A blank cell says nothing.
    expect(await bring('person', await sheet(headers, [['测试辛', '女', '1977.03', '999999197703070022', '']]))).toMatchObject({ unchanged: 1 })
  })

  it('passes over returned workbooks in a folder, beside their originals', async () => {
    const inbox = join(folder, 'inbox')
    mkdirSync(inbox)
    const path = join(inbox, '名册.xlsx')
    copyFileSync(await sheet(['姓名', '性别', '出生年月'], [['收件甲', '男', '1990.13'], ['收件乙', '男', '1990.01']]), path)
    const first = await bring('person', inbox, { annotateTo: (name) => join(inbox, name.replace('.xlsx', '.批注.xlsx')) })
    expect(first).toMatchObject({ read: 2, inserted: 1, rejected: 1 })
    expect(await bring('person', inbox)).toMatchObject({ read: 2, unchanged: 1, rejected: 1 })
    // The corrected returned workbook is taken when it is named.
    expect(await bring('person', join(inbox, '名册.批注.xlsx'))).toMatchObject({ read: 2, unchanged: 1, rejected: 1 })
  })

  it('writes nothing on a dry run, and refuses formulas', async () => {
    const before = (await rowsOf('person')).length
    expect(await bring('person', await sheet(['姓名', '性别', '出生年月'], [['试导入', '男', '1990.01']]), { dryRun: true })).toMatchObject({ inserted: 1, dryRun: true, act: null })
    expect((await rowsOf('person')).length).toBe(before)
  })

  it('leaves nothing of a cancelled import', async () => {
    const before = (await rowsOf('person')).length
    const controller = new AbortController()
    const path = await sheet(['姓名', '性别', '出生年月'], Array.from({ length: 50 }, (_, i) => [`取消${i}`, '男', '1990.01']))
    await expect(bring('person', path, { signal: controller.signal, onProgress: (stage) => { if (stage === 'writing') controller.abort(new Error('stop')) } })).rejects.toThrow('stop')
    expect((await rowsOf('person')).length).toBe(before)
  })
})

describe('references, trees and spans', () => {
  it('takes units whose parents stand in the same file, in any order, and refuses circles', async () => {
    const path = await sheet(['单位名称', '单位类别', '上级单位'], [
      ['测试市甲局乙科', '政府机关', '测试市甲局'], ['测试市甲局', '政府机关', '测试市政府'], ['测试市政府', '政府机关', ''],
      ['环一', '其他', '环二'], ['环二', '其他', '环一'], ['自环', '其他', '自环'], ['无根', '其他', '没有的单位'],
    ])
    const outcome = await bring('unit', path)
    expect(outcome).toMatchObject({ read: 7, inserted: 3, rejected: 4 })
    expect(outcome.errors.map((e) => e.message).join()).toMatch(/成了环/)
    expect(outcome.errors.map((e) => e.message).join()).toMatch(/没有“没有的单位”/)
  })

  it('asks for the identity number where a name fits several people', async () => {
    await bring('person', await sheet(['姓名', '性别', '出生年月'], [['同名', '男', '1970.01'], ['同名', '男', '1980.01']]))
    const outcome = await bring('appointment', await sheet(['人员', '任职时间', '职务', '类别'], [['同名', '2015.03', '科员', '任职']]))
    expect(outcome).toMatchObject({ rejected: 1 })
    expect(outcome.errors[0]?.message).toContain('2 个同名')
  })

  it('refuses spans that overlap or end before they begin', async () => {
    const outcome = await bring('appointment', await sheet(['人员公民身份号码', '任职时间', '免职时间', '任职单位', '职务', '类别', '任职性质'], [
      ['999999197703070022', '2010.03', '2015.03', '测试市甲局', '科员', '任职', '主职'],
      ['999999197703070022', '2015.03', '', '测试市甲局', '副科长', '任职', '主职'],
      ['999999197703070022', '2014.01', '2014.06', '测试市甲局', '股长', '任职', '主职'],
      ['999999197703070022', '2009.01', '2008.06', '测试市甲局', '办事员', '任职', ''],
    ]))
    // Whoever overlaps is told so at each of the rows concerned; the rest goes in.
    expect(outcome.rejected).toBeGreaterThanOrEqual(2)
    expect(outcome.errors.map((e) => e.message).join()).toMatch(/时间重叠/)
    expect(outcome.errors.map((e) => e.message).join()).toMatch(/早于/)
  })
})

describe('whole files that cannot be used', () => {
  const refused = async (path: string, words: RegExp): Promise<void> => {
    const outcome = await bring('person', path)
    expect(outcome).toMatchObject({ read: 0, inserted: 0 })
    expect(outcome.errors[0]?.message).toMatch(words)
  }
  it('names what is wrong', async () => {
    const text = join(folder, 'text.xlsx')
    writeFileSync(text, '姓名,性别\n张三,男\n')
    await refused(text, /Excel|xlsx|工作簿/)
    await refused(await sheet(['姓名', '性别', '出生年月', '出生日期'], [['甲', '男', '1970', '1970']]), /重复/)
    await refused(await sheet(['甲', '乙', '丙'], [['1', '2', '3']]), /没有找到/)
    const lacking = await sheet(['姓名', '备注'], [['1', '2']])
    await refused(lacking, /缺少必填的列/)
    expect((await bring('person', lacking)).errors[0]).toMatchObject({ file: expect.stringMatching(/xlsx$/), sheet: '表', row: 1 })
    await refused(await sheet(['姓名', '性别', '出生年月', ...Array.from({ length: 230 }, (_, i) => `列${i}`)], [['1', '2']]), /200 列/)
    await refused(await sheet(['', ''], []), /空|表头/)
  })
})

describe('templates and exports', () => {
  it('exports text that begins like a formula as plain text, and reads it back as it was', async () => {
    const notes = ['=1+1', '+86 139', '-甲', '@乙', "'引号"]
    await bring('person', await sheet(['姓名', '性别', '出生年月', '备注'], notes.map((note, i) => [`文字${'甲乙丙丁戊'[i] ?? ''}`, '男', '1990.01', note])))
    const path = join(folder, 'neutral.xlsx')
    await look(house.database, house.operator, {}, (view) => writeRegister(view, view.catalogue.register('person'), { where: { op: 'in', path: ['note'], values: notes } }, path))
    for await (const row of readWorkbook(path)) for (const cell of row.cells) if (cell) expect(cell.kind).toBe('text')
    expect(await bring('person', path)).toMatchObject({ read: 5, unchanged: 5, rejected: 0 })
  })

  it('exports a workbook that imports again unchanged', async () => {
    for (const id of ['person', 'unit', 'appointment']) {
      const path = join(folder, `${id}.xlsx`)
      const register = house.database.catalogue.register(id)
      await look(house.database, house.operator, {}, (view) => writeRegister(view, register, { all: true }, path))
      const outcome = await bring(id, path)
      expect({ id, rejected: outcome.rejected, inserted: outcome.inserted, updated: outcome.updated, errors: outcome.errors.filter((e) => !e.warning && !e.message.includes('同名')) }).toEqual({ id, rejected: expect.any(Number), inserted: 0, updated: 0, errors: [] })
    }
  })
  it('writes a template of every register whose heading the importer knows', async () => {
    for (const register of house.database.catalogue.registers.values()) {
      // Made by the system alone, or written by nobody from a file: refused in words.
      const refusal = importRefusal(house.operator, register)
      if (refusal !== null) {
        await expect(importFiles(house.database, house.operator, register, [])).rejects.toThrow(refusal)
        continue
      }
      const path = join(folder, `template-${register.id}.xlsx`)
      await writeTemplate(house.database.catalogue, register, path)
      expect(await importFiles(house.database, house.operator, register, [{ path, name: 'template.xlsx' }])).toMatchObject({ read: 0, rejected: 0, errors: [] })
    }
  })
})
