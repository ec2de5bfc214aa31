import { addDays, allow, day, due, exactly, fromDay, givenText, nextDay, rule, unknown } from '#kernel'

/** 及时报告：婚姻、出国（境）、从业等事项发生变化后三十日内书面报告。 */
export const changeReport = rule('change-report', {
  label: '变化事项的报告期限',
  clauses: ['BG-01'],
  given: { changedOn: day('事项变化日期'), changeReportedOn: day('书面报告日期', { optional: true }) },
  decide({ on, given, law }) {
    const [changed, reported] = [givenText(given, 'changedOn'), givenText(given, 'changeReportedOn')]
    if (changed === null) return unknown('事项变化日期未记', { given: 'changedOn' })
    const until = addDays(changed, law.number('days', { on: changed }))
    if (reported !== null) return reported <= until ? allow(`${changed} 发生变化，${reported} 按期报告`) : due(`${changed} 发生变化，应于 ${until} 以前报告，${reported} 才报告，逾期`)
    return fromDay(on, exactly(nextDay(until)), allow(`${changed} 发生变化，到 ${until} 以前书面报告`), due(`${changed} 发生变化，到 ${until} 尚未报告，逾期`))
  },
})
