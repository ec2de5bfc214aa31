import { grade } from '#kernel'
import { debriefs } from './debriefs.register.ts'

export const debriefGrade = grade('debrief-grade', {
  label: '本级党委抓党建述职评议等次', unit: '',
  definition: '上级党委对本级党委（没有上级党组织的那个党委）当年抓基层党建述职评议考核的综合评价等次。',
  from: debriefs,
  where: ({ organization, year, level }, { period }) => [year.within(period), organization.to('parent').empty(), level.is('city')],
  value: 'grade',
  keywords: ['述职评议'],
})
