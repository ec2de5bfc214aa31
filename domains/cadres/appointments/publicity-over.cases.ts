import { cases } from '#kernel'
import { publicityOver } from './publicity-over.rule.ts'

const given = { publicityTo: '2026-04-17' }

export default cases(publicityOver, {
  '期满次日': [{ on: '2026-04-18', given }, 'allow', null],
  '公示最后一日，尚未期满': [{ on: '2026-04-17', given }, 'forbid', '2026-04-18'],
  '期满前下发任职通知': [{ on: '2026-04-20', given: { ...given, noticeOn: '2026-04-17' } }, 'forbid', null],
  '期满次日下发任职通知': [{ on: '2026-04-20', given: { ...given, noticeOn: '2026-04-18' } }, 'allow', null],
  '不公示的没有期满': [{ on: '2026-04-20', given: { publicityExempt: 'term', noticeOn: '2026-04-18' } }, 'allow', null],
  '没有公示，未知': [{ on: '2026-04-20', given: { noticeOn: '2026-04-18' } }, 'unknown', null],
})
