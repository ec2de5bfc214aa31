import { day, longText, oneOf, ref, register, text } from '#kernel'
import { leavingWays } from './leaving-ways.ts'

/** 免职：何时、何种情形、免去什么职务、依据哪项决定和文件。 */
export const leaving = register('leaving', {
  label: '免职',
  time: 'event',
  unit: '人次',
  about: 'subject',
  subject: 'person',
  on: 'leftOn',
  fields: {
    person: ref('person', '干部'),
    leftOn: day('免职、退休日期', { visibleToSubject: true }),
    way: oneOf('情形', leavingWays, { visibleToSubject: true }),
    post: text('免去职务', { maxLength: 400, visibleToSubject: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
    note: longText('备注', { optional: true }),
  },
  title: ['person', 'way', 'leftOn'],
  unique: [['person', 'leftOn']],
  columns: ['person', 'leftOn', 'way', 'post', 'decision', 'document'],
  sort: ['-leftOn'],
  filters: ['way', 'leftOn'],
  byProcedure: [{ procedure: 'leaving-office', where: { op: 'and', of: [] }, what: '免职' }],
  notBefore: [{ field: 'leftOn', path: ['person', 'birth'], message: '免职日期早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'personnel'], write: ['cadres'] },
})
