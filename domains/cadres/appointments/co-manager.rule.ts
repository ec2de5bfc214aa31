import { addMonths, allow, exactly, forbid, fromDay, givenText, givenYes, nextDay, notConcerned, oneOf, rule, unknown, yesNo, day } from '#kernel'

/** 双重管理干部征求协管方意见：一个月内未予答复的，次日起视为同意（期间的末日仍可答复）。 */
export const coManager = rule('co-manager', {
  label: '征求协管方意见',
  clauses: ['XR-34'],
  given: {
    coManaged: yesNo('双重管理'), coManagerAskedOn: day('协管方收到征求意见日期', { optional: true }), coManagerRepliedOn: day('协管方答复日期', { optional: true }),
    coManagerReply: oneOf('协管方意见', { agrees: '同意', objects: '不同意' }, { optional: true }),
  },
  decide({ on, given, law }) {
    const managed = givenYes(given, 'coManaged')
    if (managed === null) return unknown('是否双重管理未记', { given: 'coManaged' })
    if (!managed) return notConcerned
    const asked = givenText(given, 'coManagerAskedOn')
    if (asked === null) return unknown('双重管理干部，征求协管方意见的日期未记', { given: 'coManagerAskedOn' })
    const replied = givenText(given, 'coManagerRepliedOn')
    const reply = givenText(given, 'coManagerReply')
    if (replied === null && reply !== null) return unknown('协管方答复日期未记', { given: 'coManagerRepliedOn' })
    if (replied !== null) {
      if (reply === null) return unknown('协管方意见未记', { given: 'coManagerReply' })
      return reply === 'agrees' ? allow(`协管方 ${replied} 答复同意`) : forbid(`协管方 ${replied} 答复不同意，应当协商或者报上级`)
    }
    const until = addMonths(asked, law.number('months', { on: asked }))
    return fromDay(on, exactly(nextDay(until)), forbid(`协管方 ${asked} 收到，尚未答复，到 ${until} 仍未答复的视为同意`), allow(`协管方 ${asked} 收到，到 ${until} 未答复，视为同意`))
  },
})
