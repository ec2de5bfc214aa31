/** Numbers as they are written in Chinese official texts: 十二, 一百二十, 二〇二六, ２０２６, 1,200. */

const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Half-width form of full-width digits, point and per cent sign; same length. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/**
 * Value of a number in Arabic or Chinese digits, with 万 or 亿; undefined where it is none.
 * `二〇二六` is read digit by digit, `一百二十` by places.
 */
export function numberOf(written: string): number | undefined {
  const text = halfWidth(written).replace(/[,，\s]/g, '')
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const scaled = /^([^万亿]+)([万亿])$/.exec(text)
  if (scaled?.[1]) {
    const base = numberOf(scaled[1])
    return base === undefined ? undefined : base * (scaled[2] === '万' ? 1e4 : 1e8)
  }
  if (text.length === 0 || text.length > 12) return undefined
  if ([...text].every((c) => c in digits)) return Number([...text].map((c) => digits[c]).join(''))
  let total = 0
  let digit: number | undefined
  for (const c of text) {
    const place = places[c]
    if (place !== undefined) {
      total += (digit ?? 1) * place
      digit = undefined
    } else if (c in digits) {
      digit = digits[c]
    } else {
      return undefined
    }
  }
  return total + (digit ?? 0)
}
