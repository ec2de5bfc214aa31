import { code, date, longText, oneOf, ref, register } from '#kernel'

/** 职务与职级并行：每人历次职级。 */
export const ranks = register('ranks', {
  label: '职级',
  time: 'span',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    since: date('任职级时间', { years: '任职级年限', aliases: ['起始时间'] }),
    until: date('终止时间', { optional: true }),
    rank: code('职级', 'rank'),
    change: oneOf('变动类型', { promote: '晋升', convert: '套转', recruit: '初任确定', demote: '降低', other: '其他' }),
    unit: ref('unit', '单位', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
    note: longText('备注', { optional: true }),
  },
  said: { now: '现任', ever: '曾任', notNow: '现未任', never: '未曾任' },
  title: ['person', 'rank', 'since'],
  unique: [['person', 'since']],
  exclusive: { by: ['person'] },
  timeline: { order: 3, detail: ['change'] },
  sort: ['-since'],
  filters: ['rank', 'change', 'unit'],
  organization: ['unit'],
  byProcedure: [{ procedure: 'rank-promotion', where: { op: 'equals', path: ['change'], value: 'promote' }, what: '晋升职级' }],
  notBefore: [{ field: 'since', path: ['person', 'birth'], message: '任职级时间早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'personnel'], write: ['cadres', 'personnel'], verbs: { 'override-future': ['cadres'], rescind: ['cadres'] } },
})
