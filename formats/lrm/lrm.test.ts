import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyForm, LrmxProblem, readLrmx, writeLrmx, type LrmxForm } from '#formats/lrmx'
import { encode, jpeg, noSamples, sample } from '../lrmx/testing.ts'
import { encodeGbk } from './gbk.ts'
import { readLrm, readPic, writeLrm } from './index.ts'

const read = (bytes: Uint8Array): LrmxForm => readLrm(bytes, '表.lrm').form
const again = (form: LrmxForm): LrmxForm => read(writeLrm(form).bytes)
const gbk = (text: string): Uint8Array => encodeGbk(text).bytes
const record = (fields: Record<number, string>, count = 33): string => `"${Array.from({ length: count }, (_, i) => fields[i] ?? '').join('","')}"`
function problem(bytes: Uint8Array, from: (bytes: Uint8Array) => unknown = read): [string, string] {
  try { from(bytes) } catch (error) {
    if (error instanceof LrmxProblem) return [error.code, error.message]
    throw error
  }
  throw new Error('没有被拒绝')
}

const full: LrmxForm = {
  ...emptyForm, name: '示例甲', sex: '女', birth: '198005', ethnicity: '苗族', partyJoined: '200108；民建', workStarted: '200207',
  fullTimeEducation: { education: '大学', degree: '法学学士', educationSchool: '某大学法学院', degreeSchool: '某大学法学院' },
  inServiceEducation: { education: '研究生', degree: '', educationSchool: '某党校', degreeSchool: '' },
  resume: '1998.09--2002.07  某大学学习\n2002.07--         某局科员\n                  （其间：2006.03--2006.09挂职）',
  family: [{ relation: '丈夫', name: '示例乙', birth: '197901', political: '群众', work: '某公司' }, { relation: '儿子', name: '示例丙', birth: '', political: '', work: '' }],
  reason: '工作需要', filledOn: '202601', filledBy: '示例丁', ageReferenceDate: '202601', version: '2.0',
}

describe.skipIf(noSamples !== false)(noSamples || 'the sample', () => {
  const form = noSamples === false ? read(sample('deid_a_gbk.lrm')) : emptyForm
  it('is read in GBK, field by field', () => {
    expect(form).toMatchObject({ name: '样某某', sex: '女', birth: '195909', ethnicity: '苗族', partyJoined: '群众', workStarted: '197911', rewards: 'Tree', reason: '工作需要', ageReferenceDate: '201607', filledBy: '', filledOn: '201607', unknown: [] })
    expect(form.resume.split('\n')).toHaveLength(9)
    expect(form.family.map((m) => [m.relation, m.birth, m.political])).toEqual([['丈夫', '195309', '中共党员'], ['女儿', '199507', '群众'], ['父亲', '192504', '群众'], ['母亲', '193612', '群众'], ['婆婆', '192408', '中共党员'], ['公公', '192604', '中共党员']])
  })
  it('written is the file again, but for the blank before 群众', () => {
    const { bytes, warnings } = writeLrm(form)
    expect(warnings).toEqual([])
    expect(read(bytes)).toEqual(form)
    const text = (b: Uint8Array): string => new TextDecoder('gbk', { fatal: true }).decode(b)
    expect(text(bytes)).toBe(text(sample('deid_a_gbk.lrm')).replace('" 群众"', '"群众"'))
  })
})

