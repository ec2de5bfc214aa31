import { question, type Row } from '#kernel'
import { career, mayHoldAtLeast } from '#domains/cadres/appointments'

/** 个人有关事项报告：县处级副职以上的，何时应当报告，报告了没有。 */
export const mattersReport = question('matters-report', {
  label: '报告个人有关事项',
  about: 'person',
  words: { allow: '已报告', due: '应报告' },
  facts: { career },
  presume: ({ on, facts }): Row | null => (mayHoldAtLeast(facts.career, on, '1A32') ? {} : null),
})
