// Official documents as others see them: every paragraph, table cell and figure, in python-docx, and once LibreOffice has saved them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { docxRead, hasOffice, hasPythonDocx, officeSave } from '../testing/foreign.ts'
import { needs } from '../testing/needs.ts'
import { writeOfficialDocument, type OfficialDocument } from './index.ts'
import { sample } from './sample.test-helper.ts'

const folder = mkdtempSync(join(tmpdir(), 'docx-foreign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = [['1', '㛃𬭊局', '00123'], ['2', '第一行\n第二行', '🀄'], ['3', '"引号"&<标>', '-0.5']]
const doc: OfficialDocument = {
  ...sample, copyTo: '',
  body: [...sample.body, { kind: 'paragraph', runs: [{ text: '生僻字㛃𬭊䶮，表情🀄👨‍👩‍👧，长号' }, { text: '350100198501010011', figure: { id: 'long', definition: '长号' } }, { text: '。' }] }, { kind: 'table', columns: [{ label: '序号' }, { label: '名称' }, { label: '值' }], rows }],
}
const path = join(folder, '公文.docx')
writeFileSync(path, await writeOfficialDocument(doc))
const lines = (paragraphs: readonly string[]): string[] => paragraphs.map((p) => p.trim()).filter((p) => p !== '')

describe('an official document', () => {
  it('has its paragraphs, tables and figures in python-docx', (context) => {
    needs(context, hasPythonDocx, 'python3-docx')
    const { paragraphs, tables, figures } = docxRead(path)
    expect(lines(paragraphs)).toEqual([
      '机密★1年', '特急', '中共某某市委组织部文件', '某组发〔2026〕1号', '中共某某市委组织部关于开展\n台账核对的通知', '各县（市、区）委组织部：', '一、基本情况', '（一）人员', '1.在册', '（1）合计300人',
      '“在册”共300人，其中12人待核，占4%。', '表1 分布', '生僻字㛃𬭊䶮，表情🀄👨‍👩‍👧，长号350100198501010011。', '附件：1. 事项清单', '2. 汇总表', '中共某某市委组织部', '2026年1月5日', '（联系人：某某）',
    ])
    expect(tables).toEqual([[['序号', '单位', '人数'], ['1', '甲单位', '200'], ['2', '乙单位', '']], [['序号', '名称', '值'], ...rows]])
    expect(figures).toMatchObject({ fig_cadres_total_1: '300', fig_cadres_total_2: '300', fig_long_1: '350100198501010011' })
  })

  it('keeps all of them when LibreOffice saves it', (context) => {
    needs(context, hasOffice && hasPythonDocx, 'LibreOffice 和 python3-docx')
    const [before, after] = [docxRead(path), docxRead(officeSave(path, join(folder, 'office')))]
    expect(lines(after.paragraphs)).toEqual(lines(before.paragraphs))
    expect(after.tables).toEqual(before.tables)
    // LibreOffice ends a bookmark where a run of one script ends: the sign of per cent stands behind it.
    expect(after.figures).toMatchObject(Object.fromEntries(Object.entries(before.figures).map(([name, text]) => [name, text.replace(/%$/, '')])))
  })
})
