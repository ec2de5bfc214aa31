import { damaged, packageProblem, type FileProblem } from './problem.ts'

/** `open` <a>, `empty` <a/>, `close` </a>, `text` between tags, `cdata`, and `other` (comment, declaration). */
export type TokenKind = 'open' | 'empty' | 'close' | 'text' | 'cdata' | 'other'

/** Receives every token with its raw characters: joined, they are the document again. */
export type TokenHandler = (kind: TokenKind, raw: string, name: string) => void

const MAX_DEPTH = 200
/** A cell holds at most 32,767 characters, a run of Word hardly more; anything this long is an attack. */
const MAX_TOKEN = 1024 * 1024

/**
 * Splits XML into raw tokens while it streams in, checking that tags nest.
 * It keeps the raw text because an annotated workbook must copy what it does not
 * change, which an event parser such as saxes cannot give back. Names come without
 * their namespace prefix. A DOCTYPE is refused: without one no entity can be declared.
 */
export class XmlScanner {
  readonly #handle: TokenHandler
  readonly #open: string[] = []
  #rest = ''
  #rootSeen = false

  constructor(handle: TokenHandler) {
    this.#handle = handle
  }

  /** Open elements around the current token, the token's own element not included. */
  get depth(): number {
    return this.#open.length
  }

  write(chunk: string): void {
    // Joined only when the token can end in this chunk: a long token is then read once, not once a chunk.
    const canEnd = this.#rest === '' || chunk.includes(this.#rest.startsWith('<') ? '>' : '<')
    const s = this.#rest + chunk
    if (!canEnd) {
      this.#keep(s)
      return
    }
    let at = 0
    for (;;) {
      const start = s.indexOf('<', at)
      if (start < 0) break
      if (start > at) this.#text(s.slice(at, start))
      at = start
      const end = this.#tokenEnd(s, start)
      if (end < 0) break
      this.#markup(s.slice(start, end))
      at = end
    }
    this.#keep(at === 0 ? s : s.slice(at))
  }

  #keep(rest: string): void {
    this.#rest = rest
    if (this.#rest.length > MAX_TOKEN) {
      throw packageProblem('bomb', '内部 XML 有超长的内容', '请核对文件来源，用原来的软件另存一份后再上传')
    }
  }

  /** Call after the last chunk. */
  end(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0 || !this.#rootSeen) throw damaged('内部 XML 不完整')
    if (this.#rest !== '') this.#handle('text', this.#rest, '')
  }

  /** Index after the token that begins at `start`, or -1 when it is not all there yet. */
  #tokenEnd(s: string, start: number): number {
    const second = s.charCodeAt(start + 1)
    if (second === 63 /* ? */) return after(s, '?>', start + 2)
    if (second !== 33 /* ! */) return tagEnd(s, start + 1)
    if (s.startsWith('<!--', start)) return after(s, '-->', start + 4)
    if (s.startsWith('<![CDATA[', start)) return after(s, ']]>', start + 9)
    if (s.length - start < 9) return -1
    if (s.slice(start, start + 9).toUpperCase() === '<!DOCTYPE') throw entities()
    throw damaged('内部 XML 有无法识别的标记')
  }

  #text(raw: string): void {
    if (this.#open.length === 0 && raw.trim() !== '' && raw !== '\uFEFF') throw damaged('内部 XML 在根元素之外有文字')
    this.#handle('text', raw, '')
  }

  #markup(raw: string): void {
    const second = raw.charCodeAt(1)
    if (second === 33 || second === 63) {
      this.#handle(raw.startsWith('<![CDATA[') ? 'cdata' : 'other', raw, '')
      return
    }
    if (second === 47 /* / */) {
      const full = raw.slice(2, -1).trimEnd()
      if (this.#open.pop() !== full) throw damaged('内部 XML 的标记不配对')
      this.#handle('close', raw, local(full))
      return
    }
    const full = fullName(raw)
    if (this.#open.length === 0) {
      if (this.#rootSeen) throw damaged('内部 XML 有两个根元素')
      this.#rootSeen = true
    }
    if (raw.charCodeAt(raw.length - 2) === 47) {
      this.#handle('empty', raw, local(full))
      return
    }
    // The handler sees `open` at the same depth as the matching `close`.
    this.#handle('open', raw, local(full))
    if (this.#open.push(full) > MAX_DEPTH) throw packageProblem('bomb', '内部 XML 嵌套过深', '请核对文件来源')
  }
}

export const entities = (): FileProblem =>
  packageProblem(
    'entities',
    '内部 XML 含有文档类型声明或实体定义，Office 和 WPS 都不会写出这种内容，可能是攻击文件',
    '请核对文件来源，不要再次上传',
  )

function after(s: string, mark: string, from: number): number {
  const i = s.indexOf(mark, from)
  return i < 0 ? -1 : i + mark.length
}

/** A '>' inside a quoted attribute value does not end the tag. */
function tagEnd(s: string, from: number): number {
  let quote = 0
  for (let i = from; i < s.length; i++) {
    const c = s.charCodeAt(i)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) return i + 1
    else if (c === 34 || c === 39) quote = c
    else if (c === 60) throw damaged('内部 XML 的标记没有闭合')
  }
  return -1
}

function fullName(raw: string): string {
  let i = 1
  for (; i < raw.length; i++) {
    const c = raw.charCodeAt(i)
    if (c <= 32 || c === 47 || c === 62) break
  }
  if (i === 1) throw damaged('内部 XML 有无法识别的标记')
  return raw.slice(1, i)
}

function local(full: string): string {
  const colon = full.indexOf(':')
  return colon < 0 ? full : full.slice(colon + 1)
}
