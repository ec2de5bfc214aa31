import { dirname } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { annotateWorkbook, WorkbookProblem, writeWorkbook } from '../index.ts'
import { DOC, excelFile, MAIN, noOffice, officeSaved, officeText, partsOf, scratch, textsOf } from '../testing/fixtures.ts'

const [at, clean] = scratch()
afterAll(clean)

const STRINGS = ['姓名', '出生日期', '单位', '张三', '李四', '第一局'].map((t) => `<si><t>${t}</t></si>`).join('')
const DATA = `<dimension ref="A1:C4"/><cols><col min="1" max="2" width="12" customWidth="1"/></cols><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2" spans="1:3"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>31107</v></c><c r="C2" s="7" t="s"><v>5</v></c></row><row r="4" spans="1:1"><c r="A4" t="s"><v>4</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`
const OTHER = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'
const fixture = (name: string) => excelFile(at(name), { sheets: { 干部: DATA, 备注: OTHER }, strings: STRINGS })

const NOTES = [
  { sheet: '干部', row: 2, column: 2, message: '出生日期早于入党日期' },
  { sheet: '干部', row: 4, column: 3, message: '单位不能为空' },
  { sheet: '干部', row: 3, column: 1, message: '整行缺失' },
]
const STATUSES = [
  { sheet: '干部', row: 2, text: '有 1 处错误' },
  { sheet: '干部', row: 4, text: '=未导入' },
]

