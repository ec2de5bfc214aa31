import { addMonths, code, day, longText, ref, register, structured, text, type Problem, type Row } from '#kernel'

/** Nobody can vouch for longer without looking again. */
const MONTHS = 12

/**
 * 完整性声明：某本台账对全市、某单位及下级或某人，到某日为止没有漏录。只有声明完整的，没有记录才等于没有。声明时的条数和变更号由声明一步记下，
 * 所以表单和导入都不能新增；撤销即收回。
 */
export const completeness = register('completeness', {
  label: '完整性声明',
  time: 'event',
  unit: '条',
  on: 'statedOn',
  listed: false,
  fields: {
    register: code('台账', 'registers'),
    unit: ref('unit', '单位及下级', { optional: true, hint: '不选单位也不选人员的，为全市' }),
    person: ref('person', '人员', { optional: true }),
    statedOn: day('声明日期'),
    completeTo: day('完整到', { hint: `不超过声明之日起 ${MONTHS} 个月` }),
    statedBy: text('声明人', { maxLength: 100 }),
    basis: longText('依据', { maxLength: 1000, hint: '怎样核对的，如与纪委监委、信访部门对账' }),
    document: ref('documents', '文件', { optional: true }),
    ledger: structured('声明时的台账'),
  },
  title: ['register', 'unit', 'person', 'completeTo'],
  columns: ['register', 'unit', 'person', 'statedOn', 'completeTo', 'statedBy', 'basis', 'document'],
  sort: ['-statedOn'],
  filters: ['register'],
  organization: ['unit'],
  deadlines: [{ id: 'expiry', label: '完整性声明到期', from: ['completeTo'], lapses: true, notice: 30 }],
  check: checkTerm,
  access: {
    read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'],
    write: ['office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'],
  },
})

function checkTerm(row: Row): Problem[] {
  const { statedOn, completeTo, unit, person } = row
  if (typeof statedOn !== 'string' || typeof completeTo !== 'string') return []
  const last = addMonths(statedOn, MONTHS)
  return [
    ...(completeTo < statedOn ? [{ field: 'completeTo', message: '“完整到”早于声明日期，这样的声明不起作用，请改到声明日期或以后' }] : []),
    ...(completeTo > last ? [{ field: 'completeTo', message: `“完整到”最迟 ${last}（声明之日起 ${MONTHS} 个月），到期请重新核对后再声明` }] : []),
    ...(unit != null && person != null ? [{ field: 'person', message: '单位和人员只能选一个' }] : []),
  ]
}
