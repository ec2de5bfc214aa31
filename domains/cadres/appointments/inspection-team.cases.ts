import { cases } from '#kernel'
import { inspectionTeam } from './inspection-team.rule.ts'

const on = '2026-04-10'
const confirmed = { 'XR-33': {} }

export default cases(inspectionTeam, {
  '条款未经确认，不作判断': [{ on, given: { inspectors: 1 } }, 'allow', null],
  '一人': [{ on, confirmed, given: { inspectors: 1 } }, 'forbid', null],
  '两人': [{ on, confirmed, given: { inspectors: 2 } }, 'allow', null],
  '未记，未知': [{ on, confirmed }, 'unknown', null],
})
