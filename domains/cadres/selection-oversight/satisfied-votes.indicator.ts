import { total } from '#kernel'
import { selectionReview } from './selection-review.register.ts'

export const satisfiedVotes = total('satisfied-votes', {
  label: '选人用人评议满意票', unit: '票', kind: 'sum', value: 'satisfied',
  definition: '期内各单位“一报告两评议”中，对选人用人工作评为满意的票数合计；有效票另列。',
  from: selectionReview,
  where: ({ heldOn }, { period }) => [heldOn.within(period)],
  by: [{ id: 'unit', label: '单位', path: ['unit'] }, { id: 'unit-kind', label: '单位类别', path: ['unit', 'kind'] }],
  keywords: ['选人用人满意'],
})
