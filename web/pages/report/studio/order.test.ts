import { describe, expect, it } from 'vitest'
import { above, below } from './order.ts'

/** H heading, s subheading, p paragraph; ids are the places. */
const text = [...'HpspspHpsp'].map((c, i) => ({ id: String(i), kind: c === 'H' ? 'heading' : c === 's' ? 'subheading' : 'paragraph' } as const))

describe('one step up or down', () => {
  it.each([
    ['1', null], ['2', undefined], ['4', '1'], ['6', null], ['8', '5'], ['3', '1'], ['0', undefined],
  ])('up from %s it stands behind %s', (id, after) => expect(above(text, id)).toBe(after))
  it.each([
    ['0', '9'], ['2', '5'], ['4', '6'], ['6', undefined], ['1', '2'], ['8', undefined], ['9', undefined], ['5', '6'],
  ])('down from %s it stands behind %s', (id, after) => expect(below(text, id)).toBe(after))
})
