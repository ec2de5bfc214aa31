import { day, integer, longText, oneOf, ref, register, type Problem, type Row } from '#kernel'

/** 个人有关事项报告：一人一年一条，何时报告，何时查核，查核结果。 */
export const personalMatters = register('personal-matters', {
  label: '个人有关事项报告',
  time: 'event',
  unit: '份',
  about: 'subject',
  subject: 'person',
  on: 'reportedOn',
  fields: {
    person: ref('person', '干部'),
    year: integer('报告年度', { min: 1995, max: 2100 }),
    reportedOn: day('报告日期', { optional: true }),
    checkKind: oneOf('查核类别', { random: '随机抽查', focused: '重点抽查', promotion: '拟提拔人选必核', transfer: '转任重要岗位', other: '其他' }, { optional: true }),
    checkedOn: day('查核日期', { optional: true }),
    checkResult: oneOf('查核结果', { consistent: '一致', minor: '基本一致', omitted: '漏报', concealed: '瞒报' }, { optional: true, visibleToSubject: true, sensitivity: 'confidential' }),
    handling: longText('处理情况', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'year'],
  unique: [['person', 'year']],
  columns: ['person', 'year', 'reportedOn', 'checkKind', 'checkedOn', 'checkResult', 'handling'],
  timeline: { lane: '事项报告', order: 11, detail: ['checkResult'] },
  sort: ['-year'],
  filters: ['year', 'checkKind', 'checkResult'],
  check: checkMatters,
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision', 'cadres'] },
})

function checkMatters(row: Row): Problem[] {
  const [reported, checked] = [row.reportedOn, row.checkedOn]
  return [
    ...(typeof checked === 'string' && typeof reported === 'string' && checked < reported ? [{ field: 'checkedOn', warning: true, message: '查核日期早于报告日期，请核对' }] : []),
    ...(row.checkResult != null && checked == null ? [{ field: 'checkedOn', message: '已有查核结果，请补填查核日期' }] : []),
  ]
}
