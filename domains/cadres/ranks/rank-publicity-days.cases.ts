import { cases } from '#kernel'
import { rankPublicityDays } from './rank-publicity-days.rule.ts'

export default cases(rankPublicityDays, {
  '五个工作日，达到': [{ on: '2026-11-25', given: { workingDays: 5 } }, 'allow', null],
  '四个工作日，不足': [{ on: '2026-11-25', given: { workingDays: 4 } }, 'forbid', null],
  '截止日逢节假日，工作日已满也不行': [{ on: '2026-11-25', given: { workingDays: 6, endsOnWorkingDay: false } }, 'forbid', null],
  '没有起止日期，未知': [{ on: '2026-11-25' }, 'unknown', null],
})
