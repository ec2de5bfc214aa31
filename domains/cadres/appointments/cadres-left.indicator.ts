import { indicator } from '#kernel'
import { leaving } from './leaving.register.ts'
import { sexOf } from './dimensions.ts'

export const cadresLeft = indicator('cadres-left', {
  label: '免职（退休、辞职）干部人数', unit: '人',
  definition: '期内因退休、辞职、调出、任期届满等免去职务的干部；同一人多次只计一人。因不适宜担任现职调整的另计，见三项机制。',
  from: leaving, distinct: 'person',
  where: ({ leftOn }, { period }) => [leftOn.within(period)],
  by: [{ id: 'way', label: '情形', path: ['way'] }, sexOf('person')],
  keywords: ['免职干部', '退休干部', '办理退休'],
})
