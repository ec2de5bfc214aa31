import { escapeXml } from '#formats/package'

/** For attribute values, where an unescaped line break would be read as a blank (XML 1.0 §3.3.3). */
export const escapeAttribute = (text: string): string =>
  escapeXml(toExcelText(text)).replace(/[\n\t]/g, (c) => `&#${c.charCodeAt(0)};`)

/**
 * Excel's own escape for what XML cannot carry (ECMA-376 Part 1, 22.9.2.19 ST_Xstring):
 * `_xHHHH_` is one UTF-16 unit, and a text that holds such letters itself gets `_x005F_` before them.
 */
export function toExcelText(text: string): string {
  // The underscore of a character's own escape may complete one begun before it, hence the lookahead over both.
  // oxlint-disable-next-line no-control-regex -- these are the characters to be escaped
  return text.replace(/_(?=x[0-9a-fA-F]{4}(?:[_\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}))|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, (c) => {
    return `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })
}

export function fromExcelText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
