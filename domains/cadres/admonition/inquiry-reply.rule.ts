import { allow, day, due, exactly, fromDay, givenText, nextDay, rule, unknown } from '#kernel'

/** 函询回复：收到之日起十五个工作日内书面回复；截止日由系统按工作日历推算。 */
export const inquiryReply = rule('inquiry-reply', {
  label: '函询回复期限',
  clauses: ['TX-HX'],
  given: { inquiryReceivedOn: day('收到函询日期'), replyDueOn: day('回复截止日期'), repliedOn: day('书面回复日期', { optional: true }) },
  decide({ on, given }) {
    const [received, until, replied] = [givenText(given, 'inquiryReceivedOn'), givenText(given, 'replyDueOn'), givenText(given, 'repliedOn')]
    if (received === null) return unknown('收到函询的日期未记', { given: 'inquiryReceivedOn' })
    if (until === null) return unknown('回复截止日期未推算', { given: 'replyDueOn' })
    if (replied !== null) return replied <= until ? allow(`${received} 收到函询，${replied} 按期回复`) : due(`${received} 收到函询，应于 ${until} 以前回复，${replied} 才回复，逾期`)
    return fromDay(on, exactly(nextDay(until)), allow(`${received} 收到函询，${until} 以前回复`), due(`${received} 收到函询，到 ${until} 尚未回复，应当催办`))
  },
})
