import { cases } from '#kernel'
import { rankLowering } from './rank-lowering.rule.ts'

const sanctions = [{ kind: 'org-demotion', decidedOn: '2026-03-10' }]

export default cases(rankLowering, {
  '没有降职、撤职': [{ on: '2026-11-25', facts: { sanctions: [{ kind: 'org-adjustment', decidedOn: '2026-03-10' }] } }, 'allow', null],
  '作出前一日': [{ on: '2026-03-09', facts: { sanctions } }, 'allow', '2026-03-10'],
  '作出当日起，应当降低': [{ on: '2026-03-10', facts: { sanctions } }, 'due', null],
  '撤职的，同样应当降低': [{ on: '2026-03-10', facts: { sanctions: [{ kind: 'gov-removal', decidedOn: '2026-03-10' }] } }, 'due', null],
  '降低前一日，仍应办理': [{ on: '2026-03-31', facts: { sanctions, held: [{ rank: '18', since: '2026-04-01', change: 'demote' }] } }, 'due', '2026-04-01'],
  '已降低职级': [{ on: '2026-04-01', facts: { sanctions, held: [{ rank: '18', since: '2026-04-01', change: 'demote' }] } }, 'allow', null],
  '处分以前的降低不算': [{ on: '2026-04-01', facts: { sanctions, held: [{ rank: '18', since: '2025-04-01', change: 'demote' }] } }, 'due', null],
  '已降低职务层次': [{ on: '2026-11-25', facts: { sanctions, career: [{ category: 'work', kind: 'main', level: '1A41', since: '2020-01', until: '2026-03-20' }, { category: 'work', kind: 'main', level: '1A42', since: '2026-03-20' }] } }, 'allow', null],
  '决定被撤销的，不计': [{ on: '2026-11-25', facts: { sanctions: [{ kind: 'org-demotion', decidedOn: '2026-03-10', revokedOn: '2026-06-01' }] } }, 'allow', null],
})
