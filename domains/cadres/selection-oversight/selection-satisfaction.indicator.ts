import { share } from '#kernel'
import { selectionReview } from './selection-review.register.ts'

export const selectionSatisfaction = share('selection-satisfaction', {
  label: '选人用人工作满意度',
  definition: '期内“一报告两评议”对选人用人工作的评议中，满意、基本满意票合计占有效票合计的比例；各单位的票相加，不是各单位比例的平均。',
  from: selectionReview, parts: ['satisfied', 'fairly'], value: 'ballots',
  where: ({ heldOn }, { period }) => [heldOn.within(period)],
  by: [{ id: 'unit-kind', label: '单位类别', path: ['unit', 'kind'] }, { id: 'unit', label: '单位', path: ['unit'] }],
  keywords: ['选人用人满意度', '选人用人工作满意度', '群众满意度'],
})
