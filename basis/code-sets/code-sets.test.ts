import { describe, expect, it } from 'vitest'
import { codesUnder, findCode } from '#kernel'
import { codeSets } from './index.ts'

describe.each(codeSets.map((s) => [s.id, s] as const))('%s', (_id, set) => {
  it('has unique codes, parents that exist, and finds each code by itself', () => {
    const codes = set.items.map((i) => i.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const item of set.items) {
      if (item.parent) expect(codes).toContain(item.parent)
      expect(findCode(set, item.code)).toBe(item.code)
      expect(item.label).toMatch(/[\u4e00-\u9fff]/)
    }
  })
  it('finds by label whatever its label alone names, and by every alias', () => {
    for (const item of set.items) {
      const same = set.items.filter((i) => i.label === item.label)
      if (same.length === 1 && !set.items.some((i) => i.code === item.label)) expect(findCode(set, item.label)).toBe(item.code)
      for (const alias of item.aliases ?? []) expect({ alias, code: findCode(set, alias) }).toEqual({ alias, code: item.code })
    }
  })
})

it('takes a group with all that stands under it', () => {
  const levels = codeSets.find((s) => s.id === 'education-level')
  if (!levels) throw new Error('education-level')
  expect(codesUnder(levels, '1').sort()).toEqual(['1', '11', '12', '1A', '1B'])
})
