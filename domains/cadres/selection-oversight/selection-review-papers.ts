import type { StepDocument } from '#kernel'

const whole = '参加评议应到{expected}，实到{present}，有效票{ballots}：满意{satisfied}，基本满意{fairly}，不满意{dissatisfied}，不了解{unaware}。'
const each = [
  { label: '姓名', value: '{item.person}' }, { label: '有效票', value: '{item.ballots}' }, { label: '满意', value: '{item.satisfied}' }, { label: '基本满意', value: '{item.fairly}' }, { label: '不满意', value: '{item.dissatisfied}' }, { label: '不了解', value: '{item.unaware}' },
] as const
const office = '{office}'

/** 一报告两评议各步的文书：工作报告摘要、评议结果汇总、反馈函、整改情况报告。 */
export const selectionReviewPapers = {
  report: {
    id: 'report', label: '选人用人工作报告', title: '{unit}{year}年度选人用人工作报告摘要',
    paragraphs: ['{report}', '本年度新提拔任用、列入民主评议的干部{count}名：{names}。'], issuer: '{unit}',
  },
  count: {
    id: 'count', label: '评议结果汇总', title: '{unit}{year}年度“一报告两评议”结果汇总',
    paragraphs: ['#一、对选人用人工作的评议', `{heldOn}，${whole}`, '#二、对新提拔任用干部的评议'], table: each, issuer: office, dated: 'heldOn',
  },
  feedback: {
    id: 'feedback', label: '反馈函', title: '关于{year}年度“一报告两评议”结果的反馈', addressee: '{unit}',
    paragraphs: [`{heldOn}，你单位召开会议，开展选人用人工作“一报告两评议”。${whole}`, '#一、反馈意见', '{feedback}', '请认真研究，提出整改措施[，于{due}前完成整改]并报告整改情况。', '#二、对新提拔任用干部的评议结果'],
    table: each, issuer: office, dated: 'feedbackOn',
  },
  rectification: {
    id: 'rectification', label: '整改情况报告', title: '关于{year}年度“一报告两评议”反馈意见整改情况的报告', addressee: office,
    paragraphs: ['#一、反馈意见', '{feedbackOn}反馈：{feedback}', '#二、整改措施和完成情况', '{rectification}', '上述整改于{rectifiedOn}完成[，{reportedOn}上报]。'], issuer: '{unit}', dated: 'rectifiedOn',
  },
} as const satisfies Readonly<Record<string, StepDocument>>
