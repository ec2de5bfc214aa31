import { date, integer, longText, register, text } from '#kernel'

/** 报告补充段落：在模板之外手写的文字，附在某一节之后。其中未绑定指标的数字会被标出。 */
export const reportParagraphs = register('report-paragraphs', {
  label: '报告补充段落',
  time: 'entity',
  unit: '段',
  listed: false,
  fields: {
    year: date('报告年度'),
    section: text('所在层次标题', { maxLength: 100 }),
    order: integer('排序', { min: 0 }),
    text: longText('正文', { maxLength: 5000 }),
  },
  title: ['year', 'section', 'order'],
  unique: [['year', 'section', 'order']],
  sort: ['-year', 'section', 'order'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent'], write: ['office'] },
})
