import { describe, expect, it } from 'vitest'
import { FileProblem } from '#formats/package'
import { parseSpeech } from '#formats/speech-outline'
import { readWord } from './index.ts'
import { numberText } from './number-text.ts'
import { cell, level, lists, num, numbered, official, para, run, table, wordFile, type WordParts } from './testing.ts'

const read = async (parts: WordParts): Promise<string> => (await readWord(await wordFile(parts), '要点.docx')).text
const body = (inner: string): Promise<string> => read({ body: inner })

describe('the numbers that Word counts itself', () => {
  const numbering = lists([official, level(0, 'bullet', '\uf06c'), level(0, 'decimal', '%1.')], num(1, 0) + num(2, 1) + num(3, 2) + num(4, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'))
  it('are written out level by level, and begin anew under each head', async () => {
    const text = await read({ numbering, body: [
      numbered(1, 0, '建强队伍'), numbered(1, 1, '选拔'), numbered(1, 2, '甲事。'), numbered(1, 2, '2026年底前办乙事。'), numbered(1, 3, '丙事。'), numbered(1, 1, '监督'), numbered(1, 2, '丁事。'),
      para(run('（不编号的一段）')), numbered(1, 0, '夯实基层'), numbered(1, 1, '堡垒'), numbered(2, 0, '一点'),
    ].join('') })
    expect(text.trim().split('\n')).toEqual(['一、建强队伍', '（一）选拔', '1. 甲事。', '2. 2026年底前办乙事。', '（1）丙事。', '（二）监督', '1. 丁事。', '（不编号的一段）', '二、夯实基层', '（一）堡垒', '● 一点'])
  })
  it('count on across lists of one definition, unless a list begins anew', async () => {
    expect((await read({ numbering, body: numbered(3, 0, '甲') + numbered(3, 0, '乙') + numbered(4, 0, '丙') + numbered(4, 0, '丁') })).trim().split('\n')).toEqual(['1. 甲', '2. 乙', '1. 丙', '2. 丁'])
  })
  it('come from the style, its base and its level, and are taken off by 0', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="二级"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    const styled = (id: string, text: string, more = ''): string => para(run(text), `<w:pStyle w:val="${id}"/>${more}`)
    expect((await read({ numbering, styles, body: styled('a', '甲') + styled('b', '乙') + styled('a', '无号', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('a', '丙') })).trim().split('\n')).toEqual(['一、甲', '（一）乙', '无号', '二、丙'])
  })
  it('are found through the link of a numbering style', async () => {
    const styles = '<w:style w:type="numbering" w:styleId="list"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const linked = `<w:abstractNum w:abstractNumId="8">${official}<w:styleLink w:val="list"/></w:abstractNum><w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="list"/></w:abstractNum>${num(1, 8)}${num(2, 9)}`
    expect((await read({ numbering: linked, styles, body: numbered(2, 0, '甲') + numbered(2, 1, '乙') })).trim()).toBe('一、甲\n（一）乙')
  })
  it.each([['chineseCounting', 21, '二十一'], ['ideographTraditional', 3, '丙'], ['decimalEnclosedCircleChinese', 11, '⑪'], ['decimalFullWidth', 10, '１０'], ['upperRoman', 14, 'XIV'], ['lowerLetter', 28, 'bb'], ['chineseLegalSimplified', 12, '拾贰'], ['ideographDigital', 20, '二〇'], ['decimalZero', 7, '07'], ['japaneseLegal', 5, '5']])('%s %i is %s', (format, n, text) => expect(numberText(format, n)).toBe(text))
})

describe('tracked changes', () => {
  it('takes what was inserted and leaves what was deleted, and says how much', async () => {
    const given = await readWord(await wordFile({ body: para(run('全年') + '<w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2">' + run('30') + '</w:ins>' + run('名。')) }), 'a.docx')
    expect(given).toEqual({ text: '全年30名。\n', left: ['修订中删除的文字 2 字未读入，插入的已读入'] })
  })
  it('joins paragraphs whose mark was deleted, and counts them as one', async () => {
    const gone = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="3"/></w:rPr>'
    expect(await read({ numbering: lists([official], num(1, 0)), body: para(run('建立'), gone) + numbered(1, 0, '信息库') + numbered(1, 0, '其次') })).toBe('一、建立信息库\n二、其次\n')
  })
  it('does not take the former numbering of a paragraph for its own, nor a deleted row for one', async () => {
    const changed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange w:id="4"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange>'
    expect(await read({ numbering: lists([official], num(1, 0)), body: para(run('甲'), changed) })).toBe('一、甲\n')
    expect(await body(`<w:tbl><w:tr>${cell('留')}</w:tr><w:tr><w:trPr><w:del w:id="5"/></w:trPr>${cell('删')}</w:tr></w:tbl>`)).toBe('留\n')
  })
})

describe('what stands beside the text', () => {
  it('notes in brackets, soft breaks as lines, fields by their results, hidden text and contents left', async () => {
    const given = await readWord(await wordFile({
      styles: '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>',
      footnotes: '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">' + para('<w:r><w:footnoteRef/></w:r>' + run('指县管干部')) + '</w:footnote>',
      body: para(run('一、建强队伍1'), '<w:pStyle w:val="t1"/>') + para(run('选拔干部') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run('30名；') + '<w:r><w:br/></w:r>' + run('第二行') + run('藏', '<w:vanish/>') + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run('7') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    }), 'a.docx')
    expect(given.text).toBe('选拔干部（注：指县管干部）30名；\n第二行7\n')
    expect(given.left).toEqual(['隐藏文字 1 字未读入', '目录 1 行未读入，标题以正文为准'])
  })
  it('a text box once, after its paragraph', async () => {
    const box = para(run('框内一句。')) + para(run('框内二句。'))
    expect(await body(para(run('正文。') + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + run('续。')) + para(run('下段。')))).toBe('正文。续。\n框内一句。\n框内二句。\n下段。\n')
  })
  it('symbols of symbol fonts, and pictures told', async () => {
    const given = await readWord(await wordFile({ body: para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run('完成') + '<w:r><w:sym w:font="Odd" w:char="F0EE"/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>') }), 'a.docx')
    expect(given).toEqual({ text: '√完成□\n', left: ['图片 1 幅，其中的文字读不出，请对照原文补入', '特殊符号 1 个认不出，已写成“□”，请对照原文更正'] })
  })
})

describe('tables', () => {
  it('of duties become the plan they are: number, work, who, until when', async () => {
    const merged = (v: string): string => `<w:vMerge${v === '' ? '' : ` w:val="${v}"`}/>`
    const text = await body(para(run('重点任务分解表')) + table(
      [cell('序号'), cell('重点任务'), cell('具体举措'), cell('牵头单位'), cell('配合单位'), cell('完成时限')],
      [cell('1'), cell('建强队伍', merged('restart')), cell('制定年轻干部培养办法。'), cell('干部科'), cell('人才科\n组织科'), cell('6月底前')],
      [cell('2'), cell('', merged('')), cell('建立干部监督信息库'), cell('监督科'), cell(''), cell('年底前')],
    ))
    expect(text.trim().split('\n')).toEqual(['重点任务分解表', '建强队伍', '1.制定年轻干部培养办法（牵头单位：干部科；配合单位：人才科 组织科；完成时限：6月底前）。', '2.建立干部监督信息库（牵头单位：监督科；完成时限：年底前）。'])
    const { tasks } = parseSpeech(text, { mechanisms: [], indicators: [] }, { year: 2026, unwrapped: true })
    expect(tasks.filter((t) => t.kind !== 'heading').map((t) => [t.kind, t.owner, t.deadline])).toEqual([['办法', '干部科', '2026-06-30'], ['库', '监督科', '2026-12-31']])
  })
  it('of another kind keep their rows, merged cells said once', async () => {
    expect(await body(table([cell('姓名'), cell('职务', '<w:gridSpan w:val="2"/>')], [cell('甲'), cell('乙'), cell('')]))).toBe('姓名\t职务\n甲\t乙\n')
  })
})

describe('the outline', () => {
  it('is that of the same plan as a text, with every character in a sentence', async () => {
    const lines = ['县委组织部2026年工作要点', '一、建强干部队伍', '（一）抓好培养选拔', '大力培养选拔优秀年轻干部，全年不少于30名（牵头单位：干部科）。', '（二）从严管理监督', '建立干部监督信息库。', '二、夯实基层基础', '整顿软弱涣散村党组织12个。']
    const text = await read({ numbering: lists([official], num(1, 0)), body: [para(run('县委组织部2026年'), '<w:rPr><w:del w:id="1"/></w:rPr>') + para(run('工作要点')), numbered(1, 0, '建强干部队伍'), numbered(1, 1, '抓好培养选拔'), para(run(lines[3] ?? '')), numbered(1, 1, '从严管理监督'), para(run(lines[5] ?? '')), numbered(1, 0, '夯实基层基础'), para(run(lines[7] ?? ''))].join('') })
    expect(text.trim().split('\n')).toEqual(lines)
    const known = { mechanisms: [], indicators: [] }
    const speech = parseSpeech(text, known, { unwrapped: true })
    expect(speech.tasks).toEqual(parseSpeech(`${lines.join('\n')}\n`, known).tasks)
    const covered = new Set(speech.sentences.flatMap((s) => Array.from({ length: s.end - s.start }, (_, i) => s.start + i)))
    expect([...text].filter((c, i) => /\S/.test(c) && !covered.has(i))).toEqual([])
  })
})

describe('what is refused, and how it is mended', () => {
  const problem = async (bytes: Uint8Array): Promise<string> => {
    const failed: unknown = await readWord(bytes, '稿.docx').then(() => null, (error: unknown) => error)
    if (!(failed instanceof FileProblem)) throw new Error(`expected a FileProblem, got ${String(failed)}`)
    expect(failed.message).toMatch(/^文件“稿\.docx”：.*请.*。$/)
    return failed.message
  }
  const ole = (stream: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5_000), Buffer.from(stream, 'utf16le')])
  it.each<[string, Uint8Array, string]>([
    ['an old .doc', ole('WordDocument'), '旧版 Word（.doc）或 .wps 文档。请用 Word 或 WPS 打开，另存为 .docx'],
    ['a password', ole('EncryptedPackage'), '打开密码'],
    ['an RTF', Buffer.from('{\\rtf1 abc}'), 'RTF'],
    ['a cut file', Buffer.from('504b0304', 'hex'), '不完整'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
  ])('%s', async (_, bytes, words) => expect(await problem(bytes)).toContain(words))
  it('a workbook, an empty document, a document of pictures', async () => {
    expect(await problem(await wordFile({ body: '', more: { '_rels/.rels': '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>', 'xl/workbook.xml': '<a/>' } }))).toContain('Excel 工作簿')
    expect(await problem(await wordFile({ body: para('') }))).toContain('没有文字')
    expect(await problem(await wordFile({ body: para('<w:r><w:drawing><a:blip/></w:drawing></w:r>') }))).toContain('只有图片')
  })
  it('bombs, entities, broken and endless XML', async () => {
    expect(await problem(await wordFile({ body: para(run('a')), more: { 'word/media/a.bin': Buffer.alloc(40 * 1024 * 1024) } }))).toContain('压缩炸弹')
    expect(await problem(await wordFile({ body: '', more: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }))).toContain('实体')
    expect(await problem(await wordFile({ body: '', more: { 'word/document.xml': '<w:document><w:body>' } }))).toContain('不完整')
    expect(await problem(await wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100) }))).toContain('嵌套过深')
  })
})
