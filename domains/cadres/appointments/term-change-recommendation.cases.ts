import { cases } from '#kernel'
import { termChangeRecommendation } from './term-change-recommendation.rule.ts'

const given = { interviewsOn: '2026-05-06', communicatedOn: '2026-05-08', meetingOn: '2026-05-09', reportedUpOn: '2026-05-15', seats: 9, referenceCandidates: 10 }

export default cases(termChangeRecommendation, {
  '依次进行且有差额': [{ on: '2026-05-20', given }, 'allow', null],
  '先开会后谈话，次序颠倒': [{ on: '2026-05-20', given: { ...given, meetingOn: '2026-05-05' } }, 'forbid', null],
  '参考人选与职数相等，没有差额': [{ on: '2026-05-20', given: { ...given, referenceCandidates: 9 } }, 'forbid', null],
  '参考人选数未记，未知': [{ on: '2026-05-20', given: { ...given, referenceCandidates: null } }, 'unknown', null],
})
