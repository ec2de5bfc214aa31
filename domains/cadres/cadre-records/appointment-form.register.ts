import { date, longText, ref, register, structured, text } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 任免审批表：台账里没有的几栏，以及来件原文。事实仍成立时按原文导出，改动后按台账重写。 */
export const appointmentForm = register('appointment-form', {
  label: '任免审批表',
  time: 'entity',
  unit: '份',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    proposedPost: text('拟任职务', { optional: true, maxLength: 400 }),
    dismissedPost: text('拟免职务', { optional: true, maxLength: 400 }),
    reason: longText('任免理由', { optional: true, maxLength: 1200 }),
    reportingUnit: text('呈报单位', { optional: true, maxLength: 300 }),
    ageReferenceDate: date('计算年龄时间', { optional: true }),
    filledOn: date('填表时间', { optional: true }),
    filledBy: text('填表人', { optional: true, maxLength: 60 }),
    unparsed: longText('未能解析的原文', { optional: true, hint: '须人工核对后分录到各台账' }),
    received: structured('来件原文', { optional: true }),
  },
  title: ['person'],
  unique: [['person']],
  columns: ['person', 'proposedPost', 'dismissedPost', 'reportingUnit', 'filledOn', 'filledBy', 'unparsed'],
  organization: byAppointment('person'),
  access: { read: ['leader', 'cadres', 'personnel'], write: ['cadres', 'personnel'] },
})
