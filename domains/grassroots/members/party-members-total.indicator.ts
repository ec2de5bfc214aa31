import { holds, indicator } from '#kernel'
import { members } from './members.register.ts'

export const partyMembersTotal = indicator('party-members-total', {
  label: '党员总数', unit: '名',
  definition: '截至日组织关系在册的党员，含预备党员；一人只计一次。',
  from: members, distinct: 'person',
  where: () => [holds],
  by: [
    { id: 'category', label: '人员类别', path: ['category'] }, { id: 'sector', label: '所属领域', path: ['organization', 'sector'] },
    { id: 'sex', label: '性别', path: ['person', 'sex'] }, { id: 'ethnicity', label: '民族', path: ['person', 'ethnicity'] },
  ],
  keywords: ['党员总数', '党员数'],
})
