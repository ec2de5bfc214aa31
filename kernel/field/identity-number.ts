/** Citizen identity numbers, GB 11643-1999: 6 digits of division, 8 of birth, 3 of sequence, 1 check character. */
import { dateProblem } from './imprecise-date.ts'

export type IdentityCheck =
  | { readonly ok: true; readonly number: string; /** `YYYY-MM-DD` */ readonly birth: string; /** GB/T 2261.1 */ readonly sex: '1' | '2' }
  | { readonly ok: false; readonly reason: string }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The 18th character for the first 17 digits. Throws RangeError where they are not 17 digits. */
export function identityCheckDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('计算身份证号校验码需要前17位数字')
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * Checks length, characters, birth and check character. Blanks, full-width characters and a small x are put right.
 * The division is not checked against a table: divisions are abolished while numbers stay.
 */
export function checkIdentityNumber(text: string): IdentityCheck {
  const number = text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toUpperCase()
  const refuse = (reason: string): IdentityCheck => ({ ok: false, reason })
  if (number === '') return refuse('身份证号为空，请填写')
  if (/^\d{15}$/.test(number)) return refuse('这是15位旧身份证号，请换成18位身份证号')
  if (number.length !== 18) return refuse(`身份证号应为18位，现有${number.length}位，请核对`)
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('身份证号前17位应为数字，末位为数字或X，请核对')
  const birth = dateProblem(number.slice(6, 14))
  if (birth) return refuse(`身份证号中的出生日期${number.slice(6, 14)}不对：${birth}`)
  if (identityCheckDigit(number.slice(0, 17)) !== number[17]) return refuse('身份证号校验码不符，请逐位核对')
  return {
    ok: true,
    number,
    birth: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? '1' : '2',
  }
}
