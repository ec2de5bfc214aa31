import { indicator } from '#kernel'
import { appointment } from './appointment.register.ts'
import { sexOf } from './dimensions.ts'

export const promotedFrontlineCadres = indicator('promoted-frontline-cadres', {
  label: '运用三项机制重用一线脱贫干部', unit: '人',
  definition: '期内任职，任用形式为提拔或进一步使用，标明为一线脱贫干部并标明运用三项机制的干部；同一人多次任职只计一人。',
  from: appointment, distinct: 'person',
  where: ({ since, change, frontline, mechanism }, { period }) => [since.within(period), change.in(['promote', 'advance']), frontline.is(true), mechanism.given()],
  by: [{ id: 'mechanism', label: '运用三项机制', path: ['mechanism'] }, { id: 'level', label: '拟任职务层次', path: ['level'] }, { id: 'unit', label: '任职单位', path: ['unit'] }, sexOf('person')],
  keywords: ['一线脱贫干部', '脱贫攻坚一线干部', '脱贫一线干部'],
})
