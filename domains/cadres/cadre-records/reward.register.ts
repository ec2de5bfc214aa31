import { date, longText, ref, register, text } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 奖惩：任免审批表“奖惩情况”一栏的事实。 */
export const reward = register('reward', {
  label: '奖惩',
  time: 'event',
  unit: '条',
  about: 'subject',
  subject: 'person',
  on: 'grantedOn',
  fields: {
    person: ref('person', '人员'),
    name: text('奖惩名称', { maxLength: 200 }),
    grantedOn: date('批准时间', { optional: true }),
    approvedBy: text('批准机关', { optional: true, maxLength: 120 }),
    text: longText('原文', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['name', 'grantedOn'],
  unique: [['person', 'name', 'grantedOn']],
  timeline: { order: 7, tone: 'honour', detail: ['approvedBy'] },
  organization: byAppointment('person'),
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel'], write: ['cadres', 'supervision', 'personnel'] },
})
