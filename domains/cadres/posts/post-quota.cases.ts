import { cases } from '#kernel'
import { postQuota } from './post-quota.rule.ts'

const on = '2026-04-10'
const confirmed = { 'XR-ZS': {} }

export default cases(postQuota, {
  '条款未经确认，不作判断': [{ on, given: { quota: 4, incumbents: 4 } }, 'allow', null],
  '恰好满职数': [{ on, confirmed, given: { quota: 4, incumbents: 3 } }, 'allow', null],
  '超一名': [{ on, confirmed, given: { quota: 4, incumbents: 4 } }, 'forbid', null],
  '先免后任，不超': [{ on, confirmed, given: { quota: 4, incumbents: 4, leaving: 1 } }, 'allow', null],
  '一次任两名，超一名': [{ on, confirmed, given: { quota: 4, incumbents: 3, incoming: 2 } }, 'forbid', null],
  '职数取自职位台账': [{ on, confirmed, facts: { position: { quota: 2 } }, given: { position: 'p', incumbents: 2 } }, 'forbid', null],
  '没有核定职数，未知': [{ on, confirmed, given: { incumbents: 3 } }, 'unknown', null],
})
