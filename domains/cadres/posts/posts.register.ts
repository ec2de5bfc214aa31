import { code, date, integer, longText, oneOf, ref, register, text, yesNo } from '#kernel'

/** 职位：单位、级别、职数、类别、任职条件。有没有空缺由任职推算，不另登记。 */
export const posts = register('posts', {
  label: '职位',
  time: 'entity',
  unit: '个',
  fields: {
    unit: ref('unit', '单位'),
    title: text('职位名称', { maxLength: 120 }),
    level: code('职务层次', 'post-level', { optional: true }),
    kind: oneOf('职位类别', { chief: '正职', deputy: '副职', member: '其他班子成员', 'inner-chief': '内设机构正职', 'inner-deputy': '内设机构副职', other: '其他' }, { optional: true }),
    quota: integer('职数', { optional: true, min: 0, max: 1000, unit: '名' }),
    leading: yesNo('领导职务', { optional: true }),
    duties: text('分管', { optional: true, maxLength: 200, aliases: ['分管工作'] }),
    function: oneOf('职能', { hr: '组织人事', discipline: '纪检监察', audit: '审计', finance: '财务' }, { optional: true, hint: '任职回避限制的职能；其余职位留空' }),
    local: yesNo('须地域回避', { optional: true, hint: '不得在本人成长地担任的职位填“是”' }),
    requirements: longText('任职条件', { optional: true, maxLength: 1000 }),
    term: integer('任期', { optional: true, min: 1, max: 10, unit: '年' }),
    establishedOn: date('设置时间', { optional: true }),
    abolishedOn: date('撤销时间', { optional: true }),
  },
  title: ['unit', 'title'],
  unique: [['unit', 'title']],
  columns: ['unit', 'title', 'level', 'kind', 'quota', 'leading', 'function', 'local', 'term', 'establishedOn', 'abolishedOn'],
  filters: ['unit'],
  lifetime: ['establishedOn', 'abolishedOn'],
  organization: ['unit'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'personnel'], write: ['cadres'] },
})
