import { holds, indicator } from '#kernel'
import { appointment } from './appointment.register.ts'
import { sexOf } from './dimensions.ts'

export const cadresTotal = indicator('cadres-total', {
  label: '在职干部总数', unit: '人',
  definition: '截至日在单位担任主职的干部；兼任、挂职不重复计。',
  from: appointment, distinct: 'person',
  where: ({ category, kind, unit }) => [holds, category.is('work'), kind.is('main'), unit.given()],
  by: [{ id: 'level', label: '职务层次', path: ['level'] }, { id: 'unit-kind', label: '单位类别', path: ['unit', 'kind'] }, { id: 'unit', label: '单位', path: ['unit'] }, sexOf('person'), { id: 'political', label: '政治面貌', path: ['person', 'political'] }],
  keywords: ['干部总量', '干部总数'],
})
