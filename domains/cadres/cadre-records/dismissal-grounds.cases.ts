import { cases, known } from '#kernel'
import { dismissalGrounds } from './dismissal-grounds.rule.ts'

const two = [{ year: '2024', grade: '4' }, { year: '2025', grade: '4' }]
const absences = known()

export default cases(dismissalGrounds, {
  '连续两年不称职，由任免机关认定': [{ on: '2026-03-01', facts: { grades: two, absences } }, 'needs-judgement', '2027-01-01'],
  '只有一年不称职': [{ on: '2026-03-01', facts: { grades: [{ year: '2024', grade: '2' }, { year: '2025', grade: '4' }], absences } }, 'allow', null],
  '一年不称职、一年未记，未知': [{ on: '2026-03-01', facts: { grades: [{ year: '2025', grade: '4' }], absences } }, 'unknown', '2027-01-01'],
  '不称职不相连': [{ on: '2026-03-01', facts: { grades: [{ year: '2023', grade: '4' }, { year: '2024', grade: '2' }, { year: '2025', grade: '4' }], absences } }, 'allow', null],
  '连续旷工恰好十五天，不属超过': [{ on: '2026-03-01', facts: { absences }, given: { awolRunning: 15 } }, 'allow', null],
  '连续旷工十六天': [{ on: '2026-03-01', facts: { absences }, given: { awolRunning: 16 } }, 'needs-judgement', null],
  '累计旷工三十一天': [{ on: '2026-03-01', facts: { absences }, given: { awolTotal: 31 } }, 'needs-judgement', null],
  '产假期间不得辞退，期满再行认定': [{ on: '2026-03-01', facts: { grades: two, absences: known([{ kind: 'maternity', since: '2026-01-01', until: '2026-06-07' }]) } }, 'forbid', '2026-06-07'],
  '离岗情况未声明完整，未知': [{ on: '2026-03-01', facts: { grades: two } }, 'unknown', '2027-01-01'],
})
