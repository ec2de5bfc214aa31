import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { trainingRecord } from './training-record.register.ts'

export const cadresTrained = indicator('cadres-trained', {
  label: '参加培训干部人次', unit: '人次',
  definition: '期内开始的培训，一人一班计一人次。',
  from: trainingRecord,
  where: ({ startedOn }, { period }) => [startedOn.within(period)],
  by: [{ id: 'kind', label: '培训类别', path: ['kind'] }, { id: 'institution', label: '培训机构', path: ['institution'] }, heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['培训干部', '干部教育培训'],
})
