import { allow, forbid, needsJudgement, oneOf, rule } from '#kernel'
import { findingOf, findings } from '#domains/cadres/appointments'

/** 配偶、子女及其配偶经商办企业的任职回避：台账不记经营情况，由组织核实后认定。 */
export const familyBusiness = rule('family-business', {
  label: '亲属经商办企业的任职回避',
  clauses: ['HB-01'],
  about: 'person',
  given: { findings, familyBusiness: oneOf('亲属经营的企业在拟任职务的监管范围', { none: '没有', found: '有' }, { optional: true }) },
  questions: ['nomination'],
  decide({ given }) {
    const found = findingOf(given, 'familyBusiness', 'none')
    if (found === null) return needsJudgement('配偶、子女及其配偶经营的企业是否在拟任职务的监管范围，须核实认定')
    return found === 'none' ? allow('亲属经营的企业不在拟任职务的监管范围') : forbid('亲属经营的企业在拟任职务的监管范围，应当回避')
  },
})
