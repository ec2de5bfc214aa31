import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbered, OfficialDocumentError, writeOfficialDocument } from './index.ts'
import type { OfficialDocument } from './index.ts'
import { readDocxText, readParts } from './read-docx.test-helper.ts'
import { sample } from './sample.test-helper.ts'

async function part(doc: OfficialDocument, name: string): Promise<string> {
  return (await readParts(await writeOfficialDocument(doc))).get(name) ?? ''
}

/** The definition of a style, by its id. */
const styleOf = (styles: string, id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? ''

test('the sheet is A4 with the margins and the grid of the standard', async () => {
  const xml = await part(sample, 'word/document.xml')
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
  // 37, 26, 35 and 28 mm
  expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  const grid = /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="(-\d+)"\/>/.exec(xml)
  const height = 16838 - 2098 - 1984
  const width = 11906 - 1587 - 1474
  expect(Math.floor(height / Number(grid?.[1]))).toBe(22)
  expect(Math.floor(width / 20 / (16 + Number(grid?.[2]) / 4096))).toBe(28)
})

test('types and sizes follow the standard', async () => {
  const styles = await part(sample, 'word/styles.xml')
  expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>.*<w:lang w:val="en-US" w:eastAsia="zh-CN"\/>.*<\/w:docDefaults>/)
  const looks = { Title: ['方正小标宋简体', 44], Heading1: ['黑体', 32], Heading2: ['楷体_GB2312', 32], Heading3: ['仿宋_GB2312', 32], Heading4: ['仿宋_GB2312', 32] }
  for (const [id, [font, size]] of Object.entries(looks)) {
    expect(styleOf(styles, id)).toContain(`w:eastAsia="${font}"`)
    expect(styleOf(styles, id)).toContain(`w:ascii="Times New Roman"`)
    expect(styleOf(styles, id)).toContain(`<w:sz w:val="${size}"/>`)
  }
  expect(styleOf(styles, 'GwBody')).toContain('w:firstLineChars="200"')
  expect(styleOf(styles, 'GwCell')).toContain('<w:sz w:val="24"/>')
  expect(styleOf(styles, 'GwPageNumber')).toMatch(/w:eastAsia="宋体".*<w:sz w:val="28"\/>/)
  expect(styleOf(styles, 'GwIssuer')).toMatch(/w:eastAsia="方正小标宋简体".*<w:color w:val="FF0000"\/>/)
})

test('the text reads back whole and in order', async () => {
  expect((await readDocxText(await writeOfficialDocument(sample))).split('\n').filter(Boolean)).toEqual([
    '机密★1年', '特急', '中共某某市委组织部文件', '某组发〔2026〕1号', '中共某某市委组织部关于开展', '台账核对的通知',
    '各县（市、区）委组织部：', '一、基本情况', '（一）人员', '1.在册', '（1）合计300人', '“在册”共300人，其中12人待核，占4%。',
    '表1 分布', '序号', '单位', '人数', '1', '甲单位', '200', '2', '乙单位',
    '附件：1. 事项清单', '2. 汇总表', '中共某某市委组织部', '2026年1月5日', '（联系人：某某）', '抄送：市直各单位。',
  ])
})

test('a figure is bookmarked at each occurrence and carries its definition once', async () => {
  const parts = await readParts(await writeOfficialDocument(sample))
  const xml = parts.get('word/document.xml') ?? ''
  const marks = [...xml.matchAll(/<w:bookmarkStart[^>]*>/g)].map(([tag]) => [/w:name="([^"]+)"/.exec(tag)?.[1], /w:id="(\d+)"/.exec(tag)?.[1]])
  // The second id would read like the first once its dot and dash are gone.
  expect(marks).toEqual([['fig_cadres_total_1', '1'], ['fig_cadres_total_2', '2'], ['fig_cadres_totalx1_1', '3']])
  expect([...xml.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)].map((end) => end[1])).toEqual(['1', '2', '3'])
  const custom = parts.get('docProps/custom.xml') ?? ''
  expect([...custom.matchAll(/name="(fig_[^"]+)"><vt:lpwstr>([^<]*)/g)].map(([, name, value]) => [name, value])).toEqual([
    ['fig_cadres_total', 'cadres.total：期末在册人数'],
    ['fig_cadres_totalx1', 'cadres-total：待核占比'],
  ])
})

