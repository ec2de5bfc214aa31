import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCreditCode, creditCodeCheckDigit } from './credit-code.ts'

test.each(['12990000ABCD1234XK', '13990000PARTY00181', 'N2990000XQ0000013R', ' 12990000abcd1234xk', '１2990000ABCD1234XK'])('%s is valid', (text) => {
  expect(checkCreditCode(text)).toEqual({ ok: true, code: expect.stringMatching(/^[0-9A-Z]{18}$/) })
})

test.each([
  ['', '统一社会信用代码为空，请填写'],
  ['12990000ABCD1234X', '统一社会信用代码应为18位，现有17位，请核对'],
  ['12990000ABCD1234XL', '统一社会信用代码校验码不符，请逐位核对'],
  ['12990000ABCO1234XK', '统一社会信用代码第12位“O”不对，只用数字和大写字母，不用I、O、S、V、Z，请核对'],
  ['1299A000ABCD1234XK', '统一社会信用代码第3至8位应为6位数字的行政区划码，请核对'],
])('%s is refused', (text, reason) => expect(checkCreditCode(text)).toEqual({ ok: false, reason }))

test('one wrong character is always found', () => {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const tail = fc.array(fc.constantFrom(...letters), { minLength: 9, maxLength: 9 }).map((cs) => `12990000${cs.join('')}`)
  fc.assert(fc.property(tail, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 30 }), (first, at, by) => {
    const code = first + creditCodeCheckDigit(first)
    expect(checkCreditCode(code)).toEqual({ ok: true, code })
    const changed = letters.charAt((letters.indexOf(code.charAt(at)) + by) % 31)
    expect(checkCreditCode(code.slice(0, at) + changed + code.slice(at + 1)).ok).toBe(false)
  }))
})
