import { indicator } from '#kernel'
import { person } from './person.register.ts'

export const peopleTotal = indicator('people-total', {
  label: '在册人员总数', unit: '人',
  definition: '人员主索引中的全部人员，一人只计一次。',
  from: person,
  where: () => [],
  by: [
    { id: 'sex', label: '性别', path: ['sex'] }, { id: 'ethnicity', label: '民族', path: ['ethnicity'] },
    { id: 'political', label: '政治面貌', path: ['political'] },
  ],
})
