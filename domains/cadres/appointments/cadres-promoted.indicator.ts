import { indicator } from '#kernel'
import { appointment } from './appointment.register.ts'
import { sexOf } from './dimensions.ts'

export const cadresPromoted = indicator('cadres-promoted', {
  label: '提拔和进一步使用干部人数', unit: '人',
  definition: '期内任职，任用形式为提拔或进一步使用的干部；同一人多次任职只计一人。',
  from: appointment, distinct: 'person',
  where: ({ since, change }, { period }) => [since.within(period), change.in(['promote', 'advance'])],
  by: [{ id: 'change', label: '任用形式', path: ['change'] }, { id: 'level', label: '拟任职务层次', path: ['level'] }, { id: 'unit', label: '任职单位', path: ['unit'] }, sexOf('person'), { id: 'political', label: '政治面貌', path: ['person', 'political'] }, { id: 'exceptional', label: '破格提拔', path: ['exceptional'] }],
  keywords: ['提拔干部', '提拔使用干部', '提拔和进一步使用', '选拔任用干部'],
})
