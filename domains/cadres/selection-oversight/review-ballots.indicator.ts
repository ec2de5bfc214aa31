import { total } from '#kernel'
import { selectionReview } from './selection-review.register.ts'

export const reviewBallots = total('review-ballots', {
  label: '选人用人评议有效票', unit: '票', kind: 'sum', value: 'ballots',
  definition: '期内各单位“一报告两评议”中，评议选人用人工作的有效票合计。',
  from: selectionReview,
  where: ({ heldOn }, { period }) => [heldOn.within(period)],
  by: [{ id: 'unit', label: '单位', path: ['unit'] }, { id: 'unit-kind', label: '单位类别', path: ['unit', 'kind'] }],
  keywords: ['评议有效票'],
})
