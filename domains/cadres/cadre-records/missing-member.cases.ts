import { cases } from '#kernel'
import { missingMember } from './missing-member.rule.ts'

const confirmed = { 'DJ-SL': {} }
const given = { hasViolation: true, missingSince: '2026-01-10' }

export default cases(missingMember, {
  '条款未经确认，不作判断': [{ on: '2026-09-01', given }, 'allow', null],
  '恰满六个月，不属超过': [{ on: '2026-07-10', confirmed, given }, 'allow', '2026-07-11'],
  '超过六个月，应当除名': [{ on: '2026-07-11', confirmed, given }, 'due', null],
  '六个月内查明下落的': [{ on: '2026-09-01', confirmed, given: { ...given, foundOn: '2026-07-10' } }, 'allow', null],
  '超过六个月以后才查明的，查明当日起不再提请': [{ on: '2026-08-31', confirmed, given: { ...given, foundOn: '2026-09-01' } }, 'due', '2026-09-01'],
  '没有违纪行为的，按失联处置，不在此列': [{ on: '2026-09-01', confirmed, given: { ...given, hasViolation: false } }, 'allow', null],
  '下落不明之日未记，未知': [{ on: '2026-09-01', confirmed, given: { hasViolation: true } }, 'unknown', null],
})
