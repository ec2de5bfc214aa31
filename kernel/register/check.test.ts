import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { code, date, day, decimal, integer, longText, oneOf, ref, text, yesNo } from '../field/field.ts'
import { checkRow, parseValue } from './check.ts'
import { register } from './register.ts'

const sample = register('sample', {
  label: '样例', time: 'span', unit: '条', title: ['name'],
  fields: {
    name: text('姓名', { maxLength: 5 }), note: longText('说明', { optional: true }), born: date('出生年月', { optional: true }), on: day('日期', { optional: true }),
    count: integer('人数', { optional: true, min: 0, max: 100 }), money: decimal('金额', { optional: true }), yes: yesNo('是否', { optional: true }),
    sex: code('性别', 'sex', { optional: true }), kind: oneOf('种类', { a: '甲', b: '乙' }, { optional: true }), other: ref('sample', '其他', { optional: true }),
  },
  check: (row) => (row['name'] === '错' ? [{ field: 'name', message: '不许叫错' }] : []),
  access: { read: [], write: [] },
})
const house = catalogue({ registers: [{ area: 'x', mechanism: 'y', declaration: sample }], indicators: [], reports: [], questions: [], rules: [], procedures: [], conditions: [], rosters: [], checks: [], briefs: [] }, [{ id: 'sex', label: '性别', standard: 'GB/T 2261.1', items: [{ code: '1', label: '男' }, { code: '2', label: '女', aliases: ['女性'] }] }])

describe('values as people write them', () => {
  it.each<[keyof typeof sample.fields, unknown, unknown]>([
    ['name', ' 张三 ', '张三'], ['name', '', null], ['name', '张\u0000三', '张三'], ['note', '第一行\r\n  第二行 ', '第一行\n  第二行'],
    ['born', '1978.05', '1978-05'], ['born', '1978年5月', '1978-05'], ['born', '1978', '1978'], ['on', '2025年3月1日', '2025-03-01'], ['on', '20250301', '2025-03-01'],
    ['count', '１２', 12], ['count', '0', 0], ['money', '1,200.50', 1200.5], ['yes', '是', true], ['yes', '否', false], ['yes', 'true', true],
    ['sex', '男', '1'], ['sex', '2', '2'], ['sex', '女性', '2'], ['kind', '乙', 'b'], ['kind', 'a', 'a'], ['other', '', null],
  ])('%s “%s”', (field, given, stored) => expect(parseValue(house, sample.fields[field], given)).toEqual({ ok: true, value: stored }))

  it.each<[keyof typeof sample.fields, unknown, RegExp]>([
    ['name', '一二三四五六', /最多 5 字/], ['born', '去年', /出生年月/], ['born', '1978.02.31', /出生年月.*2月没有31日/], ['on', '2025-03', /填到日/],
    ['count', '12.5', /整数/], ['count', '-1', /不能小于 0/], ['count', '101', /不能大于 100/], ['count', '若干', /须填数字/], ['money', '1e999', /须填数字/], ['count', '9'.repeat(20), /过大/],
    ['yes', '大概', /“是”或“否”/], ['sex', '不详', /没有“不详”这一项/], ['kind', '丙', /甲、乙/], ['other', '张三', /须从名单中选择/], ['name', { a: 1 }, /无法识别/],
  ])('refuses %s “%s”', (field, given, words) => {
    const parsed = parseValue(house, sample.fields[field], given)
    expect(parsed.ok ? '' : parsed.message).toMatch(words)
  })
})

describe('a whole row', () => {
  it('names every missing field, then runs the register’s own check', () => {
    expect(checkRow(sample, {}).map((p) => p.field)).toEqual(['since', 'name'])
    expect(checkRow(sample, { name: '错', since: '2020' })).toEqual([{ field: 'name', message: '不许叫错' }])
    expect(checkRow(sample, { name: '张三', since: '2020' })).toEqual([])
  })
})
