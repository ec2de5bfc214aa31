import { cases, known } from '#kernel'
import { partyRightsUnderProbation } from './party-rights.rule.ts'

const probation = (more: object = {}) => ({ sanctions: known([{ kind: 'party-probation', decidedOn: '2025-03-10', months: 12, ...more }]) })

export default cases(partyRightsUnderProbation, {
  '作出前一日': [{ on: '2025-03-09', facts: probation() }, 'allow', '2025-03-10'],
  '作出当日起，没有表决权': [{ on: '2025-03-10', facts: probation({ restoredOn: '2026-03-10' }) }, 'forbid', '2026-03-10'],
  '恢复权利前一日': [{ on: '2026-03-09', facts: probation({ restoredOn: '2026-03-10' }) }, 'forbid', '2026-03-10'],
  '恢复权利当日': [{ on: '2026-03-10', facts: probation({ restoredOn: '2026-03-10' }) }, 'allow', null],
  '决定写明影响期届满日的，恢复权利以前仍没有表决权': [{ on: '2026-03-09', facts: probation({ restoredOn: '2026-03-10', effectEndsOn: '2028-03-10' }) }, 'forbid', '2026-03-10'],
  '延长一年的，到恢复之日': [{ on: '2027-03-09', facts: probation({ restoredOn: '2027-03-10' }) }, 'forbid', '2027-03-10'],
  '察看期满而恢复日期未记，未知': [{ on: '2026-03-10', facts: probation() }, 'unknown', null],
  '严重警告不影响党员权利': [{ on: '2025-06-01', facts: { sanctions: known([{ kind: 'party-serious-warning', decidedOn: '2025-03-10' }]) } }, 'allow', null],
  '决定被撤销的，自始不计': [{ on: '2025-06-01', facts: probation({ revokedOn: '2025-09-01' }) }, 'allow', null],
  '台账未声明完整，未知': [{ on: '2025-06-01' }, 'unknown', null],
})
