import type { StepDocument } from '#kernel'

/** 鼓励激励、容错纠错认定的文书：受理登记表、认定书、备案表。 */
export const tolerancePapers = {
  acceptance: {
    id: 'acceptance', label: '受理登记表', title: '{mechanism}认定受理登记表', paragraphs: [],
    form: [{ label: '申请对象', value: '{names}' }, { label: '机制', value: '{mechanism}' }, { label: '事项', value: '{matter}' }, { label: '本人陈述', value: '{statement}' }, { label: '申请日期', value: '{appliedOn}' }, { label: '受理人', value: '{by}' }, { label: '核查期限', value: '{due}' }],
  },
  finding: {
    id: 'finding', label: '认定书', title: '{mechanism}认定书', perItem: true, addressee: '{item.person}同志',
    paragraphs: ['#一、事项', '{matter}', '#二、认定依据', '{grounds}', '#三、认定结论', '经{decidedOn}{decidingBody}研究，{result}。{finding}'], issuer: '{organ.decidingBody}', dated: 'decidedOn',
  },
  filing: {
    id: 'filing', label: '备案表', title: '{mechanism}认定备案表', paragraphs: [],
    form: [
      { label: '认定对象', value: '{names}' }, { label: '事项', value: '{matter}' }, { label: '认定机关', value: '{decidingBody}（{decidedOn}，{decisionNumber}）' }, { label: '认定结论', value: '{finding}' }, { label: '运用情况', value: '{applied}' }, { label: '备案机关', value: '{filedWith}' }, { label: '备案日期', value: '{filedOn}' },
    ],
  },
} as const satisfies Readonly<Record<string, StepDocument>>

const adjusted = [{ label: '姓名', value: '{item.person}' }, { label: '方式', value: '{item.way}' }, { label: '调整后单位', value: '{item.unit}' }, { label: '调整后职务', value: '{item.post}' }, { label: '职务层次', value: '{item.level}' }, { label: '转任职级', value: '{item.rank}' }] as const
/** Before it takes effect the present post is still held. */
const proposed = [adjusted[0], { label: '现任职务', value: '{item.is.post}' }, ...adjusted.slice(1)] as const

/** 能上能下各步的文书：核实情况报告、调整建议、讨论决定记录、调整通知、谈话记录。 */
export const mobilityPapers = {
  verification: {
    id: 'verification', label: '考察核实报告', title: '关于{names}同志有关情况的考察核实报告',
    paragraphs: ['#一、情形和线索', '{ground}。', '{clues}', '#二、核实情况', '考察组（{inspectors}）于{inspectedOn}进行了考察核实。', '{verified}', '#三、本人陈述', '[{statement}]'], issuer: '考察组', dated: 'inspectedOn',
  },
  proposal: {
    id: 'proposal', label: '调整建议', title: '关于调整干部的建议', paragraphs: ['经考察核实，属{ground}情形。建议如下：', '{proposal}'], landscape: true, table: proposed, issuer: '{office}',
  },
  record: {
    id: 'record', label: '讨论决定记录', title: '讨论决定干部调整事项记录',
    paragraphs: ['{decidedOn}，{body}召开会议，讨论{names}同志的调整事项。应到{expected}，实到{present}；同意{votesFor}，不同意{votesAgainst}，弃权{abstentions}。', '决定：{result}。决定编号：{decisionNumber}。'], landscape: true, table: proposed, issuer: '{body}', dated: 'decidedOn',
  },
  order: {
    id: 'order', label: '调整通知', letterhead: '{organ.body}文件', reference: '{documentNumber}', title: '{documentTitle}',
    paragraphs: ['经{decidedOn}{body}研究决定：', '*[item.way=lateral|demote:{item.person}同志任{item.post}，免去其原任{item.is.post}职务。][item.way=remove:免去{item.person}同志{item.is.post}职务。][item.way=convert:{item.person}同志转任{item.rank}，免去其{item.is.post}职务。]', '以上自{effectiveOn}起生效。'], issuer: '{organ.body}', dated: 'effectiveOn',
  },
  review: {
    id: 'review', label: '复核意见书', title: '干部调整复核意见书', addressee: '{names}同志',
    paragraphs: ['{reviewRequestedOn}对{decidedOn}{body}调整决定提出的复核申请收悉。经复核：', '{reviewFinding}', '复核结果：{reviewResult}。'], issuer: '{organ.body}', dated: 'reviewedOn',
  },
  filing: {
    id: 'filing', label: '备案表', title: '能上能下调整备案表', landscape: true, paragraphs: [], table: adjusted,
    form: [
      { label: '情形', value: '{ground}' }, { label: '决定机关', value: '{body}（{decidedOn}，{decisionNumber}）' }, { label: '复核', value: '[{reviewResult}（{reviewedOn}）]' }, { label: '跟踪和运用情况', value: '{applied}' }, { label: '备案机关', value: '{filedWith}' }, { label: '备案日期', value: '{filedOn}' },
    ],
  },
  talk: {
    id: 'talk', label: '谈话记录', title: '干部调整谈话记录', perItem: true, paragraphs: [],
    form: [{ label: '谈话对象', value: '{item.person}' }, { label: '谈话人', value: '{talker}' }, { label: '谈话时间', value: '{talkedOn}' }, { label: '调整决定', value: '{item.way}[，任{item.post}][，转任{item.rank}]（{decidedOn}，{body}）' }, { label: '谈话内容', value: '（记录人填写）\n\n\n\n\n\n\n' }],
    closing: ['谈话人（签字）：　　　　　　谈话对象（签字）：'],
  },
} as const satisfies Readonly<Record<string, StepDocument>>
