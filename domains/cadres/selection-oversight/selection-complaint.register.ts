import { day, longText, oneOf, ref, register, text } from '#kernel'
import { channels, complaintResults, signatures } from './complaint-words.ts'

/** 选人用人举报受理（12380）：来源、事项、核查、结果、答复。查实的另入监督信息，举报本身不作使用依据。 */
export const selectionComplaint = register('selection-complaint', {
  label: '选人用人举报受理',
  time: 'event',
  unit: '件',
  on: 'receivedOn',
  fields: {
    number: text('受理编号', { maxLength: 60 }),
    receivedOn: day('受理日期'),
    channel: oneOf('渠道', channels),
    named: oneOf('实名情况', signatures),
    matter: longText('反映事项', { sensitivity: 'confidential' }),
    unit: ref('unit', '涉及单位', { optional: true }),
    person: ref('person', '涉及干部', { optional: true, sensitivity: 'confidential' }),
    handler: text('承办单位', { optional: true, maxLength: 120 }),
    result: oneOf('核查结果', complaintResults, { optional: true }),
    concludedOn: day('办结日期', { optional: true }),
    handling: longText('处理情况', { optional: true, sensitivity: 'confidential' }),
    repliedOn: day('答复举报人日期', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['number', 'receivedOn'],
  search: ['number'],
  unique: [['number']],
  columns: ['number', 'receivedOn', 'channel', 'named', 'unit', 'handler', 'result', 'concludedOn', 'repliedOn'],
  sort: ['-receivedOn'],
  filters: ['channel', 'result', 'receivedOn'],
  deadlines: [{ id: 'conclude', label: '举报办结', from: ['receivedOn'], after: { days: 60 }, closedBy: 'concludedOn', notice: 15 }],
  byProcedure: [{ procedure: 'complaint', where: { op: 'and', of: [] }, what: '选人用人举报' }],
  readings: true,
  access: { read: ['leader', 'supervision'], write: ['supervision'] },
})
