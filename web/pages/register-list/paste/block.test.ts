import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTsv, setInto, toTsv } from './block.ts'

describe('a block on the clipboard', () => {
  it.each<[string, string, string[][]]>([
    ['lines of tabs', '姓名\t性别\r\n张三\t男\r\n', [['姓名', '性别'], ['张三', '男']]],
    ['a cell with a line end', '甲\t"第一行\n第二行"\n乙\t丙\n', [['甲', '第一行\n第二行'], ['乙', '丙']]],
    ['doubled quotes', '"他说""好"""\t乙', [['他说"好"', '乙']]],
    ['text that only begins with a quote', '"甲"乙\t丙', [['"甲"乙', '丙']]],
    ['rows of different widths, blank rows at the end', 'a\tb\tc\nd\n\n\t\n', [['a', 'b', 'c'], ['d', '', '']]],
    ['a blank row between', 'a\tb\n\nc\td', [['a', 'b'], ['', ''], ['c', 'd']]],
    ['a last cell left blank', 'a\t', [['a', '']]],
    ['one value', '张三', [['张三']]],
    ['nothing', '', []],
    ['the apostrophe before a formula', "'=1+1\t'张三'", [['=1+1', "'张三'"]]],
  ])('%s', (_, text, cells) => expect(parseTsv(text)).toEqual(cells))

  it('comes back as it was copied', () => {
    // Trimmed, as every value is, and without the empty rows that no spreadsheet can tell from none.
    const cell = fc.string({ unit: fc.constantFrom('张', 'a', '"', '\t', '\n', ' ', "'", '=', '-', '1') }).map((s) => s.replace(/^['\s]+/, '').trimEnd())
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })).filter((rows) => rows.every((r) => r.some((c) => c !== '')))
    fc.assert(fc.property(block, (rows) => { expect(parseTsv(toTsv(rows))).toEqual(rows) }))
  })

  it('is set into a grid, which grows downwards', () => {
    expect(setInto([['a', 'b'], ['c', 'd']], [['x', 'y', 'z'], ['u', 'v', 'w']], 1, 1)).toEqual([['a', 'b'], ['c', 'x'], ['', 'u']])
  })
})
