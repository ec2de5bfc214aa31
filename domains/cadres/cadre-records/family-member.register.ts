import { code, date, oneOf, ref, register, text, yesNo } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 家庭主要成员及重要社会关系。称谓照表上所写，亲属关系取标准代码；移居情况不知道的留空，不等于未移居。 */
export const familyMember = register('family-member', {
  label: '家庭成员',
  time: 'entity',
  unit: '人',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    relation: text('称谓', { maxLength: 20 }),
    kin: code('亲属关系', 'kinship', { optional: true, readFrom: 'relation', hint: '任职回避据此判断；称谓是标准叫法的，导入时自动填' }),
    name: text('姓名', { maxLength: 36, sensitivity: 'personal', visibleToSubject: true }),
    birth: date('出生年月', { years: '年龄', optional: true, sensitivity: 'personal' }),
    political: text('政治面貌', { optional: true, maxLength: 40, sensitivity: 'personal' }),
    work: text('工作单位及职务', { optional: true, maxLength: 250, sensitivity: 'personal' }),
    relative: ref('person', '本系统内人员', { optional: true, hint: '也在人员台账里的，选那个人；任职回避由此判断' }),
    abroad: oneOf('移居国（境）外情况', { none: '未移居', 'permanent-residence': '取得永久居留资格', nationality: '取得国籍', 'long-term': '取得长期居留许可' }, { optional: true, sensitivity: 'personal' }),
    abroadSince: date('移居时间', { optional: true, sensitivity: 'personal' }),
    deceased: yesNo('已去世', { optional: true }),
  },
  title: ['relation', 'name'],
  unique: [['person', 'relation', 'name', 'birth']],
  organization: byAppointment('person'),
  access: { read: ['leader', 'cadres', 'supervision', 'personnel'], write: ['cadres', 'personnel'] },
})