describe('annotateWorkbook', () => {
  it('adds results and keeps every value and every other part byte for byte', async () => {
    const source = await fixture('a.xlsx')
    const target = at('a-out.xlsx')
    expect(await annotateWorkbook(source, target, { notes: NOTES, statuses: STATUSES })).toEqual({ comments: 3, withoutComment: 0 })
    expect(await textsOf(target)).toEqual([
      ['姓名', '出生日期', '单位', '导入结果'],
      ['张三', '1985-03-01', '第一局', '有 1 处错误'],
      ['李四', '', '', '=未导入'],
      ['7'],
    ])
    const before = await partsOf(source)
    const after = await partsOf(target)
    for (const part of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet2.xml', 'xl/_rels/workbook.xml.rels']) {
      expect(after.get(part)).toEqual(before.get(part))
    }
    const sheet = `${after.get('xl/worksheets/sheet1.xml')}`
    expect(sheet).toContain('<c r="B2" s="9"><v>31107</v></c>')
    expect(sheet).toContain('<c r="C4" s="10"/><c r="D4"')
    expect(sheet).toContain('<row r="3"><c r="A3" s="10"/></row><row r="4">')
    expect(sheet).toContain('<dimension ref="A1:D4"/>')
    expect(sheet).toMatch(/<legacyDrawing [^>]*r:id="rId1"\/><\/worksheet>$/)
    expect(`${after.get('xl/styles.xml')}`).toContain('<cellXfs count="11">')
  })

  it('replaces the marks of an earlier annotation when the corrected workbook comes round again', async () => {
    const source = await fixture('b.xlsx')
    await annotateWorkbook(source, at('b1.xlsx'), { notes: NOTES, statuses: STATUSES })
    await annotateWorkbook(at('b1.xlsx'), at('b2.xlsx'), { notes: [{ sheet: '干部', row: 4, column: 3, message: '仍为空' }], statuses: [{ sheet: '干部', row: 4, text: '未导入' }] })
    expect(await textsOf(at('b2.xlsx'), { sheets: ['干部'] })).toEqual([
      ['姓名', '出生日期', '单位', '导入结果'],
      ['张三', '1985-03-01', '第一局'],
      ['李四', '', '', '未导入'],
    ])
    const parts = await partsOf(at('b2.xlsx'))
    expect(`${parts.get('xl/worksheets/sheet1.xml')}`).toContain('<c r="B2" s="1"><v>31107</v></c>')
    const comments = `${parts.get('xl/comments1.xml')}`
    expect(comments.match(/<comment /g)).toHaveLength(1)
    expect(comments).toContain('仍为空')
    expect(`${parts.get('xl/drawings/vmlDrawing1.vml')}`.match(/<v:shape /g)).toHaveLength(1)
    expect([...parts.keys()].filter((p) => p.includes('comments'))).toEqual(['xl/comments1.xml'])
    await annotateWorkbook(at('b2.xlsx'), at('b3.xlsx'), { notes: [], statuses: [{ sheet: '干部', row: 4, text: '已导入' }] })
    expect(`${(await partsOf(at('b3.xlsx'))).get('xl/comments1.xml')}`).not.toContain('<comment ')
    expect((await textsOf(at('b3.xlsx')))[2]).toEqual(['李四', '', '', '已导入'])
  })

  it("keeps other people's comments and form controls", async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${DOC}/comments" Target="../comments1.xml"/><Relationship Id="rId7" Type="${DOC}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`
    const box = (row: number, column: number, type: string) => `<v:shape id="_x0000_s10${row}${column}"><x:ClientData ObjectType="${type}"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    const source = await excelFile(at('c.xlsx'), {
      sheets: { 干部: `${DATA}<legacyDrawing r:id="rId7"/><tableParts count="0"/>` },
      strings: STRINGS,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': rels,
        'xl/comments1.xml': `<comments ${MAIN}><authors><author>王五</author></authors><commentList><comment ref="B2" authorId="0"><text><t>请核实</t></text></comment><comment ref="A1" authorId="0"><text><r><t>表头说明</t></r></text></comment></commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><o:shapelayout><o:idmap v:ext="edit" data="1"/></o:shapelayout>${box(1, 1, 'Note')}${box(0, 0, 'Note')}${box(5, 5, 'Button')}</xml>`,
      },
    })
    for (const [from, to] of [[source, 'c1.xlsx'], [at('c1.xlsx'), 'c2.xlsx']] as const) {
      await annotateWorkbook(from, at(to), { notes: NOTES, statuses: [] })
      const parts = await partsOf(at(to))
      const comments = `${parts.get('xl/comments1.xml')}`
      expect(comments.match(/<comment /g)).toHaveLength(4)
      expect(comments.match(/出生日期早于入党日期/g)).toHaveLength(1)
      expect(comments).toContain('请核实')
      expect(comments).toContain('表头说明')
      const vml = `${parts.get('xl/drawings/vmlDrawing1.vml')}`
      expect(vml.match(/ObjectType="Note"/g)).toHaveLength(4)
      expect(vml).toContain('ObjectType="Button"')
      expect(`${parts.get('xl/worksheets/sheet1.xml')}`.match(/<legacyDrawing/g)).toHaveLength(1)
    }
  })

  it('finds the result column from a header further down and past merged cells', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名册</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>姓名</t></is></c><c r="B2" t="inlineStr"><is><t>家庭成员</t></is></c><c r="C2"/></row><row r="3"><c r="A3" t="inlineStr"><is><t>张三</t></is></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="B2:C2"/></mergeCells>`
    const source = await excelFile(at('d.xlsx'), { sheets: { 名册: sheet } })
    await annotateWorkbook(source, at('d1.xlsx'), { notes: [], statuses: [{ sheet: '名册', row: 3, text: '已导入' }], headerRow: { 名册: 2 } })
    expect(await textsOf(at('d1.xlsx'))).toEqual([['名册'], ['姓名', '家庭成员', '', '导入结果'], ['张三', '', '', '已导入']])
  })

  it('gives a comment to the first 5,000 cells and marks the rest', async () => {
    const rows = Array.from({ length: 5_200 }, (_, i) => [`人员${i}`])
    await writeWorkbook(at('e.xlsx'), { sheets: [{ name: '干部', columns: [{ header: '姓名', note: '必填' }], rows }] })
    const notes = rows.map((_, i) => ({ sheet: '干部', row: i + 2, column: 1, message: '重名' }))
    expect(await annotateWorkbook(at('e.xlsx'), at('e1.xlsx'), { notes, statuses: [] })).toEqual({ comments: 5_000, withoutComment: 200 })
    const parts = await partsOf(at('e1.xlsx'))
    expect(`${parts.get('xl/comments1.xml')}`.match(/<comment /g)).toHaveLength(5_001)
    const plain = `${parts.get('xl/worksheets/sheet1.xml')}`
    expect(plain.match(/ s="8" t="inlineStr"/g)).toHaveLength(5_200)
    const ids = [...`${parts.get('xl/drawings/vmlDrawing1.vml')}`.matchAll(/<v:shape id="([^"]+)"/g)].map((m) => m[1])
    expect(new Set(ids).size).toBe(5_001)
  })

  it('works on a workbook without a stylesheet and on self-closing rows', async () => {
    const source = await excelFile(at('f.xlsx'), {
      sheets: { 干部: '<sheetData><row r="1"><c t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"/></sheetData>' },
      parts: { 'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${DOC}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>` },
    })
    await annotateWorkbook(source, at('f1.xlsx'), { notes: [{ sheet: '干部', row: 2, column: 1, message: '姓名为空' }], statuses: [{ sheet: '干部', row: 2, text: '未导入' }] })
    expect(await textsOf(at('f1.xlsx'))).toEqual([['姓名', '导入结果'], ['', '未导入']])
    if (noOffice === null) expect(officeText(at('f1.xlsx'), 'fods', dirname(at('f1.xlsx')))).toContain('姓名为空')
  })

  it('says which sheet is not there', async () => {
    const source = await fixture('g.xlsx')
    const failed = annotateWorkbook(source, at('g1.xlsx'), { notes: [], statuses: [{ sheet: '没有', row: 2, text: '' }] })
    await expect(failed).rejects.toThrow(WorkbookProblem)
    await expect(failed).rejects.toThrow('工作表“没有”')
  })

  it('opens in LibreOffice with comments, fills and results', async (context) => {
    if (noOffice !== null) return context.skip(noOffice)
    const source = await fixture('h.xlsx')
    await annotateWorkbook(source, at('h1.xlsx'), { notes: NOTES, statuses: STATUSES })
    const fods = officeText(at('h1.xlsx'), 'fods', dirname(source))
    for (const { message } of NOTES) expect(fods).toContain(message)
    expect(fods.match(/<office:annotation/g)).toHaveLength(3)
    expect(fods).toContain('fo:background-color="#ffc9c8"')
    expect(fods).toContain('导入结果')
  })

  it('goes round again after LibreOffice saved it, which drops the authors of comments', async (context) => {
    if (noOffice !== null) return context.skip(noOffice)
    await writeWorkbook(at('i.xlsx'), { sheets: [{ name: '干部', columns: [{ header: '姓名', note: '与身份证一致' }, { header: '单位' }], rows: [['张三', '第一局'], ['李四', '']] }] })
    const note = (row: number, column: number, message: string) => ({ sheet: '干部', row, column, message })
    await annotateWorkbook(at('i.xlsx'), at('i1.xlsx'), { notes: [note(1, 1, '缺列'), note(2, 2, '查无此局'), note(3, 2, '为空')], statuses: [{ sheet: '干部', row: 2, text: '未导入' }] })
    const saved = officeSaved(at('i1.xlsx'), at('saved'))
    expect(await textsOf(saved)).toEqual([['姓名', '单位', '导入结果'], ['张三', '第一局', '未导入'], ['李四']])
    await annotateWorkbook(saved, at('i2.xlsx'), { notes: [note(1, 1, '仍缺列'), note(3, 2, '仍为空')], statuses: [{ sheet: '干部', row: 3, text: '未导入' }] })
    const fods = officeText(at('i2.xlsx'), 'fods', dirname(saved))
    const notes = [...fods.matchAll(/<office:annotation [^]*?<\/office:annotation>/g)].map((m) => m[0].replace(/<dc:date>[^<]*|<[^>]*>|\s+/g, ''))
    expect(notes).toEqual(['与身份证一致【导入检查】仍缺列', '【导入检查】仍为空'])
    expect(await textsOf(at('i2.xlsx'))).toEqual([['姓名', '单位', '导入结果'], ['张三', '第一局'], ['李四', '', '未导入']])
  })
})