describe('a record', () => {
  it('carries a form there and back, and through .lrmx', () => {
    expect(again(full)).toEqual(full)
    expect(readLrmx(encode(writeLrmx(again(full))), '')).toEqual(full)
  })
  it('keeps texts nobody knows, here and in .lrmx', () => {
    const form = read(gbk(record({ 0: '甲', 1: '男', 13: '旧项' })))
    expect(form.unknown).toEqual([{ element: 'Lrm.13', text: '旧项' }])
    expect(again(readLrmx(encode(writeLrmx(form)), ''))).toEqual(form)
  })
  it.each([7, 12, 13])('takes a family of %i rows', (rows) => {
    const column = (text: string): string => [text, ...Array.from({ length: rows - 1 }, () => '')].join('@')
    const form = read(gbk(record({ 0: '甲', 1: '男', 20: column('妻子'), 21: column('乙'), 22: column('198001'), 23: column('群众'), 24: column('') })))
    expect(form.family).toEqual([{ relation: '妻子', name: '乙', birth: '198001', political: '群众', work: '' }])
  })
  it('tells columns of the family that do not match', () => {
    expect(readLrm(gbk(record({ 1: '男', 20: '妻子@女儿@', 21: '乙@丙' })), '').warnings).toEqual([expect.stringContaining('行数不同')])
  })
  it.each([['CRLF', (t: string) => gbk(t.replaceAll('\n', '\r\n'))], ['UTF-8', encode], ['UTF-8 with BOM', (t: string) => encode(`\ufeff${t}`)], ['UTF-16', (t: string) => Buffer.from(`\ufeff${t}`, 'utf16le')], ['padding', (t: string) => gbk(`${t}\r\n\u001a\u0000`)]])('is read from %s', (_, as) => {
    expect(read(as(record({ 0: '联通', 1: '男', 17: '1998.09--  学习\n1999.01--  工作' })))).toMatchObject({ name: '联通', sex: '男', resume: '1998.09--  学习\n1999.01--  工作' })
  })

  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '"', ',', '@', '#', '，', ' ', '\n', '1', '㛃', '𬭊', '🀄'), maxLength: 12 })
  it('never lets one text run into another', () => {
    fc.assert(fc.property(text, text, text, text, (a, b, c, d) => {
      const trimmed = (t: string): string => t.trim()
      const form = { ...full, name: trimmed(a), rewards: trimmed(b), currentPost: trimmed(c), family: [{ relation: '妻子', name: trimmed(d), birth: '', political: '', work: trimmed(a) }] }
      const back = again(form)
      const plain = (t: string): string => t.normalize('NFKC').replaceAll('"', '"')
      const shown = (f: LrmxForm): string => plain([f.name, f.rewards, f.currentPost, f.reason, f.family[0]?.name, f.family[0]?.work].join('|'))
      expect(shown(back)).toBe(shown(form))
    }))
  })

  it('says what the older form has no place for', () => {
    const { warnings } = writeLrm({ ...full, name: '㛃𬭊', identityNumber: '999999197703070022', rewards: 'a",b', unknown: [{ element: 'BeiZhu', text: '一' }] })
    expect(warnings).toEqual([expect.stringContaining('奖惩情况中与分隔符相同的符号'), expect.stringContaining('“身份证号”'), expect.stringContaining('另有 1 项'), expect.stringContaining('“㛃𬭊”不在 GBK')])
    expect(again({ ...full, name: '㛃𬭊' }).name).toBe('㛃𬭊')
  })
})

describe('GBK', () => {
  it('decodes to what was encoded, for every character of the basic plane and some beyond', () => {
    const points = Array.from({ length: 0x10000 }, (_, i) => i).filter((p) => (p < 0xd800 || p >= 0xe000) && p !== 0xfffd)
    const decoder = new TextDecoder('gb18030', { fatal: true })
    // Private use and a few compatibility characters have moved between editions of the standard.
    const wrong = points.filter((p) => (p < 0xe000 || p > 0xf8ff)).filter((p) => decoder.decode(encodeGbk(String.fromCodePoint(p)).bytes) !== String.fromCodePoint(p)).map((p) => p.toString(16))
    expect(wrong).toEqual([])
    for (const character of ['𠮷', '🀄', '\u{10ffff}']) expect(decoder.decode(encodeGbk(character).bytes)).toBe(character)
  })
})

describe('what is refused, and how it is mended', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'empty', '文件是空的'],
    ['too big', new Uint8Array(1024 * 1024 + 1).fill(0x20), 'too-big', '超过1 MB'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'other-file', '压缩文件'],
    ['an .lrmx', encode('<?xml version="1.0"?><Person/>'), 'other-file', '把扩展名改回 .lrmx'],
    ['a photograph', jpeg, 'other-file', '照片'],
    ['a text', gbk('你好'), 'not-form', '开头没有引号'],
    ['bytes of nothing', Uint8Array.of(0x22, 0xff, 0xff, 0x22, 0x41), 'encoding', '不是 GBK'],
    ['cut short', gbk(record(full as never).slice(0, 60)), 'truncated', '文件不完整'],
    ['cut in a character', gbk(record({ 0: '甲' })).subarray(0, 2), 'truncated', '末尾被截断'],
    ['too few texts', gbk(record({ 0: '甲', 1: '男' }, 30)), 'truncated', '只有 30 项，应有 33 项'],
    ['too many texts', gbk(record({ 0: '甲', 1: '男' }, 34)), 'damaged', '有 34 项，应为 33 项'],
  ])('%s', (_, bytes, code, words) => {
    const [found, message] = problem(bytes)
    expect([found, message]).toEqual([code, expect.stringContaining(words)])
    expect(message).toMatch(/^文件“表\.lrm”：.*请.*。$/)
  })
  it('a .pic that is no JPEG', () => {
    const pic = (bytes: Uint8Array): [string, string] => problem(bytes, (b) => readPic(b, '表.pic'))
    expect(pic(Uint8Array.of(0x89, 0x50))).toEqual(['photo', expect.stringContaining('文件“表.pic”：照片是 PNG 格式')])
    // A frame header of 60 000 × 60 000 dots.
    expect(pic(Uint8Array.of(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xea, 0x60, 0xea, 0x60, 3, 0, 0))).toEqual(['photo', expect.stringContaining('60000×60000')])
    expect(readPic(new Uint8Array(), '')).toBeNull()
    expect(readPic(jpeg, '')).toEqual(jpeg)
  })
  it('takes a megabyte of separators in no time', () => {
    expect(problem(gbk('","'.repeat(300_000)))[0]).toBe('damaged')
  })
})
