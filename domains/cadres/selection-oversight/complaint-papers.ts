import type { StepDocument } from '#kernel'

const office = '{office}'

/** 举报办理各步的文书：受理登记表、拟办单、核查报告、办结报告。 */
export const complaintPapers = {
  registration: {
    id: 'registration', label: '受理登记表', title: '选人用人举报受理登记表', paragraphs: [],
    form: [
      { label: '受理日期', value: '{receivedOn}' }, { label: '渠道', value: '{channel}（{signed}）' }, { label: '涉及单位', value: '{unit}' }, { label: '涉及干部', value: '{person}' }, { label: '反映事项', value: '{matter}' }, { label: '登记人', value: '{by}' },
    ],
  },
  referral: {
    id: 'referral', label: '拟办单', title: '选人用人举报拟办单', paragraphs: [],
    form: [
      { label: '反映事项', value: '{matter}' }, { label: '办理方式', value: '{way}' }, { label: '承办单位', value: '{handler}' }, { label: '办理期限', value: '[{due}]' }, { label: '审批人', value: '{by}' }, { label: '审批日期', value: '{decidedOn}' },
    ],
  },
  report: {
    id: 'report', label: '核查报告', title: '关于选人用人举报的核查报告',
    paragraphs: ['#一、反映事项', '{receivedOn}收到举报，反映：{matter}', '#二、核查情况', '{team}于{checkedOn}完成核查。', '{findings}', '#三、本人说明', '[{statement}]', '#四、核查结果', '{result}。'], issuer: '{handler}', dated: 'checkedOn',
  },
  conclusion: {
    id: 'conclusion', label: '办结报告', title: '选人用人举报办结报告',
    paragraphs: ['{receivedOn}受理的举报，经{handler}核查，结果为{result}。', '#处理意见', '{handling}', '[整改期限：{rectifyBy}。]'], issuer: office, dated: 'concludedOn',
  },
} as const satisfies Readonly<Record<string, StepDocument>>
