import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { politicalInspection } from './political-inspection.register.ts'

export const politicallyInspected = indicator('politically-inspected', {
  label: '开展政治素质考察的干部人数', unit: '人',
  definition: '期内接受政治素质考察的干部；同一人多次只计一人。',
  from: politicalInspection, distinct: 'person',
  where: ({ inspectedOn }, { period }) => [inspectedOn.within(period)],
  by: [heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['政治素质考察', '政治考察'],
})
