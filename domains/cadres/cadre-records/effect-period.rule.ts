import { all, givenText, rule, unknown, type Decision } from '#kernel'
import { career, moveOf, postTurns } from '#domains/cadres/appointments'
import { barred, effectFacts } from './barred.ts'
import type { Bar } from './effect-periods.ts'

/**
 * 处分、组织处理等影响期未满的，不得提拔或者进一步使用；撤职、留党察看等期内不得任相当职务，免职一年内不得安排领导职务。
 * 撤销的决定一律不计；届满自动解除。诫勉另有一条规则。
 */
export const effectPeriod = rule('effect-period', {
  label: '处分、组织处理影响期',
  clauses: ['XR-24', 'DJ-10', 'DJ-11', 'DJ-12', 'DJ-13', 'ZW-08', 'ZW-15', 'ZW-19', 'ZW-26', 'CL-03', 'CL-P1', 'CL-P2', 'CL-P3', 'KH-20', 'TX-JM1'],
  about: 'person',
  facts: { ...effectFacts, career },
  questions: ['promotion', 'nomination', 'restriction'],
  decide({ on, facts, given, law }) {
    const move = moveOf(facts.career, given, on)
    const of = (wanted: Bar): Decision => all(...barred(on, [wanted, 'leading'], facts, law, 'apart'))
    const decision = of(move)
    // Another post of the level, or 进一步使用: where nobody tells, only what bars neither lets it pass.
    const further = move === 'equal' && givenText(given, 'change') === null ? of('advance') : null
    const open = further?.outcome === 'forbid' && decision.outcome !== 'forbid' ? [unknown('任用形式未说明：平职调整不受影响期限制，进一步使用受限', { given: 'change' })] : []
    return { ...all(decision, ...open), turns: [...decision.turns, ...(further?.turns ?? []), ...postTurns(facts.career)] }
  },
})
