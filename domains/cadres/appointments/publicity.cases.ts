import { cases } from '#kernel'
import { publicity } from './publicity.rule.ts'

const on = '2026-04-10'
const given = { discussedOn: '2026-04-10', publicityFrom: '2026-04-13', publicityTo: '2026-04-17', publicityWorkingDays: 5, publicityEndsOnWorkingDay: true }

export default cases(publicity, {
  '五个工作日': [{ on, given }, 'allow', null],
  '四个工作日': [{ on, given: { ...given, publicityTo: '2026-04-16', publicityWorkingDays: 4 } }, 'forbid', null],
  '跨“五一”假期，日历日多而工作日少': [{ on, given: { ...given, publicityFrom: '2026-04-29', publicityTo: '2026-05-06', publicityWorkingDays: 3 } }, 'forbid', null],
  '讨论决定当日开始公示': [{ on, given: { ...given, publicityFrom: '2026-04-10', publicityWorkingDays: 6 } }, 'allow', null],
  '讨论决定以前公示': [{ on, given: { ...given, discussedOn: '2026-04-14' } }, 'forbid', null],
  '截止日逢节假日，工作日已满也不行': [{ on, given: { ...given, publicityFrom: '2026-04-20', publicityTo: '2026-05-01', publicityWorkingDays: 9, publicityEndsOnWorkingDay: false } }, 'forbid', null],
  '截止早于开始': [{ on, given: { ...given, publicityTo: '2026-04-12' } }, 'forbid', null],
  '破格而公示没有说明理由': [{ on, given: { ...given, exceptional: true } }, 'forbid', null],
  '破格而公示已说明': [{ on, given: { ...given, exceptional: true, exceptionalReason: '工作特殊需要' } }, 'allow', null],
  '特殊岗位不公示，须说明': [{ on, given: { publicityExempt: 'special' } }, 'caution', null],
  '工作日数未计，未知': [{ on, given: { ...given, publicityWorkingDays: null } }, 'unknown', null],
  '没有公示，未知': [{ on, given: { discussedOn: '2026-04-10' } }, 'unknown', null],
})
