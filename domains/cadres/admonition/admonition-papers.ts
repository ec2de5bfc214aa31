import type { StepDocument } from '#kernel'

/** 提醒、函询、诫勉、约谈各步的文书：呈批表、函询通知书、本人说明、谈话记录、提醒函、诫勉书、了结或整改通知、回访记录。 */
export const admonitionPapers = {
  approval: {
    id: 'approval', label: '呈批表', title: '{measure}呈批表', paragraphs: [],
    form: [
      { label: '处置对象', value: '{names}' }, { label: '处置方式', value: '{measure}' }, { label: '事由', value: '{grounds}' }, { label: '核实依据', value: '{evidence}' },
      { label: '决定机关', value: '{decidingBody}' }, { label: '审批意见', value: '{approval}' }, { label: '决定日期', value: '{decidedOn}' }, { label: '审批人', value: '{by}' },
    ],
    issuer: '{organ.decidingBody}', dated: 'decidedOn',
  },
  inquiry: {
    id: 'letter', label: '函询通知书', title: '函询通知书', perItem: true, addressee: '{item.person}同志',
    paragraphs: ['经研究，现就以下事项向你函询：', '{grounds}', '请你实事求是作出书面说明[，于{due}前报{decidingBody}]。如有证明材料，请一并附上。'],
    issuer: '{organ.decidingBody}', dated: 'deliveredOn',
  },
  reply: {
    id: 'reply', label: '本人书面说明', title: '关于函询事项的说明', perItem: true, addressee: '{decidingBody}',
    paragraphs: ['{deliveredOn}函询通知书收悉。现就有关事项说明如下：', '{statement}'], issuer: '{item.person}', dated: 'repliedOn',
  },
  closed: {
    id: 'closed', label: '函询了结通知书', title: '函询了结通知书', perItem: true, when: [{ field: 'conclusion', in: ['closed'] }], addressee: '{item.person}同志',
    paragraphs: ['你{repliedOn}报来的书面说明收悉。经研判，你对函询事项已经说明清楚，予以了结。'], issuer: '{organ.decidingBody}',
  },
  rectify: {
    id: 'rectify', label: '整改通知书', title: '责令整改通知书', perItem: true, when: [{ field: 'conclusion', in: ['rectify'] }], addressee: '{item.person}同志',
    paragraphs: ['你{repliedOn}报来的书面说明收悉。经研判，现责令你就以下问题进行整改：', '{rectification}'], issuer: '{organ.decidingBody}',
  },
  record: {
    id: 'record', label: '谈话记录', title: '[measure=remind|inquire|admonish|shortcoming:{measure}谈话记录][measure=talk:约谈记录]', perItem: true, when: [{ field: 'method', in: ['talk'] }], paragraphs: [],
    form: [
      { label: '谈话对象', value: '{item.person}' }, { label: '谈话人', value: '{talkers}（{talkerCount}）' }, { label: '谈话时间', value: '{deliveredOn}' }, { label: '事由', value: '{grounds}' },
      { label: '本人说明', value: '{statement}' }, { label: '整改要求', value: '{rectification}' }, { label: '影响期', value: '[至{effectEndsOn}]' }, { label: '抄送', value: '[copiedToUnit=true:已抄送所在单位主要负责人]' },
    ],
    closing: ['谈话人（签字）：　　　　　　谈话对象（签字）：'],
  },
  reminder: {
    id: 'reminder', label: '提醒函', title: '提醒函', perItem: true, when: [{ field: 'measure', in: ['remind', 'shortcoming'] }, { field: 'method', in: ['letter'] }], addressee: '{item.person}同志',
    paragraphs: ['经研究，现就以下问题对你予以提醒：', '{grounds}', '[请你引起重视，认真改正：{rectification}]'], issuer: '{organ.decidingBody}', dated: 'deliveredOn',
  },
  admonition: {
    id: 'admonition', label: '诫勉书', title: '诫勉书', perItem: true, when: [{ field: 'measure', in: ['admonish'] }, { field: 'method', in: ['letter'] }], addressee: '{item.person}同志',
    paragraphs: [
      '#一、诫勉事由', '{grounds}', '#二、决定', '经{decidedOn}{decidingBody}研究，决定对你予以诫勉[，影响期至{effectEndsOn}]。', '#三、要求', '[{rectification}]', '请你深刻检查、认真整改，整改情况将予以回访。',
    ],
    issuer: '{organ.decidingBody}', dated: 'deliveredOn',
  },
  review: {
    id: 'review', label: '回访记录', title: '{measure}整改回访记录', perItem: true, paragraphs: [],
    form: [
      { label: '回访对象', value: '{item.person}' }, { label: '处置方式', value: '{measure}（{decidedOn}）' }, { label: '整改要求', value: '{rectification}' }, { label: '回访日期', value: '{reviewedOn}' }, { label: '改正情况', value: '{corrected}' }, { label: '回访人', value: '{by}' },
    ],
  },
} as const satisfies Readonly<Record<string, StepDocument>>
