import { cases } from '#kernel'
import { publicity } from './publicity.rule.ts'

const given = { discussedOn: '2026-04-10', publicityFrom: '2026-04-13', publicityTo: '2026-04-17', publicityWorkingDays: 5 }

export default cases(publicity, {
  '五个工作日，期满次日': [{ on: '2026-04-18', given }, 'allow', null],
  '公示最后一日，尚未期满': [{ on: '2026-04-17', given }, 'forbid', '2026-04-18'],
  '四个工作日': [{ on: '2026-04-18', given: { ...given, publicityTo: '2026-04-16', publicityWorkingDays: 4 } }, 'forbid', null],
  '跨“五一”假期，日历日多而工作日少': [{ on: '2026-05-10', given: { ...given, publicityFrom: '2026-04-29', publicityTo: '2026-05-06', publicityWorkingDays: 3 } }, 'forbid', null],
  '讨论决定当日开始公示': [{ on: '2026-04-20', given: { ...given, publicityFrom: '2026-04-10', publicityWorkingDays: 6 } }, 'allow', null],
  '讨论决定以前公示': [{ on: '2026-04-20', given: { ...given, discussedOn: '2026-04-14' } }, 'forbid', null],
  '公示期满前下发任职通知': [{ on: '2026-04-20', given: { ...given, noticeOn: '2026-04-17' } }, 'forbid', null],
  '公示期满次日下发任职通知': [{ on: '2026-04-20', given: { ...given, noticeOn: '2026-04-18' } }, 'allow', null],
  '截止日逢节假日，工作日已满，须说明': [{ on: '2026-05-10', given: { ...given, publicityFrom: '2026-04-20', publicityTo: '2026-05-01', publicityWorkingDays: 9, publicityEndsOnWorkingDay: false } }, 'caution', null],
  '截止早于开始': [{ on: '2026-04-20', given: { ...given, publicityTo: '2026-04-12' } }, 'forbid', null],
  '破格而公示没有说明理由': [{ on: '2026-04-20', given: { ...given, exceptional: true } }, 'forbid', null],
  '破格而公示已说明': [{ on: '2026-04-20', given: { ...given, exceptional: true, exceptionalReason: '工作特殊需要' } }, 'allow', null],
  '特殊岗位不公示，须说明': [{ on: '2026-04-20', given: { publicityExempt: 'special' } }, 'caution', null],
  '工作日数未计，未知': [{ on: '2026-04-20', given: { ...given, publicityWorkingDays: null } }, 'unknown', null],
  '没有公示，未知': [{ on: '2026-04-20', given: { discussedOn: '2026-04-10' } }, 'unknown', null],
})
