import { expect, test } from 'vitest'
import { parseSearch, sharedSearch, stringifySearch } from './search-params.ts'

test('an address is read back as it was written', () => {
  const search = { q: '王 & 李', filter: '[["sex","in","2"]]', figure: 'a:list:b:', size: '100' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

test('what is empty is left out, and nothing gives no question mark', () => {
  expect(stringifySearch({ q: '', page: undefined, all: false })).toBe('')
  expect(stringifySearch({ page: 2, all: true })).toBe('?page=2&all=1')
})

test('time axes that are no day or number are dropped', () => {
  expect(sharedSearch({ asOf: '2025-12-31', knownAt: '41', q: 'x' })).toEqual({ asOf: '2025-12-31', knownAt: '41' })
  expect(sharedSearch({ asOf: '2025', knownAt: '-1' })).toEqual({})
})
