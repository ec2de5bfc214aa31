import { date, integer, ref, register } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 对新提拔任用干部的评议：一人一次，票数如实登记，不换算、不排名。 */
export const newCadreReview = register('new-cadre-review', {
  label: '新提拔干部评议',
  time: 'event',
  unit: '人次',
  about: 'subject',
  subject: 'person',
  on: 'year',
  fields: {
    person: ref('person', '干部'),
    review: ref('selection-review', '评议'),
    year: date('年度'),
    ballots: integer('有效票', { min: 0, unit: '票' }),
    satisfied: integer('满意', { min: 0, unit: '票' }),
    fairly: integer('基本满意', { min: 0, unit: '票' }),
    dissatisfied: integer('不满意', { min: 0, unit: '票' }),
    unaware: integer('不了解', { min: 0, unit: '票' }),
  },
  title: ['person', 'year'],
  unique: [['person', 'review']],
  columns: ['person', 'review', 'year', 'ballots', 'satisfied', 'fairly', 'dissatisfied', 'unaware'],
  sort: ['-year'],
  filters: ['year', 'review'],
  timeline: { lane: '新提拔评议', order: 11, detail: ['ballots', 'satisfied', 'fairly', 'dissatisfied', 'unaware'] },
  organization: byAppointment('person'),
  agree: { parts: [{ of: ['satisfied', 'fairly', 'dissatisfied', 'unaware'], within: 'ballots', whole: true }] },
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision'] },
})
