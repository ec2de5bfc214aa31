import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseToNumber, numberToChinese } from './chinese-number.ts'

test.each([
  ['零', 0], ['〇', 0], ['十', 10], ['十二', 12], ['二十', 20], ['一百一十', 110], ['一百零二', 102], ['三百二十一', 321],
  ['二千零五', 2005], ['一万零一十', 10_010], ['十万', 100_000], ['一百万零三', 1_000_003], ['一亿零一十万', 100_100_000],
  ['一亿二千三百四十五万六千七百八十九', 123_456_789], ['一万亿', 1_000_000_000_000],
])('%s is %i, both ways', (text, n) => {
  expect(chineseToNumber(text)).toBe(n)
  if (text !== '〇') expect(numberToChinese(n)).toBe(text)
})

test.each([
  ['两千', 2000], ['两百二', 220], ['三百二', 320], ['一万五', 15_000], ['两万三千五', 23_500], ['一亿三', 130_000_000],
  ['二〇二六', 2026], ['一百十二', 112], ['叁佰贰拾壹', 321], [' 十八 ', 18], ['零五', 5],
])('%s is read as %i', (text, n) => expect(chineseToNumber(text)).toBe(n))

test.each(['', '百', '万', '十百', '一百百', '一百零', '五五十', '一万一万', '三十人', '12', '几十'])('%s is no number', (text) => {
  expect(chineseToNumber(text)).toBeNull()
})

test('every number reads back', () => {
  fc.assert(fc.property(fc.oneof(fc.nat(200_000), fc.maxSafeNat()), (n) => { expect(chineseToNumber(numberToChinese(n))).toBe(n) }), { numRuns: 1000 })
})

test('negative and broken numbers are refused', () => {
  expect(() => numberToChinese(-1)).toThrow('不能写成中文数字')
  expect(() => numberToChinese(1.5)).toThrow('不能写成中文数字')
})
