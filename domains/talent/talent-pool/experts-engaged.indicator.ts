import { indicator } from '#kernel'
import { expertEngagement } from './expert-engagement.register.ts'

export const expertsEngaged = indicator('experts-engaged', {
  label: '选聘专家数', unit: '名',
  definition: '聘任时间在期内的专家；同一人期内多次受聘只计一名。',
  from: expertEngagement, distinct: 'person',
  where: ({ since }, { period }) => [since.within(period)],
  by: [{ id: 'role', label: '聘任类别', path: ['role'] }, { id: 'unit', label: '聘用单位', path: ['unit'] }],
  keywords: ['选聘专家', '聘任专家'],
})
