import { date, oneOf, ref, register, text, yesNo } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 离岗情况：连续离岗的一段一条。公伤、产假与病事假分开，考核定等次时口径不同。 */
export const absence = register('absence', {
  label: '离岗情况',
  time: 'span',
  unit: '段',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    kind: oneOf('事由', { sick: '病假', personal: '事假', study: '离职学习', maternity: '产假', injury: '公伤' }),
    since: date('离岗时间', { aliases: ['起始时间', '开始时间'] }),
    until: date('返岗时间', { optional: true, aliases: ['终止时间', '结束时间'], hint: '仍在离岗的留空；返岗当日不计入' }),
    orgSent: yesNo('组织选派', { optional: true, hint: '离职学习的填：组织选派的不作为免职情形' }),
    note: text('说明', { optional: true, maxLength: 200 }),
    document: ref('documents', '批准文件', { optional: true }),
  },
  title: ['person', 'kind', 'since'],
  unique: [['person', 'kind', 'since']],
  timeline: { lane: '离岗', order: 10, detail: ['note'] },
  sort: ['-since'],
  filters: ['kind'],
  organization: byAppointment('person'),
  access: { read: ['leader', 'cadres', 'supervision', 'personnel'], write: ['cadres', 'personnel'] },
})
