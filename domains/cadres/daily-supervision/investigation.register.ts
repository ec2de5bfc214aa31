import { day, longText, oneOf, ref, register, text, type Problem, type Row } from '#kernel'

/**
 * 审查调查：立案、结案和结果。只记有权机关通报的事实；不予处分的，结案后不再影响使用。正在办的案件不让本人看到，
 * 所以没有 `about`：本人的权限不及于此。
 */
export const investigation = register('investigation', {
  label: '审查调查',
  time: 'event',
  unit: '件',
  subject: 'person',
  adverse: { fact: 'grounds', evidence: 'evidence', body: 'body', statement: 'statement', ends: ['closedOn'], annulled: [] },
  on: 'filedOn',
  fields: {
    person: ref('person', '干部'),
    body: text('立案机关', { maxLength: 120 }),
    filedOn: day('立案日期'),
    closedOn: day('结案日期', { optional: true }),
    result: oneOf('结果', { none: '不予处分', sanctioned: '给予处分', transferred: '移送司法', withdrawn: '撤销案件' }, { optional: true }),
    grounds: longText('事由', { optional: true, sensitivity: 'confidential' }),
    evidence: longText('认定依据', { optional: true, sensitivity: 'confidential', hint: '有权机关通报的依据' }),
    statement: longText('本人陈述', { optional: true, sensitivity: 'confidential', hint: '结案后听取的' }),
    document: ref('documents', '通报文件', { optional: true, sensitivity: 'confidential' }),
  },
  title: ['person', 'filedOn'],
  unique: [['person', 'body', 'filedOn']],
  columns: ['person', 'body', 'filedOn', 'closedOn', 'result', 'document'],
  timeline: { order: 9, quiet: true, detail: ['body', 'closedOn', 'result'] },
  sort: ['-filedOn'],
  filters: ['filedOn'],
  agree: { order: [['filedOn', 'closedOn']] },
  check: checkCase,
  readings: true,
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision'] },
})

function checkCase(row: Row): Problem[] {
  const closed = typeof row.closedOn === 'string'
  return [
    ...(row.result != null && !closed ? [{ field: 'closedOn', message: '已有结果，请补填结案日期' }] : []),
    ...(closed && row.result == null ? [{ field: 'result', warning: true, message: '已结案，请补填结果' }] : []),
  ]
}
