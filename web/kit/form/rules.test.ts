import { describe, expect, test } from 'vitest'
import type { FieldMeta, RegisterMeta, RowView } from '#server/http/contract'
import { fieldProblem, stored } from './rules.ts'
import { changesOf } from './saving.ts'

const field = (type: FieldMeta['type'], more: Partial<FieldMeta> = {}): FieldMeta => ({ name: 'x', label: '某项', type, optional: false, sensitivity: 'open', ...more })

describe('what is wrong before sending', () => {
  test.each<[string, FieldMeta, string | number | boolean | null, string | null]>([
    ['must be given', field('text'), '  ', '填写某项'],
    ['must be chosen', field('code'), null, '选择某项'],
    ['no is an answer', field('boolean'), false, null],
    ['may be left', field('text', { optional: true }), '', null],
    ['a month is a date', field('date'), '1978-05', null],
    ['a month is not a day', field('day'), '1978-05', '请写到日，如 2025-03-18'],
    ['no thirteenth month', field('date'), '1978.13', '没有13月，请核对'],
    ['least', field('integer', { min: 1 }), 0, '某项不能小于 1'],
    ['most', field('integer', { max: 12 }), 13, '某项不能大于 12'],
    ['identity number', field('text', { check: 'identity-number' }), '110', '身份证号应为18位，现有3位，请核对'],
  ])('%s', (_, f, value, problem) => { expect(fieldProblem(f, value)).toBe(problem) })
})

test('only what differs is sent, blanks are nothing', () => {
  const register = { fields: [field('text', { name: 'a' }), field('text', { name: 'b' }), field('integer', { name: 'c' })] } as RegisterMeta
  const row: RowView = { id: '1', version: 3, title: '', values: { a: '甲', b: '乙', c: null }, text: {} }
  expect(changesOf(register, row, { a: '甲 ', b: ' ', c: 0 })).toEqual({ b: null, c: 0 })
  expect(changesOf(register, null, { a: '甲', b: '' })).toEqual({ a: '甲' })
  expect(stored('  甲 ')).toBe('甲')
})
