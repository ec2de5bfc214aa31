import { code, date, integer, ref, register, text, yesNo } from '#kernel'

/** 职位：单位、级别、职数、是否领导职务。 */
export const posts = register('posts', {
  label: '职位',
  time: 'entity',
  unit: '个',
  fields: {
    unit: ref('unit', '单位'),
    title: text('职位名称', { maxLength: 120 }),
    level: code('职务层次', 'post-level', { optional: true }),
    quota: integer('职数', { optional: true, min: 0, max: 1000, unit: '名' }),
    leading: yesNo('领导职务', { optional: true }),
    establishedOn: date('设置时间', { optional: true }),
    abolishedOn: date('撤销时间', { optional: true }),
  },
  title: ['unit', 'title'],
  unique: [['unit', 'title']],
  filters: ['unit'],
  lifetime: ['establishedOn', 'abolishedOn'],
  organization: ['unit'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'personnel'], write: ['cadres'] },
})
