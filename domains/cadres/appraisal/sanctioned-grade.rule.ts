import { all, givenText, notConcerned, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { admonition } from '#domains/cadres/admonition'
import { sanction } from '#domains/cadres/cadre-records'
import { withinLimits, type Limit, type Limited } from './grade-limits.ts'

/** Limits in the year of the decision, and in so many years after it. */
const limits: Readonly<Record<string, readonly Limit[]>> = {
  'party-warning': ['not-excellent'], 'gov-warning': ['not-excellent'], 'org-adjustment': ['not-excellent'],
  'party-serious-warning': ['undetermined'], 'gov-demerit': ['undetermined'], 'org-resignation': ['undetermined'], 'org-dismissal': ['undetermined'], 'org-demotion': ['undetermined'],
  'party-removal': ['incompetent'], 'party-expulsion': ['incompetent', 'undetermined', 'undetermined'],
  'gov-major-demerit': ['undetermined', 'undetermined'], 'gov-demotion': ['undetermined', 'undetermined'], 'gov-removal': ['undetermined', 'undetermined'],
}
/** 留党察看一年, and longer (两年, or a year extended by another). */
const probation = (months: number): readonly Limit[] => ['incompetent', 'undetermined', ...(months > 12 ? ['undetermined' as const] : [])]

/** 受处分、组织处理、诫勉的年度可以确定的等次；多项并存的，按影响较重的。撤销的决定一律不计。 */
export const sanctionedGrade = rule('sanctioned-grade', {
  label: '受处分、组织处理、诫勉年度的考核等次',
  clauses: ['KH-29'],
  about: 'person',
  facts: { sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'months', 'revokedOn']), admonitions: rowsOf(admonition, 'person', ['measure', 'decidedOn', 'revokedOn']) },
  questions: ['assessment-grade'],
  decide({ facts: { sanctions, admonitions }, given }) {
    const year = Number(givenText(given, 'year')?.slice(0, 4))
    if (!year) return unknown('未给出考核年度', { given: 'year' })
    const found: Limited[] = []
    for (const row of sanctions.rows) {
      if (row.decidedOn === null || row.revokedOn !== null) continue
      const list = row.kind === 'party-probation' ? probation(row.months ?? 24) : limits[row.kind ?? ''] ?? []
      const limit = list[year - Number(row.decidedOn.slice(0, 4))]
      if (limit !== undefined) found.push({ limit, why: `${row.decidedOn} 受到${sanction.fields.kind.codes?.[row.kind ?? ''] ?? '处理'}`, facts: [used(sanctions, row, 'kind', 'decidedOn')] })
    }
    for (const row of admonitions.rows) {
      if (row.measure === 'admonish' && row.revokedOn === null && row.decidedOn?.startsWith(String(year))) found.push({ limit: 'not-excellent', why: `${row.decidedOn} 受到诫勉`, facts: [used(admonitions, row, 'measure', 'decidedOn')] })
    }
    const missing: Decision[] = [...(sanctions.complete ? [] : [unknown('处分与组织处理台账是否完整，尚无人声明', { register: 'sanction' })]), ...(admonitions.complete ? [] : [unknown('诫勉台账是否完整，尚无人声明', { register: 'admonition' })])]
    const decision = withinLimits(found, given)
    return missing.length === 0 ? decision : all(decision === notConcerned ? notConcerned : decision, ...missing)
  },
})
