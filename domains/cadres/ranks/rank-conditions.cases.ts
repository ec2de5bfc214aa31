import { cases } from '#kernel'
import { rankConditions } from './rank-conditions.rule.ts'

const confirmed = { 'ZJ-17': {} }

export default cases(rankConditions, {
  '条文未经确认，不作判断': [{ on: '2026-11-25' }, 'allow', null],
  '尚未认定': [{ on: '2026-11-25', confirmed }, 'needs-judgement', null],
  '经认定具备': [{ on: '2026-11-25', confirmed, given: { qualified: true } }, 'allow', null],
  '经认定不具备': [{ on: '2026-11-25', confirmed, given: { qualified: false } }, 'forbid', null],
})