test('bookmark names stay distinct and within 40 characters', async () => {
  const ids = ['甲'.repeat(60), `${'甲'.repeat(60)}乙`, 'A', 'a', '!', '?']
  const runs = ids.map((id) => ({ text: '1', figure: { id, definition: '定义' } }))
  const xml = await part({ title: '报告', body: [{ kind: 'paragraph', runs }] }, 'word/document.xml')
  const names = [...xml.matchAll(/w:name="(fig_[^"]*)"/g)].map((name) => name[1] ?? '')
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length)
  for (const name of names) expect(name).toMatch(/^fig_[\p{L}\p{N}_]{1,36}$/u)
})

test('an unbound number is highlighted and commented', async () => {
  const parts = await readParts(await writeOfficialDocument(sample))
  expect(parts.get('word/document.xml')).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:rPr><w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>12<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/)
  expect(parts.get('word/comments.xml')).toMatch(/<w:comment w:id="0"[^>]*>.*该数字未绑定指标/)
})

test('a table repeats its header, keeps rows whole and fills the 156 mm', async () => {
  const xml = await part(sample, 'word/document.xml')
  const table = /<w:tbl>.*?<\/w:tbl>/.exec(xml)?.[0] ?? ''
  expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(3)
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((width) => Number(width[1]))
  expect(widths).toEqual([850, 6294, 1701])
})

test('a table of many columns goes across the sheet, a form has no heads, a signature takes the last row along', async () => {
  const columns = [{ label: '姓名' }, { label: '职务' }]
  const rows = [['甲', '局长'], ['乙', '副局长']]
  const [across, form] = [await part({ title: '呈报表', landscape: true, body: [{ kind: 'table', columns, rows }], signature: { unit: '某部', date: '2026-03-02' } }, 'word/document.xml'), await part({ title: '审批表', body: [{ kind: 'table', headless: true, columns, rows }] }, 'word/document.xml')]
  expect(across).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect([...across.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, w]) => sum + Number(w), 0)).toBeGreaterThan(12_700)
  expect((/<w:tbl>.*<\/w:tbl>/.exec(across)?.[0] ?? '').match(/<w:tr>.*?<\/w:tr>/g)?.map((row) => row.includes('<w:keepNext/>'))).toEqual([false, false, true])
  expect([form.includes('<w:tblHeader/>'), form.match(/<w:tr>/g)?.length, form.includes('姓名')]).toEqual([false, 2, false])
})

test('a report draft has neither red heading nor red line', async () => {
  const xml = await part({ title: '工作报告', body: [] }, 'word/document.xml')
  expect(xml).not.toMatch(/GwIssuer|w:pBdr/)
  expect(await part(sample, 'word/document.xml')).toMatch(/<w:pBdr><w:bottom [^>]*w:color="FF0000"/)
})

test('抄送 stands in a frame at the foot of the 版心, between two lines', async () => {
  const xml = await part(sample, 'word/document.xml')
  expect(xml).toMatch(/<w:framePr w:w="8845" w:hAnchor="margin" w:vAnchor="margin" w:xAlign="left" w:yAlign="bottom"[^>]*\/><w:pBdr><w:top [^>]*w:sz="8"[^>]*\/><w:bottom [^>]*w:sz="8"/)
  expect(await part({ ...sample, copyTo: '' }, 'word/document.xml')).not.toContain('w:framePr')
})

test('page numbers stand at the right of odd and the left of even pages', async () => {
  const parts = await readParts(await writeOfficialDocument(sample))
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const rels = parts.get('word/_rels/document.xml.rels') ?? ''
  const footer = (type: string) => {
    const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(parts.get('word/document.xml') ?? '')?.[1]
    const tag = [...rels.matchAll(/<Relationship [^>]*>/g)].find(([text]) => text.includes(`Id="${id}"`))?.[0] ?? ''
    return parts.get(`word/${/Target="([^"]+)"/.exec(tag)?.[1]}`) ?? ''
  }
  expect(footer('default')).toMatch(/<w:jc w:val="right"\/>.*— .*PAGE.* —/)
  expect(footer('even')).toMatch(/<w:jc w:val="left"\/>.*— .*PAGE.* —/)
})

