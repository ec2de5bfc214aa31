import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { admonition } from './admonition.register.ts'

export const talkedTo = indicator('talked-to', {
  label: '约谈干部人数', unit: '人',
  definition: '期内作出约谈决定的干部；同一人多次只计一人。诫勉谈话、提醒谈话另列，不计入。',
  from: admonition, distinct: 'person',
  where: ({ measure, decidedOn }, { period }) => [measure.is('talk'), decidedOn.within(period)],
  by: [heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['约谈', '约谈干部'],
})
