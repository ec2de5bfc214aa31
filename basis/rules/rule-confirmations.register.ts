import { code, date, day, longText, ref, register, structured, text, type Problem, type Row } from '#kernel'

/**
 * 条款确认：目录中未经原文核对的条款，由本地有权人员核对条文和施行日期后确认，自生效日起据以判断，只引用文件名称。本地另定的数值也在这里。
 * 数值由确认一步写入，所以表单和导入都不能新增，只有确认能够。
 */
export const ruleConfirmations = register('rule-confirmations', {
  label: '条款确认',
  time: 'span',
  unit: '条',
  listed: false,
  fields: {
    clause: code('条款', 'clauses'),
    since: date('生效日', { hint: '须写到日；自当日起据以判断' }),
    until: date('停用日', { optional: true, hint: '当日起不再据以判断；仍在使用的留空' }),
    text: longText('确认的条文', { maxLength: 4000 }),
    parameters: structured('数值'),
    source: text('依据文件', { maxLength: 200, hint: '文件名称和文号' }),
    issuedOn: day('印发日期', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
    confirmedBy: text('确认人', { maxLength: 100 }),
    confirmedOn: day('确认日期'),
  },
  title: ['clause', 'since'],
  exclusive: { by: ['clause'] },
  columns: ['clause', 'since', 'until', 'source', 'issuedOn', 'confirmedBy', 'confirmedOn', 'document'],
  sort: ['-since'],
  check: wholeDays,
  access: {
    read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'],
    write: ['cadres', 'supervision', 'leader'],
  },
})

/** A clause counts from a day, not from some time in a month. */
function wholeDays(row: Row): Problem[] {
  return (['since', 'until'] as const).flatMap((field) => {
    const value = row[field]
    return typeof value === 'string' && value.length !== 10 ? [{ field, message: '条款自某一日起生效、停用，请写到日，如 2026-01-01' }] : []
  })
}
