import { day, integer, longText, ref, register, text, type Problem, type Row } from '#kernel'

/** 政治素质考察：方案、谈话、民主测评、考察组结论、归档。结论由考察组写，系统不作评价。 */
export const politicalInspection = register('political-inspection', {
  label: '政治素质考察',
  time: 'event',
  unit: '次',
  about: 'subject',
  subject: 'person',
  on: 'inspectedOn',
  fields: {
    person: ref('person', '干部'),
    inspectedOn: day('考察日期', { visibleToSubject: true }),
    purpose: text('考察事由', { maxLength: 120, visibleToSubject: true, hint: '如 拟提拔、换届、年度' }),
    team: text('考察组', { maxLength: 200 }),
    talks: integer('谈话人数', { optional: true, min: 0, unit: '人' }),
    voters: integer('测评参加人数', { optional: true, min: 0, unit: '人' }),
    good: integer('测评“好”', { optional: true, min: 0, unit: '票' }),
    fair: integer('测评“较好”', { optional: true, min: 0, unit: '票' }),
    average: integer('测评“一般”', { optional: true, min: 0, unit: '票' }),
    poor: integer('测评“差”', { optional: true, min: 0, unit: '票' }),
    conclusion: longText('考察组结论', { sensitivity: 'confidential' }),
    statement: longText('本人说明', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    decidingBody: text('审定机关', { maxLength: 120 }),
    filedOn: day('归档日期', { optional: true }),
    archiveNumber: text('政治档案号', { optional: true, maxLength: 60 }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'inspectedOn'],
  unique: [['person', 'inspectedOn']],
  columns: ['person', 'inspectedOn', 'purpose', 'team', 'decidingBody', 'filedOn', 'archiveNumber'],
  sort: ['-inspectedOn'],
  filters: ['inspectedOn'],
  check: checkVotes,
  deadlines: [{ id: 'filing', label: '政治素质考察材料归档', from: ['inspectedOn'], after: { days: 30 }, closedBy: 'filedOn', notice: 7 }],
  readings: true,
  access: { read: ['leader', 'cadres', 'supervision'], write: ['cadres'] },
})

function checkVotes(row: Row): Problem[] {
  const votes = ['good', 'fair', 'average', 'poor'].reduce((sum, f) => sum + (typeof row[f] === 'number' ? row[f] : 0), 0)
  return typeof row.voters === 'number' && votes > row.voters ? [{ field: 'voters', message: `测评票合计 ${votes} 票，多于参加人数 ${row.voters} 人，请核对` }] : []
}
