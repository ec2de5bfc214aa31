import { code, date, day, longText, oneOf, ref, register, text, yesNo, type Problem, type Row } from '#kernel'
import { basisKinds } from './basis-kinds.ts'

/** 任职：从任免决定或简历而来，一段一条。简历里的学习、待业等段落也在这里，类别不同。 */
export const appointment = register('appointment', {
  label: '任职',
  time: 'span',
  unit: '条',
  about: 'subject',
  subject: 'person',
  fields: {
    person: ref('person', '人员'),
    since: date('任职时间', { years: '任职年限', aliases: ['起始时间', '开始时间'] }),
    until: date('免职时间', { optional: true, aliases: ['终止时间', '结束时间'], hint: '现任留空；免职当月起不再计入' }),
    unit: ref('unit', '任职单位', { optional: true, aliases: ['单位'] }),
    post: text('职务', { maxLength: 400, aliases: ['职务名称', '任职内容'] }),
    category: oneOf('类别', { work: '任职', study: '学习', military: '服役', unemployed: '待业', other: '其他' }),
    kind: oneOf('任职性质', { main: '主职', concurrent: '兼任', secondment: '挂职', inner: '其间' }, { optional: true }),
    level: code('职务层次', 'post-level', { optional: true }),
    position: ref('posts', '职位', { optional: true, hint: '同一职位的历次任职由此连起' }),
    change: oneOf('任用形式', { promote: '提拔', advance: '进一步使用', lateral: '平职调整', recruit: '录用调入', other: '其他' }, { optional: true }),
    elected: yesNo('选举产生', { optional: true }),
    exceptional: yesNo('破格提拔', { optional: true }),
    basisKind: oneOf('任职方式', basisKinds, { optional: true }),
    effectiveOn: day('任职时间起算日', { optional: true, hint: '决定、当选或任命之日；任职年限从这一天算起' }),
    trialEndsOn: day('试用期届满日', { optional: true, hint: '试用期一年的，填满一年的那一天' }),
    trialPassedOn: day('试用期满考核合格日期', { optional: true }),
    young: yesNo('优秀年轻干部', { optional: true }),
    frontline: yesNo('一线脱贫干部', { optional: true, aliases: ['脱贫攻坚一线干部'] }),
    mechanism: oneOf('运用三项机制', { encourage: '鼓励激励', tolerate: '容错纠错', mobility: '能上能下' }, { optional: true, aliases: ['三项机制'] }),
    exchange: oneOf('交流形式', { unit: '部门之间', region: '地区之间', system: '党政群之间', rotation: '内设机构轮岗', recusal: '回避' }, { optional: true }),
    decision: ref('decisions', '任免决定', { optional: true }),
    document: ref('documents', '任免文件', { optional: true }),
    text: longText('简历原文', { optional: true }),
  },
  said: { now: '现任', ever: '曾任', notNow: '现未任', never: '未曾任' },
  title: ['person', 'post', 'since'],
  unique: [['person', 'since', 'post']],
  exclusive: { by: ['person'], where: { field: 'kind', value: 'main' } },
  byProcedure: [{ procedure: 'appointment', where: { op: 'and', of: [{ op: 'equals', path: ['kind'], value: 'main' }, { op: 'in', path: ['change'], values: ['promote', 'advance'] }] }, what: '提拔任职和进一步使用' }],
  columns: ['person', 'unit', 'post', 'since', 'until', 'level', 'change', 'mechanism', 'decision', 'document'],
  sort: ['-since'],
  filters: ['unit', 'level', 'kind', 'change', 'mechanism'],
  organization: ['unit'],
  timeline: {
    lane: '主职', order: 1, detail: ['level', 'change'], also: { lane: '职务层次', field: 'level', of: '主职' },
    cases: [
      { where: { kind: ['inner'] }, lane: '其间' }, { where: { category: ['study'] }, lane: '学习' }, { where: { category: ['military'] }, lane: '服役' }, { where: { category: ['unemployed', 'other'] }, lane: '其他经历' },
      { where: { kind: ['concurrent'] }, lane: '兼任' }, { where: { kind: ['secondment'] }, lane: '挂职' },
    ],
  },
  check: checkTrial,
  deadlines: [{ id: 'trial', label: '试用期届满', from: ['trialEndsOn'], closedBy: 'trialPassedOn', notice: 30, where: { op: 'holds' } }],
  notBefore: [{ field: 'since', path: ['person', 'birth'], message: '任职时间早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel'], write: ['cadres', 'personnel'], verbs: { 'override-future': ['cadres'], rescind: ['cadres'] } },
})

function checkTrial(row: Row): Problem[] {
  const at = (field: string): string | null => (typeof row[field] === 'string' ? row[field] : null)
  const [since, ends, passed] = [at('since'), at('trialEndsOn'), at('trialPassedOn')]
  return [
    ...(since !== null && ends !== null && ends <= since ? [{ field: 'trialEndsOn', message: '试用期届满日不晚于任职时间，请核对' }] : []),
    ...(passed !== null && ends === null ? [{ field: 'trialEndsOn', message: '已填试用期满考核合格日期，请补填试用期届满日' }] : []),
  ]
}
