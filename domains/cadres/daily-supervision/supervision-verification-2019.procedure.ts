import { day, longText, oneOf, procedure, ref, text, type CaseState, type Effect } from '#kernel'
import { supervisionPapers as papers } from './supervision-papers.ts'

/** 监督信息：登记→转请核实→听取本人说明→认定→入库；未经核实的不得使用。 */
export const supervisionVerification2019 = procedure('supervision-verification', '2019', {
  label: '监督信息核实',
  from: '2019-01-01',
  clauses: ['XR-31'],
  number: '监核',
  fields: {
    source: oneOf('来源', {
      discipline: '纪检监察', audit: '审计', petition: '信访', inspection: '巡视巡察', hotline: '12380举报', cyberspace: '网信舆情', court: '司法机关', appraisal: '考核考察', other: '其他',
    }, { visibleToSubject: true }),
    receivedOn: day('收到日期', { visibleToSubject: true }),
    matter: longText('反映事项', { sensitivity: 'confidential', visibleToSubject: true }),
    assignedTo: text('核实机关', { maxLength: 120, visibleToSubject: true }),
    statement: longText('本人说明', { sensitivity: 'confidential', visibleToSubject: true }),
    statedOn: day('说明日期', { visibleToSubject: true }),
    verification: oneOf('核实结论', { verified: '属实', partly: '部分属实', unfounded: '不属实', unverifiable: '无法查实' }, { visibleToSubject: true }),
    verifiedOn: day('核实日期', { visibleToSubject: true }),
    evidence: longText('核实依据', { sensitivity: 'confidential' }),
    expiresOn: day('使用到期日', { ahead: true, visibleToSubject: true, hint: '到期当日起不再使用，并提醒清除' }),
  },
  items: { label: '反映对象', unit: '人', subject: 'person', fields: { person: ref('person', '干部') } },
  stages: {
    received: { label: '登记', deadline: { label: '转请核实', after: { workingDays: 5 }, notice: 2 } },
    verifying: { label: '核实', deadline: { label: '核实', from: 'receivedOn', after: { days: 60 }, notice: 15 } },
    hearing: { label: '听取本人说明', told: true, deadline: { label: '本人说明', after: { workingDays: 10 }, notice: 3 } },
    concluding: { label: '认定', deadline: { label: '认定', after: { workingDays: 10 }, notice: 3 } },
    done: { label: '已入库', told: true, final: 'done' },
    stopped: { label: '不予登记', final: 'stopped' },
  },
  start: 'received',
  acts: {
    assign: { label: '转请核实', from: ['received'], to: 'verifying', by: ['supervision'], asks: ['source', 'receivedOn', 'matter', 'assignedTo'], changesItems: true, materials: [{ id: 'lead', label: '线索材料', optional: true }], documents: [papers.request] },
    hear: { label: '请本人说明', from: ['verifying'], to: 'hearing', by: ['supervision'], hint: '核实中须听取本人说明的', documents: [papers.hearing] },
    state: { label: '提交本人说明', from: ['hearing'], to: 'concluding', by: ['subject', 'supervision'], asks: ['statement', 'statedOn'], documents: [papers.statement] },
    skip: { label: '核实完毕', from: ['verifying'], to: 'concluding', by: ['supervision'], hint: '本人说明可在认定前随时补入' },
    conclude: {
      label: '作出认定', from: ['concluding'], to: 'done', by: ['supervision'], asks: ['verification', 'verifiedOn', 'evidence', 'statement?', 'expiresOn'],
      materials: [{ id: 'report', label: '核实报告' }],
      documents: [papers.report],
      effects: entered,
    },
  },
  agree: { order: [['receivedOn', 'statedOn', 'verifiedOn', 'expiresOn']] },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision'], open: ['supervision'] },
})

function entered({ fields, items }: CaseState): Effect[] {
  const { source = null, receivedOn = null, matter = null, verification = null, verifiedOn = null, assignedTo = null, evidence = null, statement = null, expiresOn = null } = fields
  return items.map((item) => ({
    do: 'create', register: 'supervision-entry',
    values: { person: item.fields.person ?? null, source, receivedOn, matter, verification, verifiedOn, verifiedBy: assignedTo, evidence, statement, expiresOn },
  }))
}
