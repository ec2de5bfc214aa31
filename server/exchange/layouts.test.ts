import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excelFile } from '../../formats/xlsx/testing/fixtures.ts'
import { list, type StoredRow } from '#server/postgres/read/list'
import { look } from '#server/postgres/read/view'
import { openHouse, type TestHouse } from '#server/testing/house'
import { collectFiles, importFiles, type ImportOutcome } from './import.ts'

/** A cell as Excel stores it: text, a number, or a number under one of the fixture's styles. */
type Raw = string | number | null | { readonly n: number; readonly style: number }
const [dayStyle, monthStyle] = [1, 2]

function sheetXml(rows: Readonly<Record<number, readonly Raw[]>>, merges: readonly string[] = []): string {
  const cell = (ref: string, raw: Raw): string => raw === null ? '' : typeof raw === 'string' ? `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${raw.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`
    : typeof raw === 'number' ? `<c r="${ref}"><v>${raw}</v></c>` : `<c r="${ref}" s="${raw.style}"><v>${raw.n}</v></c>`
  const data = Object.entries(rows).map(([r, cells]) => `<row r="${r}">${cells.map((c, i) => cell(`${String.fromCharCode(65 + i)}${r}`, c)).join('')}</row>`).join('')
  return `<sheetData>${data}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells>` : ''}`
}

let house: TestHouse
let folder: string
let files = 0
beforeAll(async () => {
  house = await openHouse()
  folder = mkdtempSync(join(tmpdir(), 'mingshi-layouts-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house.close()
})
const register = (id: string) => house.database.catalogue.register(id)
async function bring(id: string, sheets: Record<string, string>, more: { date1904?: boolean; states?: Record<string, string> } = {}): Promise<ImportOutcome> {
  const path = await excelFile(join(folder, `${(files += 1)}.xlsx`), { sheets, ...more })
  return importFiles(house.database, house.operator, register(id), await collectFiles([path], register(id)))
}
async function rowsOf(id: string): Promise<StoredRow[]> {
  return look(house.database, house.operator, {}, (view) => list(view, register(id), { all: true }))
}
const named = async (name: string): Promise<StoredRow | undefined> => (await rowsOf('person')).find((r) => r['name'] === name)
const messages = (outcome: ImportOutcome): string => outcome.errors.map((e) => `${e.warning ? '提示' : '错误'} ${e.row ?? ''} ${e.column ?? ''} ${e.message}`).join('\n')

describe('workbooks as offices keep them', () => {
  it('reads under a merged title, over two heading rows, with blank rows between and remarks below', async () => {
    const outcome = await bring('person', { 名册: sheetXml({
      1: ['某单位干部名册'], 2: ['填报单位：某局', null, null, null, '2025年1月'],
      3: ['序号', '姓 名', '基本情况', null, '备注'], 4: [null, null, '性别', '出生年月（岁）', null],
      5: [1, '张　甲', '男', '1978.05', ''], 7: [2, ' 李乙 ', '女', '1980-11', '在职'], 8: [3, null, null, null, null],
      9: ['注：1.本表由各单位填写；'], 10: ['填表人：某某', null, null, '审核人：某某'], 11: ['合计', '2 人'],
    }, ['A1:E1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'A9:E9']) })
    expect({ ...outcome, errors: messages(outcome) }).toMatchObject({ read: 2, inserted: 2, rejected: 0, errors: expect.stringContaining('看似附注') })
    expect(await named('张甲')).toMatchObject({ sex: '1', birth: '1978-05' })
    expect(await named('李乙')).toMatchObject({ birth: '1980-11', note: '在职' })
  })

  it('reads two heading rows that are not merged', async () => {
    const outcome = await bring('person', { 表: sheetXml({ 1: ['姓名', '基本情况', '', '备注'], 2: [null, '性别', '出生年月'], 3: ['王丙', '男', '1970.01', '甲'] }) })
    expect({ inserted: outcome.inserted, errors: messages(outcome) }).toEqual({ inserted: 1, errors: '' })
  })

  it('names the missing columns of the row most like a heading, not of a title that hits one by chance', async () => {
    const outcome = await bring('unit', { 表: sheetXml({ 1: ['单位：', '某局'], 2: ['单位名称', '简称', '编制数'], 3: ['甲局', '甲', 3] }) })
    expect(outcome.errors[0]?.message).toMatch(/第 2 行：缺少必填的列：单位类别/)
  })

  it('reads several sheets, leaves hidden ones, and tells of a visible one that it cannot read', async () => {
    const one = (name: string): string => sheetXml({ 1: ['姓名', '性别', '出生年月'], 2: [name, '女', '1990.01'] })
    const outcome = await bring('person', { 一: one('表一人'), 二: one('表二人'), 藏: one('藏起人'), 统计: sheetXml({ 1: ['姓名', '人数'], 2: ['合计', 3] }) }, { states: { 藏: 'hidden' } })
    expect(outcome).toMatchObject({ read: 2, inserted: 2 })
    expect(messages(outcome)).toMatch(/工作表“统计”未导入：缺少必填的列/)
  })
})

describe('cells as Excel keeps them', () => {
  const head = ['姓名', '性别', '出生年月', '公民身份号码', '联系电话', '入党时间']
  const bringRow = (row: readonly Raw[], more = {}): Promise<ImportOutcome> => bring('person', { 表: sheetXml({ 1: head, 2: row }) }, more)

  it('keeps of a date what its format shows', async () => {
    await bringRow(['日期甲', '男', { n: 28611, style: monthStyle }, null, null, { n: 36526, style: dayStyle }])
    expect(await named('日期甲')).toMatchObject({ birth: '1978-05', partyJoined: '2000-01-01' })
  })
  it('reads the calendar of 1904', async () => {
    await bringRow(['日期乙', '男', { n: 28611 - 1462, style: monthStyle }, null, null, null], { date1904: true })
    expect(await named('日期乙')).toMatchObject({ birth: '1978-05' })
  })
  it('does not guess between January and October', async () => {
    const outcome = await bringRow(['日期丙', '男', 1978.1])
    expect({ rejected: outcome.rejected, errors: messages(outcome) }).toMatchObject({ rejected: 1, errors: expect.stringMatching(/1 月还是 10 月.*1978\.01 或 1978\.10/) })
    expect(await bringRow(['日期丁', '男', 1978.11])).toMatchObject({ inserted: 1 })
  })
  it('tells a bare serial number from a date', async () => {
    expect(messages(await bringRow(['日期戊', '男', 28611]))).toContain('日期序号')
  })
  it('refuses an identity number kept as a number, whose end Excel has dropped', async () => {
    const outcome = await bringRow(['号码甲', '男', '1970.01', 999999197001010000])
    expect({ rejected: outcome.rejected, errors: messages(outcome) }).toMatchObject({ rejected: 1, errors: expect.stringContaining('设为“文本”格式') })
  })
  it('takes other numbers kept as numbers, and numbers kept as text', async () => {
    expect(await bringRow(['号码乙', 1, 1970.01, '999999197001010017', 13900000000])).toMatchObject({ inserted: 1 })
    expect(await named('号码乙')).toMatchObject({ phone: '13900000000', sex: '1', birth: '1970-01' })
    expect(await bring('unit', { 表: sheetXml({ 1: ['单位名称', '单位类别', '编制数'], 2: ['某市甲局（本级） ', '政府机关', ' 1,200 '] }) })).toMatchObject({ inserted: 1 })
  })
  it('finds a unit written with brackets of the other width and with blanks', async () => {
    const outcome = await bring('unit', { 表: sheetXml({ 1: ['单位名称', '单位类别', '上级单位'], 2: ['甲一科', '政府机关', '某市甲局(本级)'], 3: ['甲二科', '政府机关', ' 某市甲局 （本级）'] }) })
    expect({ inserted: outcome.inserted, errors: messages(outcome) }).toEqual({ inserted: 2, errors: '' })
  })
})

describe('rows that are wrong', () => {
  it('have every wrong cell noted at once, references and blanks too', async () => {
    const outcome = await bring('appointment', { 表: sheetXml({ 1: ['人员', '任职时间', '任职单位', '职务', '类别'], 2: ['没有此人', '2015.13', '没有此局', null, '不明'] }) })
    expect(outcome.errors.map((e) => e.column).sort()).toEqual(['人员', '任职单位', '任职时间', '类别', '职务'].sort())
  })
  it('do not call missing what an existing row holds already', async () => {
    await bring('unit', { 表: sheetXml({ 1: ['单位名称', '单位类别', '设立时间'], 2: ['已有局', '政府机关', '2010.01'] }) })
    const outcome = await bring('unit', { 表: sheetXml({ 1: ['单位名称', '单位类别', '设立时间'], 2: ['已有局', null, '2010.13'] }) })
    expect(outcome.errors.map((e) => e.column)).toEqual(['设立时间'])
  })
  it('are refused when two of them are one stored row, or take the name of another', async () => {
    const head = ['单位名称', '单位类别', '统一社会信用代码']
    await bring('unit', { 表: sheetXml({ 1: head, 2: ['代码甲局', '政府机关', '91350100M000100Y43'], 3: ['代码乙局', '政府机关', null] }) })
    const both = await bring('unit', { 表: sheetXml({ 1: head, 2: ['代码乙局', '政府机关', '91350100M000100Y43'] }) })
    expect({ rejected: both.rejected, errors: messages(both) }).toMatchObject({ rejected: 1, errors: expect.stringMatching(/单位名称已用于另一条单位“代码乙局”.*统一社会信用代码认出的不是同一条/) })
    const twice = await bring('unit', { 表: sheetXml({ 1: head, 2: ['代码甲局', '事业单位', null], 3: ['代码丙局', '政府机关', '91350100M000100Y43'] }) })
    expect({ updated: twice.updated, rejected: twice.rejected, errors: messages(twice) }).toMatchObject({ updated: 1, rejected: 1, errors: expect.stringContaining('与第 2 行是同一条单位') })
  })
  it('are told when they repeat each other', async () => {
    const outcome = await bring('unit', { 表: sheetXml({ 1: ['单位名称', '单位类别'], 2: ['重复局', '政府机关'], 3: ['重复局', '政府机关'] }) })
    expect({ inserted: outcome.inserted, rejected: outcome.rejected, errors: messages(outcome) }).toMatchObject({ inserted: 1, rejected: 1, errors: expect.stringContaining('第 2 行重复') })
  })
  it('may not make a circle of two or three through rows that stand already', async () => {
    const head = ['单位名称', '单位类别', '上级单位']
    const kind = '政府机关'
    await bring('unit', { 表: sheetXml({ 1: head, 2: ['链甲', kind, null], 3: ['链乙', kind, '链甲'], 4: ['链丙', kind, '链乙'] }) })
    for (const parent of ['链乙', '链丙', '链甲']) {
      const outcome = await bring('unit', { 表: sheetXml({ 1: head, 2: ['链甲', kind, parent], 3: [`旁${parent}`, kind, '链甲'] }) })
      expect({ parent, updated: outcome.updated, inserted: outcome.inserted, errors: messages(outcome) }).toMatchObject({ parent, updated: 0, inserted: 1, errors: expect.stringMatching(/^错误 2 上级单位 .*成了环[^\n]*$/) })
    }
  })
})

describe('spans with dates of any precision', () => {
  beforeAll(async () => { await bring('person', { 表: sheetXml({ 1: ['姓名', '性别', '出生年月'], 2: ['时段人', '男', '1970.01'] }) }) })
  let year = 1990
  it.each([
    ['touching months', '.03', '.06', '.06', '.09', true], ['touching days', '-03-01', '-06-10', '-06-10', '-09-01', true], ['overlapping months', '.03', '.07', '.06', '.09', false],
    ['overlapping by a day', '-03-01', '-06-11', '-06-10', '-09-01', false], ['a year that may begin later', '.03', '.06', '', '+1', true], ['a month within', '.03', '.09', '.05', '.06', false],
  ])('%s', async (_title, since, until, nextSince, nextUntil, fine) => {
    const y = (year += 3)
    const at = (text: string): string => (text === '+1' ? String(y + 1) : `${y}${text}`)
    const outcome = await bring('appointment', { 表: sheetXml({ 1: ['人员', '任职时间', '免职时间', '职务', '类别', '任职性质'], 2: ['时段人', at(since), at(until), `职务${y}`, '任职', '主职'], 3: ['时段人', at(nextSince), at(nextUntil), `职务${y}乙`, '任职', '主职'] }) })
    expect({ inserted: outcome.inserted, errors: messages(outcome) }).toMatchObject(fine ? { inserted: 2, errors: '' } : { inserted: 0, errors: expect.stringContaining('时间重叠') })
  })
  it.each([['2015.06', '2015.03', false], ['2015-06-10', '2015-06-09', false], ['2015', '2014', false], ['2015.03', '2015', true], ['2015', '2015.03', true], ['2015.03', '2015.03', true]])('from %s to %s', async (since, until, fine) => {
    const outcome = await bring('appointment', { 表: sheetXml({ 1: ['人员', '任职时间', '免职时间', '职务', '类别'], 2: ['时段人', since, until, `某职${since}${until}`, '任职'] }) })
    expect({ inserted: outcome.inserted, errors: messages(outcome) }).toMatchObject(fine ? { inserted: 1, errors: '' } : { inserted: 0, errors: expect.stringMatching(/早于/) })
  })
})
