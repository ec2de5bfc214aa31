import { all, allow, forbid, givenNumber, givenYes, integer, rule, unknown, yesNo } from '#kernel'

/** 晋升职级公示：不少于五个工作日，截止日为工作日。 */
export const rankPublicityDays = rule('rank-publicity-days', {
  label: '晋升职级公示的工作日',
  clauses: ['ZJ-20'],
  given: { workingDays: integer('公示的工作日数', { unit: '个工作日', min: 0 }), endsOnWorkingDay: yesNo('公示截止日是工作日', { optional: true }) },
  decide({ given, law }) {
    const days = givenNumber(given, 'workingDays')
    const least = law.number('workingDays')
    if (days === null) return unknown('公示的起止日期未填，或者当年的工作日历尚未导入', { given: 'workingDays' })
    return all(
      days >= least ? allow(`公示${String(days)}个工作日，达到${String(least)}个工作日`) : forbid(`公示${String(days)}个工作日，不足${String(least)}个工作日`),
      ...(givenYes(given, 'endsOnWorkingDay') === false ? [forbid('公示截止日不是工作日，无人受理反映，请顺延到下一个工作日')] : []))
  },
})
