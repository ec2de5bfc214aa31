import { cases } from '#kernel'
import { unsuitabilityClues } from './unsuitability-clues.rule.ts'

export default cases(unsuitabilityClues, {
  '上年考核基本称职，由党委认定': [{ on: '2026-03-01', facts: { grades: [{ year: '2025', grade: '3' }] } }, 'needs-judgement', '2029-01-01'],
  '三年以前的不再提示': [{ on: '2026-03-01', facts: { grades: [{ year: '2022', grade: '4' }] } }, 'allow', null],
  '个人事项瞒报': [{ on: '2026-03-01', facts: { reports: [{ year: 2025, checkedOn: '2026-02-10', checkResult: 'concealed' }] } }, 'needs-judgement', '2029-01-01'],
  '查核以前没有线索': [{ on: '2026-02-09', facts: { reports: [{ year: 2025, checkedOn: '2026-02-10', checkResult: 'omitted' }] } }, 'allow', '2026-02-10'],
  '没有线索，不作判断': [{ on: '2026-03-01' }, 'allow', null],
  '认定不属于': [{ on: '2026-03-01', facts: { grades: [{ year: '2025', grade: '3' }] }, given: { unsuitable: 'no' } }, 'allow', null],
  '认定属于，应当调整': [{ on: '2026-03-01', given: { unsuitable: 'yes' } }, 'due', null],
})
