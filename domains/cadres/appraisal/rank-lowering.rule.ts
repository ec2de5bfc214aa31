import { all, allow, due, notConcerned, rowsOf, rule, used, type Decision } from '#kernel'
import { sanction } from '#domains/cadres/cadre-records'
import { loweredFacts, loweredSince } from './lowered.ts'

const lowering = new Set(['org-demotion', 'gov-removal'])

/** 受到降职处理或者撤职处分的，按照规定降低职级。处分以后职级或者职务层次已降低的，视为已办；撤销的决定不计。 */
export const rankLowering = rule('rank-lowering', {
  label: '降职、撤职后降低职级',
  clauses: ['ZJ-22'],
  about: 'person',
  facts: { sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'effectiveOn', 'revokedOn']), ...loweredFacts },
  questions: ['results-applied'],
  decide({ on, facts }) {
    return all(...facts.sanctions.rows.flatMap((row): Decision[] => {
      const from = row.effectiveOn ?? row.decidedOn
      if (from === null || row.revokedOn !== null || !lowering.has(row.kind ?? '')) return []
      if (on < from) return [{ ...notConcerned, turns: [from] }]
      const used0 = [used(facts.sanctions, row, 'kind', 'decidedOn', 'effectiveOn')]
      const told = `${from} 受到${sanction.fields.kind.codes?.[row.kind ?? ''] ?? ''}`
      const lowered = loweredSince(facts, from)
      if (lowered === null) return [due(`${told}，应当按照规定降低职级`, { facts: used0 })]
      return [on >= lowered.on ? allow(`${told}，已于 ${lowered.on} 降低${lowered.what}`, { facts: [...used0, ...lowered.facts] }) : due(`${told}，定于 ${lowered.on} 降低${lowered.what}`, { facts: used0, turns: [lowered.on] })]
    }))
  },
})
