import { condition } from '#kernel'
import { admonition } from './admonition.register.ts'

export const underEffect = condition('under-effect', {
  label: '影响期内的诫勉', absent: '无诫勉影响期', from: admonition, where: ({ measure, revokedOn, effectEndsOn }) => [measure.is('admonish'), revokedOn.empty(), effectEndsOn.ahead()],
  note: '未撤销、影响期届满日晚于截至日；没有填届满日的列入待核',
})
