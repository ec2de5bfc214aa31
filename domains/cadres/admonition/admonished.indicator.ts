import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { admonition } from './admonition.register.ts'

export const admonished = indicator('admonished', {
  label: '受到诫勉的干部人数', unit: '人',
  definition: '期内作出诫勉决定的干部；同一人多次只计一人。约谈另列，不计入。',
  from: admonition, distinct: 'person',
  where: ({ measure, decidedOn }, { period }) => [measure.is('admonish'), decidedOn.within(period)],
  by: [heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['诫勉', '诫勉约谈'],
})
