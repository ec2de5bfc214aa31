import { question, yesNo, type Row } from '#kernel'

/** 调出、遴选：最低服务年限满没满。 */
export const transferOut = question('transfer-out', {
  label: '调出',
  about: 'person',
  words: { allow: '没有限制', forbid: '年限未满' },
  given: { serviceAgreed: yesNo('招录公告另有约定', { optional: true }) },
  presume: (): Row | null => null,
})
