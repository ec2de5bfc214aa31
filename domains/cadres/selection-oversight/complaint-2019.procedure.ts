import { day, longText, oneOf, procedure, ref, text, type CaseState, type Effect, type EffectValues } from '#kernel'
import { complaintPapers as papers } from './complaint-papers.ts'
import { channels, complaintResults, signatures } from './complaint-words.ts'

/**
 * 选人用人举报（12380）：受理登记→拟办审批→核查→提出处理意见→答复举报人。查实的，另入监督信息，有单位责任的，列入问题整改；
 * 查无实据的，举报本身不作使用依据。
 */
export const complaint2019 = procedure('complaint', '2019', {
  label: '选人用人举报办理',
  from: '2019-03-03',
  clauses: ['XR-SX'],
  number: '举报',
  fields: {
    receivedOn: day('受理日期'),
    channel: oneOf('渠道', channels),
    signed: oneOf('实名情况', signatures),
    matter: longText('反映事项', { sensitivity: 'confidential' }),
    unit: ref('unit', '涉及单位'),
    person: ref('person', '涉及干部', { sensitivity: 'confidential' }),
    way: oneOf('办理方式', { self: '自行核查', referred: '转有关单位核查，限期报结果', refused: '不属受理范围，转有关机关' }),
    handler: text('承办单位', { maxLength: 120 }),
    decidedOn: day('审批日期'),
    team: text('核查人员', { maxLength: 200 }),
    checkedOn: day('核查完成日期'),
    findings: longText('核查情况', { sensitivity: 'confidential' }),
    statement: longText('本人说明', { sensitivity: 'confidential' }),
    result: oneOf('核查结果', complaintResults),
    handling: longText('处理意见', { sensitivity: 'confidential' }),
    rectifyBy: day('整改期限', { ahead: true, hint: '有单位责任、须整改的填写，列入选人用人问题整改' }),
    expiresOn: day('使用到期日', { ahead: true, hint: '查实的填写，到期当日起不再使用' }),
    concludedOn: day('办结日期'),
    repliedOn: day('答复举报人日期'),
    reply: longText('答复情况', { sensitivity: 'confidential' }),
  },
  stages: {
    received: { label: '受理登记', deadline: { label: '受理登记', after: { workingDays: 3 }, notice: 1 } },
    deciding: { label: '拟办审批', deadline: { label: '拟办审批', after: { workingDays: 5 }, notice: 2 } },
    checking: { label: '核查', deadline: { label: '核查', from: 'receivedOn', after: { days: 60 }, notice: 15 } },
    concluding: { label: '提出处理意见', deadline: { label: '处理意见', after: { workingDays: 10 }, notice: 3 } },
    replying: { label: '答复举报人', binding: true, deadline: { label: '答复', from: 'concludedOn', after: { workingDays: 10 }, notice: 3 } },
    done: { label: '办结', final: 'done' },
    stopped: { label: '不予受理', final: 'stopped' },
  },
  start: 'received',
  acts: {
    register: { label: '受理登记', from: ['received'], to: 'deciding', by: ['supervision'], asks: ['receivedOn', 'channel', 'signed', 'matter', 'unit?', 'person?'], materials: [{ id: 'letter', label: '举报材料', optional: true }], documents: [papers.registration] },
    decide: {
      label: '拟办审批', from: ['deciding'], to: { field: 'way', to: { self: 'checking', referred: 'checking', refused: 'stopped' } }, by: ['leader'], asks: ['way', 'handler', 'decidedOn'], documents: [papers.referral],
      effects: accepted,
    },
    check: { label: '提交核查情况', from: ['checking'], to: 'concluding', by: ['supervision'], asks: ['team', 'checkedOn', 'findings', 'statement?', 'result'], materials: [{ id: 'report', label: '核查报告' }], documents: [papers.report] },
    conclude: {
      label: '提出处理意见', from: ['concluding'], to: { field: 'signed', to: { named: 'replying', anonymous: 'done' } }, by: ['supervision'], asks: ['handling', 'concludedOn', 'rectifyBy?', 'expiresOn?'], documents: [papers.conclusion],
      hint: '查实的，记入涉及干部的监督信息；失实并造成不良影响的，另案澄清', effects: concluded,
    },
    answer: { label: '登记答复', from: ['replying'], to: 'done', by: ['supervision'], asks: ['repliedOn', 'reply'], effects: (state) => noted(state, { repliedOn: state.fields.repliedOn ?? null }) },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision'], open: ['supervision'] },
  agree: { order: [['receivedOn', 'decidedOn', 'checkedOn', 'concludedOn', 'repliedOn'], ['checkedOn', 'rectifyBy']] },
  check: ({ act, fields }) => {
    const founded = fields.result === 'verified' || fields.result === 'partly'
    return [
      ...(act === 'register' && fields.unit == null && fields.person == null ? [{ field: 'unit', message: '涉及单位和涉及干部，至少填写一项' }] : []),
      ...(act === 'conclude' && founded && fields.person != null && fields.expiresOn == null ? [{ field: 'expiresOn', message: '查实的记入监督信息，请填写使用到期日：不利记录必须有终止' }] : []),
      ...(act === 'conclude' && !founded && (fields.expiresOn != null || fields.rectifyBy != null) ? [{ field: fields.expiresOn == null ? 'rectifyBy' : 'expiresOn', message: '没有查实的，不填使用到期日和整改期限' }] : []),
      ...(act === 'conclude' && fields.rectifyBy != null && fields.unit == null ? [{ field: 'rectifyBy', message: '没有涉及单位的，不列入单位整改' }] : []),
    ]
  },
})

function accepted({ number, fields }: CaseState): Effect[] {
  if (fields.way === 'refused') return []
  const { receivedOn = null, channel = null, signed = null, matter = null, unit = null, person = null, handler = null } = fields
  return [{ do: 'create', register: 'selection-complaint', as: 'complaint', values: { number, receivedOn, channel, named: signed, matter, unit, person, handler } }]
}

/** 举报台账记结果；查实的，干部记监督信息，单位记问题。 */
function concluded(state: CaseState): Effect[] {
  const { result = null, handling = null, concludedOn = null, checkedOn = null, findings = null, statement = null, person = null, unit = null, receivedOn = null, matter = null, handler = null, expiresOn = null, rectifyBy = null } = state.fields
  const founded = result === 'verified' || result === 'partly'
  return [
    ...noted(state, { result, handling, concludedOn }),
    ...(founded && person !== null ? [{ do: 'create' as const, register: 'supervision-entry', values: { person, source: 'hotline', receivedOn, matter, verification: result, verifiedOn: checkedOn, verifiedBy: handler, evidence: findings, statement, expiresOn } }] : []),
    ...(founded && unit !== null && rectifyBy !== null ? [{ do: 'create' as const, register: 'selection-problem', values: { unit, kind: 'complaint', foundOn: checkedOn, problem: findings, measure: handling, dueOn: rectifyBy } }] : []),
  ]
}

function noted({ made }: CaseState, values: EffectValues): Effect[] {
  return made.complaint === undefined ? [] : [{ do: 'correct', register: 'selection-complaint', id: made.complaint, values }]
}
