import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkIdentityNumber, identityCheckDigit } from './identity-number.ts'

test.each([
  ['999999190001010015', '1900-01-01', '1'],
  ['999999197703070022', '1977-03-07', '2'],
  ['99999919770307009X', '1977-03-07', '1'],
  ['99999919770307009x', '1977-03-07', '1'],
  [' 999999 19770307 009Ｘ ', '1977-03-07', '1'],
  ['９９９９９９１９７７０３０７００２２', '1977-03-07', '2'],
  ['990000200002290132', '2000-02-29', '1'],
])('%s is valid', (text, birth, sex) => {
  expect(checkIdentityNumber(text)).toMatchObject({ ok: true, birth, sex, number: expect.stringMatching(/^\d{17}[\dX]$/) })
})

test.each([
  ['', '身份证号为空，请填写'],
  ['999999197703070023', '身份证号校验码不符，请逐位核对'],
  ['999999770307002', '这是15位旧身份证号，请换成18位身份证号'],
  ['9999991977030700', '身份证号应为18位，现有16位，请核对'],
  ['99999919770307X022', '身份证号前17位应为数字，末位为数字或X，请核对'],
  ['999999197702310028', '身份证号中的出生日期19770231不对：2月没有31日，请核对'],
])('%s is refused', (text, reason) => {
  expect(checkIdentityNumber(text)).toEqual({ ok: false, reason })
})

test('one wrong digit is always found', () => {
  const seventeen = fc.tuple(fc.stringMatching(/^\d{6}$/), fc.integer({ min: 1900, max: 2099 }), fc.stringMatching(/^\d{3}$/)).map(([a, y, s]) => `${a}${y}0615${s}`)
  fc.assert(fc.property(seventeen, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (first, at, by) => {
    const number = first + identityCheckDigit(first)
    expect(checkIdentityNumber(number)).toMatchObject({ ok: true, number })
    const changed = (Number(number[at]) + by) % 10
    expect(checkIdentityNumber(number.slice(0, at) + changed + number.slice(at + 1)).ok).toBe(false)
  }))
})

test('a check character needs 17 digits', () => expect(() => identityCheckDigit('12')).toThrow('前17位'))
