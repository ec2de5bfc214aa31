import { day, integer, longText, ref, register, text } from '#kernel'

/** 会议与决定：机关、会议、到会、票数、日期、议题。凡有后果的事项都要指到一项决定。 */
export const decisions = register('decisions', {
  label: '会议与决定',
  time: 'event',
  unit: '项',
  on: 'decidedOn',
  fields: {
    number: text('决定编号', { maxLength: 60, hint: '如 常委会〔2025〕12-3' }),
    body: text('决定机关', { maxLength: 120 }),
    meeting: text('会议', { optional: true, maxLength: 120, hint: '如 市委常委会第12次会议' }),
    decidedOn: day('决定日期', { aliases: ['会议日期'] }),
    agenda: text('议题', { maxLength: 300 }),
    expected: integer('应到', { optional: true, min: 0, unit: '人' }),
    present: integer('实到', { optional: true, min: 0, unit: '人' }),
    votesFor: integer('同意', { optional: true, min: 0, unit: '票' }),
    votesAgainst: integer('不同意', { optional: true, min: 0, unit: '票' }),
    abstentions: integer('弃权', { optional: true, min: 0, unit: '票' }),
    resolution: longText('决定内容', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['number', 'agenda'],
  detail: ['decidedOn', 'body'],
  search: ['number', 'agenda'],
  unique: [['number']],
  columns: ['number', 'body', 'meeting', 'decidedOn', 'agenda', 'present', 'votesFor', 'document'],
  sort: ['-decidedOn', '-number'],
  filters: ['body', 'decidedOn'],
  agree: { parts: [{ of: ['votesFor', 'votesAgainst', 'abstentions'], within: 'present' }, { of: ['present'], within: 'expected' }] },
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent'], write: ['office', 'cadres', 'supervision', 'organization', 'talent'] },
})
