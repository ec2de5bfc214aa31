import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { sheetNameFor, WorkbookProblem, writeWorkbook, type SheetSpec } from '../index.ts'
import { FIRST, noOffice, officeText, partsOf, rowsOf, scratch, textsOf } from '../testing/fixtures.ts'

const [at, clean] = scratch()
afterAll(clean)

const SPEC = (rows: SheetSpec['rows'] = []): SheetSpec => ({
  name: FIRST,
  columns: [
    { header: '姓名', required: true, note: '与身份证一致' },
    { header: '身份证号', kind: 'text', width: 22 },
    { header: '出生日期', kind: 'date' },
    { header: '年龄', kind: 'number' },
    { header: '性别', options: ['男', '女'], required: true },
    { header: '民族', options: Array.from({ length: 56 }, (_, i) => `第${i + 1}个民族选项`) },
    { header: '职级', options: ['甲,乙', '丙"丁'] },
    { header: '在职' },
  ],
  rows,
})
const ROW = ['张三', '350100198501010011', '1985-03-01', 41, '男', '第1个民族选项', '甲,乙', true]
const DANGEROUS = ['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.invalid")', "'=1", '=cmd|\' /C calc\'!A0']

describe('writeWorkbook', () => {
  it('comes back as it went in', async () => {
    const path = at('a.xlsx')
    expect(await writeWorkbook(path, { sheets: [SPEC([ROW, ['李四', '', '1990-05', null, undefined]])] })).toEqual({ rows: [2] })
    const [head, one, two, ...more] = await rowsOf(path)
    expect(more).toEqual([])
    expect(head?.cells.map((c) => c?.text)).toEqual(SPEC().columns.map((c) => c.header))
    expect(one?.cells.map((c) => c?.kind)).toEqual(['text', 'text', 'date', 'number', 'text', 'text', 'text', 'boolean'])
    expect(one?.cells.map((c) => c?.text)).toEqual([...ROW.slice(0, 3), '41', ...ROW.slice(4, 7), 'TRUE'])
    expect(two?.cells[2]).toMatchObject({ kind: 'date', text: '1990-05', dateFormat: 'month' })
  })

  it('gives equal bytes for equal input, in any time zone', async () => {
    const zone = process.env['TZ']
    await writeWorkbook(at('b1.xlsx'), { sheets: [SPEC([ROW])] })
    process.env['TZ'] = 'America/New_York'
    await writeWorkbook(at('b2.xlsx'), { sheets: [SPEC([ROW])] })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(readFileSync(at('b1.xlsx')).equals(readFileSync(at('b2.xlsx')))).toBe(true)
  })

  it('never lets a text become a formula', async () => {
    await writeWorkbook(at('c.xlsx'), { sheets: [{ name: FIRST, columns: [{ header: '=A2' }, { header: '文本', kind: 'text' }, { header: '数', kind: 'number' }, { header: '日', kind: 'date' }], rows: DANGEROUS.map((d) => [d, d, d, d]) }] })
    const [, ...rows] = await rowsOf(at('c.xlsx'))
    // '-5' in a number column is a number; everything else stays the text it was.
    expect(rows.map((r) => r.cells.map((c) => c?.text))).toEqual(DANGEROUS.map((d) => [d, d, d, d]))
    expect(new Set(rows.flatMap((r) => r.cells.map((c) => c?.kind)))).toEqual(new Set(['text', 'number']))
    const sheet = `${(await partsOf(at('c.xlsx'))).get('xl/worksheets/sheet1.xml')}`
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<c r="A2" s="4" t="inlineStr"><is><t>=1+1')
  })

  it('any text survives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...DANGEROUS, '_x0041_', ' ', '\n', '\uD800', ']]>')), { minLength: 1 }), async (texts) => {
        await writeWorkbook(at('d.xlsx'), { sheets: [{ name: '表', columns: [{ header: '甲', kind: 'text' }], rows: texts.map((t) => [t]) }] })
        expect((await textsOf(at('d.xlsx'))).slice(1)).toEqual(texts.map((t) => [t]))
      }),
      { numRuns: 40 },
    )
  })

  it('marks the header, freezes it, filters, lists and keeps the text format of empty cells', async () => {
    await writeWorkbook(at('e.xlsx'), { sheets: [SPEC()] })
    const parts = await partsOf(at('e.xlsx'))
    const sheet = `${parts.get('xl/worksheets/sheet1.xml')}`
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<autoFilter ref="A1:H1"/>')
    expect(sheet).toContain('<col min="2" max="2" width="22" style="3" customWidth="1"/>')
    expect(sheet).toContain('sqref="E2:E1048576"><formula1>&quot;男,女&quot;</formula1>')
    expect(sheet).toContain("<formula1>'下拉选项'!$A$2:$A$57</formula1>")
    expect(sheet).toContain("<formula1>'下拉选项'!$B$2:$B$3</formula1>")
    expect(`${parts.get('xl/workbook.xml')}`).toContain('name="下拉选项" sheetId="2" state="hidden"')
    expect(`${parts.get('xl/comments1.xml')}`).toContain('与身份证一致')
    expect(await textsOf(at('e.xlsx'))).toHaveLength(1)
  })

  it('refuses names, texts and numbers Excel cannot hold, and leaves no file behind', async () => {
    const columns = [{ header: '甲' }]
    const write = (sheets: SheetSpec[]) => writeWorkbook(at('f.xlsx'), { sheets })
    await expect(write([{ name: 'a/b', columns, rows: [] }])).rejects.toThrow(WorkbookProblem)
    await expect(write([{ name: '表', columns, rows: [] }, { name: '表', columns, rows: [] }])).rejects.toThrow('同名')
    await expect(write([{ name: '表', columns, rows: [['x'], ['字'.repeat(32_768)]] }])).rejects.toThrow('工作表“表”第 3 行 A 列')
    await expect(write([{ name: '表', columns, rows: [[Number.NaN]] }])).rejects.toThrow(TypeError)
    await expect(write([{ name: '表', columns, rows: (async function* () { yield ['a']; throw new Error('数据库断开') })() }])).rejects.toThrow('数据库断开')
    expect(() => readFileSync(at('f.xlsx'))).toThrow()
  })

  it('reports a target that breaks', async () => {
    const target = new Writable({ write: (_c, _e, done) => done(new Error('磁盘已满')) })
    await expect(writeWorkbook(target, { sheets: [SPEC(Array.from({ length: 50_000 }, () => ROW))] })).rejects.toThrow('磁盘已满')
  })

  it('makes sheet names Excel accepts', () => {
    expect(sheetNameFor('2026年/一季度[初稿]')).toBe('2026年 一季度 初稿')
    expect(sheetNameFor('表', ['表', '表（2）'])).toBe('表（3）')
    expect(sheetNameFor('字'.repeat(40), ['字'.repeat(31)])).toBe(`${'字'.repeat(28)}（2）`)
    expect(sheetNameFor("''")).toBe('工作表')
  })

  it('opens in LibreOffice with the same values', async (context) => {
    if (noOffice !== null) return context.skip(noOffice)
    const rows = [ROW, ...DANGEROUS.slice(0, 4).map((d) => [d])]
    await writeWorkbook(at('g.xlsx'), { sheets: [SPEC(rows)] })
    const lines = officeText(at('g.xlsx'), 'csv', dirname(at('g.xlsx'))).split('\n')
    expect(lines[1]).toBe('张三,350100198501010011,1985-03-01,41,男,第1个民族选项,"甲,乙",TRUE')
    expect(lines.slice(2, 6)).toEqual(DANGEROUS.slice(0, 4).map((d) => `${d},,,,,,,`))
    const fods = officeText(at('g.xlsx'), 'fods', dirname(at('g.xlsx')))
    // LibreOffice keeps booleans as TRUE() and FALSE().
    expect(['与身份证一致', 'of:=', '<table:content-validation '].map((s) => fods.replace(/of:=(TRUE|FALSE)\(\)/g, '').includes(s))).toEqual([true, false, true])
  })
})