test('equal input gives equal bytes, and the properties carry title and creator', async () => {
  const first = await writeOfficialDocument(sample)
  expect(Buffer.from(await writeOfficialDocument(sample)).equals(Buffer.from(first))).toBe(true)
  const core = (await readParts(first)).get('docProps/core.xml')
  expect(core).toContain('<dc:title>中共某某市委组织部关于开展台账核对的通知</dc:title><dc:creator>中共某某市委组织部</dc:creator>')
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T00:00:00Z<')
})

test('any text gives well-formed XML; only what XML forbids is lost', async () => {
  const nasty = fc.string({ unit: fc.oneof(fc.constantFrom('<', '&', '"', ']]>', '\u0000', '\u000B', '\uFFFE', '\uD800', '𠮷', '\r'), fc.string({ unit: 'binary', maxLength: 1 })), maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(nasty, async (text) => {
      const bytes = await writeOfficialDocument({ title: `题${text}`, note: `注${text}`, body: [
        { kind: 'paragraph', runs: [{ text: `始${text}终`, figure: { id: text, definition: text }, mark: 'unbound' }] },
        { kind: 'table', caption: text, columns: [{ label: text }], rows: [[text]] },
      ] })
      // oxlint-disable-next-line no-control-regex
      const kept = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed()
      expect(await readDocxText(bytes)).toContain(`始${kept}终`)
    }),
    { numRuns: 40 },
  )
})

test.each([
  [{ title: ' ' }, '公文没有标题，请填写标题'],
  [{ signature: { unit: '某部', date: '2026-02-30' } }, '成文日期“2026-02-30”不是有效日期，请写成 2026-01-05 的形式'],
  [{ signature: { unit: '', date: '2026-02-03' } }, '落款没有发文机关，请填写发文机关署名'],
  [{ number: { agency: '某组发', year: 26, serial: 1 } }, '发文字号的年份“26”应写四位数字'],
  [{ number: { agency: '某组发', year: 2026, serial: 0 } }, '发文字号的序号“0”应为从 1 起的整数'],
  [{ body: [{ kind: 'table' as const, caption: '甲', columns: [{ label: '一' }], rows: [['1'], ['1', '2']] }] }, '表格“甲”第2行有2格，表头只有1列，请删去多余的格或补上表头'],
])('what cannot be printed is refused with place and repair: %j', async (change, message) => {
  const attempt = writeOfficialDocument({ ...sample, ...change })
  await expect(attempt).rejects.toThrow(message)
  await expect(attempt).rejects.toBeInstanceOf(OfficialDocumentError)
})

test.each([
  [1, 1, '一、'], [1, 10, '十、'], [1, 11, '十一、'], [2, 20, '（二十）'], [2, 21, '（二十一）'], [1, 100, '一百、'], [1, 105, '一百零五、'],
  [1, 110, '一百一十、'], [1, 1001, '一千零一、'], [1, 1010, '一千零一十、'], [3, 12, '12.'], [4, 3, '（3）'],
] as const)('numbered(%i, %i) is %s', (level, n, text) => {
  expect(numbered(level, n)).toBe(text)
})

test('200 sections with tables', async () => {
  const body = Array.from({ length: 200 }, (_, i) => [
    { kind: 'heading' as const, level: 1 as const, text: `${numbered(1, i + 1)}事项` },
    { kind: 'paragraph' as const, runs: [{ text: '共' }, { text: String(i), figure: { id: `f${i}`, definition: '定义' } }, { text: '人。'.repeat(60) }] },
    { kind: 'table' as const, columns: [{ label: '甲' }, { label: '乙' }, { label: '丙' }], rows: Array.from({ length: 10 }, (_, n) => [`${n}`, `单位${n}`, '1']) },
  ]).flat()
  const bytes = await writeOfficialDocument({ title: '报告', body })
  const xml = (await readParts(bytes)).get('word/document.xml') ?? ''
  expect(xml.match(/<w:tbl>/g)).toHaveLength(200)
  expect(xml.match(/<w:bookmarkStart /g)).toHaveLength(200)
})
