import { question, yesNo, type Row } from '#kernel'

/** 辞去公职：有没有不得辞职的情形。 */
export const resignation = question('resignation', {
  label: '辞去公职',
  about: 'person',
  words: { allow: '没有限制', forbid: '不得辞去' },
  given: { secretPost: yesNo('在涉密岗位任职或者脱密期未满', { optional: true }) },
  presume: (): Row | null => null,
})
