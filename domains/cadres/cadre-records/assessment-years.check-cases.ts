import { checkCases } from '#kernel'
import { assessmentYears } from './assessment-years.check.ts'

const post = (since: string, until: string | null = null) => ({ category: 'work', kind: 'main', post: '甲局科员', since, until })
const year = (n: number) => ({ year: String(n), grade: '2' })
const three = [2023, 2024, 2025].map(year)
const self = { workStarted: '2002-07' }

export default checkCases(assessmentYears, '2026-06-30', {
  '近三年都有，没有问题': [{ self, career: [post('2002-07')], grades: three }],
  '缺一年': [{ self, career: [post('2002-07')], grades: three.slice(1) }, 'assessment-missing'],
  '当年年初以后才到任的，那一年不要求': [{ self, career: [post('2023-03')], grades: three.slice(1) }],
  '年中已免职的，那一年不要求': [{ self, career: [post('2002-07', '2025-06-30')], grades: three.slice(0, 2) }],
  '考核早于参加工作': [{ self: { workStarted: '2025-07' }, grades: [year(2024)] }, 'assessment-before-work'],
  '当年的考核还没有结束': [{ self, grades: [year(2026)] }, 'assessment-ahead'],
})
