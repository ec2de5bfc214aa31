import { all, allow, completes, forbid, fromDay, exactly, givenText, notConcerned, rowsOf, rule, unknown, used } from '#kernel'
import { career, moveOf, postTurns } from '#domains/cadres/appointments'
import { admonition } from './admonition.register.ts'

/** 诫勉影响期：期内不得提拔或者重用（进一步使用），平职调整不受限，届满当日解除。决定中另写明届满日的，以决定为准；经澄清或者复核撤销的，自始不计。 */
export const promotionFreeze = rule('promotion-freeze', {
  label: '诫勉影响期内不得提拔或者重用',
  clauses: ['TX-JM1'],
  about: 'person',
  facts: { admonitions: rowsOf(admonition, 'person', ['measure', 'decidedOn', 'effectEndsOn', 'revokedOn']), career },
  questions: ['promotion', 'nomination', 'rank-promotion', 'restriction'],
  decide({ on, facts: { admonitions, career: posts }, given: told, law }) {
    const turns = postTurns(posts)
    const lateral = moveOf(posts, told, on) === 'equal'
    if (lateral && givenText(told, 'change') !== null) return { ...notConcerned, turns }
    const given = admonitions.rows.filter((a) => a.measure === 'admonish' && a.decidedOn !== null && a.revokedOn === null)
    const decisions = given.map((a) => {
      const decidedOn = a.decidedOn ?? ''
      const until = a.effectEndsOn ?? completes(decidedOn, law.number('months', { on: decidedOn })).earliest
      const facts = [used(admonitions, a, 'decidedOn', ...(a.effectEndsOn ? ['effectEndsOn'] : []))]
      return fromDay(on, exactly(decidedOn), allow('此前未受诫勉'), fromDay(on, exactly(until),
        forbid(`${decidedOn} 受到诫勉，影响期到 ${until} 届满`, { facts }),
        allow(`${decidedOn} 受到的诫勉，影响期已于 ${until} 届满`, { facts })))
    })
    const found = decisions.length > 0 ? all(...decisions, ...(admonitions.complete ? [] : [notChecked])) : admonitions.complete ? allow('没有诫勉记录') : notChecked
    // Another post of the level, or 重用: nobody tells.
    const open = lateral && found.outcome === 'forbid' ? unknown('任用形式未说明：平职调整不受诫勉限制，重用（进一步使用）受限', { given: 'change' }) : found
    return { ...open, turns: [...found.turns, ...turns] }
  },
})

const notChecked = unknown('诫勉台账是否完整，尚无人声明', { register: 'admonition' })
