import { damaged } from './problem.ts'
import { entities } from './scan.ts'

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Raw XML text or attribute value → characters. Only the five XML entities exist: no DOCTYPE is let in. */
export function unescapeXml(raw: string): string {
  const s = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!s.includes('&')) return s
  return s.replace(/&([^;&]{0,12};?)/g, (_, body: string) => {
    if (!body.endsWith(';')) throw damaged('内部 XML 有不完整的字符引用')
    const name = body.slice(0, -1)
    const named = NAMED[name]
    if (named !== undefined) return named
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name)
    if (code === null) throw entities()
    const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16)
    if (!isXmlPoint(point)) throw damaged('内部 XML 有非法字符')
    return String.fromCodePoint(point)
  })
}

/** Characters that XML 1.0 (§2.2) can carry. */
function isXmlPoint(p: number): boolean {
  return (
    p === 9 || p === 10 || p === 13 || (p >= 0x20 && p < 0xd800) || (p >= 0xe000 && p < 0xfffe) || (p >= 0x10000 && p <= 0x10ffff)
  )
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)

/** Attributes of a raw tag by name as written, namespace prefix included. */
export function attributes(raw: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of raw.matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(name, unescapeXml((double ?? single ?? '').replace(/[\t\n\r]/g, ' ')))
  }
  return found
}

/** One attribute of a raw tag; made for the cell loop, where building a Map would cost most of the time. */
export function attribute(raw: string, name: string): string | undefined {
  const key = ` ${name}="`
  const i = raw.indexOf(key)
  if (i < 0) return /['\t\n\r]|\s=|=\s/.test(raw) ? attributes(raw).get(name) : undefined
  const from = i + key.length
  const value = raw.slice(from, raw.indexOf('"', from))
  return value.includes('&') ? unescapeXml(value) : value
}

/**
 * A copy that does not hold on to the text it was cut from: V8 keeps the whole
 * chunk of sheet XML alive for a slice of 13 characters or more.
 */
export const detached = (s: string): string => (s.length < 13 ? s : Buffer.from(s, 'utf16le').toString('utf16le'))
