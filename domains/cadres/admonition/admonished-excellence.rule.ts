import { all, allow, forbid, givenText, notConcerned, rowsOf, rule, unknown, used } from '#kernel'
import { admonition } from './admonition.register.ts'

/** 受到诫勉的，取消当年年度考核评优的资格；经澄清或者复核撤销的不计。 */
export const admonishedExcellence = rule('admonished-excellence', {
  label: '诫勉当年不得评优',
  clauses: ['TX-JM1'],
  about: 'person',
  facts: { admonitions: rowsOf(admonition, 'person', ['measure', 'decidedOn', 'revokedOn']) },
  questions: ['assessment-grade'],
  decide({ facts: { admonitions }, given }) {
    const year = givenText(given, 'year')?.slice(0, 4) ?? null
    if (givenText(given, 'grade') !== '1') return notConcerned
    if (year === null) return unknown('未给出考核年度', { given: 'year' })
    const within = admonitions.rows.filter((a) => a.measure === 'admonish' && a.revokedOn === null && a.decidedOn?.slice(0, 4) === year)
    return all(
      ...within.map((a) => forbid(`${a.decidedOn ?? ''} 受到诫勉，取消${year}年度考核评优的资格`, { facts: [used(admonitions, a, 'measure', 'decidedOn')] })),
      ...(admonitions.complete ? (within.length === 0 ? [allow(`${year}年没有受到诫勉`)] : []) : [unknown('诫勉台账是否完整，尚无人声明', { register: 'admonition' })]))
  },
})
