import { cases } from '#kernel'
import { basicConditions } from './basic-conditions.rule.ts'

const on = '2026-04-10'

export default cases(basicConditions, {
  '认定具备': [{ on, given: { basicConditions: 'met' } }, 'allow', null],
  '认定不具备': [{ on, given: { basicConditions: 'not-met' } }, 'forbid', null],
  '一并认定': [{ on, given: { findings: 'clear' } }, 'allow', null],
  '没有认定': [{ on }, 'needs-judgement', null],
  '2018年的事，2014年条例的这一条没有核对，不作判断': [{ on: '2018-04-10' }, 'allow', '2019-03-03'],
})
