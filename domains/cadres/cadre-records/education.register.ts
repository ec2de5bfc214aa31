import { code, date, oneOf, ref, register, text, yesNo } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 学历学位：全日制、在职分开，同一个人同类可有多条。 */
export const education = register('education', {
  label: '学历学位',
  time: 'entity',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    kind: oneOf('教育类别', { 'full-time': '全日制教育', 'in-service': '在职教育' }),
    level: code('学历', 'education-level', { optional: true }),
    degree: code('学位', 'degree', { optional: true }),
    school: text('毕业院校系及专业', { optional: true, maxLength: 200, aliases: ['院校及专业'] }),
    degreeSchool: text('学位授予院校系及专业', { optional: true, maxLength: 200 }),
    enrolledOn: date('入学时间', { optional: true }),
    graduatedOn: date('毕业时间', { optional: true }),
    verified: yesNo('学历已认定', { optional: true, hint: '经学信网或档案审核认定的填“是”' }),
  },
  title: ['kind', 'level', 'school'],
  unique: [['person', 'kind', 'level', 'school']],
  timeline: { lane: '学历学位', order: 4, from: 'enrolledOn', to: 'graduatedOn', detail: ['degree'] },
  organization: byAppointment('person'),
  notBefore: [{ field: 'graduatedOn', path: ['person', 'birth'], message: '毕业时间早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'office', 'cadres', 'organization', 'talent', 'personnel'], write: ['cadres', 'talent', 'personnel'] },
})
