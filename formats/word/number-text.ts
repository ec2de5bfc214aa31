import { chineseNumeral } from '#formats/numerals'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const legal: Readonly<Record<string, string>> = { 零: '零', 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰', 千: '仟' }

/** One character of a run of them, from 1; decimal where the run is over. */
const nth = (from: number, most: number) => (n: number): string => (n >= 1 && n <= most ? String.fromCodePoint(from + n - 1) : String(n))
const inRange = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 9999
const chinese = (n: number): string => (n === 0 ? '〇' : inRange(n) ? chineseNumeral(n) : String(n))
const byDigit = (zero: string) => (n: number): string => [...String(n)].map((d) => (d === '0' ? zero : chinese(Number(d)))).join('')

/** a, b, … z, aa, bb (ECMA-376 Part 1, 17.18.59: the letter is repeated). */
function letters(n: number): string {
  return n < 1 || n > 780 ? String(n) : String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let written = ''
  for (const [value, mark] of [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const) {
    for (; rest >= value; rest -= value) written += mark
  }
  return written
}

/** Number formats that Word and WPS offer for Chinese documents (ST_NumberFormat, ECMA-376 Part 1, 17.18.59). */
const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String, decimalZero: (n) => String(n).padStart(2, '0'), decimalHalfWidth: String, numberInDash: (n) => `- ${n} -`, none: () => '',
  chineseCounting: chinese, chineseCountingThousand: chinese, japaneseCounting: chinese, taiwaneseCounting: chinese, taiwaneseCountingThousand: chinese, koreanCounting: chinese,
  ideographDigital: byDigit('〇'), japaneseDigitalTenThousand: byDigit('〇'), taiwaneseDigital: byDigit('〇'),
  chineseLegalSimplified: (n) => [...chinese(n)].map((c) => legal[c] ?? c).join(''), ideographLegalTraditional: (n) => [...chinese(n)].map((c) => legal[c] ?? c).join(''),
  ideographTraditional: (n) => stems[n - 1] ?? String(n), ideographZodiac: (n) => branches[n - 1] ?? String(n),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)), decimalFullWidth2: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: nth(0x2460, 20), decimalEnclosedCircleChinese: nth(0x2460, 20), decimalEnclosedParen: nth(0x2474, 20), decimalEnclosedFullstop: nth(0x2488, 20), ideographEnclosedCircle: nth(0x3280, 10),
  lowerLetter: letters, upperLetter: (n) => letters(n).toUpperCase(), lowerRoman: roman, upperRoman: (n) => roman(n).toUpperCase(),
}

/** A counter in a format of Word's; formats nobody uses for Chinese are written in figures. */
export const numberText = (format: string, n: number): string => (formats[format] ?? String)(n)

/** Bullets are mostly characters of a symbol font, in the private area; what is known keeps its shape. */
const symbols: Readonly<Record<string, string>> = {
  '\uf06c': '●', '\uf0b7': '·', '\uf06e': '■', '\uf075': '◆', '\uf076': '◆', '\uf0d8': '➢', '\uf0a7': '▪', '\uf0a8': '□', '\uf0a3': '□', '\uf06f': '□', '\uf071': '□', '\uf0fc': '√', '\uf0fe': '☑', '\uf052': '☑', '\uf0fb': '×', '\uf0ab': '★',
}
export const symbolText = (character: string): string | undefined => symbols[character]

export function bulletText(text: string): string {
  const [first = '●'] = text
  return /[\ue000-\uf8ff]/.test(first) ? symbolText(first) ?? '●' : text.trim() === '' ? '●' : text
}
