import { cases } from '#kernel'
import { lastAssessment } from './last-assessment.rule.ts'

const graded = (year: string, grade: string) => ({ year, grade })

export default cases(lastAssessment, {
  '上一年称职，符合': [{ on: '2026-03-01', facts: { grades: [graded('2025', '2')] } }, 'allow', null],
  '上一年基本称职，不得': [{ on: '2026-12-31', facts: { grades: [graded('2025', '3')] } }, 'forbid', '2027-01-01'],
  '次年首日起，看下一个年度': [{ on: '2027-01-01', facts: { grades: [graded('2025', '3'), graded('2026', '2')] } }, 'allow', null],
  '前年不称职，不受影响（2019年条例）': [{ on: '2026-03-01', facts: { grades: [graded('2024', '4'), graded('2025', '2')] } }, 'allow', null],
  '上一年结果未记，未知；次年尚无结果，不算缺': [{ on: '2026-03-01', facts: { grades: [graded('2024', '2')] } }, 'unknown', '2027-01-01'],
  '不定等次的，不属基本称职以下': [{ on: '2026-03-01', facts: { grades: [graded('2025', '5A')] } }, 'allow', null],
  '2018年的事按2014年条例看近三年，未经确认不作判断': [{ on: '2018-06-01', facts: { grades: [graded('2015', '3'), graded('2016', '2'), graded('2017', '2')] } }, 'allow', null],
  '2018年的事，经确认后近三年有基本称职的不得': [{ on: '2018-06-01', confirmed: { 'XR-24': {} }, facts: { grades: [graded('2015', '3'), graded('2016', '2'), graded('2017', '2')] } }, 'forbid', '2019-01-01'],
})
