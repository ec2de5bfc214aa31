import { date, day, longText, oneOf, ref, register } from '#kernel'

/** 抓党建述职评议：对象、年度、组织方、综合评价等次。 */
export const debriefs = register('debriefs', {
  label: '抓党建述职评议',
  time: 'event',
  unit: '次',
  subject: 'organization',
  on: 'heldOn',
  fields: {
    organization: ref('party-organizations', '述职党组织'),
    year: date('述职年度', { hint: '如 2025' }),
    heldOn: day('评议日期'),
    hostedBy: ref('party-organizations', '组织评议的党组织', { optional: true }),
    level: oneOf('评议层级', { city: '市（地）级', county: '县（市、区）级', town: '镇（街道）级' }),
    grade: oneOf('综合评价', { good: '好', fair: '较好', average: '一般', poor: '差' }),
    comments: longText('点评意见', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
  },
  title: ['organization', 'year', 'grade'],
  unique: [['organization', 'year', 'level']],
  sort: ['-year', 'level'],
  filters: ['year', 'level', 'grade'],
  access: { read: ['leader', 'organization', 'office', 'cadres'], write: ['organization'] },
})
