import { addMonths, allow, day, due, exactly, fromDay, givenText, givenYes, nextDay, notConcerned, rule, unknown, yesNo } from '#kernel'

/** 有违纪行为的党员下落不明超过六个月的，应当予以除名。与党员失去联系的处置有别。 */
export const missingMember = rule('missing-member', {
  label: '下落不明的除名',
  clauses: ['DJ-SL'],
  given: { hasViolation: yesNo('有违纪行为'), missingSince: day('下落不明之日'), foundOn: day('查明下落日期', { optional: true }) },
  decide({ on, given, law }) {
    const violation = givenYes(given, 'hasViolation')
    if (violation === null) return unknown('有没有违纪行为未说明', { given: 'hasViolation' })
    if (!violation) return notConcerned
    const since = givenText(given, 'missingSince')
    if (since === null) return unknown('下落不明的日期未记', { given: 'missingSince' })
    const last = addMonths(since, law.number('months', { on: since }))
    const over = nextDay(last)
    const found = givenText(given, 'foundOn')
    const back = allow(`${since} 起下落不明，已于 ${found ?? ''} 查明下落`)
    if (found !== null && found < over) return fromDay(on, exactly(found), allow(`${since} 起下落不明，到 ${last} 满六个月`), back)
    const removal = due(`${since} 起下落不明，已超过六个月，党组织应当予以除名`)
    return fromDay(on, exactly(over), allow(`${since} 起下落不明，到 ${last} 满六个月`), found === null ? removal : fromDay(on, exactly(found), removal, back))
  },
})
