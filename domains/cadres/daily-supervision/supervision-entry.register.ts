import { day, longText, oneOf, ref, register, text, type Problem, type Row } from '#kernel'

/**
 * 日常监督信息：来源、核实状态、本人说明、到期与清除。只有核实的才可在选拔任用中使用；经澄清的，一律不再使用。
 * 登记不是结论：是否影响使用，由有权机关研究认定。
 */
export const supervisionEntry = register('supervision-entry', {
  label: '日常监督信息',
  time: 'event',
  unit: '条',
  about: 'subject',
  subject: 'person',
  adverse: {
    fact: 'matter', evidence: 'evidence', body: 'verifiedBy', statement: 'statement', ends: ['expiresOn', 'clearedOn'],
    annulled: [{ field: 'clarification' }, { field: 'verification', values: ['unfounded', 'unverifiable'] }],
  },
  // What is reported of somebody is kept from him until it has been found out; asked to explain, he is told by the case.
  seenBySubject: { op: 'in', path: ['verification'], values: ['verified', 'partly', 'unfounded', 'unverifiable'] },
  on: 'receivedOn',
  fields: {
    person: ref('person', '干部'),
    source: oneOf('来源', {
      discipline: '纪检监察', audit: '审计', petition: '信访', inspection: '巡视巡察', hotline: '12380举报', cyberspace: '网信舆情', court: '司法机关', appraisal: '考核考察', other: '其他',
    }, { visibleToSubject: true }),
    receivedOn: day('收到日期', { visibleToSubject: true }),
    matter: longText('反映事项', { sensitivity: 'confidential', visibleToSubject: true }),
    verification: oneOf('核实状态', { pending: '待核实', verified: '属实', partly: '部分属实', unfounded: '不属实', unverifiable: '无法查实' }, { visibleToSubject: true }),
    verifiedOn: day('核实日期', { optional: true, visibleToSubject: true }),
    verifiedBy: text('核实机关', { optional: true, maxLength: 120, visibleToSubject: true }),
    evidence: longText('核实依据', { optional: true, sensitivity: 'confidential' }),
    statement: longText('本人说明', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    expiresOn: day('使用到期日', { optional: true, visibleToSubject: true, hint: '到期当日起不再使用' }),
    clearedOn: day('清除日期', { optional: true, visibleToSubject: true }),
    clarification: ref('clarification', '澄清', { optional: true, visibleToSubject: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'source', 'receivedOn'],
  unique: [['person', 'source', 'receivedOn']],
  columns: ['person', 'source', 'receivedOn', 'verification', 'verifiedOn', 'expiresOn', 'clearedOn', 'clarification'],
  sort: ['-receivedOn'],
  filters: ['source', 'verification', 'receivedOn'],
  agree: { order: [['receivedOn', 'verifiedOn'], ['receivedOn', 'expiresOn']] },
  check: checkVerification,
  deadlines: [
    { id: 'verification', label: '监督信息核实', from: ['receivedOn'], after: { days: 60 }, closedBy: 'verifiedOn', notice: 15, where: { op: 'equals', path: ['verification'], value: 'pending' } },
    { id: 'clearance', label: '监督信息到期清除', from: ['expiresOn'], closedBy: 'clearedOn', notice: 15 },
  ],
  readings: true,
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision'] },
})

/** A finding names who found it and when; without them nothing is verified. */
function checkVerification(row: Row): Problem[] {
  const found = row.verification !== 'pending' && row.verification != null
  return [
    ...(found && !row.verifiedOn ? [{ field: 'verifiedOn', message: '已有核实结论的，请填写核实日期' }] : []),
    ...(found && !row.verifiedBy ? [{ field: 'verifiedBy', message: '已有核实结论的，请填写核实机关' }] : []),
  ]
}
