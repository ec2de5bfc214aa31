import { question, type Row } from '#kernel'
import { presentPost } from '#domains/cadres/appointments'
import { retirementFacts } from './retirement-facts.ts'

/** 提前退休：公务员本人自愿申请的资格。 */
export const earlyRetirement = question('early-retirement', {
  label: '自愿提前退休',
  about: 'person',
  outlook: { label: '可以申请', arrives: ['allow', 'due', 'caution'] },
  words: { allow: '可以申请', forbid: '不能申请' },
  facts: retirementFacts,
  presume: ({ on, facts }): Row | null => (presentPost(facts.career, on) !== null && (facts.self?.category === 'civil' || facts.self?.category === 'reference') ? {} : null),
})
