import { date, integer, longText, oneOf, ref, register } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 公务员的级别和工资档次：每次变动一条。累计考核年限由规则推算，不登记。 */
export const payGrade = register('pay-grade', {
  label: '级别与工资档次',
  time: 'span',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    since: date('起算时间', { aliases: ['起始时间'] }),
    until: date('终止时间', { optional: true }),
    grade: integer('级别', { min: 1, max: 27, unit: '级', hint: '一级最高，二十七级最低', visibleToSubject: true }),
    step: integer('工资档次', { min: 1, max: 14, unit: '档', visibleToSubject: true }),
    change: oneOf('变动类型', { initial: '定级套改', grade: '晋升级别', step: '晋升档次', post: '职务职级变动', lower: '降低', other: '其他' }),
    document: ref('documents', '文件', { optional: true }),
    note: longText('备注', { optional: true }),
  },
  title: ['person', 'grade', 'step', 'since'],
  unique: [['person', 'since']],
  exclusive: { by: ['person'] },
  columns: ['person', 'since', 'until', 'grade', 'step', 'change', 'document'],
  timeline: { lane: '级别工资', order: 12, detail: ['change'] },
  sort: ['-since'],
  filters: ['change'],
  organization: byAppointment('person'),
  access: { read: ['leader', 'cadres', 'personnel'], write: ['cadres', 'personnel'], verbs: { 'override-future': ['cadres'], rescind: ['cadres'] } },
})
