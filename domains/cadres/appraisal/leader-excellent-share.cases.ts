import { cases } from '#kernel'
import { leaderExcellentShare } from './leader-excellent-share.rule.ts'

const confirmed = { 'KH-02': {} }

export default cases(leaderExcellentShare, {
  '条文未经确认，不作判断': [{ on: '2026-12-31', given: { teams: 10, excellentTeams: 9 } }, 'allow', null],
  '班子正好三成': [{ on: '2026-12-31', confirmed, given: { teams: 40, excellentTeams: 12 } }, 'allow', null],
  '班子超过三成，须说明理由': [{ on: '2026-12-31', confirmed, given: { teams: 40, excellentTeams: 13 } }, 'caution', null],
  '干部正好二成五': [{ on: '2026-12-31', confirmed, given: { leaders: 40, excellentLeaders: 10 } }, 'allow', null],
  '干部超过二成五，须说明理由': [{ on: '2026-12-31', confirmed, given: { leaders: 40, excellentLeaders: 11 } }, 'caution', null],
  '优秀多于参加考核的': [{ on: '2026-12-31', confirmed, given: { leaders: 4, excellentLeaders: 5 } }, 'forbid', null],
})
