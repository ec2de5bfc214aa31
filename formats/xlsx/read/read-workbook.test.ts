import { afterAll, describe, expect, it } from 'vitest'
import { inspectWorkbook, sheetNames, WorkbookProblem, type ReadProgress } from '../index.ts'
import { excelFile, rowsOf, scratch, textsOf } from '../testing/fixtures.ts'

const [at, clean] = scratch()
afterAll(clean)

const row = (n: number, cells: string): string => `<row r="${n}">${cells}</row>`
const read = async (name: string, cells: string, more: { strings?: string; date1904?: boolean } = {}) => {
  const path = await excelFile(at(name), { sheets: { 表: `<sheetData>${cells}</sheetData>` }, ...more })
  return rowsOf(path)
}

describe('readWorkbook', () => {
  it('reads shared strings as Excel writes them: runs joined, phonetics dropped, escapes resolved', async () => {
    const strings = [
      '<si><t>姓名</t></si>',
      '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t xml:space="preserve"> 前后空格 </t></si>',
      '<si><t>A&amp;B &lt;乙&gt; &#x4E2D;_x000D_\n_x005F_x0041_</t></si>',
      '<si/>',
    ].join('')
    const cells = [0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    const [first] = await read('strings.xlsx', row(1, cells), { strings })
    expect(first?.cells.map((c) => c?.text)).toEqual(['姓名', '张 三', '東京', ' 前后空格 ', 'A&B <乙> 中\r\n_x0041_'])
  })

  it('places cells by their reference and fills gaps with null', async () => {
    const rows = await read('gaps.xlsx', row(3, '<c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="F3" s="1"/>') + row(9, '<c r="A9" s="1"/>') + row(12, '<c r="A12"><v>3</v></c>'))
    expect(rows.map((r) => [r.row, r.cells.map((c) => c?.value ?? null)])).toEqual([
      [3, [null, 1, null, 2]],
      [12, [3]],
    ])
  })

  it('takes positions from the order where references are missing, and quotes and prefixes of any producer', async () => {
    const sheet = `<x:sheetData><x:row><x:c t='str'><x:v><![CDATA[甲&乙]]></x:v></x:c><x:c\n r = 'C1'><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>`
    const path = await excelFile(at('prefix.xlsx'), {
      sheets: { 表: '' },
      parts: { 'xl/worksheets/sheet1.xml': `<?xml version='1.0'?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</x:worksheet>` },
    })
    expect((await rowsOf(path)).map((r) => [r.row, ...r.cells.map((c) => c?.value ?? null)])).toEqual([[1, '甲&乙', null, 2], [2, 3]])
  })

  it('tells dates from numbers by their format, and how much of the date is shown', async () => {
    const cells = ['<c s="1"><v>31107</v></c>', '<c s="2"><v>31107</v></c>', '<c s="3"><v>31107</v></c>', '<c s="4"><v>31121</v></c>', '<c s="5"><v>0.5</v></c>', '<c s="5"><v>31107.75</v></c>', '<c s="8"><v>1.25</v></c>', '<c><v>31107</v></c>', '<c t="d"><v>1985-03-01T00:00:00</v></c>'].join('')
    const [first] = await read('dates.xlsx', row(1, cells))
    expect(first?.cells.map((c) => [c?.kind, c?.text, c?.date, c?.dateFormat])).toEqual([
      ['date', '1985-03-01', '1985-03-01', 'day'],
      ['date', '1985-03', '1985-03-01', 'month'],
      ['date', '1985', '1985-03-01', 'year'],
      ['date', '1985-03', '1985-03-15', 'month'],
      ['number', '0.5', undefined, undefined],
      ['date', '1985-03-01 18:00:00', '1985-03-01', 'day'],
      ['number', '1.25', undefined, undefined],
      ['number', '31107', undefined, undefined],
      ['date', '1985-03-01', '1985-03-01', 'day'],
    ])
  })

  it('knows the 1904 date system', async () => {
    const [first] = await read('1904.xlsx', row(1, '<c s="1"><v>0</v></c><c s="1"><v>29645</v></c>'), { date1904: true })
    expect(first?.cells.map((c) => c?.date)).toEqual(['1904-01-01', '1985-03-01'])
  })

  it('never computes a formula: it hands over the cached result, marked as such', async () => {
    const [first] = await read('formula.xlsx', row(1, '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>甲</v></c><c r="C1" s="1"><f>TODAY()</f><v>31107</v></c><c r="D1"><f>cmd|x!A1</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'))
    expect(first?.cells.map((c) => [c?.kind, c?.text, c?.date])).toEqual([
      ['formula', '2', undefined],
      ['formula', '甲', undefined],
      ['formula', '1985-03-01', '1985-03-01'],
      ['formula', '', undefined],
      ['formula', '#DIV/0!', undefined],
    ])
  })

  it('reads booleans, errors, long numbers and zero-padded codes as they are shown', async () => {
    const [first] = await read('kinds.xlsx', row(1, '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>0.30000000000000004</v></c><c><v>3.5010019850101E+17</v></c><c s="6"><v>1234</v></c><c><v>-12.50</v></c>'))
    expect(first?.cells.map((c) => [c?.kind, c?.text])).toEqual([
      ['boolean', 'TRUE'],
      ['error', '#N/A'],
      ['number', '0.3'],
      ['number', '350100198501010000'],
      ['number', '001234'],
      ['number', '-12.5'],
    ])
  })

  it('skips hidden sheets and reads the asked ones', async () => {
    const one = (v: number): string => `<sheetData>${row(1, `<c><v>${v}</v></c>`)}</sheetData>`
    const path = await excelFile(at('hidden.xlsx'), { sheets: { 甲: one(1), 乙: one(2), 丙: one(3), 丁: one(4) }, states: { 乙: 'hidden', 丙: 'veryHidden' } })
    expect(await textsOf(path)).toEqual([['1'], ['4']])
    expect(await sheetNames(path)).toEqual(['甲', '丁'])
    expect(await textsOf(path, { sheets: ['丁', '乙'] })).toEqual([['2'], ['4']])
    expect((await inspectWorkbook(path)).sheets[2]).toEqual({ name: '丙', state: 'veryHidden' })
  })

  it('yields nothing for an empty workbook', async () => {
    expect(await rowsOf(await excelFile(at('empty.xlsx'), { sheets: { 表: '<sheetData/>' } }))).toEqual([])
  })

  it('takes 200 columns and refuses a value in the 201st, naming the place', async () => {
    const cells = (n: number): string => Array.from({ length: n }, () => '<c><v>1</v></c>').join('')
    expect((await read('200.xlsx', row(1, cells(200))))[0]?.cells).toHaveLength(200)
    expect((await read('styled.xlsx', row(1, `${cells(200)}<c r="XFD1" s="1"/>`)))[0]?.cells).toHaveLength(200)
    const failed = read('201.xlsx', row(7, cells(201)))
    await expect(failed).rejects.toThrow(WorkbookProblem)
    await expect(failed).rejects.toThrow('工作表“表”第 7 行 GS 列：有内容的列超过上限 200 列。')
  })

  it('refuses more rows than allowed and texts beyond 32,767 characters', async () => {
    const path = await excelFile(at('rows.xlsx'), { sheets: { 表: `<sheetData>${row(6, '<c><v>1</v></c>')}</sheetData>` } })
    await expect(rowsOf(path, { limits: { rows: 5 } })).rejects.toThrow('行数超过上限 5 行')
    await expect(read('past.xlsx', row(1_048_577, '<c><v>1</v></c>'))).rejects.toThrow('行号超出 Excel 的范围')
    const text = (n: number): string => row(2, `<c r="C2" t="inlineStr"><is><t>${'字'.repeat(n)}</t></is></c>`)
    expect((await read('long.xlsx', text(32_767)))[0]?.cells[2]?.text).toHaveLength(32_767)
    await expect(read('longer.xlsx', text(32_768))).rejects.toThrow('第 2 行 C 列：单元格文字超过 32767 个字符')
  })

  it('fills merged cells when asked, across sheets and rows that hold nothing else', async () => {
    const sheet = `<sheetData>${row(1, '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>')}${row(2, '<c r="B2"><v>3</v></c>')}${row(4, '<c r="B4"><v>4</v></c><c r="C4"><v>5</v></c>')}</sheetData><mergeCells count="2"><mergeCell ref="A1:A4"/><mergeCell ref="C4:D5"/></mergeCells>`
    const path = await excelFile(at('merged.xlsx'), { sheets: { 甲: sheet, 乙: `<sheetData>${row(1, '<c><v>9</v></c>')}</sheetData>` } })
    expect(await textsOf(path)).toEqual([['1', '2'], ['', '3'], ['', '4', '5'], ['9']])
    expect(await textsOf(path, { fillMerged: true })).toEqual([['1', '2'], ['1', '3'], ['1', '4', '5', '5'], ['9']])
  })

  it('reports progress up to the end', async () => {
    const seen: ReadProgress[] = []
    const path = await excelFile(at('progress.xlsx'), { sheets: { 甲: `<sheetData>${row(1, '<c><v>1</v></c>')}</sheetData>`, 乙: '<sheetData/>' } })
    await rowsOf(path, { onProgress: (p) => seen.push(p) })
    expect(seen.at(-1)).toEqual({ sheet: '乙', rows: 1, fraction: 1 })
  })
})
