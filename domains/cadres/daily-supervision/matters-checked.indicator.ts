import { indicator } from '#kernel'
import { heldLevel, heldUnit, sexOf } from '#domains/cadres/appointments'
import { personalMatters } from './personal-matters.register.ts'

export const mattersChecked = indicator('matters-checked', {
  label: '查核个人有关事项报告的干部人数', unit: '人',
  definition: '期内个人有关事项报告经过查核的干部；同一人多次只计一人。',
  from: personalMatters, distinct: 'person',
  where: ({ checkedOn }, { period }) => [checkedOn.within(period)],
  by: [{ id: 'kind', label: '查核类别', path: ['checkKind'] }, { id: 'result', label: '查核结果', path: ['checkResult'] }, heldUnit(['person']), heldLevel(['person']), sexOf('person')],
  keywords: ['个人有关事项', '查核个人事项', '个人事项查核'],
})
