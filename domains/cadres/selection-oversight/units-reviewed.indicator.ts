import { indicator } from '#kernel'
import { selectionReview } from './selection-review.register.ts'

export const unitsReviewed = indicator('units-reviewed', {
  label: '开展“一报告两评议”单位数', unit: '个',
  definition: '期内召开会议评议选人用人工作的单位；同一单位多次只计一个。票数见各次评议，不作换算。',
  from: selectionReview, distinct: 'unit',
  where: ({ heldOn }, { period }) => [heldOn.within(period)],
  by: [{ id: 'unit-kind', label: '单位类别', path: ['unit', 'kind'] }],
  keywords: ['一报告两评议', '选人用人评议'],
})
