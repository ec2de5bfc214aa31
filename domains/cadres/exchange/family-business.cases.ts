import { cases } from '#kernel'
import { familyBusiness } from './family-business.rule.ts'

const on = '2026-06-30'

export default cases(familyBusiness, {
  '核实没有': [{ on, given: { familyBusiness: 'none' } }, 'allow', null],
  '核实有': [{ on, given: { familyBusiness: 'found' } }, 'forbid', null],
  '一并认定': [{ on, given: { findings: 'clear' } }, 'allow', null],
  '没有核实，须认定': [{ on }, 'needs-judgement', null],
})
