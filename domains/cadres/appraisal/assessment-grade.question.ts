import { code, date, question, rowsOf, yesNo, type Row } from '#kernel'
import { admonition } from '#domains/cadres/admonition'
import { absence, sanction } from '#domains/cadres/cadre-records'
import { investigation } from '#domains/cadres/daily-supervision'

/** 年度考核定等次：拟定的等次是否允许。未说明的，问的是当年，只对有处分、诫勉、离岗、立案记录的人提出。 */
export const assessmentGrade = question('assessment-grade', {
  label: '年度考核定等次',
  about: 'person',
  given: {
    year: date('考核年度', { hint: '如 2026' }),
    grade: code('拟定等次', 'assessment-grade', { optional: true }),
    finding: yesNo('认定有不得定为优秀的情形', { optional: true }),
  },
  facts: { sanctions: rowsOf(sanction, 'person', ['kind']), admonitions: rowsOf(admonition, 'person', ['measure']), absences: rowsOf(absence, 'person', ['kind']), investigations: rowsOf(investigation, 'person', ['filedOn']) },
  presume({ on, facts }): Row | null {
    const any = facts.sanctions.rows.length + facts.admonitions.rows.length + facts.absences.rows.length + facts.investigations.rows.length > 0
    return any ? { year: on.slice(0, 4) } : null
  },
})
