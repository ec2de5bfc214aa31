/** Whole numbers in Chinese characters, as they stand in prose: 三百二十一, 两千, 一万五, 二〇二六, 叁佰. */

const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const numerals = '零一二三四五六七八九'

/** Value of a part below 10,000; `after` is the unit just above it, which gives a bare last digit its place (一万五 = 15,000). */
function section(text: string, after: number): number | null {
  let total = 0
  let above = after * 10_000
  let last = after
  let gap = false
  let digit: number | null = null
  for (const c of text) {
    const unit = units[c]
    const value = digits[c]
    if (unit !== undefined) {
      // 十 may stand alone; 百 and 千 need their digit.
      if (digit === null && unit !== 10) return null
      if (unit >= above) return null
      total += (digit ?? 1) * unit
      above = unit
      last = unit
      gap = false
      digit = null
    } else if (value === 0) {
      if (digit !== null || gap) return null
      gap = true
    } else if (value !== undefined) {
      if (digit !== null) return null
      digit = value
    } else {
      return null
    }
  }
  if (digit === null) return gap && text.length > 1 ? null : total
  return total + (gap || last <= 1 ? digit : (digit * last) / 10)
}

function scaled(text: string, after: number): number | null {
  for (const [big, value] of [[/[亿億]/, 1e8], [/[万萬]/, 1e4]] as const) {
    const at = text.search(big)
    const cut = value === 1e8 ? Math.max(text.lastIndexOf('亿'), text.lastIndexOf('億')) : at
    if (cut < 0) continue
    const high = text.slice(0, cut)
    const low = text.slice(cut + 1)
    if (high === '') return null
    const left = scaled(high, 1)
    const right = low === '' ? 0 : scaled(low, value)
    return left === null || left === 0 || right === null || right >= value ? null : left * value + right
  }
  return section(text, after)
}

/**
 * Value of a whole number written in Chinese; null where the text is none. Years and numbers read digit by digit
 * (二〇二六) are understood, and so is the spoken ending without its unit (三百二 = 320).
 */
export function chineseToNumber(text: string): number | null {
  const plain = text.trim()
  if (plain === '') return null
  if (plain.length > 1 && [...plain].every((c) => c in digits)) {
    const value = Number([...plain].map((c) => digits[c]).join(''))
    return Number.isSafeInteger(value) ? value : null
  }
  const value = scaled(plain, 1)
  return value !== null && Number.isSafeInteger(value) ? value : null
}

function written(n: number, full: boolean): string {
  for (const [unit, name] of [[1e8, '亿'], [1e4, '万'], [1000, '千'], [100, '百'], [10, '十']] as const) {
    if (n < unit) continue
    const high = Math.floor(n / unit)
    const low = n % unit
    const gap = low > 0 && low < unit / 10 ? '零' : ''
    const head = unit === 10 && high === 1 && !full ? '' : written(high, full)
    return `${head}${name}${gap}${low === 0 ? '' : written(low, true)}`
  }
  return numerals.charAt(n)
}

/** 321 → 三百二十一, 10 → 十, 110 → 一百一十. Throws RangeError for negative, broken or unsafe numbers. */
export function numberToChinese(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n}不能写成中文数字`)
  return written(n, false)
}
