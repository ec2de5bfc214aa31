import { SaxesParser } from 'saxes'
import { exportAgain, LrmxProblem } from './problem.ts'

/** An element: its own text (CDATA included) and its children. Attributes are not part of the format and are ignored. */
export interface Element { readonly name: string; text: string; readonly children: Element[] }

/** Person / JiaTingChengYuan / Item / field, with room for what is unknown. */
const maxDepth = 16
const maxElements = 20_000

const again = `请重新拷贝原文件；仍不行的，${exportAgain}`

/** Line of the first `&` that begins no reference; the parser itself would look for its end far below. */
function bareAmpersand(text: string): number | null {
  const plain = text.replace(/<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)/gs, (hidden) => hidden.replace(/[^\n]/g, ' '))
  const at = plain.search(/&(?!#\d+;|#x[\da-f]+;|[A-Za-z]\w*;)/i)
  return at < 0 ? null : plain.slice(0, at).split('\n').length
}

const ampersand = (line: number): LrmxProblem => new LrmxProblem('entities', `第${line}行的“&”不是 XML 写法`, '请把正文中的“&”改为“&amp;”')

function refusal(message: string, line: number): LrmxProblem {
  if (/entity/.test(message)) return ampersand(line)
  return new LrmxProblem('damaged', `第${line}行不是完好的 XML`, again)
}

/**
 * Reads a small XML document into elements. Document types and entities are refused, so that no entity is ever
 * expanded or fetched. Throws LrmxProblem.
 */
export function parseXml(text: string): Element {
  if (!text.startsWith('<')) throw new LrmxProblem('not-xml', '文件内容不是 XML', exportAgain)
  const parser = new SaxesParser()
  const top: Element = { name: '', text: '', children: [] }
  const open: Element[] = [top]
  let count = 0
  let finished = false
  const here = (): Element => open[open.length - 1] ?? top
  parser.on('error', (error) => {
    const at = here()
    const bare = bareAmpersand(text)
    if (bare !== null) throw ampersand(bare)
    if (finished) throw new LrmxProblem('truncated', at === top ? '文件不完整，没有内容' : `文件不完整，到“${at.name}”处中断`, again)
    throw refusal(error.message, parser.line)
  })
  parser.on('doctype', () => {
    throw new LrmxProblem('entities', '文件带有 DOCTYPE 声明，任免审批表不需要，可能含有外部引用', exportAgain)
  })
  parser.on('opentag', ({ name }) => {
    if (open.length > maxDepth) throw new LrmxProblem('damaged', `第${parser.line}行的元素嵌套过深`, exportAgain)
    if (++count > maxElements) throw new LrmxProblem('damaged', `文件中的元素超过${maxElements}个`, exportAgain)
    const element: Element = { name, text: '', children: [] }
    here().children.push(element)
    open.push(element)
  })
  parser.on('text', (part) => { here().text += part })
  parser.on('cdata', (part) => { here().text += part })
  parser.on('closetag', () => {
    const element = open.pop()
    // The parser joins raw CRLF itself; `&#13;` would still bring a carriage return in.
    if (element?.text.includes('\r')) element.text = element.text.replace(/\r\n?/g, '\n')
  })
  parser.write(text)
  finished = true
  parser.close()
  const root = top.children[0]
  if (!root) throw new LrmxProblem('not-xml', '文件内容不是 XML', exportAgain)
  return root
}

/** Whether XML can carry a character; tabs and line breaks can, other controls and halves of pairs cannot. */
export function isXmlCharacter(codePoint: number): boolean {
  return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd
    || (codePoint >= 0x20 && codePoint <= 0xd7ff) || (codePoint >= 0xe000 && codePoint <= 0xfffd) || codePoint >= 0x10000
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
