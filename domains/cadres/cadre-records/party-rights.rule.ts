import { all, rule } from '#kernel'
import { barred, effectFacts } from './barred.ts'

/** 留党察看期间没有表决权、选举权和被选举权，恢复党员权利之日起才有；期满而恢复日期未记的，未知。 */
export const partyRightsUnderProbation = rule('party-rights-under-probation', {
  label: '留党察看期间的党员权利',
  clauses: ['DJ-12'],
  about: 'person',
  facts: effectFacts,
  questions: ['party-rights'],
  decide: ({ on, facts, law }) => all(...barred(on, ['vote'], facts, law, 'apart')),
})
