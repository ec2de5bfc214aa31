import { cases } from '#kernel'
import { basicGrade } from './basic-grade.rule.ts'

const grades = [{ year: '2025', grade: '3' }]

export default cases(basicGrade, {
  '年度结束前一日，尚不办理': [{ on: '2025-12-31', facts: { grades } }, 'allow', '2026-01-01'],
  '上年基本称职，应当诫勉': [{ on: '2026-01-01', facts: { grades } }, 'due', '2027-01-01'],
  '诫勉前一日，仍应办理': [{ on: '2026-03-09', facts: { grades, admonitions: [{ measure: 'admonish', decidedOn: '2026-03-10' }] } }, 'due', '2026-03-10'],
  '已诫勉': [{ on: '2026-03-10', facts: { grades, admonitions: [{ measure: 'admonish', decidedOn: '2026-03-10' }] } }, 'allow', null],
  '提醒不是诫勉': [{ on: '2026-03-10', facts: { grades, admonitions: [{ measure: 'remind', decidedOn: '2026-03-10' }] } }, 'due', '2027-01-01'],
  '考核年度内的诫勉另有事由，不算': [{ on: '2026-03-10', facts: { grades, admonitions: [{ measure: 'admonish', decidedOn: '2025-09-10' }] } }, 'due', '2027-01-01'],
  '称职的，不在其列': [{ on: '2026-03-10', facts: { grades: [{ year: '2025', grade: '2' }] } }, 'allow', null],
  '事业单位人员另有规定': [{ on: '2026-03-10', facts: { self: { category: 'institution' }, grades } }, 'allow', null],
})
