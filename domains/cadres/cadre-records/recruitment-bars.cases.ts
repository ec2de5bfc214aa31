import { cases, known } from '#kernel'
import { recruitmentBars } from './recruitment-bars.rule.ts'

const on = '2026-06-30'
const given = { criminal: 'none', dishonest: 'none', otherBar: 'none' }

export default cases(recruitmentBars, {
  '没有所列情形': [{ on, facts: { sanctions: known() }, given }, 'allow', null],
  '被开除党籍': [{ on, facts: { sanctions: known([{ kind: 'party-expulsion', decidedOn: '2005-01-01' }]) }, given }, 'forbid', null],
  '开除公职的决定已撤销': [{ on, facts: { sanctions: known([{ kind: 'gov-discharge', decidedOn: '2015-01-01', revokedOn: '2016-01-01' }]) }, given }, 'allow', null],
  '警告不属此列': [{ on, facts: { sanctions: known([{ kind: 'party-warning', decidedOn: '2026-01-01' }]) }, given }, 'allow', null],
  '受过刑事处罚': [{ on, facts: { sanctions: known() }, given: { ...given, criminal: 'found' } }, 'forbid', null],
  '失信情况未核实，未知': [{ on, facts: { sanctions: known() }, given: { ...given, dishonest: null } }, 'unknown', null],
  '处分台账未声明完整，未知': [{ on, given }, 'unknown', null],
})
