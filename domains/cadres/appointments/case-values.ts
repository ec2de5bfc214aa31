import { code, day, integer, oneOf, ref, text, yesNo } from '#kernel'

/** Values that a case of selection and appointment tells the rules, each declared once so that all rules ask for it by one name. */
export const level = code('拟任职务层次', 'post-level')
/** 进一步使用 is barred by periods that leave another post of the same level open. */
export const change = oneOf('任用形式', { promote: '提拔', advance: '进一步使用', lateral: '平职调整' }, { optional: true })
export const position = ref('posts', '拟任职位', { optional: true })
export const motionOn = day('动议日期')
export const recommendedOn = day('民主推荐日期')
export const inspectedOn = day('考察日期')
export const discussedOn = day('讨论决定日期')
export const noticeOn = day('任职通知日期', { optional: true })
export const exceptional = yesNo('拟破格提拔', { optional: true })
export const exceptionalReason = text('破格的具体情形和理由', { optional: true, maxLength: 500 })
export const superiorApprovalOn = day('上级批复日期', { optional: true })
export const expected = integer('应到会成员', { min: 1, unit: '人' })
export const present = integer('实到会成员', { min: 0, unit: '人' })
export const votesFor = integer('同意', { min: 0, unit: '票' })
export const publicityExempt = oneOf('不公示的情形', { special: '特殊岗位', term: '换届考察时已公示' }, { optional: true })
