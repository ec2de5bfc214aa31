// Exported workbooks as others see them: every cell of every kind, in openpyxl, Apache POI and LibreOffice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hasOffice, hasOpenpyxl, hasPoi, officeSave, openpyxlRead, poiRead, type ForeignBook, type ForeignCell } from '../testing/foreign.ts'
import { needs } from '../testing/needs.ts'
import { annotateWorkbook, readWorkbook, writeWorkbook, type ColumnSpec, type Row } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'xlsx-foreign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const columns: ColumnSpec[] = [{ header: '姓名', kind: 'text', required: true }, { header: '公民身份号码', kind: 'text', note: '18 位' }, { header: '出生日期', kind: 'date' }, { header: '人数', kind: 'number' }, { header: '在岗' }, { header: '备注' }]
const rows: Row[] = [
  ['张三', '350100198501010011', '1985-03-01', 41, true, '甲，乙'],
  ['㛃𬭊䶮', '00012345678901234X', '1995-03', 0, false, '第一行\n第二行\n\n第四行'],
  ['👨‍👩‍👧🇨🇳', '007', '不详', -3.25, null, ' 前后有空格 '],
  ['=1+1', '+8613800000000', '1900-03-01', 0.1, true, '@SUM(A1)'],
  ['"引号"&<标>\'撇\'', '12', '2100-12-31', 123456789012345, false, '制表\t符'],
  ['', null, '1985', 1e-7, true, '字'.repeat(32_767)],
  ['末', '000', '2024-02-29', 1_000_000, true, '_x0041_'],
]
const text = (v: string): ForeignCell => ['s', v]
const dates: Record<string, ForeignCell> = { '1995-03': ['d', '1995-03-01'], '不详': text('不详'), '1985': text('1985') }
const expected: ForeignCell[][] = [
  columns.map((c) => text(c.header)),
  ...rows.map((row) => row.map((v, i): ForeignCell => {
    if (v === null || v === undefined || v === '') return null
    if (i === 2) return dates[String(v)] ?? ['d', String(v)]
    return typeof v === 'boolean' ? ['b', v] : typeof v === 'number' ? ['n', v] : ['s', v]
  })),
]

const path = join(folder, '名册.xlsx')
await writeWorkbook(path, { sheets: [{ name: '名册', columns, rows }] })

/** Raw readers leave the escape of ECMA-376 22.9.2.19 as it stands; LibreOffice saves booleans as the formulas TRUE() and FALSE(). */
const unescaped = (book: ForeignBook): ForeignBook => Object.fromEntries(Object.entries(book).map(([name, all]) => [name, all.map((row) => row.map((c): ForeignCell => {
  if (c?.[0] === 's') return ['s', c[1].replaceAll('_x005F_', '_')]
  return c?.[0] === 'f' && /^=(?:TRUE|FALSE)\(\)$/.test(c[1]) ? ['b', c[1] === '=TRUE()'] : c
}))]))

describe('an exported workbook', () => {
  it('has the same values in openpyxl', (context) => {
    needs(context, hasOpenpyxl, 'python3-openpyxl')
    expect(unescaped(openpyxlRead(path))).toEqual({ 名册: expected })
  })

  it('has the same values in Apache POI', (context) => {
    needs(context, hasPoi, 'libapache-poi-java、ecj 和 Java')
    expect(unescaped(poiRead(path, ['C']))).toEqual({ 名册: expected })
  })

  it('has the same values once LibreOffice has saved it', async (context) => {
    needs(context, hasOffice && hasOpenpyxl, 'LibreOffice 和 python3-openpyxl')
    const saved = officeSave(path, join(folder, 'office'))
    expect(unescaped(openpyxlRead(saved))).toEqual({ 名册: expected })
    // And comes back to us as it went.
    const back: string[] = []
    for await (const row of readWorkbook(saved)) back.push(...row.cells.map((c) => c?.text ?? '').slice(0, 2))
    expect(back.slice(2, 8)).toEqual(['张三', '350100198501010011', '㛃𬭊䶮', '00012345678901234X', '👨‍👩‍👧🇨🇳', '007'])
  })

  it('returned with notes, keeps every value, with the note where it belongs', async (context) => {
    needs(context, hasOpenpyxl && hasPoi, 'python3-openpyxl、libapache-poi-java')
    const returned = join(folder, '名册.批注.xlsx')
    await annotateWorkbook(path, returned, { notes: [{ sheet: '名册', row: 3, column: 3, message: '请核对' }], statuses: [{ sheet: '名册', row: 3, text: '未导入：请核对' }] })
    for (const book of [openpyxlRead(returned), poiRead(returned, ['C'])].map(unescaped)) {
      const sheet = book['名册'] ?? []
      expect(sheet.map((row) => row.slice(0, columns.length))).toEqual(expected)
      expect(sheet[2]?.[columns.length]).toEqual(text('未导入：请核对'))
    }
  })
})
