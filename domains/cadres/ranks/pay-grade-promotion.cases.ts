import { cases, known } from '#kernel'
import { payGradePromotionRule } from './pay-grade-promotion.rule.ts'

const confirmed = { 'ZJ-JB2': {} }
const good = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ year: String(from + i), grade: '2' }))
const paid = [{ since: '2022-01-01', grade: 20, step: 5, change: 'grade' }]
const stepped = [...paid.map((p) => ({ ...p, until: '2026-01-01' })), { since: '2026-01-01', grade: 20, step: 7, change: 'step' }]
const clear = { sanctions: known(), admonitions: known() }

export default cases(payGradePromotionRule, {
  '条文未经确认，不作判断': [{ on: '2027-01-01', facts: { ...clear, paid, grades: good(2022, 2026) } }, 'allow', null],
  '满五年前一日，尚不晋升级别': [{ on: '2026-12-31', confirmed, facts: { ...clear, paid: stepped, grades: good(2022, 2025) } }, 'allow', '2027-01-01'],
  '累计五年称职以上，次年一月晋升级别': [{ on: '2027-01-01', confirmed, facts: { ...clear, paid: stepped, grades: good(2022, 2026) } }, 'due', null],
  '晋升档次不影响级别的累计': [{ on: '2026-11-25', confirmed, facts: { ...clear, paid: stepped, grades: good(2022, 2025) } }, 'allow', '2027-01-01'],
  '累计两年称职以上，晋升档次': [{ on: '2024-01-01', confirmed, facts: { ...clear, paid, grades: good(2022, 2023) } }, 'due', null],
  '基本称职的年度不累计': [{ on: '2024-01-01', confirmed, facts: { ...clear, paid, grades: [{ year: '2022', grade: '2' }, { year: '2023', grade: '3' }] } }, 'allow', '2025-01-01'],
  '缺一年考核而影响结论，未知': [{ on: '2024-01-01', confirmed, facts: { ...clear, paid, grades: [{ year: '2023', grade: '2' }] } }, 'unknown', '2025-01-01'],
  '记过期内不得晋升档次': [{ on: '2024-01-01', confirmed, facts: { paid, grades: good(2022, 2023), sanctions: known([{ kind: 'gov-demerit', decidedOn: '2023-06-01' }]) } }, 'forbid', '2024-06-01'],
  '政务警告不影响档次': [{ on: '2024-01-01', confirmed, facts: { paid, grades: good(2022, 2023), sanctions: known([{ kind: 'gov-warning', decidedOn: '2023-12-01' }]) } }, 'due', null],
  '没有级别记录，未知': [{ on: '2027-01-01', confirmed, facts: clear }, 'unknown', null],
  '党内警告影响期内，不晋升级别': [{ on: '2027-01-01', confirmed, facts: { paid: stepped, grades: good(2022, 2026), sanctions: known([{ kind: 'party-warning', decidedOn: '2026-03-01' }]) } }, 'forbid', '2027-03-01'],
  '党内警告影响期内，不影响晋升档次': [{ on: '2024-01-01', confirmed, facts: { paid, grades: good(2022, 2023), sanctions: known([{ kind: 'party-warning', decidedOn: '2023-06-01' }]) } }, 'due', null],
  '诫勉影响期内，不晋升级别': [{ on: '2027-01-01', confirmed: { ...confirmed, 'TX-JM1': {} }, facts: { paid: stepped, grades: good(2022, 2026), sanctions: known(), admonitions: known([{ measure: 'admonish', decidedOn: '2026-10-15' }]) } }, 'forbid', '2027-04-15'],
  '诫勉台账未声明完整，未知': [{ on: '2027-01-01', confirmed: { ...confirmed, 'TX-JM1': {} }, facts: { paid: stepped, grades: good(2022, 2026), sanctions: known() } }, 'unknown', null],
})
