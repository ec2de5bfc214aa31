import { day, longText, oneOf, ref, register, text } from '#kernel'
import { recusalGrounds } from './recusal-grounds.ts'

/** 任职回避：哪两人、何种关系、何种情形、怎样处理、由谁决定。 */
export const recusal = register('recusal', {
  label: '任职回避',
  time: 'event',
  unit: '件',
  about: 'subject',
  subject: 'person',
  on: 'decidedOn',
  fields: {
    person: ref('person', '干部'),
    relative: ref('person', '有回避关系的人', { optional: true }),
    relation: text('关系', { maxLength: 40, sensitivity: 'personal', visibleToSubject: true }),
    ground: oneOf('情形', recusalGrounds, { visibleToSubject: true }),
    facts: longText('事实', { optional: true, sensitivity: 'personal', visibleToSubject: true }),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    decidingBody: text('决定机关', { maxLength: 120, visibleToSubject: true }),
    measure: oneOf('处理', { move: '调整职务', excuse: '公务回避', exempt: '经批准不回避' }, { visibleToSubject: true }),
    carriedOn: day('办理日期', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'ground', 'decidedOn'],
  unique: [['person', 'ground', 'decidedOn']],
  columns: ['person', 'relative', 'relation', 'ground', 'decidedOn', 'measure', 'carriedOn'],
  sort: ['-decidedOn'],
  filters: ['ground', 'measure'],
  deadlines: [{ id: 'carry', label: '任职回避办理', from: ['decidedOn'], after: { days: 30 }, closedBy: 'carriedOn', notice: 7 }],
  access: { read: ['leader', 'cadres', 'supervision'], write: ['cadres', 'supervision'] },
})
