import { cases } from '#kernel'
import { excellentShare } from './excellent-share.rule.ts'

const of = (participants: number, excellent: number, more: object = {}) => ({ on: '2026-12-31', given: { year: '2026', participants, excellent, ...more } })

export default cases(excellentShare, {
  '正好二成': [of(50, 10), 'allow', null],
  '多一人，须报审核同意': [of(50, 11), 'due', null],
  '经同意，二成五以内': [of(50, 12, { approved: true }), 'allow', null],
  '超过二成五，不得': [of(50, 13, { approved: true }), 'forbid', null],
  '不足一人的舍去：九人最多一人': [of(9, 1), 'allow', null],
  '九人评两人，经同意也只到二成五': [of(9, 2, { approved: true }), 'allow', null],
  '四人评一人，须报审核同意': [of(4, 1), 'due', null],
  '优秀多于参加考核的': [of(5, 6), 'forbid', null],
  '人数未填，未知': [{ on: '2026-12-31', given: { year: '2026' } }, 'unknown', null],
  '2020年12月28日以前，按试行规定，比例未经确认，不作判断': [{ on: '2020-12-27', given: { year: '2020', participants: 10, excellent: 10 } }, 'allow', '2020-12-28'],
})
