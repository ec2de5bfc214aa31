import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { lawOf } from '#kernel'
import { clauses, legalDocuments } from './index.ts'

/** The catalogue of rules the clauses were taken from, where it lies beside the repository. */
const file = fileURLToPath(new URL('../../../shared/domain/regulations/rules.json', import.meta.url))
interface Listed { readonly id: string; readonly status: string; readonly strength: string; readonly articleNoVerified: boolean; readonly source: string }

describe('the law as data', () => {
  it('names a clause and a document once, and every clause a document there is', () => {
    const ids = clauses.map((c) => c.id)
    expect(new Set(ids).size).toBe(ids.length)
    const documents = new Set(legalDocuments.map((d) => d.id))
    expect(documents.size).toBe(legalDocuments.length)
    expect(clauses.flatMap((c) => [c.document, ...(c.former ?? []).map((f) => f.document), ...(c.also ?? []).map((a) => a.document)]).filter((d) => !documents.has(d))).toEqual([])
  })
  it('has one version of a replaced document in force on any day', () => {
    for (const { id, replaces, from } of legalDocuments) if (replaces) expect([id, legalDocuments.find((d) => d.id === replaces)?.to]).toEqual([id, from])
    for (const c of clauses) for (const f of c.former ?? []) expect(legalDocuments.find((d) => d.id === f.document)?.to, `${c.id} ${f.document}`).toBeDefined()
  })
  it('follows the version of the day: a clause read only in its former version is in force for acts of that time', () => {
    const law = lawOf(legalDocuments, clauses, [])
    expect(['2014-01-13', '2014-01-14', '2019-03-02', '2019-03-03'].map((on) => law.inForce('XR-45', on))).toEqual([false, true, true, false])
    expect(law.cite('XR-45', '2018-06-01').text).toBe('《党政领导干部选拔任用工作条例》第四十四条')
    expect(law.cite('XR-45', '2026-06-01').text).toBe('《党政领导干部选拔任用工作条例》')
    expect(law.cite('HB-01', '2026-06-01').text).toBe('《公务员法》第七十四条、《党政领导干部任职回避暂行规定》第三条')
    expect([law.number('XR-24', 'years', '2019-03-02'), law.number('XR-24', 'years', '2019-03-03')]).toEqual([3, 1])
  })

  const listed = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Listed[]) : []
  it.skipIf(listed.length === 0)(`has every clause of the groups it carries, as the catalogue knows it${listed.length === 0 ? ' (skipped: the catalogue is not here)' : ''}`, () => {
    const groups = new Set(clauses.map((c) => c.id.split('-')[0]))
    const strengths: Record<string, string> = { 刚性: 'rigid', 一般: 'general', 人工: 'judgement', 程序: 'procedure', 计算: 'reckoning', 示例: 'reckoning' }
    const wanted = listed.filter((r) => groups.has(r.id.split('-')[0]))
    // D: arithmetic of a verified annex, in force with it. XR-G20 stands there as verified under XR-ZS (公务员法第20条按职数设职位，V), which it lets be judged before an officer confirms the rest.
    expect(listed.find((r) => r.id === 'XR-ZS')?.source).toContain('公务员法第20条')
    expect(clauses.filter((c) => c.id !== 'XR-G20').map((c) => [c.id, c.status, c.strength, c.articleVerified]).sort()).toEqual(wanted.map((r) => [r.id, r.status === 'D' ? 'V' : r.status, strengths[r.strength], r.articleNoVerified]).sort())
  })
})
