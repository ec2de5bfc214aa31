import { day, longText, oneOf, ref, register, text, type Problem, type Row } from '#kernel'
import { corrections, measures, methods } from './measures.ts'

/** 提醒、函询、诫勉、约谈，和考核考察后的不足提醒：事由、方式、决定机关、日期、本人说明、整改、回访、影响期届满。 */
export const admonition = register('admonition', {
  label: '提醒函询诫勉',
  time: 'event',
  unit: '次',
  about: 'subject',
  subject: 'person',
  adverse: { fact: 'grounds', evidence: 'evidence', body: 'decidingBody', statement: 'statement', ends: ['effectEndsOn'], annulled: [{ field: 'revokedOn' }] },
  on: 'decidedOn',
  fields: {
    person: ref('person', '干部'),
    measure: oneOf('处置方式', measures, { visibleToSubject: true }),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    grounds: longText('事由', { sensitivity: 'confidential', visibleToSubject: true }),
    evidence: longText('核实依据', { optional: true, sensitivity: 'confidential' }),
    decidingBody: text('决定机关', { visibleToSubject: true, maxLength: 120 }),
    method: oneOf('方式', methods, { optional: true, visibleToSubject: true }),
    talker: text('谈话人', { optional: true, maxLength: 120 }),
    deliveredOn: day('谈话或送达日期', { optional: true, visibleToSubject: true }),
    statement: longText('本人说明', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    repliedOn: day('本人回复日期', { optional: true, visibleToSubject: true }),
    rectification: longText('整改要求', { optional: true, visibleToSubject: true }),
    reviewedOn: day('回访日期', { optional: true, visibleToSubject: true }),
    corrected: oneOf('改正情况', corrections, { optional: true, visibleToSubject: true }),
    effectEndsOn: day('影响期届满日', { optional: true, visibleToSubject: true, hint: '届满当日起不再影响使用' }),
    revokedOn: day('撤销日期', { optional: true, visibleToSubject: true, hint: '经澄清或者复核撤销的；自始不作为影响使用的依据' }),
    clarification: ref('clarification', '澄清', { optional: true, visibleToSubject: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'measure', 'decidedOn'],
  unique: [['person', 'measure', 'decidedOn']],
  columns: ['person', 'measure', 'decidedOn', 'decidingBody', 'grounds', 'effectEndsOn', 'decision', 'document'],
  timeline: { lane: '提醒诫勉', order: 9, detail: ['effectEndsOn', 'revokedOn'] },
  sort: ['-decidedOn'],
  filters: ['measure', 'decidedOn'],
  check: checkOrder,
  byProcedure: [{ procedure: 'admonition', where: { op: 'and', of: [] }, what: '提醒、函询、诫勉、约谈和不足提醒' }],
  deadlines: [{ id: 'effect', label: '影响期届满', from: ['effectEndsOn'], lapses: true, notice: 30, where: { op: 'empty', path: ['revokedOn'] } }],
  notBefore: [{ field: 'decidedOn', path: ['person', 'birth'], message: '决定日期早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision', 'cadres'] },
})

function checkOrder(row: Row): Problem[] {
  const decided = String(row.decidedOn ?? '')
  const before = (field: string): boolean => typeof row[field] === 'string' && row[field] < decided
  return [
    ...(before('deliveredOn') ? [{ field: 'deliveredOn', message: '谈话或送达早于决定日期，请核对' }] : []),
    ...(before('repliedOn') ? [{ field: 'repliedOn', message: '本人回复早于决定日期，请核对' }] : []),
    ...(before('reviewedOn') ? [{ field: 'reviewedOn', message: '回访早于决定日期，请核对' }] : []),
    ...(before('revokedOn') ? [{ field: 'revokedOn', message: '撤销日期早于决定日期，请核对' }] : []),
    ...(before('effectEndsOn') ? [{ field: 'effectEndsOn', message: '影响期届满日早于决定日期，请核对' }] : []),
  ]
}
