import { day, longText, oneOf, ref, register, text, yesNo, type Problem, type Row } from '#kernel'

/** 澄清：受理、核查、认定不实、澄清、回访。澄清之后，原线索不得再影响使用。 */
export const clarification = register('clarification', {
  label: '澄清',
  time: 'event',
  unit: '件',
  about: 'subject',
  subject: 'person',
  on: 'clarifiedOn',
  fields: {
    person: ref('person', '干部'),
    matter: longText('反映事项', { sensitivity: 'confidential', visibleToSubject: true }),
    receivedOn: day('受理日期', { visibleToSubject: true }),
    applies: oneOf('适用情形', { unfounded: '全部失实且造成不良影响', tolerated: '部分属实但已作容错认定', necessary: '其他确有必要' }, { visibleToSubject: true }),
    finding: longText('核查结论', { sensitivity: 'confidential', visibleToSubject: true }),
    decidingBody: text('认定机关', { maxLength: 120, visibleToSubject: true }),
    decidedOn: day('认定日期', { visibleToSubject: true }),
    consent: yesNo('本人同意澄清', { visibleToSubject: true }),
    method: oneOf('澄清方式', { face: '当面', letter: '书面', meeting: '会议', notice: '通报公告' }, { visibleToSubject: true }),
    extent: text('澄清范围', { optional: true, maxLength: 200, visibleToSubject: true }),
    clarifiedOn: day('澄清日期', { visibleToSubject: true }),
    feedback: yesNo('已书面反馈组织人事部门', { optional: true }),
    revisitedOn: day('回访日期', { optional: true, visibleToSubject: true }),
    revisit: longText('回访情况', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'clarifiedOn'],
  unique: [['person', 'receivedOn', 'clarifiedOn']],
  columns: ['person', 'applies', 'decidedOn', 'decidingBody', 'method', 'clarifiedOn', 'revisitedOn'],
  sort: ['-clarifiedOn'],
  filters: ['applies', 'method', 'clarifiedOn'],
  check: checkOrder,
  byProcedure: [{ procedure: 'clarification', where: { op: 'and', of: [] }, what: '澄清' }],
  deadlines: [{ id: 'revisit', label: '澄清后回访', from: ['clarifiedOn'], after: { days: 90 }, closedBy: 'revisitedOn', notice: 15 }],
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision'] },
})

function checkOrder(row: Row): Problem[] {
  const [received, decided, clarified] = [row.receivedOn, row.decidedOn, row.clarifiedOn].map((v) => (typeof v === 'string' ? v : null))
  return [
    ...(received && decided && decided < received ? [{ field: 'decidedOn', message: '认定日期早于受理日期，请核对' }] : []),
    ...(decided && clarified && clarified < decided ? [{ field: 'clarifiedOn', message: '澄清日期早于认定日期，请核对' }] : []),
    ...(row.consent === false ? [{ field: 'consent', message: '本人不同意的，不予公开澄清' }] : []),
  ]
}
