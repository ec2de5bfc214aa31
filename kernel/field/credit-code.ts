/** Unified social credit codes of organizations, GB 32100-2015. */

export type CreditCodeCheck =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly reason: string }

/** Digits and capitals without I, O, S, V, Z; a character's value is its place. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The 18th character for the first 17. Throws RangeError where they are not 17 characters of the alphabet. */
export function creditCodeCheckDigit(first17: string): string {
  if (first17.length !== 17) throw new RangeError('计算统一社会信用代码校验码需要前17位')
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = alphabet.indexOf(character)
    if (value < 0) throw new RangeError(`“${character}”不能用于统一社会信用代码`)
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Checks length, characters, division digits and check character. Blanks, full-width and small letters are put right. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toUpperCase()
  const refuse = (reason: string): CreditCodeCheck => ({ ok: false, reason })
  if (code === '') return refuse('统一社会信用代码为空，请填写')
  if (code.length !== 18) return refuse(`统一社会信用代码应为18位，现有${code.length}位，请核对`)
  const wrong = [...code].findIndex((character) => !alphabet.includes(character))
  if (wrong >= 0) return refuse(`统一社会信用代码第${wrong + 1}位“${code[wrong] ?? ''}”不对，只用数字和大写字母，不用I、O、S、V、Z，请核对`)
  if (!/^\d{6}$/.test(code.slice(2, 8))) return refuse('统一社会信用代码第3至8位应为6位数字的行政区划码，请核对')
  if (creditCodeCheckDigit(code.slice(0, 17)) !== code[17]) return refuse('统一社会信用代码校验码不符，请逐位核对')
  return { ok: true, code }
}
