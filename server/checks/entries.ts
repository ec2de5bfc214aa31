import { sql } from 'kysely'
import { scope, type Register } from '#kernel'
import type { CheckEntry } from '#server/http/contract'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { factView, keepersOf, sees, sourcesOf } from '#server/rules/explain'
import type { Stood } from './stood.ts'

/** Findings in words for one asker: what rests on rows he may not see is withheld. */
export async function entryViews(view: View, about: Register, stood: readonly Stood[]): Promise<CheckEntry[]> {
  const names = await namesOf(view, about, stood.map((s) => s.found.subject))
  const sources = await sourcesOf(view, stood.map(({ found }) => ({ reasons: [{ outcome: 'allow', text: found.text, facts: found.facts }] })))
  const acts = await actsOf(view, stood.flatMap((s) => (s.judged ? [s.judged.version] : [])))
  return stood.map(({ found, judged, verified }) => {
    const { label, weight } = found.check.kinds[found.kind] ?? { label: found.kind, weight: 'doubt' as const }
    const hidden = found.facts.filter((used) => !sees(view, used, sources))
    const keepers = [...new Set(hidden.flatMap((used) => keepersOf(view.catalogue.register(used.register))))].join('、')
    const act = judged ? acts.get(judged.version) : undefined
    return {
      key: found.key, kind: found.kind, label, weight, subject: { id: found.subject, title: names.get(found.subject)?.title ?? '', detail: names.get(found.subject)?.detail ?? '' },
      text: hidden.length === 0 ? found.text : `涉及其他单位的记录，您无权查看详情，请由${keepers || '组织部'}核对`, withheld: hidden.length > 0,
      facts: hidden.length === 0 ? found.facts.map((used) => factView(view, sources, used)) : [], field: hidden.length === 0 ? found.facts[0]?.fields[0] ?? null : null, adds: hidden.length === 0 ? addsTo(view, about, found.adds) : null,
      verified: judged && verified ? { grounds: String(judged['grounds']), at: act?.at ?? '', by: act?.by ?? '', act: judged.version } : null,
      formerly: judged && !verified ? String(judged['grounds']) : null,
    }
  })
}

/** The register to add to, where the asker may write it. */
function addsTo(view: View, about: Register, id: string | undefined): CheckEntry['adds'] {
  const register = id === undefined ? undefined : view.catalogue.registers.get(id)
  if (!register?.subject || scope(view.principal, register, 'write').rows === 'none') return null
  const field = register.fields[register.subject]
  return field?.type === 'reference' && field.register === about.id ? { register: register.id, label: register.label, field: register.subject } : null
}

async function actsOf(view: View, numbers: readonly number[]): Promise<Map<number, { at: string; by: string }>> {
  if (numbers.length === 0) return new Map()
  const { rows } = await sql<{ number: number; at: string; by: string }>`select number, at, actor_name as by from act where tenant = ${view.principal.tenant} and number = any(${[...new Set(numbers)]}::bigint[])`.execute(view.connection)
  return new Map(rows.map((r) => [r.number, r]))
}
