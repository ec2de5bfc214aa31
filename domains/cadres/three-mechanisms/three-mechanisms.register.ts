import { day, longText, oneOf, ref, register, text } from '#kernel'
import { mobilityReviews } from './mobility-reviews.ts'

/** 三项机制：鼓励激励、容错纠错、能上能下的认定、运用与备案。 */
export const threeMechanisms = register('three-mechanisms', {
  label: '三项机制认定',
  time: 'event',
  unit: '件',
  about: 'subject',
  subject: 'person',
  on: 'decidedOn',
  fields: {
    person: ref('person', '干部'),
    mechanism: oneOf('机制', { encourage: '鼓励激励', tolerate: '容错纠错', mobility: '能上能下' }, { visibleToSubject: true }),
    matter: longText('事项', { sensitivity: 'confidential', visibleToSubject: true }),
    grounds: longText('认定依据', { visibleToSubject: true }),
    decidingBody: text('认定机关', { maxLength: 120, visibleToSubject: true }),
    decidedOn: day('认定日期', { visibleToSubject: true }),
    finding: longText('认定结论', { visibleToSubject: true }),
    applied: longText('运用情况', { optional: true, visibleToSubject: true }),
    statement: longText('本人陈述', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    filedWith: text('备案机关', { optional: true, maxLength: 120 }),
    filedOn: day('备案日期', { optional: true }),
    reviewedOn: day('复核日期', { optional: true, visibleToSubject: true }),
    reviewResult: oneOf('复核结果', mobilityReviews, { optional: true, visibleToSubject: true }),
    entry: ref('supervision-entry', '所涉监督信息', { optional: true, hint: '容错认定后，不再影响使用' }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'mechanism', 'decidedOn'],
  unique: [['person', 'mechanism', 'decidedOn']],
  columns: ['person', 'mechanism', 'decidedOn', 'decidingBody', 'finding', 'applied', 'filedOn'],
  sort: ['-decidedOn'],
  filters: ['mechanism', 'decidedOn'],
  byProcedure: [
    { procedure: 'three-mechanisms', where: { op: 'in', path: ['mechanism'], values: ['encourage', 'tolerate'] }, what: '鼓励激励、容错纠错的认定' },
    { procedure: 'mobility', where: { op: 'equals', path: ['mechanism'], value: 'mobility' }, what: '能上能下的调整' },
  ],
  deadlines: [{ id: 'filing', label: '三项机制认定备案', from: ['decidedOn'], after: { days: 30 }, closedBy: 'filedOn', notice: 7 }],
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision', 'cadres'] },
})
