import { all, rule } from '#kernel'
import { barred, effectFacts } from './barred.ts'

/** 受开除党籍处分的，五年内不得重新入党；另有规定不准重新入党的，依照规定。 */
export const rejoiningBarred = rule('rejoining-barred', {
  label: '开除党籍五年内不得重新入党',
  clauses: ['DJ-13'],
  about: 'person',
  facts: effectFacts,
  questions: ['rejoining'],
  decide: ({ on, facts, law }) => all(...barred(on, ['membership'], facts, law, 'apart')),
})
