import { date, day, integer, ref, register } from '#kernel'

/** 一报告两评议：对本单位选人用人工作的评议结果，一个单位一年一次。 */
export const selectionReview = register('selection-review', {
  label: '选人用人工作评议',
  time: 'event',
  unit: '次',
  on: 'heldOn',
  fields: {
    unit: ref('unit', '单位'),
    year: date('年度', { hint: '如 2026' }),
    heldOn: day('评议日期'),
    expected: integer('应到', { min: 0, unit: '人' }),
    present: integer('实到', { min: 0, unit: '人' }),
    ballots: integer('有效票', { min: 0, unit: '票' }),
    satisfied: integer('满意', { min: 0, unit: '票' }),
    fairly: integer('基本满意', { min: 0, unit: '票' }),
    dissatisfied: integer('不满意', { min: 0, unit: '票' }),
    unaware: integer('不了解', { min: 0, unit: '票' }),
    reportedOn: day('上报日期', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['unit', 'year'],
  unique: [['unit', 'year']],
  columns: ['unit', 'year', 'heldOn', 'ballots', 'satisfied', 'fairly', 'dissatisfied', 'unaware'],
  sort: ['-year', 'unit'],
  filters: ['year', 'unit'],
  organization: ['unit'],
  agree: { parts: [{ of: ['satisfied', 'fairly', 'dissatisfied', 'unaware'], within: 'ballots', whole: true }, { of: ['ballots'], within: 'present' }, { of: ['present'], within: 'expected' }] },
  access: { read: ['leader', 'supervision', 'cadres', 'personnel'], write: ['supervision'] },
})
