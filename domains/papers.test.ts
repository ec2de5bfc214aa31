import { describe, expect, it } from 'vitest'
import { blank, fieldsNamed, filled, type StepDocument } from '#kernel'
import { registry } from '#generated/registry'

const documents = registry.procedures.flatMap(({ declaration: { label, version, acts } }) => Object.values(acts).flatMap((act) => (act.documents ?? []).map((document) => ({ where: `${label}${version}：${act.label}：${document.label}`, document }))))
const sentences = ({ title, paragraphs, form = [], table = [], closing = [], letterhead, reference, addressee, issuer, copyTo }: StepDocument): string[] =>
  [title, ...paragraphs, ...form.map((l) => l.value), ...table.map((c) => c.value), ...closing, letterhead, reference, addressee, issuer, copyTo].filter((t) => t !== undefined)

describe('文书的文字', () => {
  it.each(documents)('$where', ({ document }) => {
    const full = sentences(document).map((s) => filled(s, () => '甲', () => 'x'))
    const empty = sentences(document).map((s) => filled(s, () => '', () => ''))
    // What is left of the marks is a slip of the pen; parentheses around nothing, or punctuation twice, an official would strike out.
    expect([...full, ...empty].filter((said) => /[[\]{}]/.test(said))).toEqual([])
    expect([...full, ...empty].filter((said) => /（）|[，。；：][，。；：]|^[，。；]/.test(said.replace(/^[#*]/, '').replaceAll(blank, '甲')))).toEqual([])
  })

  it('每个流程都有文书，同一步的文书不重名', () => {
    for (const { declaration: { label, acts } } of registry.procedures) {
      const named = Object.values(acts).map((act) => (act.documents ?? []).map((d) => d.id))
      expect(named.flat(), label).not.toEqual([])
      for (const ids of named) expect(new Set(ids).size, label).toBe(ids.length)
    }
  })

  it('文书写到本人情况的各项，所用名册都有这一列', () => {
    for (const { declaration: { label, items, acts } } of registry.procedures) {
      const columns = Object.values(acts).flatMap((act) => (act.documents ?? []).flatMap(fieldsNamed)).flatMap((name) => (name.startsWith('item.is.') ? [name.slice(8)] : []))
      const roster = registry.rosters.map((r) => r.declaration).find((r) => r.id === items?.roster)
      const known = roster?.kind === 'list' ? Object.keys(roster.columns) : []
      expect(columns.filter((name) => !known.includes(name)), label).toEqual([])
      if (items?.roster !== undefined) expect(roster?.kind === 'list' && roster.register, label).toBe((items.fields[items.subject] as { register?: string }).register)
    }
  })
})
