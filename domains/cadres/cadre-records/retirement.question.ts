import { question, yesNo, type Row } from '#kernel'
import { presentPost } from '#domains/cadres/appointments'
import { retirementFacts } from './retirement-facts.ts'

/** 退休到龄：现任职务的人何时达到法定退休年龄。 */
export const retirement = question('retirement', {
  label: '退休到龄',
  about: 'person',
  outlook: { label: '到龄', arrives: ['due'] },
  words: { allow: '未到龄', due: '已到龄' },
  given: { earlyAt55: yesNo('本人申请年满五十五周岁自愿退休', { optional: true }) },
  facts: retirementFacts,
  presume: ({ on, facts }): Row | null => (presentPost(facts.career, on) === null ? null : {}),
})
