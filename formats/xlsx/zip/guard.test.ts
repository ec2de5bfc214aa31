import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { inspectWorkbook, readWorkbook, WorkbookProblem, writeWorkbook, type ProblemCode } from '../index.ts'
import { excelFile, excelParts, rowsOf, scratch, zipOf } from '../testing/fixtures.ts'

const [at, clean] = scratch()
afterAll(clean)

const put = (name: string, bytes: Buffer | string): string => {
  writeFileSync(at(name), bytes)
  return at(name)
}

async function problemOf(path: string, run: (path: string) => Promise<unknown> = inspectWorkbook): Promise<WorkbookProblem> {
  const failed = await run(path).then(() => null, (error: unknown) => error)
  if (!(failed instanceof WorkbookProblem)) throw new Error(`expected a WorkbookProblem, got ${String(failed)}`)
  return failed
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ole = (stream: string): Buffer => Buffer.concat([OLE, Buffer.alloc(2_000_000, 1), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)])
const CSV = '姓名,身份证号\r\n张三,350100198501010011\r\n李四,350100198602020022\r\n'
const GBK = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31, 0x0d, 0x0a])

describe('what is not an .xlsx is named for what it is', () => {
  const cases: [string, Buffer | string, ProblemCode, string][] = [
    ['empty.xlsx', '', 'empty-file', '文件是空的'],
    ['old.xls', ole('Workbook'), 'old-xls', '旧格式的 .xls'],
    ['locked.xlsx', ole('EncryptedPackage'), 'encrypted', '打开密码'],
    ['letter.doc', ole('WordDocument'), 'not-workbook', 'Word 文档'],
    ['gbk.csv', GBK, 'text-file', 'GBK 编码'],
    ['utf8.csv', CSV, 'text-file', 'UTF-8 编码'],
    ['long.csv', CSV.repeat(3_000), 'text-file', 'UTF-8 编码'],
    ['utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV, 'utf16le')]), 'text-file', 'UTF-16'],
    ['web.xls', '<html><table><tr><td>1</td></tr></table></html>', 'not-workbook', '网页表格'],
    ['2003.xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', 'not-workbook', 'XML 表格 2003'],
    ['form.pdf', '%PDF-1.7 ...', 'not-workbook', 'PDF'],
    ['noise.xlsx', Buffer.from([1, 2, 3, 0, 255, 254]), 'not-workbook', '不是 Excel 工作簿'],
    ['emptyzip.xlsx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'not-workbook', '里面没有工作簿'],
  ]
  it.each(cases)('%s', async (name, bytes, code, words) => {
    const problem = await problemOf(put(name, bytes))
    expect(problem.code).toBe(code)
    expect(problem.message).toContain(words)
    expect(problem.message).toContain(`文件“${name}”：`)
    expect(problem.message).toMatch(/请.*。$/)
  })

  it('gives the name the user knows', async () => {
    expect((await problemOf(put('3f2a', ''), (p) => inspectWorkbook(p, { fileName: '名册.xlsx' }))).message).toContain('文件“名册.xlsx”')
  })

  it('tells a missing file', async () => {
    expect((await problemOf(at('nowhere.xlsx'))).code).toBe('unreadable')
  })

  it.each([
    ['word/document.xml', 'Word 文档'],
    ['xl/workbook.bin', '.xlsb'],
    ['readme.txt', '普通压缩包'],
  ])('a zip holding %s', async (part, words) => {
    expect((await problemOf(await zipOf(at('other.zip'), { [part]: '<a/>' }))).message).toContain(words)
  })
})

describe('damaged workbooks', () => {
  it('a truncated upload, wherever it was cut', async () => {
    const whole = readFileSync(await excelFile(at('whole.xlsx'), { sheets: { 表: '<sheetData/>' } }))
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const problem = await problemOf(put('cut.xlsx', whole.subarray(0, Math.floor(whole.length * part))))
      expect(problem.code).toBe('damaged')
      expect(problem.message).toContain('文件不完整')
    }
  })

  it('flipped bytes inside a part are noticed', async () => {
    const path = at('flip.xlsx')
    await writeWorkbook(path, { sheets: [{ name: '表', columns: [{ header: '甲' }], rows: Array.from({ length: 500 }, (_, i) => [`第${i}行`]) }] })
    const bytes = readFileSync(path)
    const from = bytes.indexOf('xl/worksheets/sheet1.xml') + 200
    for (let i = 0; i < 8; i++) bytes[from + i] = (bytes[from + i] ?? 0) ^ 0x5a
    expect((await problemOf(put('flip.xlsx', bytes), rowsOf)).code).toBe('damaged')
  })

  it('a workbook without its workbook part or with a lost sheet', async () => {
    const { 'xl/workbook.xml': _, ...rest } = excelParts({ sheets: { 表: '<sheetData/>' } })
    expect((await problemOf(await zipOf(at('nobook.xlsx'), rest))).code).toBe('missing-part')
    const { 'xl/worksheets/sheet1.xml': __, ...lost } = excelParts({ sheets: { 表: '<sheetData/>' } })
    const problem = await problemOf(await zipOf(at('nosheet.xlsx'), lost))
    expect(problem.message).toContain('工作表“表”')
  })

  it.each(['<sheetData><row r="1"><c r="A1"></row></sheetData>', '<sheetData>', '<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>', '<sheetData/><a <b/>'])(
    'broken sheet XML %s',
    async (xml) => {
      const problem = await problemOf(await excelFile(at('broken.xlsx'), { sheets: { 表: xml } }), rowsOf)
      expect(problem.code).toBe('damaged')
      expect(problem.place.sheet).toBe('表')
    },
  )
})

describe('attacks', () => {
  /** A zip with one deflated entry whose directory may lie about the size. */
  function zipWith(name: string, packed: Buffer, size: number, sum: number): Buffer {
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(sum, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, packed])
    const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, Buffer.alloc(14), label])
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 'latin1')
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(central.length, 12)
    end.writeUInt32LE(local.length, 16)
    return Buffer.concat([local, central, end])
  }

  it('2 MB that would inflate to 2 GB is refused from the directory alone', async () => {
    // Full flushes make deflate blocks that can be repeated without compressing 2 GB.
    const block = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH })
    const packed = Buffer.concat([...Array.from({ length: 2048 }, () => block), Buffer.from([3, 0])])
    const bomb = put('bomb.xlsx', zipWith('xl/worksheets/sheet1.xml', packed, 2 * 1024 ** 3, 0))
    expect(statSync(bomb).size).toBeLessThan(3 * 1024 ** 2)
    expect((await problemOf(bomb)).code).toBe('bomb')
  })

  it('a bomb that declares a small size is stopped while inflating', async () => {
    const bytes = Buffer.alloc(64 * 1024 * 1024, 0x20)
    const bomb = put('liar.xlsx', zipWith('xl/workbook.xml', deflateRawSync(bytes), 1000, crc32(bytes)))
    expect((await problemOf(bomb)).code).toBe('bomb')
  })

  it('a moderate ratio passes the ratio but not the total', async () => {
    const path = await excelFile(at('total.xlsx'), { sheets: { 表: '<sheetData/>' } })
    expect((await problemOf(path, (p) => inspectWorkbook(p, { limits: { inflatedBytes: 100 } }))).code).toBe('bomb')
    expect((await problemOf(path, (p) => inspectWorkbook(p, { limits: { entries: 3 } }))).code).toBe('bomb')
    expect((await problemOf(path, (p) => inspectWorkbook(p, { limits: { fileBytes: 100 } }))).code).toBe('too-big')
  })

  const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`).join('')}]>`
  const EXTERNAL = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>'
  it.each([
    ['entity bomb in the shared strings', 'xl/sharedStrings.xml', `<?xml version="1.0"?>${LAUGHS}<sst><si><t>&l8;</t></si></sst>`],
    ['external entity in the sheet', 'xl/worksheets/sheet1.xml', `<?xml version="1.0"?>${EXTERNAL}<worksheet><sheetData><row><c t="str"><v>&file;</v></c></row></sheetData></worksheet>`],
    ['external entity in the relations', '_rels/.rels', `${EXTERNAL}<Relationships/>`],
    ['external DTD', 'docProps/core.xml', '<!doctype x SYSTEM "http://example.invalid/x.dtd"><x/>'],
    ['entity bomb in UTF-16', 'xl/styles.xml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${LAUGHS}<styleSheet/>`, 'utf16le')])],
    ['entity bomb behind a long comment', 'xl/sharedStrings.xml', `<!--${'x'.repeat(100_000)}-->${LAUGHS}<sst><si><t>&l8;</t></si></sst>`],
  ])('%s', async (_, part, xml) => {
    const source = typeof xml === 'string' ? xml : [xml]
    const path = await excelFile(at('entity.xlsx'), { sheets: { 表: '<sheetData/>' }, parts: { [part]: source } })
    const problem = await problemOf(path, rowsOf)
    expect(problem.code).toBe('entities')
    expect(problem.message).toContain('请核对文件来源')
  })

  it('an undeclared entity is refused, not passed over', async () => {
    const path = await excelFile(at('undeclared.xlsx'), { sheets: { 表: '<sheetData><row r="1"><c r="A1" t="str"><v>&secret;</v></c></row></sheetData>' } })
    expect((await problemOf(path, rowsOf)).code).toBe('entities')
  })

  it('one endless text does not fill the memory', async () => {
    function* endless(): Generator<string> {
      yield '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
      for (let i = 0; i < 200; i++) yield Buffer.alloc(50_000, `无尽${i}`).toString()
    }
    const path = await excelFile(at('endless.xlsx'), { sheets: { 表: '' }, parts: { 'xl/worksheets/sheet1.xml': endless() } })
    expect((await problemOf(path, rowsOf)).code).toBe('bomb')
  })

  it('deep nesting is refused', async () => {
    const path = await excelFile(at('deep.xlsx'), { sheets: { 表: '<a>'.repeat(5_000) } })
    expect((await problemOf(path, rowsOf)).code).toBe('bomb')
  })
})

