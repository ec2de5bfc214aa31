import { code, date, ref, register } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 年度考核结果，一人一年一条。 */
export const assessment = register('assessment', {
  label: '年度考核',
  time: 'event',
  unit: '条',
  about: 'subject',
  subject: 'person',
  on: 'year',
  fields: {
    person: ref('person', '人员'),
    year: date('考核年度', { hint: '如 2025' }),
    grade: code('考核结论', 'assessment-grade', { visibleToSubject: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['year', 'grade'],
  unique: [['person', 'year']],
  timeline: { order: 6 },
  sort: ['-year'],
  filters: ['year', 'grade'],
  organization: byAppointment('person'),
  notBefore: [{ field: 'year', path: ['person', 'birth'], message: '考核年度早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel'], write: ['cadres', 'personnel'] },
})
