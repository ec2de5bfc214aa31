import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { attribute, attributes, escapeXml, FileProblem, unescapeXml, XmlScanner } from '#formats/package'
import { withAttribute, withoutAttribute } from './edit.ts'
import { escapeAttribute, fromExcelText, toExcelText } from './text.ts'

/** Any document, cut into chunks of any size. */
const name = fc.constantFrom('a', 'x:b', 'sheetData', 'c')
const text = fc.string({ unit: fc.constantFrom('甲', 'b', ' ', '\n', '<', '>', '&', '"', "'", ']', '-') })
const { xml: element } = fc.letrec<{ xml: string }>((tie) => ({
  xml: fc
    .tuple(name, fc.dictionary(fc.constantFrom('r', 's', 'x:id'), text), fc.array(fc.oneof({ depthSize: 'small' }, text.map(escapeXml), tie('xml'), text.map((t) => `<!--${t.replaceAll('-', '')}-->`), text.map((t) => `<![CDATA[${t.replaceAll(']', '')}]]>`))))
    .map(([tag, attrs, inner]) => {
      const start = `<${tag}${Object.entries(attrs).map(([k, v]) => ` ${k}="${escapeAttribute(v)}"`).join('')}`
      return inner.length === 0 ? `${start}/>` : `${start}>${inner.join('')}</${tag}>`
    }),
}))

function scan(xml: string, cut: number): { raw: string; events: string[] } {
  let raw = ''
  const events: string[] = []
  const scanner = new XmlScanner((kind, token, local) => {
    raw += token
    if (kind === 'open' || kind === 'empty') events.push(`<${local} ${[...attributes(token)].map((a) => a.join('=')).join(' ')}`)
    if (kind === 'close' || kind === 'empty') events.push(`/${local}`)
    if (kind === 'text') events.push(`"${unescapeXml(token)}`)
    if (kind === 'cdata') events.push(`"${token.slice(9, -3)}`)
  })
  for (let i = 0; i < xml.length; i += cut) scanner.write(xml.slice(i, i + cut))
  scanner.end()
  return { raw, events }
}

function oracle(xml: string): string[] {
  const events: string[] = []
  const parser = new SaxesParser({})
  const local = (n: string): string => n.slice(n.indexOf(':') + 1)
  parser.on('opentag', (tag) => events.push(`<${local(tag.name)} ${Object.entries(tag.attributes).map((a) => a.join('=')).join(' ')}`))
  parser.on('closetag', (tag) => events.push(`/${local(tag.name)}`))
  parser.on('text', (t) => events.push(`"${t}`))
  parser.on('cdata', (t) => events.push(`"${t}`))
  parser.on('error', (e) => {
    throw e
  })
  parser.write(xml).close()
  return events
}

describe('XmlScanner', () => {
  it('sees what saxes sees and gives back every character, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 40 }), (xml, cut) => {
        const { raw, events } = scan(xml, cut)
        expect(raw).toBe(xml)
        // saxes joins text around comments; only the joined text is comparable.
        const joined = (list: string[]): string => list.join('\u0000').replaceAll('\u0000"', '')
        expect(joined(events)).toBe(joined(oracle(xml)))
      }),
    )
  })

  it.each(['', '<a>', '<a></b>', '<a/><b/>', 'x<a/>', '<a><b</a>', '<a', '<a></a', '</a>', '<!ELEMENT x>', '<>', '<a><!-- </a>'])('refuses %s', (xml) => {
    expect(() => scan(xml, 100)).toThrow(FileProblem)
  })
})

describe('XML text', () => {
  it('carries any UTF-16 text through Excel escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('_x', '000D', '_', 'x005F', '\uD800', '\uDC00', '\r', '\n')), (a, parts) => {
        const any = a + parts.join('')
        const xml = escapeXml(toExcelText(any))
        expect(xml.isWellFormed()).toBe(true)
        expect(fromExcelText(unescapeXml(xml))).toBe(any)
      }),
    )
  })

  it('reads and edits attributes in any spelling', () => {
    expect(attribute("<c r='A1' s = \"2\"/>", 'r')).toBe('A1')
    expect(attribute("<c r='A1' s = \"2\"/>", 's')).toBe('2')
    expect(attribute('<c xr="1" r="A&amp;1">', 'r')).toBe('A&1')
    expect(attribute('<c xr="1">', 'r')).toBeUndefined()
    expect(withAttribute('<c r="A1" />', 's', 3)).toBe('<c r="A1" s="3"/>')
    expect(withAttribute("<c s = '1' r=\"A1\">", 's', 3)).toBe('<c s = "3" r="A1">')
    expect(withoutAttribute('<row r="1" spans="1:3">', 'spans')).toBe('<row r="1">')
  })
})
