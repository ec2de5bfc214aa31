import { date, longText, oneOf, ref, register } from '#kernel'

/** 职员等级：县以下事业单位管理岗位，每次变动一条。五级最高，九级最低。 */
export const staffGrade = register('staff-grade', {
  label: '职员等级',
  time: 'span',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    since: date('任职员等级时间', { years: '任职员等级年限', aliases: ['起始时间'] }),
    until: date('终止时间', { optional: true }),
    grade: oneOf('职员等级', { 5: '五级职员', 6: '六级职员', 7: '七级职员', 8: '八级职员', 9: '九级职员' }),
    change: oneOf('变动类型', { initial: '首次确定', promote: '晋升', lower: '降低', other: '其他' }),
    unit: ref('unit', '单位', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
    note: longText('备注', { optional: true }),
  },
  title: ['person', 'grade', 'since'],
  unique: [['person', 'since']],
  exclusive: { by: ['person'] },
  timeline: { order: 3, detail: ['change'] },
  sort: ['-since'],
  filters: ['grade', 'change', 'unit'],
  organization: ['unit'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'personnel'], write: ['cadres', 'personnel'], verbs: { 'override-future': ['cadres'], rescind: ['cadres'] } },
})
