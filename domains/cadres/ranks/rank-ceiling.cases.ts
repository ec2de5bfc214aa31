import { cases } from '#kernel'
import { rankCeiling } from './rank-ceiling.rule.ts'

const at = (level: string | null) => ({ held: [{ rank: '14', since: '2020-01', unit: 'u', 'unit.name': '某局', 'unit.level': level }] })

export default cases(rankCeiling, {
  '县直机关不得设一级调研员': [{ on: '2026-11-25', given: { rank: '13' }, facts: at('109') }, 'forbid', null],
  '县直机关可以设二级调研员': [{ on: '2026-11-25', given: { rank: '14' }, facts: at('109') }, 'allow', null],
  '县领导班子可以设一级调研员': [{ on: '2026-11-25', given: { rank: '13' }, facts: at('107') }, 'allow', null],
  '县领导班子可以设二级巡视员': [{ on: '2026-11-25', given: { rank: '12' }, facts: at('107') }, 'allow', null],
  '县级不得设一级巡视员': [{ on: '2026-11-25', given: { rank: '11' }, facts: at('107') }, 'forbid', null],
  '单位级别未记，未知': [{ on: '2026-11-25', given: { rank: '13' }, facts: at(null) }, 'unknown', null],
  '单位未记，未知': [{ on: '2026-11-25', given: { rank: '13' }, facts: { held: [{ rank: '14', since: '2020-01' }] } }, 'unknown', null],
  '职级未记单位的，按现任主职的单位': [{ on: '2026-11-25', given: { rank: '13' }, facts: { held: [{ rank: '14', since: '2020-01' }], career: [{ category: 'work', kind: 'main', since: '2020', level: '1A41', unit: 'u', 'unit.name': '某镇', 'unit.level': '109' }] } }, 'forbid', null],
  '调到县委的当日起，按县领导班子': [{ on: '2026-11-30', given: { rank: '13' }, facts: { held: [{ rank: '14', since: '2020-01', until: '2026-12-01', unit: 'u', 'unit.name': '某局', 'unit.level': '109' }, { rank: '14', since: '2026-12-01', unit: 'v', 'unit.name': '县委', 'unit.level': '107' }] } }, 'forbid', '2026-12-01'],
})
