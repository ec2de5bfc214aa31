import type { StepDocument } from '#kernel'

/** 政治素质考察的文书：考察方案、考察表。 */
export const politicalPapers = {
  plan: {
    id: 'plan', label: '考察方案', title: '政治素质考察方案',
    paragraphs: ['#一、考察事由', '{purpose}', '#二、考察对象', '{names}，共{count}名。', '#三、考察组', '{team}，共{inspectors}。', '#四、内容和方法', '{plan}'], issuer: '{office}',
  },
  sheet: {
    id: 'sheet', label: '政治素质考察表', title: '政治素质考察表', perItem: true, paragraphs: [],
    form: [
      { label: '考察对象', value: '{item.person}' }, { label: '考察事由', value: '{purpose}' }, { label: '考察组', value: '{team}' }, { label: '考察日期', value: '{inspectedOn}' }, { label: '个别谈话', value: '{item.talks}' },
      { label: '民主测评', value: '参加{item.voters}：好{item.good}，较好{item.fair}，一般{item.average}，差{item.poor}' }, { label: '考察组结论', value: '{item.conclusion}' }, { label: '本人说明', value: '{item.statement}' },
      { label: '审定', value: '{decidingBody}，{decidedOn}' }, { label: '归档', value: '{filedOn}　{item.archiveNumber}' },
    ],
  },
} as const satisfies Readonly<Record<string, StepDocument>>

/** 政治素质一票否决的文书：告知书、本人陈述、决定书、复核决定书。 */
export const vetoPapers = {
  notification: {
    id: 'notification', label: '告知书', title: '拟作政治素质一票否决的告知书', perItem: true, addressee: '{item.person}同志',
    paragraphs: ['经研究，拟提请有权机关对你作出政治素质一票否决的决定。依据的事实如下：', '{grounds}', '你可以作出陈述和申辩[，请于{due}前提交]。'], issuer: '{office}', dated: 'notifiedOn',
  },
  statement: {
    id: 'statement', label: '本人陈述', title: '本人陈述', perItem: true, paragraphs: ['{notifiedOn}告知书收悉，陈述如下：', '{statement}'], issuer: '{item.person}', dated: 'statedOn',
  },
  veto: {
    id: 'veto', label: '决定书', title: '政治素质一票否决决定书', perItem: true, when: [{ field: 'result', in: ['veto'] }], addressee: '{item.person}同志',
    paragraphs: ['#一、事实', '{grounds}', '#二、本人陈述', '{statement}', '#三、决定', '经{decidedOn}{body}研究，决定对你予以政治素质一票否决，期限至{endsOn}。期限届满，自行解除。', '对本决定不服的，可以申请复核。'], issuer: '{organ.body}', dated: 'decidedOn',
  },
  cleared: {
    id: 'cleared', label: '不予否决决定', title: '不予政治素质一票否决的决定', perItem: true, when: [{ field: 'result', in: ['none'] }], addressee: '{item.person}同志',
    paragraphs: ['{notifiedOn}告知你的事项，经{decidedOn}{body}研究，决定不予否决。'], issuer: '{organ.body}', dated: 'decidedOn',
  },
  review: {
    id: 'review', label: '复核决定书', title: '政治素质一票否决复核决定书', perItem: true, addressee: '{item.person}同志',
    paragraphs: ['#一、申请', '{reviewRequestedOn}，你申请复核：', '{reviewRequest}', '#二、复核意见', '{reviewFinding}', '#三、复核结果', '{reviewResult}原决定[reviewResult=kept:，期限至{endsOn}][reviewResult=lifted:，自{reviewedOn}起不再影响]。'], issuer: '{organ.body}', dated: 'reviewedOn',
  },
} as const satisfies Readonly<Record<string, StepDocument>>
