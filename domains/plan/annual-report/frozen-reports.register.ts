import { day, integer, register, structured, text } from '#kernel'

/** 冻结的报告（由能看全部数字的部领导冻结）：正文、数字、名单、口径摘要值和总摘要值，以后更正只作为差异显示。 */
export const frozenReports = register('frozen-reports', {
  label: '冻结报告',
  time: 'event',
  unit: '份',
  listed: false,
  on: 'frozenOn',
  fields: {
    report: text('报告', { maxLength: 40 }),
    title: text('标题', { maxLength: 200 }),
    period: text('报告期', { maxLength: 40 }),
    asOf: day('截至日'),
    knownAt: integer('所知到', { min: 0 }),
    frozenOn: day('冻结日期'),
    digest: text('总摘要值', { maxLength: 64, digestOf: ['content'] }),
    content: structured('内容'),
  },
  title: ['title', 'frozenOn'],
  unique: [['digest']],
  columns: ['title', 'period', 'asOf', 'knownAt', 'frozenOn', 'digest'],
  sort: ['-frozenOn'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent'], write: ['leader'] },
})
