import { all, allow, caution, day, forbid, givenNumber, givenText, givenYes, integer, rule, unknown, yesNo } from '#kernel'
import { discussedOn, exceptional, exceptionalReason, publicityExempt } from './case-values.ts'

/** 任前公示：讨论决定后公示，不少于五个工作日（工作日由系统按工作日历计），截止日为工作日；破格的说明情形和理由。发布以前核对，发布以后不能更改。 */
export const publicity = rule('publicity', {
  label: '任前公示',
  clauses: ['XR-42'],
  given: {
    discussedOn, exceptional, exceptionalReason,
    publicityFrom: day('公示开始日期'), publicityTo: day('公示截止日期'), publicityWorkingDays: integer('公示工作日数', { min: 0, unit: '个' }), publicityEndsOnWorkingDay: yesNo('公示截止日是工作日', { optional: true }),
    publicityExempt,
  },
  decide({ given, law }) {
    const exempt = givenText(given, 'publicityExempt')
    if (exempt !== null) return caution(exempt === 'special' ? '特殊岗位，不作任前公示' : '换届考察时已进行公示，不再作任前公示')
    const [from, to, days] = [givenText(given, 'publicityFrom'), givenText(given, 'publicityTo'), givenNumber(given, 'publicityWorkingDays')]
    if (from === null || to === null) return unknown('公示起止日期未记', { given: from === null ? 'publicityFrom' : 'publicityTo' })
    if (to < from) return forbid(`公示截止日期 ${to} 早于开始日期 ${from}，请核对`)
    const discussed = givenText(given, 'discussedOn')
    const least = law.number('workingDays', { on: from })
    const term = `公示自 ${from} 至 ${to}`
    return all(
      discussed === null ? unknown('讨论决定日期未记', { given: 'discussedOn' }) : from < discussed ? forbid(`${term}，早于讨论决定（${discussed}），应当在讨论决定以后公示`) : allow(`${discussed} 讨论决定，${term}`),
      days === null ? unknown('公示工作日数未计', { given: 'publicityWorkingDays' }) : days < least ? forbid(`${term}，共${String(days)}个工作日，少于${String(least)}个`) : allow(`公示${String(days)}个工作日`),
      ...(givenYes(given, 'publicityEndsOnWorkingDay') === false ? [forbid(`公示截止日 ${to} 不是工作日，无人受理反映，请顺延到下一个工作日`)] : []),
      ...(givenYes(given, 'exceptional') !== true ? [] : [givenText(given, 'exceptionalReason') === null ? forbid('破格提拔，公示中没有说明具体情形和理由') : allow('公示已说明破格的具体情形和理由')]))
  },
})
