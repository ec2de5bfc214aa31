import { date, departmentRoles, longText, oneOf, register, text } from '#kernel'

/**
 * 各年报告的正文：逐块存放，改一段只动一行，两人各改各的不相碍。某年没有行时，正文就是声明的模板。
 * 文中的数字写作【指标名称】，由台账算出。
 */
export const reportNarrative = register('report-narrative', {
  label: '报告正文',
  time: 'entity',
  unit: '段',
  listed: false,
  fields: {
    report: text('报告', { maxLength: 40 }),
    year: date('报告年度'),
    place: text('次序', { maxLength: 200, hint: '由系统编排' }),
    kind: oneOf('类别', { heading: '一级标题', subheading: '二级标题', paragraph: '段落' }),
    text: longText('正文', { maxLength: 5000, optional: true }),
  },
  title: ['year', 'kind', 'text'],
  unique: [['report', 'year', 'place']],
  columns: ['year', 'kind', 'text'],
  sort: ['-year', 'place'],
  access: { read: departmentRoles, write: ['office', 'leader'] },
})
