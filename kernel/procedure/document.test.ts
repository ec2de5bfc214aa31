import { describe, expect, it } from 'vitest'
import { fieldsNamed, filled, type Word } from './document.ts'

const words: Readonly<Record<string, Word>> = { 'item.person': '张某某', post: '市水利局局长', dismissed: '', secret: null }
const codes: Readonly<Record<string, Word>> = { 'item.change': 'promote', secret: null }
const fill = (sentence: string): string => filled(sentence, (name) => words[name] ?? (name in words ? null : ''), (name) => codes[name] ?? null)

describe('a sentence of a document', () => {
  it.each([
    ['values in words', '{item.person}同志任{post}', '张某某同志任市水利局局长'],
    ['a missing value is left to be filled in by hand', '免去{dismissed}职务', '免去＿＿＿＿职务'],
    ['a part in brackets goes with its value', '任{post}[，免去{dismissed}职务]。', '任市水利局局长。'],
    ['what the reader may not see is said to be withheld', '事由：{secret}', '事由：〔不予显示〕'],
    ['in brackets too: that it is there is no secret', '[事由：{secret}]', '事由：〔不予显示〕'],
    ['the first that says something', '现任{dismissed|post}', '现任市水利局局长'],
    ['nor is what follows told in place of what is withheld', '现任{dismissed|secret|post}', '现任〔不予显示〕'],
    ['a condition on a code', '[item.change=promote|advance:拟提拔][item.change=lateral:拟平职调整]', '拟提拔'],
    ['one part within another', '[item.change=promote:{item.person}提拔[，免去{dismissed}职务]。]', '张某某提拔。'],
    ['a condition on what may not be seen holds for nobody', '[secret=a:甲]', ''],
  ])('%s', (_, sentence, said) => { expect(fill(sentence)).toBe(said) })

  it('names the fields it speaks of, conditions and dates among them', () => {
    expect(fieldsNamed({ id: 'd', label: '', title: '{measure}书', paragraphs: ['*{item.person}[change=a:{number}]'], when: [{ field: 'measure', in: ['a'] }], dated: 'decidedOn' }).toSorted())
      .toEqual(['change', 'decidedOn', 'item.person', 'measure'])
  })
})
