import { date, oneOf, ref, register, text } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 专业技术职务任职资格（职称）：历次取得，一次一条；人员台账里的“专业技术职务”是表上的写法。 */
export const professionalTitle = register('professional-title', {
  label: '专业技术职务任职资格',
  time: 'event',
  unit: '条',
  about: 'subject',
  subject: 'person',
  on: 'obtainedOn',
  fields: {
    person: ref('person', '人员'),
    title: text('资格名称', { maxLength: 60, aliases: ['职称', '专业技术职务', '任职资格'], hint: '如 高级工程师、一级教师' }),
    level: oneOf('级别', { senior: '正高级', associate: '副高级', intermediate: '中级', junior: '初级' }),
    obtainedOn: date('取得时间', { aliases: ['取得资格时间', '评审通过时间'] }),
    series: text('系列', { optional: true, maxLength: 60, hint: '如 工程、中小学教师、卫生技术' }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['title', 'obtainedOn'],
  unique: [['person', 'title', 'obtainedOn']],
  columns: ['person', 'title', 'level', 'series', 'obtainedOn', 'document'],
  timeline: { lane: '职称', order: 5, detail: ['level'] },
  sort: ['-obtainedOn'],
  filters: ['level'],
  organization: byAppointment('person'),
  access: { read: ['leader', 'office', 'cadres', 'organization', 'talent', 'personnel'], write: ['cadres', 'talent', 'personnel'] },
})
