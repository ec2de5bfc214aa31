import { day, longText, oneOf, ref, register, text, type Problem, type Row } from '#kernel'

/** “带病提拔”倒查：提拔后受到立案审查、严重处分的，倒查选任过程，哪个环节、谁的责任、如何处理。结论由有权机关作出。 */
export const selectionRetrospect = register('selection-retrospect', {
  label: '“带病提拔”倒查',
  time: 'event',
  unit: '件',
  subject: 'person',
  on: 'startedOn',
  fields: {
    person: ref('person', '被倒查的任用对象'),
    appointment: ref('appointment', '倒查的任职', { optional: true, sensitivity: 'confidential' }),
    trigger: longText('倒查事由', { sensitivity: 'confidential' }),
    startedOn: day('启动日期'),
    body: text('倒查机关', { maxLength: 120 }),
    step: oneOf('出现问题的环节', { motion: '动议', recommendation: '民主推荐', inspection: '考察', archive: '档案审核', discipline: '纪检监察意见', discussion: '讨论决定', publicity: '公示', none: '没有发现' }, { optional: true }),
    conclusion: oneOf('倒查结论', { regular: '程序合规，没有发现失职失察', procedure: '程序有问题', dereliction: '有关人员失职失察' }, { optional: true }),
    finding: longText('倒查情况', { optional: true, sensitivity: 'confidential' }),
    responsible: text('责任人', { optional: true, maxLength: 200, sensitivity: 'confidential' }),
    handling: longText('责任追究', { optional: true, sensitivity: 'confidential' }),
    concludedOn: day('办结日期', { optional: true }),
    document: ref('documents', '倒查报告', { optional: true, sensitivity: 'confidential' }),
  },
  title: ['person', 'startedOn'],
  unique: [['person', 'startedOn']],
  columns: ['person', 'startedOn', 'body', 'step', 'conclusion', 'concludedOn'],
  sort: ['-startedOn'],
  filters: ['conclusion', 'startedOn'],
  agree: { order: [['startedOn', 'concludedOn']] },
  check: concludes,
  deadlines: [{ id: 'conclude', label: '“带病提拔”倒查办结', from: ['startedOn'], after: { days: 90 }, closedBy: 'concludedOn', notice: 15 }],
  readings: true,
  access: { read: ['leader', 'supervision'], write: ['supervision'] },
})

function concludes(row: Row): Problem[] {
  const told = row.conclusion != null
  return [
    ...(told && row.concludedOn == null ? [{ field: 'concludedOn', message: '已有倒查结论，请填写办结日期' }] : []),
    ...(!told && row.concludedOn != null ? [{ field: 'conclusion', message: '已填办结日期，请填写倒查结论' }] : []),
    ...(row.conclusion === 'dereliction' && (row.responsible == null || row.handling == null) ? [{ field: 'responsible', message: '失职失察的，请写明责任人和责任追究' }] : []),
  ]
}