describe('cancelling', () => {
  it('ends promptly with the reason of the signal', async () => {
    const rows = (function* () {
      for (let i = 0; i < 20_000; i++) yield [`第${i}行`, i]
    })()
    await writeWorkbook(at('long.xlsx'), { sheets: [{ name: '表', columns: [{ header: '甲' }, { header: '乙' }], rows }] })
    const stop = new AbortController()
    let seen = 0
    const read = async (): Promise<void> => {
      for await (const _ of readWorkbook(at('long.xlsx'), { signal: stop.signal })) if (++seen === 10) stop.abort(new Error('用户取消'))
    }
    await expect(read()).rejects.toThrow('用户取消')
    expect(seen).toBe(10)
  })

  it('a cancelled export leaves no file', async () => {
    const stop = new AbortController()
    async function* rows(): AsyncGenerator<string[]> {
      for (let i = 0; ; i++) {
        if (i === 50_000) stop.abort(new Error('用户取消'))
        yield [`第${i}行`]
      }
    }
    await expect(writeWorkbook(at('never.xlsx'), { sheets: [{ name: '表', columns: [{ header: '甲' }], rows: rows() }] }, { signal: stop.signal })).rejects.toThrow('用户取消')
    expect(() => statSync(at('never.xlsx'))).toThrow()
  })
})
