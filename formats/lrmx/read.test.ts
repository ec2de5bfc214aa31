import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyForm, LrmxProblem, readLrmx, type LrmxForm } from './index.ts'
import { encode, jpeg, person } from './testing.ts'

const read = (bytes: Uint8Array): LrmxForm => readLrmx(bytes, '表.lrmx')
function problem(bytes: Uint8Array): [string, string] {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof LrmxProblem) return [error.code, error.message]
    throw error
  }
  throw new Error('没有被拒绝')
}
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big)
  return bytes
}
/** “姓名” in GBK; Node writes no GBK. */
const gbkName = [0xd0, 0xd5, 0xc3, 0xfb]
const gbk = (declaration: string): Uint8Array =>
  new Uint8Array([...encode(`<?xml version="1.0"${declaration}?><Person><XingMing>`), ...gbkName, ...encode('</XingMing></Person>')])

describe('read widely', () => {
  test('nothing but the root', () => expect(read(person(''))).toEqual(emptyForm))

  test('any order, missing elements, indented closing tags', () => {
    const form = read(person('\r\n  <Version>\r\n  </Version>\r\n<JiaTingChengYuan>\r\n</JiaTingChengYuan><XingBie> 女\t</XingBie><XingMing>　李 示例 </XingMing>'))
    expect(form).toEqual({ ...emptyForm, name: '李 示例', sex: '女' })
  })

  test('the résumé keeps its blanks, in CDATA and with CRLF too', () => {
    const resume = '  1995.09--1999.08  示例大学\n                  （其间：…）\n2016.05--         某局'
    const written = `<JianLi>\r\n<![CDATA[${resume.replaceAll('\n', '\r\n')}]]>\r\n    </JianLi>`
    expect(read(person(written)).resume).toBe(resume)
    expect(read(person('<JianLi>\n  </JianLi>')).resume).toBe('')
  })

  test('text and CDATA side by side, references, a bracket end inside', () => {
    expect(read(person('<RenMianLiYou>甲&amp;乙&#20013;<![CDATA[<丙>]]>丁</RenMianLiYou>')).reason).toBe('甲&乙中<丙>丁')
  })

  test('family: padding rows go, order stays', () => {
    const item = (name: string): string => `<Item><XingMing>${name}</XingMing><ChengWei>\n</ChengWei></Item>`
    const form = read(person(`<JiaTingChengYuan>${item('甲')}${item('')}${item('乙')}</JiaTingChengYuan>`))
    expect(form.family.map((m) => m.name)).toEqual(['甲', '乙'])
  })

  test('a photo with line breaks or a data prefix', () => {
    const base64 = Buffer.from(jpeg).toString('base64')
    expect(read(person(`<ZhaoPian>\n${base64.slice(0, 4)}\r\n  ${base64.slice(4)}\n</ZhaoPian>`)).photo).toEqual(jpeg)
    expect(read(person(`<ZhaoPian>data:image/jpeg;base64,${base64}</ZhaoPian>`)).photo).toEqual(jpeg)
  })

  test('unknown elements are kept with their place', () => {
    const form = read(person(`
      <BeiZhu> 备注 </BeiZhu><Wai><Nei>一</Nei><Nei>二</Nei></Wai><XingMing>甲</XingMing><XingMing>乙</XingMing>
      <JiaTingChengYuan><Lai>源</Lai><Item><XingMing>丙</XingMing><DianHua>1</DianHua></Item></JiaTingChengYuan>游离`))
    expect(form.name).toBe('甲')
    expect(form.unknown).toEqual([
      { element: 'JiaTingChengYuan/Item[1]/DianHua', text: '1' }, { element: 'JiaTingChengYuan/Lai', text: '源' },
      { element: 'BeiZhu', text: '备注' }, { element: 'Wai/Nei', text: '一' }, { element: 'Wai/Nei', text: '二' },
      { element: 'XingMing', text: '乙' }, { element: '#text', text: '游离' },
    ])
  })

  test.each([
    ['BOM', new Uint8Array([0xef, 0xbb, 0xbf, ...person('<XingMing>姓名</XingMing>')])],
    ['no declaration, blank lines first', person('<XingMing>姓名</XingMing>', '\n\n')],
    ['UTF-16 LE with BOM', utf16('\ufeff<?xml version="1.0" encoding="utf-16"?><Person><XingMing>姓名</XingMing></Person>', false)],
    ['UTF-16 BE without BOM', utf16('<Person><XingMing>姓名</XingMing></Person>', true)],
    ['GBK that says so', gbk(' encoding="gb2312"')],
    ['UTF-8 that calls itself GBK', person('<XingMing>姓名</XingMing>', '<?xml version="1.0" encoding="GBK"?>')],
    ['padding and controls', person('<XingMing>姓\u0001名</XingMing>').slice()],
  ])('%s', (_, bytes) => expect(read(bytes).name).toBe('姓名'))

  test('a carriage return by reference', () => expect(read(person('<RenMianLiYou>甲&#13;\n乙&#xD;丙</RenMianLiYou>')).reason).toBe('甲\n乙\n丙'))

  test("Word's soft break is a line break", () => expect(read(person('<RenMianLiYou>甲\u000b乙</RenMianLiYou>')).reason).toBe('甲\n乙'))
})

