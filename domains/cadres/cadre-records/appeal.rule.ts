import { addDays, all, allow, day, exactly, fromDay, givenText, nextDay, forbid, rule, unknown } from '#kernel'

/** 复核和申诉的期限：知道之日起三十日内申请复核或者直接申诉，接到复核决定之日起十五日内申诉。 */
export const appeal = rule('appeal', {
  label: '申请复核和申诉的期限',
  clauses: ['XR-SS'],
  given: { noticedOn: day('本人知道人事处理之日'), reviewAppliedOn: day('申请复核日期', { optional: true }), reviewReceivedOn: day('接到复核决定日期', { optional: true }) },
  decide({ on, given, law }) {
    const noticed = givenText(given, 'noticedOn')
    if (noticed === null) return unknown('本人知道人事处理的日期未记', { given: 'noticedOn' })
    const until = addDays(noticed, law.number('review', { on: noticed }))
    const applied = givenText(given, 'reviewAppliedOn')
    const received = givenText(given, 'reviewReceivedOn')
    if (applied === null) return fromDay(on, exactly(nextDay(until)), allow(`${noticed} 知道，到 ${until} 可以申请复核或者直接申诉`), forbid(`申请复核、直接申诉的期限已于 ${until} 届满`))
    const intime = applied <= until ? allow(`${applied} 申请复核，在期限（${until}）内`) : forbid(`${applied} 申请复核，超过期限（${until}）`)
    if (received === null || applied > until) return intime
    const last = addDays(received, law.number('appeal', { on: received }))
    return all(intime, fromDay(on, exactly(nextDay(last)), allow(`${received} 接到复核决定，到 ${last} 可以申诉`), forbid(`复核后申诉的期限已于 ${last} 届满`)))
  },
})
