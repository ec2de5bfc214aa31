import type { StepDocument } from '#kernel'

const office = '{office}'

/** 监督信息核实各步的文书：转请核实函、请本人说明通知、本人说明、核实情况。 */
export const supervisionPapers = {
  request: {
    id: 'request', label: '转请核实函', title: '关于转请核实有关反映的函', addressee: '{assignedTo}',
    paragraphs: ['{receivedOn}，收到来自{source}的信息，反映{names}有关问题：', '{matter}', '现转请核实，请将核实结论和依据[于{due}前]函告我部。'], issuer: office,
  },
  hearing: {
    id: 'hearing', label: '请本人说明的通知', title: '关于请你说明有关情况的通知', perItem: true, addressee: '{item.person}同志',
    paragraphs: ['核实中，需要你就以下事项作出说明：', '{matter}', '请实事求是书面说明[，于{due}前提交]。'], issuer: office,
  },
  statement: {
    id: 'statement', label: '本人说明', title: '关于有关事项的说明', perItem: true, paragraphs: ['{statement}'], issuer: '{item.person}', dated: 'statedOn',
  },
  report: {
    id: 'report', label: '核实情况', title: '监督信息核实情况表', perItem: true, paragraphs: [],
    form: [
      { label: '反映对象', value: '{item.person}' }, { label: '来源', value: '{source}（{receivedOn}收到）' }, { label: '反映事项', value: '{matter}' }, { label: '核实机关', value: '{assignedTo}' }, { label: '核实依据', value: '{evidence}' },
      { label: '本人说明', value: '[{statement}][（{statedOn}）]' }, { label: '核实结论', value: '{verification}（{verifiedOn}）' }, { label: '使用到期日', value: '{expiresOn}' },
    ],
  },
} as const satisfies Readonly<Record<string, StepDocument>>
