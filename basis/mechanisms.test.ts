import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { areas, mechanisms } from './mechanisms.ts'

const contents = fileURLToPath(new URL('../../shared/domain/mechanisms.md', import.meta.url))

/** Rows of the contents page as `area/slug label`, read from its tables. */
function rowsOf(markdown: string): string[] {
  const rows: string[] = []
  let area = ''
  for (const line of markdown.split('\n')) {
    const heading = /^## .*?(?:`(\w+)`)?\s*$/.exec(line)
    if (heading) area = heading[1] ?? ''
    const cell = /^\| ([a-z/-]+) \| ([^|]+) \|/.exec(line)
    if (!cell?.[1] || !cell[2] || cell[1] === 'slug' || /^-+$/.test(cell[1])) continue
    rows.push(`${cell[1].includes('/') ? cell[1] : `${area}/${cell[1]}`} ${cell[2].trim()}`)
  }
  return rows
}

describe('目录', () => {
  test.skipIf(!existsSync(contents))('与产品目录逐行一致（缺 ../shared/domain/mechanisms.md 时跳过）', () => {
    const expected = rowsOf(readFileSync(contents, 'utf8')).sort()
    expect(expected.length).toBeGreaterThan(70)
    expect(mechanisms.map((m) => `${m.area}/${m.slug} ${m.label}`).sort()).toEqual(expected)
  })

  test('slug 不重复，区都在目录里，每区都有机制', () => {
    expect(new Set(mechanisms.map((m) => m.slug)).size).toBe(mechanisms.length)
    expect(new Set(mechanisms.map((m) => m.area))).toEqual(new Set(areas.map((a) => a.slug)))
  })

  test('关键词不空、至少两个字、一个词只属一个机制', () => {
    const owner = new Map<string, string>()
    const shared: string[] = []
    for (const { slug, keywords } of mechanisms) {
      expect(keywords.length, slug).toBeGreaterThan(2)
      for (const word of keywords) {
        expect(word.length, `${slug} ${word}`).toBeGreaterThanOrEqual(2)
        if (owner.has(word)) shared.push(`${word}: ${owner.get(word)}, ${slug}`)
        owner.set(word, slug)
      }
    }
    expect(shared).toEqual([])
  })
})
