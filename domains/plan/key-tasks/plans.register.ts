import { date, longText, register, text } from '#kernel'

/** 年度计划来源：讲话、要点的原文，一字不动。 */
export const plans = register('plans', {
  label: '年度计划来源',
  time: 'entity',
  unit: '份',
  listed: false,
  fields: {
    title: text('标题', { maxLength: 200 }),
    year: date('计划年度', { hint: '如 2026' }),
    source: text('来源文件', { optional: true, maxLength: 200 }),
    digest: text('原文摘要值', { maxLength: 64 }),
    text: longText('原文', { maxLength: 400_000 }),
  },
  title: ['year', 'title'],
  unique: [['digest']],
  columns: ['title', 'year', 'source'],
  sort: ['-year'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'], write: ['office', 'cadres', 'supervision', 'organization', 'talent'] },
})
