import { day, longText, oneOf, ref, register, text } from '#kernel'

/** 选人用人专项检查、倒查发现的问题与整改：问题→措施→责任→销号。 */
export const selectionProblem = register('selection-problem', {
  label: '选人用人问题整改',
  time: 'event',
  unit: '个',
  on: 'foundOn',
  fields: {
    unit: ref('unit', '单位'),
    kind: oneOf('来源', { inspection: '专项检查', retrospect: '“带病提拔”倒查', review: '一报告两评议', complaint: '举报核查', patrol: '巡视巡察' }),
    inspection: ref('selection-inspection', '所属检查', { optional: true }),
    foundOn: day('发现日期'),
    problem: longText('问题'),
    measure: longText('整改措施', { optional: true }),
    responsible: text('责任人', { optional: true, maxLength: 60 }),
    dueOn: day('整改期限', { optional: true }),
    closedOn: day('销号日期', { optional: true }),
    checkedOn: day('回头看日期', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['unit', 'kind', 'foundOn'],
  columns: ['unit', 'kind', 'foundOn', 'problem', 'measure', 'responsible', 'dueOn', 'closedOn'],
  sort: ['-foundOn'],
  filters: ['kind', 'unit', 'foundOn'],
  organization: ['unit'],
  deadlines: [{ id: 'rectify', label: '选人用人问题整改', from: ['dueOn'], closedBy: 'closedOn', notice: 15 }],
  access: { read: ['leader', 'supervision', 'cadres', 'personnel'], write: ['supervision'] },
})
