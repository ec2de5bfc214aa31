import { describe, expect, it } from 'vitest'
import { inserted, searchAt, tokenAt } from './caret.ts'

/** The caret is written ‸. */
const split = (marked: string): [string, number] => [marked.replace('‸', ''), marked.indexOf('‸')]

describe('what is looked for', () => {
  it.each([
    ['诫勉干部@jm‸，', 'jm'], ['诫勉干部＠诫勉‸', '诫勉'], ['诫勉干部/‸', ''], ['诫勉【诫‸', '诫'], ['【受到诫勉的干部人数·性别‸】', '受到诫勉的干部人数·性别'],
    ['邮箱a/b‸', null], ['3/4‸', null], ['@诫勉，后来‸', null], ['没有‸', null], ['【受到】后‸', null],
  ])('%s', (marked, q) => expect(searchAt(...split(marked), null)?.q ?? null).toBe(q))
  it('is given up with Esc', () => expect(searchAt('甲@乙', 3, 1)).toBeNull())
  it('is replaced by a figure, brackets not doubled', () => {
    expect(inserted('诫勉@jm。', { from: 2, q: 'jm' }, '【数】')).toEqual({ text: '诫勉【数】。', caret: 5 })
    expect(inserted('诫勉【jm】。', { from: 2, q: 'jm' }, '【数】')).toEqual({ text: '诫勉【数】。', caret: 5 })
  })
})

describe('the figure at the caret', () => {
  it.each([['甲【数】‸乙', '数'], ['甲【‸数】乙', '数'], ['甲‸【数】乙', null], ['甲【数】乙‸', null]])('%s', (marked, body) => expect(tokenAt(...split(marked))?.body ?? null).toBe(body))
})
