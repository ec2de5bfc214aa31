import { date, ref, register, text } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 家庭主要成员及重要社会关系。 */
export const familyMember = register('family-member', {
  label: '家庭成员',
  time: 'entity',
  unit: '人',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    relation: text('称谓', { maxLength: 20 }),
    name: text('姓名', { maxLength: 36, sensitivity: 'personal', visibleToSubject: true }),
    birth: date('出生年月', { years: '年龄', optional: true, sensitivity: 'personal' }),
    political: text('政治面貌', { optional: true, maxLength: 40, sensitivity: 'personal' }),
    work: text('工作单位及职务', { optional: true, maxLength: 250, sensitivity: 'personal' }),
  },
  title: ['relation', 'name'],
  unique: [['person', 'relation', 'name', 'birth']],
  organization: byAppointment('person'),
  access: { read: ['leader', 'cadres', 'supervision', 'personnel'], write: ['cadres', 'personnel'] },
})
