import { cases } from '#kernel'
import { healthCondition } from './health-condition.rule.ts'

const on = '2026-04-10'

export default cases(healthCondition, {
  '结论为能': [{ on, given: { healthFinding: 'fit' } }, 'allow', null],
  '结论为不能': [{ on, given: { healthFinding: 'unfit' } }, 'forbid', null],
  '一并认定': [{ on, given: { findings: 'clear' } }, 'allow', null],
  '没有结论': [{ on }, 'needs-judgement', null],
})
