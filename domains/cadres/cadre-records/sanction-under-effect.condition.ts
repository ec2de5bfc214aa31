import { condition } from '#kernel'
import { sanction } from './sanction.register.ts'

/** The end of an effect is written where the decision names it; else it follows from the rules, and whoever looks is told to work it out. */
export const sanctionUnderEffect = condition('sanction-under-effect', {
  label: '影响期内的处分处理', absent: '无处分影响期', from: sanction, where: ({ revokedOn, effectEndsOn }) => [revokedOn.empty(), effectEndsOn.ahead()],
  note: '未撤销、影响期届满日晚于截至日；决定没有写明届满日的列入待核，按影响期的规则认定',
})
