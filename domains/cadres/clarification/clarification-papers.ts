import type { StepDocument } from '#kernel'

/** 澄清保护各步的文书：受理登记表、认定书、澄清函、澄清通报、回访记录。 */
export const clarificationPapers = {
  acceptance: {
    id: 'acceptance', label: '受理登记表', title: '澄清保护受理登记表', paragraphs: [],
    form: [{ label: '反映对象', value: '{names}' }, { label: '反映事项', value: '{matter}' }, { label: '受理日期', value: '{receivedOn}' }, { label: '受理人', value: '{by}' }, { label: '核查期限', value: '{due}' }],
  },
  finding: {
    id: 'finding', label: '核查认定书', title: '反映事项核查认定书',
    paragraphs: ['#一、反映事项', '{receivedOn}受理对{names}的反映：', '{matter}', '#二、核查结论', '{finding}', '#三、认定', '经{decidedOn}{decidingBody}认定：{result}。'],
    issuer: '{organ.decidingBody}', dated: 'decidedOn',
  },
  letter: {
    id: 'letter', label: '澄清函', title: '澄清函', perItem: true, when: [{ field: 'method', in: ['face', 'letter'] }], addressee: '{item.person}同志',
    paragraphs: ['{receivedOn}受理的关于你的反映，经核查，结论为：', '{finding}', '经{decidedOn}{decidingBody}认定，{result}。征得你本人同意，现予澄清，在{extent}范围内消除影响。[result=unfounded:原反映事项不再作为使用干部的依据。]', '望你放下包袱，继续担当作为。'],
    issuer: '{organ.decidingBody}', dated: 'clarifiedOn',
  },
  circular: {
    id: 'circular', label: '澄清通报', title: '关于对{names}同志有关反映予以澄清的通报', when: [{ field: 'method', in: ['meeting', 'notice'] }],
    paragraphs: ['近期，对{names}同志有关反映已经核查。核查结论为：', '{finding}', '经{decidedOn}{decidingBody}认定，{result}。征得本人同意，现在{extent}范围内予以澄清。[result=unfounded:原反映事项不再作为使用干部的依据。]'],
    issuer: '{organ.decidingBody}', dated: 'clarifiedOn',
  },
  revisit: {
    id: 'revisit', label: '回访记录', title: '澄清保护回访记录', perItem: true, paragraphs: [],
    form: [{ label: '回访对象', value: '{item.person}' }, { label: '澄清方式', value: '{method}（{clarifiedOn}）' }, { label: '回访日期', value: '{revisitedOn}' }, { label: '回访情况', value: '{revisit}' }, { label: '回访人', value: '{by}' }],
  },
} as const satisfies Readonly<Record<string, StepDocument>>
