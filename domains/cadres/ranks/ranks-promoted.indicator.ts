import { indicator } from '#kernel'
import { ranks } from './ranks.register.ts'

export const ranksPromoted = indicator('ranks-promoted', {
  label: '晋升职级人数', unit: '人',
  definition: '期内变动类型为晋升的公务员；同一人期内晋升多次只计一人，套转和初任确定不计。',
  from: ranks, distinct: 'person',
  where: ({ since, change }, { period }) => [since.within(period), change.is('promote')],
  by: [{ id: 'rank', label: '晋升后职级', path: ['rank'] }, { id: 'unit', label: '单位', path: ['unit'] }, { id: 'sex', label: '性别', path: ['person', 'sex'] }],
  keywords: ['晋升职级', '职级晋升', '职务与职级并行', '职级并行'],
})
