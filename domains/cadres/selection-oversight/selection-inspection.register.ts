import { date, day, integer, longText, oneOf, ref, register, text } from '#kernel'

/** 选人用人专项检查：检查谁、何时、谁去、看了什么、反馈和整改。查出的问题逐个记在“选人用人问题整改”。 */
export const selectionInspection = register('selection-inspection', {
  label: '选人用人专项检查',
  time: 'event',
  unit: '次',
  on: 'startedOn',
  fields: {
    unit: ref('unit', '被检查单位'),
    kind: oneOf('检查类别', { patrol: '巡视巡察同步检查', special: '专项检查', retrospect: '倒查', spot: '重点抽查' }),
    year: date('检查年度', { optional: true, hint: '如 2026' }),
    startedOn: day('检查开始'),
    endedOn: day('检查结束', { optional: true }),
    team: text('检查组', { maxLength: 200, hint: '组长和成员姓名' }),
    scope: longText('检查范围', { optional: true, hint: '起止年度、涉及的选任批次' }),
    appointments: integer('抽查选任', { optional: true, min: 0, unit: '人次' }),
    talks: integer('谈话', { optional: true, min: 0, unit: '人' }),
    finding: longText('总体评价', { optional: true }),
    feedbackOn: day('反馈日期', { optional: true }),
    dueOn: day('整改期限', { optional: true }),
    rectifiedOn: day('整改完成日期', { optional: true }),
    document: ref('documents', '反馈文件', { optional: true }),
  },
  title: ['unit', 'kind', 'startedOn'],
  unique: [['unit', 'kind', 'startedOn']],
  columns: ['unit', 'kind', 'startedOn', 'endedOn', 'team', 'appointments', 'feedbackOn', 'dueOn', 'rectifiedOn'],
  sort: ['-startedOn', 'unit'],
  filters: ['kind', 'unit', 'startedOn'],
  organization: ['unit'],
  agree: { order: [['startedOn', 'endedOn', 'feedbackOn', 'rectifiedOn']] },
  deadlines: [
    { id: 'feedback', label: '选人用人检查反馈', from: ['endedOn'], after: { days: 30 }, closedBy: 'feedbackOn', notice: 7 },
    { id: 'rectify', label: '选人用人检查整改', from: ['dueOn'], closedBy: 'rectifiedOn', notice: 15 },
  ],
  access: { read: ['leader', 'supervision', 'cadres', 'personnel'], write: ['supervision'] },
})
