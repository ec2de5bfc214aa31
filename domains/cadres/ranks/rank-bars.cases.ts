import { cases, known } from '#kernel'
import { rankBars } from './rank-bars.rule.ts'

const of = (kind: string, decidedOn: string, more: object = {}) => ({ sanctions: known([{ kind, decidedOn, ...more }]) })

export default cases(rankBars, {
  '没有完整性声明，不能当作没有': [{ on: '2026-11-25' }, 'unknown', null],
  '声明完整而没有记录，符合': [{ on: '2026-11-25', facts: { sanctions: known() } }, 'allow', null],
  '党内警告期满前一日': [{ on: '2026-11-24', facts: of('party-warning', '2025-11-25') }, 'forbid', '2026-11-25'],
  '党内警告期满当日': [{ on: '2026-11-25', facts: of('party-warning', '2025-11-25') }, 'allow', null],
  '政务警告期内': [{ on: '2026-05-24', facts: of('gov-warning', '2025-11-25') }, 'forbid', '2026-05-25'],
  '处分被撤销，自始不计': [{ on: '2026-01-01', facts: of('gov-demerit', '2025-11-25', { revokedOn: '2026-06-01' }) }, 'allow', null],
  '基本称职的次年首日起，不得晋升': [{ on: '2025-12-31', facts: { sanctions: known(), grades: [{ year: '2025', grade: '3' }] } }, 'allow', '2026-01-01'],
  '基本称职的次年末日，仍不得': [{ on: '2026-12-31', facts: { sanctions: known(), grades: [{ year: '2025', grade: '3' }] } }, 'forbid', '2027-01-01'],
  '上一年考核未记，不能当作没有受限': [{ on: '2026-11-25', facts: { sanctions: known(), held: [{ rank: '18', since: '2024-03' }] } }, 'unknown', '2027-01-01'],
  '上一年考核称职': [{ on: '2026-11-25', facts: { sanctions: known(), held: [{ rank: '18', since: '2024-03' }], grades: [{ year: '2025', grade: '2' }] } }, 'allow', null],
  '上一年还没有职级的，不问上一年': [{ on: '2026-11-25', facts: { sanctions: known(), held: [{ rank: '1B', since: '2026-01-01' }] } }, 'allow', null],
  '停职检查：未经确认，未知': [{ on: '2026-11-25', facts: of('org-suspension', '2026-09-01') }, 'unknown', '2027-03-01'],
  '上一年不称职，应当降低，不得晋升': [{ on: '2026-12-31', facts: { sanctions: known(), grades: [{ year: '2025', grade: '4' }] } }, 'forbid', '2027-01-01'],
  '不称职的当年，年度未结束': [{ on: '2025-12-31', facts: { sanctions: known(), grades: [{ year: '2025', grade: '4' }] } }, 'allow', '2026-01-01'],
})
