import { cases } from '#kernel'
import { villageSanction } from './village-sanction.rule.ts'

const villagePosts = [{ since: '2021-01', until: '2024-03-01' }]

export default cases(villageSanction, {
  '村干部受记大过': [{ on: '2026-11-25', facts: { villagePosts, sanctions: [{ kind: 'gov-major-demerit', decidedOn: '2023-05-06' }] } }, 'allow', null],
  '村干部登记为撤职': [{ on: '2026-11-25', facts: { villagePosts, sanctions: [{ kind: 'gov-removal', decidedOn: '2024-02-29' }] } }, 'forbid', null],
  '卸任当日受处分的，不在其列': [{ on: '2026-11-25', facts: { villagePosts, sanctions: [{ kind: 'gov-removal', decidedOn: '2024-03-01' }] } }, 'allow', null],
  '不是村干部的，不在其列': [{ on: '2026-11-25', facts: { sanctions: [{ kind: 'gov-removal', decidedOn: '2023-05-06' }] } }, 'allow', null],
  '党纪处分不在其列': [{ on: '2026-11-25', facts: { villagePosts, sanctions: [{ kind: 'party-removal', decidedOn: '2023-05-06' }] } }, 'allow', null],
})
