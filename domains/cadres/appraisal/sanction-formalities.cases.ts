import { cases } from '#kernel'
import { sanctionFormalities } from './sanction-formalities.rule.ts'

const sanctions = [{ kind: 'gov-demotion', decidedOn: '2026-03-31' }]

export default cases(sanctionFormalities, {
  '没有降级以上处分': [{ on: '2026-11-25', facts: { sanctions: [{ kind: 'gov-demerit', decidedOn: '2026-03-31' }] } }, 'allow', null],
  '作出当日起，应当办理': [{ on: '2026-03-31', facts: { sanctions } }, 'due', null],
  '作出前一日': [{ on: '2026-03-30', facts: { sanctions } }, 'allow', '2026-03-31'],
  '已有职级变动': [{ on: '2026-04-20', facts: { sanctions, held: [{ since: '2026-04-20' }] } }, 'allow', null],
  '职级变动前一日': [{ on: '2026-04-19', facts: { sanctions, held: [{ since: '2026-04-20' }] } }, 'due', '2026-04-20'],
  '逾期仍应办理': [{ on: '2026-10-01', facts: { sanctions } }, 'due', null],
  '处分被撤销的，不计': [{ on: '2026-04-01', facts: { sanctions: [{ kind: 'gov-removal', decidedOn: '2026-03-31', revokedOn: '2026-09-01' }] } }, 'allow', null],
})