describe('refused, with file and repair', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['empty', new Uint8Array(), 'empty', '文件是空的'],
    ['too big', new Uint8Array(12 * 1024 * 1024 + 1).fill(0x20), 'too-big', '超过12 MB'],
    ['GBK declared UTF-8', gbk(' encoding="utf-8"'), 'encoding', '文件声明为 utf-8 编码，内容却是 GBK 编码。请用记事本打开，另存为 UTF-8'],
    ['GBK undeclared', gbk(''), 'encoding', '文件声明为 UTF-8 编码'],
    ['broken bytes', new Uint8Array([...encode('<Person>'), 0xff, 0x20, 0x80, 0xff, ...encode('</Person>')]), 'encoding', '不是 UTF-8 的字节'],
    ['cut inside a character', person('<XingMing>姓名').slice(0, -10), 'truncated', '末尾被截断'],
    ['cut inside an element', encode('<Person><XingMing>甲</XingMing><JianLi>1995.09--'), 'truncated', '文件不完整，到“JianLi”处中断'],
    ['cut inside a tag', encode('<Person><XingMing>甲</Xing'), 'truncated', '文件不完整'],
    ['odd UTF-16', utf16('<Person></Person>', false).slice(0, -1), 'truncated', '末尾被截断'],
    ['Word', new Uint8Array([0x50, 0x4b, 3, 4]), 'other-file', '这是Word、Excel 或压缩文件'],
    ['plain text', encode('姓名：李示例'), 'not-xml', '文件内容不是 XML'],
    ['only a declaration', encode('<?xml version="1.0"?>'), 'truncated', '没有内容'],
    ['another root', encode('<html><body/></html>'), 'not-form', '文件的根元素是“html”'],
    ['crossed tags', person('\n<XingMing>甲</XingBie>'), 'damaged', '第3行不是完好的 XML'],
    ['bare ampersand', person('<JianLi><![CDATA[a&b]]></JianLi>\n<XingMing>甲&乙</XingMing>'), 'entities', '第3行的“&”不是 XML 写法。请把正文中的“&”改为“&amp;”'],
    ['forbidden reference', person('<XingMing>甲&#1;</XingMing>'), 'entities', '第2行'],
    ['photo no base64', person('<ZhaoPian>不是照片</ZhaoPian>'), 'photo', '不是 base64'],
    ['PNG', person('<ZhaoPian>iVBORw0KGgo=</ZhaoPian>'), 'photo', '照片是 PNG 格式。请在任免审批表编辑器中换成 JPEG'],
    ['no picture', person('<ZhaoPian>AAAA</ZhaoPian>'), 'photo', '照片不是 JPEG 格式'],
    ['photo too large', person(`<ZhaoPian>/9j/${'A'.repeat(7 * 1024 * 1024)}</ZhaoPian>`), 'photo', '超过5 MB'],
  ])('%s', (_, bytes, code, sentence) => {
    const [found, message] = problem(bytes)
    expect(found).toBe(code)
    expect(message).toMatch(/^文件“表\.lrmx”：.+。请.+。$/s)
    expect(message).toContain(sentence)
  })

  test('entity bombs and foreign files are refused before anything expands', () => {
    const bomb = `<!DOCTYPE Person [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a;&a;&a;&a;">`).join('')}]>`
    expect(problem(encode(`${bomb}<Person><XingMing>&a19;</XingMing></Person>`))).toEqual(['entities', expect.stringContaining('DOCTYPE')])
    expect(problem(encode('<!DOCTYPE Person [<!ENTITY x SYSTEM "file:///etc/passwd">]><Person><XingMing>&x;</XingMing></Person>'))[0]).toBe('entities')
    expect(problem(encode('<Person><XingMing>&x;</XingMing></Person>'))[0]).toBe('entities')
  })

  test('a damaged file is either read or refused with a sentence, never anything else', () => {
    const whole = person('<XingMing>示例&amp;</XingMing><JianLi><![CDATA[1995.09--1999.08  甲]]></JianLi><JiaTingChengYuan><Item><XingMing>丙</XingMing></Item></JiaTingChengYuan><ZhaoPian>/9j/4A==</ZhaoPian>')
    const damage = fc.record({ at: fc.nat(whole.length - 1), cut: fc.nat(20), put: fc.oneof(fc.uint8Array({ maxLength: 4 }), fc.constantFrom('<', '&', ']]>', '<!--', '<![CDATA[', '<!DOCTYPE', '<?', '\u0000').map(encode)) })
    fc.assert(fc.property(fc.array(damage, { maxLength: 3 }), (damages) => {
      const bytes = damages.reduce<Uint8Array>((b, { at, cut, put }) => new Uint8Array([...b.slice(0, at), ...put, ...b.slice(at + cut)]), whole)
      try {
        expect(typeof read(bytes).name).toBe('string')
      } catch (error) {
        expect(error).toBeInstanceOf(LrmxProblem)
        expect((error as Error).message).toMatch(/^文件“表\.lrmx”：.+。请.+。$/s)
      }
    }), { numRuns: 2000 })
  })

  test('a flood of openings that never close is refused in good time', () => {
    expect(problem(person('<![CDATA['.repeat(200_000)))[0]).toBe('truncated')
    expect(problem(person('<!--'.repeat(200_000)))[0]).toMatch(/damaged|truncated/)
    expect(problem(person('&'.repeat(1_000_000)))[0]).toBe('entities')
  })

  test('depth and number of elements are bounded', () => {
    expect(problem(person('<a>'.repeat(100_000)))).toEqual(['damaged', expect.stringContaining('嵌套过深')])
    expect(problem(person('<a/>'.repeat(30_000)))).toEqual(['damaged', expect.stringContaining('超过20000个')])
  })
})
