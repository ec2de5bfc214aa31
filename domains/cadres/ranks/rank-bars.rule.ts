import { all, rule } from '#kernel'
import { barred, effectFacts } from '#domains/cadres/cadre-records'

/** 受到诫勉、组织处理或者处分等影响期未满的，不得晋升职级。撤销的决定一律不计；届满自动解除。 */
export const rankBars = rule('rank-bars', {
  label: '影响期未满不得晋升职级',
  clauses: ['ZJ-21', 'DJ-10', 'DJ-11', 'DJ-12', 'DJ-13', 'ZW-08', 'ZW-15', 'ZW-19', 'ZW-26', 'CL-03', 'CL-P1', 'CL-P2', 'CL-P3', 'KH-20', 'TX-JM1'],
  about: 'person',
  facts: effectFacts,
  questions: ['rank-promotion'],
  decide: ({ on, facts, law }) => all(...barred(on, ['rank'], facts, law)),
})
