import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#server/catalogue'
import { problemsOf, readTables, renderTables, sections } from './glossary.ts'

const glossary = readFileSync(join(import.meta.dirname, '../GLOSSARY.md'), 'utf8')
const byHand = glossary.slice(0, glossary.indexOf('<!--'))
const all = sections(catalogue)
const current = `${byHand}<!-- 以下由 tools/glossary.ts 按声明生成，勿手改 -->\n\n${renderTables(all)}`

describe('词汇表', () => {
  it('按声明生成的，核对无误', () => {
    expect(problemsOf(current, all)).toEqual([])
  })

  it('收入每本台账的每个字段', () => {
    const fields = readTables(renderTables(all)).get('字段') ?? []
    for (const register of catalogue.registers.values()) for (const [slug, { label }] of Object.entries(register.fields)) {
      expect(fields.some((f) => f.slug === slug && f.term === label && f.where.split('、').includes(register.id)), `${register.id}.${slug}`).toBe(true)
    }
  })

  it.each([
    ['缺少标识', (text: string) => text.replace(/^\| `admonition` \| 提醒函询诫勉 .*\n/m, ''), /台账 `admonition`.*没有收入/],
    ['名称不一致', (text: string) => text.replace('| `admonition` | 提醒函询诫勉 |', '| `admonition` | 诫勉 |'), /台账 `admonition` 写作“诫勉”，声明为“提醒函询诫勉”/],
    ['字段名称不一致', (text: string) => text.replace('| `decidingBody` | 决定机关 |', '| `decidingBody` | 机关 |'), /字段 `decidingBody` 写作“机关”/],
    ['多出标识', (text: string) => text.replace('## 指标（', '| `ghost` | 没有的台账 | plan/ghost |\n\n## 指标（'), /`ghost`.*已没有声明/],
    ['生成部分手工加字', (text: string) => `${text}\n随手一句\n`, /被手工改动/],
    ['没有生成部分', () => byHand, /缺少生成部分/],
    ['基本词缺释义', (text: string) => text.replace(/^\| `span` .*\n/m, ''), /基本词 `span` 没有定义/],
    ['基本词定义两次', (text: string) => text.replace(/^(\| `span` .*\n)/m, '$1$1'), /基本词 `span` 定义了两次/],
  ])('%s：不通过，并说明怎样改', (_title, spoil, message) => {
    const spoilt = spoil(current)
    expect(spoilt).not.toBe(current)
    expect(problemsOf(spoilt, all).join('\n')).toMatch(message)
  })
})
