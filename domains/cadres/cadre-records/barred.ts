import { allow, forbid, rowsOf, unknown, used, type Decision, type Fact, type FactUsed, type RuleLaw } from '#kernel'
import { admonition } from '#domains/cadres/admonition'
import { assessment } from './assessment.register.ts'
import { effectPeriods, familyOf, type Bar, type EffectPeriod, type Measure } from './effect-periods.ts'
import { sanction } from './sanction.register.ts'

/** What rules about effect periods read; the same everywhere, so that it is loaded once. */
export const effectFacts = {
  sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'effectiveOn', 'months', 'effectEndsOn', 'restoredOn', 'revokedOn']),
  admonitions: rowsOf(admonition, 'person', ['measure', 'decidedOn', 'effectEndsOn', 'revokedOn']),
  grades: rowsOf(assessment, 'person', ['year', 'grade']),
}

type Rows<Q> = Q extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never
export interface EffectRows {
  readonly sanctions: Rows<typeof effectFacts.sanctions>
  readonly admonitions: Rows<typeof effectFacts.admonitions>
  readonly grades: Rows<typeof effectFacts.grades>
}

/**
 * Whether anything on record bars one of `wanted` on a day: every period with its clause and its end. A period whose clause
 * nobody confirmed is unknown until the catalogue's own end; no row means none only under a completeness statement.
 * `admonitions`: `apart` where the rule on admonitions answers the same question, once its clause is in force.
 */
export function barred(on: string, wanted: readonly Bar[], facts: EffectRows, law: RuleLaw, admonitions: 'apart' | 'weighed'): readonly Decision[] {
  const decisions: Decision[] = []
  const running: { family: string; period: EffectPeriod }[] = []
  const weigh = (measure: Measure, day: string, used0: FactUsed): void => {
    for (const period of effectPeriods(measure, law)) {
      if (!period.bars.some((bar) => wanted.includes(bar))) continue
      decisions.push(decided(on, period, day, used0))
      if (period.inForce && on >= period.from && (period.until === null || on < period.until)) running.push({ family: familyOf(measure.kind) ?? '', period })
    }
  }
  for (const row of facts.sanctions.rows) weigh(row, row.decidedOn ?? '', used(facts.sanctions, row, 'kind', 'decidedOn', 'effectiveOn', 'months', 'effectEndsOn'))
  // Until the clause on admonitions is in force nobody can tell how long they bar, and its own rule is silent.
  const confirmed = law.inForce('TX-JM1')
  if (admonitions === 'weighed' || !confirmed) for (const row of facts.admonitions.rows) if (row.measure === 'admonish') weigh({ kind: 'admonish', decidedOn: row.decidedOn, effectEndsOn: row.effectEndsOn, revokedOn: row.revokedOn }, row.decidedOn ?? '', used(facts.admonitions, row, 'decidedOn'))
  for (const row of facts.grades.rows) if (row.grade === '3') weigh({ kind: 'basic', decidedOn: row.year }, `${row.year ?? ''}年度`, used(facts.grades, row, 'year', 'grade'))
  const longest = together(running, law)
  if (longest !== null) decisions.push(longest)
  if (admonitions === 'weighed' && confirmed && !facts.admonitions.complete) decisions.push(unknown('诫勉台账是否完整，尚无人声明', { register: 'admonition' }))
  if (!facts.sanctions.complete) decisions.push(unknown('处分与组织处理台账是否完整，尚无人声明', { register: 'sanction' }))
  else if (decisions.length === 0) decisions.push(allow('没有影响期内的处分、组织处理'))
  return decisions
}

function decided(on: string, { from, until, clause, inForce, label, open }: EffectPeriod, day: string, fact: FactUsed): Decision {
  const turns = until === null ? [from] : [from, until]
  const options = { facts: [fact], clause, turns }
  const what = clause === 'KH-20' ? `${day}考核为基本称职` : `${day} 受到${label}`
  if (on < from) return { outcome: 'allow', reasons: [], asks: [], turns }
  if (until !== null && on >= until) {
    return open === null ? allow(clause === 'KH-20' ? `${what}，次年不得晋升的限制已于 ${until} 解除` : `${what}，影响期已于 ${until} 届满`, options) : unknown(`${what}，${open}，影响期何时届满不能判定`, { register: fact.register, field: 'restoredOn' }, options)
  }
  if (!inForce) return unknown(`${what}，影响期的条款本地尚未确认，请在规则页确认`, [{ text: `确认“${label}”的影响期` }], options)
  if (until === null) return forbid(`${what}，不再任用`, options)
  return forbid(clause === 'KH-20' ? `${what}，下一年内不得晋升，${until} 起解除` : `${what}，影响期${open === null ? '' : '按期恢复的'}到 ${until} 届满`, options)
}

/** 组织处理 and 处分 at the same time: the longer one is carried out, where the clause that says so is in force. */
function together(running: readonly { family: string; period: EffectPeriod }[], law: RuleLaw): Decision | null {
  if (!law.inForce('CL-P3') || !running.some((r) => r.family === 'organization') || !running.some((r) => r.family === 'party' || r.family === 'state')) return null
  const until = running.map((r) => r.period.until ?? '9999').sort().at(-1) ?? ''
  return forbid(`同时受到组织处理和处分，按影响期长的执行${until === '9999' ? '' : `，到 ${until} 届满`}`, { clause: 'CL-P3' })
}
