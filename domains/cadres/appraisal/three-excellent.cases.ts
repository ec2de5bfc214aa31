import { cases } from '#kernel'
import { threeExcellent } from './three-excellent.rule.ts'

const excellent = (...years: readonly string[]) => years.map((year) => ({ year, grade: '1' }))

export default cases(threeExcellent, {
  '两年优秀': [{ on: '2026-11-25', facts: { grades: excellent('2024', '2025') } }, 'allow', null],
  '第三年年末，年度未结束': [{ on: '2025-12-31', facts: { grades: excellent('2023', '2024', '2025') } }, 'allow', '2026-01-01'],
  '连续三年优秀，应当记三等功': [{ on: '2026-01-01', facts: { grades: excellent('2023', '2024', '2025') } }, 'due', '2027-01-01'],
  '已记三等功': [{ on: '2026-06-01', facts: { grades: excellent('2023', '2024', '2025'), rewards: [{ name: '记三等功', grantedOn: '2026-05' }] } }, 'allow', null],
  '隔一年的不算连续': [{ on: '2026-01-01', facts: { grades: excellent('2022', '2023', '2025') } }, 'allow', null],
  '第四年优秀，从头计': [{ on: '2026-01-01', facts: { grades: excellent('2022', '2023', '2024', '2025') } }, 'allow', null],
  '事业单位人员另有规定': [{ on: '2026-01-01', facts: { self: { category: 'institution' }, grades: excellent('2023', '2024', '2025') } }, 'allow', null],
})
