import { indicator } from '#kernel'
import { appointment, sexOf } from '#domains/cadres/appointments'

export const exchanged = indicator('exchanged', {
  label: '交流干部人数', unit: '人',
  definition: '期内因交流、轮岗或回避任职的干部；同一人多次只计一人。',
  from: appointment, distinct: 'person',
  where: ({ since, exchange }, { period }) => [since.within(period), exchange.given()],
  by: [{ id: 'exchange', label: '交流形式', path: ['exchange'] }, { id: 'level', label: '职务层次', path: ['level'] }, { id: 'unit', label: '任职单位', path: ['unit'] }, sexOf('person')],
  keywords: ['交流干部', '轮岗交流', '交流轮岗'],
})
