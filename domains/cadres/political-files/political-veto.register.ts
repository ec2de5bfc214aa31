import { day, longText, oneOf, ref, register, text } from '#kernel'

/**
 * 政治素质一票否决：有权机关的登记决定（依据、证据、本人陈述、复核、解除），登记期间阻断提名，解除或期满当日起不再影响。
 * 系统不产生否决，也不由任何数据推断。
 */
export const politicalVeto = register('political-veto', {
  label: '政治素质一票否决',
  time: 'event',
  unit: '项',
  about: 'subject',
  subject: 'person',
  adverse: { fact: 'grounds', evidence: 'evidence', body: 'decidingBody', statement: 'statement', ends: ['endsOn', 'liftedOn'], annulled: [] },
  on: 'decidedOn',
  fields: {
    person: ref('person', '干部'),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    decidingBody: text('决定机关', { maxLength: 120, visibleToSubject: true }),
    grounds: longText('事实依据', { sensitivity: 'confidential', visibleToSubject: true }),
    evidence: longText('证据', { sensitivity: 'confidential' }),
    statement: longText('本人陈述', { sensitivity: 'confidential', visibleToSubject: true, hint: '本人不作陈述的，写明已告知及日期' }),
    endsOn: day('期限届满日', { visibleToSubject: true, hint: '届满当日起不再影响使用' }),
    reviewRequestedOn: day('申请复核日期', { optional: true, visibleToSubject: true }),
    reviewedOn: day('复核日期', { optional: true, visibleToSubject: true }),
    reviewResult: oneOf('复核结果', { kept: '维持', lifted: '解除' }, { optional: true, visibleToSubject: true }),
    liftedOn: day('解除日期', { optional: true, visibleToSubject: true }),
    decision: ref('decisions', '决定'),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'decidedOn'],
  unique: [['person', 'decidedOn']],
  columns: ['person', 'decidedOn', 'decidingBody', 'endsOn', 'reviewedOn', 'reviewResult', 'liftedOn', 'decision'],
  sort: ['-decidedOn'],
  filters: ['decidedOn'],
  agree: { order: [['decidedOn', 'endsOn'], ['decidedOn', 'liftedOn'], ['decidedOn', 'reviewRequestedOn', 'reviewedOn']] },
  byProcedure: [{ procedure: 'political-veto', where: { op: 'and', of: [] }, what: '一票否决的登记' }],
  deadlines: [
    { id: 'end', label: '一票否决期满', from: ['endsOn'], lapses: true, notice: 30 },
    { id: 'review', label: '一票否决复核', from: ['reviewRequestedOn'], after: { days: 30 }, closedBy: 'reviewedOn', notice: 7 },
  ],
  readings: true,
  access: { read: ['leader', 'cadres', 'supervision'], write: ['supervision'] },
})
