import { integer, question, type Row } from '#kernel'

/** 辞退：有没有应当辞退的情形，有没有不得辞退的情形。 */
export const dismissal = question('dismissal', {
  label: '辞退',
  about: 'person',
  words: { allow: '没有情形', forbid: '不得辞退' },
  given: {
    awolRunning: integer('连续旷工', { optional: true, min: 0, unit: '天' }),
    awolTotal: integer('一年内累计旷工', { optional: true, min: 0, unit: '天' }),
  },
  presume: (): Row | null => null,
})
