import type { StepDocument } from '#kernel'

const table = [{ label: '姓名', value: '{item.person}' }, { label: '现任职务', value: '{item.is.post}' }, { label: '交流形式', value: '{item.form}' }, { label: '拟任单位', value: '{item.unit}' }, { label: '拟任职务', value: '{item.post}' }] as const

/** 干部交流各步的文书：交流方案、讨论决定记录、任职通知、谈话记录。 */
export const exchangePapers = {
  plan: {
    id: 'plan', label: '交流方案', title: '干部交流方案',
    paragraphs: ['#一、事由', '{ground}', '#二、交流意向', '{consultedOn}在一定范围内酝酿，拟交流干部{count}名：'], landscape: true, table: [...table, { label: '职务层次', value: '{item.level}' }], issuer: '{office}',
  },
  record: {
    id: 'record', label: '讨论决定记录', title: '讨论决定干部交流事项记录',
    paragraphs: ['{decidedOn}，{body}召开{meeting}，讨论干部交流事项。应到{expected}，实到{present}，同意{votesFor}。决定编号：{decisionNumber}。', '决定交流下列干部：'], landscape: true, table, issuer: '{body}', dated: 'decidedOn',
  },
  order: {
    id: 'order', label: '任职通知', letterhead: '{organ.body}文件', reference: '{documentNumber}', title: '{documentTitle}',
    paragraphs: ['经{decidedOn}{body}{meeting}研究决定：', '*{item.person}同志任{item.post}[，免去其{item.is.post}职务]。', '任职时间从{effectiveOn}起计算。'], issuer: '{organ.body}', dated: 'issuedOn',
  },
  talk: {
    id: 'talk', label: '谈话记录', title: '交流任职谈话记录', perItem: true, paragraphs: [],
    form: [{ label: '谈话对象', value: '{item.person}' }, { label: '谈话时间', value: '{talkedOn}' }, { label: '任职决定', value: '任{item.post}[，免去{item.is.post}职务]（{documentNumber}）' }, { label: '谈话内容', value: '（记录人填写）\n\n\n\n\n\n\n' }],
    closing: ['谈话人（签字）：　　　　　　谈话对象（签字）：'],
  },
} as const satisfies Readonly<Record<string, StepDocument>>
