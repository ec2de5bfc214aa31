import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { admonition } from './admonition.register.ts'

export const remindedOrInquired = indicator('reminded-or-inquired', {
  label: '提醒、函询干部人数', unit: '人',
  definition: '期内作出提醒或函询决定的干部；同一人多次只计一人。',
  from: admonition, distinct: 'person',
  where: ({ measure, decidedOn }, { period }) => [measure.in(['remind', 'inquire']), decidedOn.within(period)],
  by: [{ id: 'measure', label: '处置方式', path: ['measure'] }, heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['提醒函询', '提醒、函询', '函询'],
})
