import { cases } from '#kernel'
import { sanctionRevoked } from './sanction-revoked.rule.ts'

const sanctions = [{ kind: 'gov-demerit', decidedOn: '2025-03-01', revokedOn: '2026-05-06' }]

export default cases(sanctionRevoked, {
  '没有撤销的': [{ on: '2026-11-25', facts: { sanctions: [{ kind: 'gov-demerit', decidedOn: '2025-03-01' }] } }, 'allow', null],
  '撤销前一日': [{ on: '2026-05-05', facts: { sanctions } }, 'allow', '2026-05-06'],
  '撤销当日起，应当恢复名誉': [{ on: '2026-05-06', facts: { sanctions } }, 'due', null],
  '澄清前一日，仍应办理': [{ on: '2026-05-31', facts: { sanctions, clarifications: [{ clarifiedOn: '2026-06-01' }] } }, 'due', '2026-06-01'],
  '已澄清': [{ on: '2026-06-01', facts: { sanctions, clarifications: [{ clarifiedOn: '2026-06-01' }] } }, 'allow', null],
  '撤销以前的澄清不算': [{ on: '2026-11-25', facts: { sanctions, clarifications: [{ clarifiedOn: '2025-06-01' }] } }, 'due', null],
})
