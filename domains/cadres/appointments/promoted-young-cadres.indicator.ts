import { indicator } from '#kernel'
import { appointment } from './appointment.register.ts'
import { sexOf } from './dimensions.ts'

export const promotedYoungCadres = indicator('promoted-young-cadres', {
  label: '运用三项机制选拔优秀年轻干部', unit: '名',
  definition: '期内任职，任用形式为提拔或进一步使用，标明为优秀年轻干部并标明运用三项机制的干部；同一人多次任职只计一人。',
  from: appointment, distinct: 'person',
  where: ({ since, change, young, mechanism }, { period }) => [since.within(period), change.in(['promote', 'advance']), young.is(true), mechanism.given()],
  by: [{ id: 'mechanism', label: '运用三项机制', path: ['mechanism'] }, { id: 'level', label: '拟任职务层次', path: ['level'] }, { id: 'unit', label: '任职单位', path: ['unit'] }, sexOf('person')],
  keywords: ['优秀年轻干部', '选拔优秀年轻干部', '提拔使用优秀年轻干部', '年轻干部'],
})
