import { cases } from '#kernel'
import { individualRecommendation } from './individual-recommendation.rule.ts'

const on = '2026-05-20'

export default cases(individualRecommendation, {
  '先谈话后会议': [{ on, given: { recommendationMode: 'interviews-first', interviewsOn: '2026-05-06', meetingOn: '2026-05-07' } }, 'allow', null],
  '先会议后谈话': [{ on, given: { recommendationMode: 'meeting-first', interviewsOn: '2026-05-08', meetingOn: '2026-05-07' } }, 'allow', null],
  '所记次序与日期不符': [{ on, given: { recommendationMode: 'interviews-first', interviewsOn: '2026-05-08', meetingOn: '2026-05-07' } }, 'forbid', null],
  '不再开会而有理由': [{ on, given: { recommendationMode: 'no-meeting', interviewsOn: '2026-05-06', modeReason: '全单位11人，均已谈话，意见集中' } }, 'allow', null],
  '不再开会而没有理由，须说明': [{ on, given: { recommendationMode: 'no-meeting', interviewsOn: '2026-05-06' } }, 'caution', null],
  '不再开会而又记有会议': [{ on, given: { recommendationMode: 'no-meeting', interviewsOn: '2026-05-06', meetingOn: '2026-05-07' } }, 'forbid', null],
  '没有会议日期，未知': [{ on, given: { recommendationMode: 'meeting-first', interviewsOn: '2026-05-06' } }, 'unknown', null],
  '方式未记，未知': [{ on }, 'unknown', null],
})
