import { cases, known } from '#kernel'
import { rankInvestigation } from './rank-investigation.rule.ts'

export default cases(rankInvestigation, {
  '没有完整性声明，未知': [{ on: '2026-11-25' }, 'unknown', null],
  '声明完整而没有记录，符合': [{ on: '2026-11-25', facts: { investigations: known() } }, 'allow', null],
  '立案前一日': [{ on: '2026-08-31', facts: { investigations: known([{ filedOn: '2026-09-01' }]) } }, 'allow', '2026-09-01'],
  '立案当日起，不得': [{ on: '2026-09-01', facts: { investigations: known([{ filedOn: '2026-09-01' }]) } }, 'forbid', null],
  '结案前一日，仍不得': [{ on: '2026-11-24', facts: { investigations: known([{ filedOn: '2026-09-01', closedOn: '2026-11-25' }]) } }, 'forbid', '2026-11-25'],
  '结案当日，解除': [{ on: '2026-11-25', facts: { investigations: known([{ filedOn: '2026-09-01', closedOn: '2026-11-25' }]) } }, 'allow', null],
})
