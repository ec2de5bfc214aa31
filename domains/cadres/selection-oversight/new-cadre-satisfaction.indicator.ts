import { share } from '#kernel'
import { newCadreReview } from './new-cadre-review.register.ts'

export const newCadreSatisfaction = share('new-cadre-satisfaction', {
  label: '新提拔任用干部评议满意度',
  definition: '期内“一报告两评议”对新提拔任用干部的评议中，满意、基本满意票合计占有效票合计的比例。',
  from: newCadreReview, parts: ['satisfied', 'fairly'], value: 'ballots',
  where: ({ review }, { period }) => [review.to('heldOn').within(period)],
  by: [{ id: 'unit', label: '单位', path: ['review', 'unit'] }],
  keywords: ['新提拔干部满意度', '新提拔任用干部满意度'],
})
