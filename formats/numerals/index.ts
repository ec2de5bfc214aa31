/** Numbers as official writing spells them. */

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const units = ['', '十', '百', '千'] as const

/** A count from 1 to 9999 in Chinese numerals: 10 is 十, 21 is 二十一, 105 is 一百零五. RangeError otherwise. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`序号须为 1 至 9999 的整数：${n}`)
  let written = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) {
      gap = written !== ''
      continue
    }
    if (gap) written += '零'
    gap = false
    // 十一, not 一十一; but 一百一十 keeps its 一.
    const silentOne = digit === 1 && place === 1 && written === ''
    written += (silentOne ? '' : digits[digit]) + (units[place] ?? '')
  }
  return written
}
