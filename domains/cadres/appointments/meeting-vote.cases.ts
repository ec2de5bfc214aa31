import { cases } from '#kernel'
import { meetingVote } from './meeting-vote.rule.ts'

const on = '2026-04-10'

export default cases(meetingVote, {
  '应到9人，到6人恰为三分之二，5票超过半数': [{ on, given: { expected: 9, present: 6, votesFor: 5 } }, 'allow', null],
  '应到9人，到5人不足三分之二': [{ on, given: { expected: 9, present: 5, votesFor: 5 } }, 'forbid', null],
  '应到10人，到7人，6票通过': [{ on, given: { expected: 10, present: 7, votesFor: 6 } }, 'allow', null],
  '应到10人，到6人，差一人': [{ on, given: { expected: 10, present: 6, votesFor: 6 } }, 'forbid', null],
  '应到10人，5票恰为半数，未超过': [{ on, given: { expected: 10, present: 10, votesFor: 5 } }, 'forbid', null],
  '应到11人，6票超过半数': [{ on, given: { expected: 11, present: 8, votesFor: 6 } }, 'allow', null],
  '以应到计，不以实到计：应到11人，到8人，5票': [{ on, given: { expected: 11, present: 8, votesFor: 5 } }, 'forbid', null],
  '票数多于实到': [{ on, given: { expected: 9, present: 7, votesFor: 8 } }, 'forbid', null],
  '同意、不同意、缓议相加多于实到': [{ on, given: { expected: 9, present: 7, votesFor: 5, votesAgainst: 2, deferrals: 1 } }, 'forbid', null],
  '实到多于应到': [{ on, given: { expected: 9, present: 10, votesFor: 6 } }, 'forbid', null],
  '只有一名成员': [{ on, given: { expected: 1, present: 1, votesFor: 1 } }, 'allow', null],
  '票数未记，未知': [{ on, given: { expected: 9, present: 7 } }, 'unknown', null],
})
