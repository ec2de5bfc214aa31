import { cases, known } from '#kernel'
import { staffGradeTenure } from './staff-grade-tenure.rule.ts'

const confirmed = { 'ZJ-SY': {} }
const given = { grade: '7' }
const graded = [{ grade: '8', since: '2022-12-01' }]
const years = (...grades: readonly (readonly [number, string])[]) => grades.map(([year, grade]) => ({ year: String(year), grade }))
const good = years([2022, '2'], [2023, '2'], [2024, '2'], [2025, '2'])
const clear = { sanctions: known() }

export default cases(staffGradeTenure, {
  '条文未经确认，不作判断': [{ on: '2026-11-30', given, facts: { ...clear, graded, grades: good } }, 'allow', null],
  '满四年前一日': [{ on: '2026-11-30', confirmed, given, facts: { ...clear, graded, grades: good } }, 'forbid', '2026-12-01'],
  '满四年当日': [{ on: '2026-12-01', confirmed, given, facts: { ...clear, graded, grades: good } }, 'allow', null],
  '一个优秀缩短半年': [{ on: '2026-06-01', confirmed, given, facts: { ...clear, graded, grades: years([2022, '2'], [2023, '1'], [2024, '2'], [2025, '2']) } }, 'allow', null],
  '基本合格的年度不计': [{ on: '2026-12-01', confirmed, given, facts: { ...clear, graded, grades: years([2022, '2'], [2023, '3'], [2024, '2'], [2025, '2']) } }, 'forbid', '2027-12-01'],
  '本地确认为三年的，按三年': [{ on: '2025-12-01', confirmed: { 'ZJ-SY': { 7: 3 } }, given, facts: { ...clear, graded, grades: good } }, 'allow', null],
  '年限没有确认的等级，未知': [{ on: '2026-12-01', confirmed, given: { grade: '6' }, facts: { ...clear, graded: [{ grade: '7', since: '2020-01' }], grades: good } }, 'unknown'],
  '越级的，不符合': [{ on: '2026-12-01', confirmed, given: { grade: '6' }, facts: { ...clear, graded, grades: good } }, 'forbid', null],
  '影响期内的，不符合': [{ on: '2026-12-01', confirmed, given, facts: { graded, grades: good, sanctions: known([{ kind: 'gov-warning', decidedOn: '2026-10-01' }]) } }, 'forbid', '2027-04-01'],
  '没有完整性声明，未知': [{ on: '2026-12-01', confirmed, given, facts: { graded, grades: good } }, 'unknown'],
  '诫勉影响期内的，不符合': [{ on: '2026-12-01', confirmed: { ...confirmed, 'TX-JM1': {} }, given, facts: { graded, grades: good, sanctions: known(), admonitions: known([{ measure: 'admonish', decidedOn: '2026-10-01' }]) } }, 'forbid', '2027-04-01'],
})
