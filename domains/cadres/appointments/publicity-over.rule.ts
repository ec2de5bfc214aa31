import { allow, day, exactly, forbid, fromDay, givenText, nextDay, rule, unknown } from '#kernel'
import { noticeOn, publicityExempt } from './case-values.ts'

/** 公示期满以后下发任职通知；不公示的没有期满。 */
export const publicityOver = rule('publicity-over', {
  label: '任前公示期满',
  clauses: ['XR-42'],
  given: { noticeOn, publicityTo: day('公示截止日期'), publicityExempt },
  decide({ on, given }) {
    if (givenText(given, 'publicityExempt') !== null) return allow('不作任前公示')
    const [to, notice] = [givenText(given, 'publicityTo'), givenText(given, 'noticeOn')]
    if (to === null) return unknown('公示截止日期未记', { given: 'publicityTo' })
    if (notice === null) return fromDay(on, exactly(nextDay(to)), forbid(`公示至 ${to}，尚未期满，不得下发任职通知`), allow(`公示已于 ${to} 期满`))
    return notice <= to ? forbid(`任职通知（${notice}）在公示期满（${to}）以前`) : allow(`公示于 ${to} 期满，${notice} 下发任职通知`)
  },
})
