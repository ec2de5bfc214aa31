import { date, oneOf, ref, register, text } from '#kernel'

/** 专家选聘：聘期一段一条。 */
export const expertEngagement = register('expert-engagement', {
  label: '专家选聘',
  time: 'span',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '姓名', { aliases: ['专家', '人员'] }),
    since: date('聘任时间', { aliases: ['起始时间'] }),
    until: date('聘期至', { optional: true, aliases: ['终止时间'] }),
    role: oneOf('聘任类别', { adviser: '决策咨询专家', engineer: '首席工程师', agronomist: '首席农艺师', commissioner: '科技特派员', other: '其他专家' }),
    field: text('专业领域', { optional: true, maxLength: 60 }),
    unit: ref('unit', '聘用单位', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '聘任文件', { optional: true, aliases: ['文件'] }),
  },
  title: ['person', 'role', 'since'],
  unique: [['person', 'role', 'since']],
  sort: ['-since'],
  filters: ['role', 'unit'],
  organization: ['unit'],
  deadlines: [{ id: 'engagement', label: '专家聘期届满', from: ['until'], lapses: true, notice: 60 }],
  access: { read: ['leader', 'talent', 'office', 'personnel'], write: ['talent', 'personnel'] },
})
