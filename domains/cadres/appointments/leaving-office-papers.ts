import type { StepDocument } from '#kernel'

const table = [{ label: '姓名', value: '{item.person}' }, { label: '情形', value: '{item.way}' }, { label: '免去职务', value: '{item.post}' }] as const

/** 免职各步的文书：免职建议、讨论决定记录、免职通知、谈话记录。 */
export const leavingPapers = {
  plan: {
    id: 'plan', label: '免职建议', title: '关于干部免职的建议',
    paragraphs: ['#一、事由', '{ground}', '#二、建议', '拟于{effectiveOn}免去下列干部（{count}名）职务：'], table, issuer: '{office}', dated: 'proposedOn',
  },
  record: {
    id: 'record', label: '讨论决定记录', title: '讨论决定干部免职事项记录',
    paragraphs: ['{decidedOn}，{body}召开{meeting}，讨论干部免职事项。应到{expected}，实到{present}，同意{votesFor}。决定编号：{decisionNumber}。', '决定免去下列干部职务：'], table, issuer: '{body}', dated: 'decidedOn',
  },
  order: {
    id: 'order', label: '免职通知', letterhead: '{organ.body}文件', reference: '{documentNumber}', title: '{documentTitle}',
    paragraphs: ['经{decidedOn}{body}{meeting}研究决定：', '*免去{item.person}同志{item.post}职务（{item.way}）。', '以上自{effectiveOn}起生效。'], issuer: '{organ.body}', dated: 'issuedOn',
  },
  talk: {
    id: 'talk', label: '谈话记录', title: '免职谈话记录', perItem: true, paragraphs: [],
    form: [{ label: '谈话对象', value: '{item.person}' }, { label: '谈话人', value: '{talker}' }, { label: '谈话时间', value: '{talkedOn}' }, { label: '免职决定', value: '免去{item.post}（{item.way}，{documentNumber}）' }, { label: '谈话内容', value: '（记录人填写）\n\n\n\n\n\n\n' }],
    closing: ['谈话人（签字）：　　　　　　谈话对象（签字）：'],
  },
} as const satisfies Readonly<Record<string, StepDocument>>
