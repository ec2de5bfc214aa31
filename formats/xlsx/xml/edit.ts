import { escapeAttribute } from './text.ts'

/** A raw start or empty tag with one attribute set; the others, their order and spelling stay. */
export function withAttribute(raw: string, name: string, value: string | number): string {
  const text = escapeAttribute(String(value))
  const found = new RegExp(`(\\s${name.replace(':', '\\:')}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(raw)
  if (found !== null) {
    return `${raw.slice(0, found.index)}${found[1] ?? ''}"${text}"${raw.slice(found.index + found[0].length)}`
  }
  const at = raw.endsWith('/>') ? raw.length - 2 : raw.length - 1
  return `${raw.slice(0, at).trimEnd()} ${name}="${text}"${raw.slice(at)}`
}

export const withoutAttribute = (raw: string, name: string): string =>
  raw.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '')

/** '<x:fills count="2">' → 'x:'. */
export const prefixOf = (raw: string): string => /^<\/?([^\s:/>]+:)/.exec(raw)?.[1] ?? ''

/** '<row r="5"/>' → '<row r="5">'. */
export const opened = (raw: string): string => `${raw.slice(0, -2).trimEnd()}>`

/** The end tag that belongs to a raw start or empty tag. */
export const closing = (raw: string): string => `</${/^<([^\s/>]+)/.exec(raw)?.[1] ?? ''}>`

/** What is rewritten here is written as UTF-8, whatever it was. */
export const UTF8_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
