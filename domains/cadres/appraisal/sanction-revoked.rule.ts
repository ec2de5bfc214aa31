import { all, allow, due, notConcerned, rowsOf, rule, used, type Decision } from '#kernel'
import { sanction } from '#domains/cadres/cadre-records'
import { clarification } from '#domains/cadres/clarification'

/** 处分、组织处理被撤销的，应当恢复级别待遇、安排职务，在原公布范围内恢复名誉；撤销以后有澄清记录的，视为已办。 */
export const sanctionRevoked = rule('sanction-revoked', {
  label: '处分撤销后恢复名誉',
  clauses: ['ZW-53'],
  about: 'person',
  facts: { sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'revokedOn']), clarifications: rowsOf(clarification, 'person', ['clarifiedOn']) },
  questions: ['results-applied'],
  decide({ on, facts: { sanctions, clarifications } }) {
    return all(...sanctions.rows.flatMap((row): Decision[] => {
      const { revokedOn } = row
      if (revokedOn === null) return []
      if (on < revokedOn) return [{ ...notConcerned, turns: [revokedOn] }]
      const facts = [used(sanctions, row, 'kind', 'decidedOn', 'revokedOn')]
      const told = `${row.decidedOn ?? ''} 的${sanction.fields.kind.codes?.[row.kind ?? ''] ?? '处理'}已于 ${revokedOn} 撤销`
      const done = clarifications.rows.filter((c) => c.clarifiedOn !== null && c.clarifiedOn >= revokedOn).sort((a, b) => (a.clarifiedOn ?? '').localeCompare(b.clarifiedOn ?? ''))[0]
      if (done?.clarifiedOn && on >= done.clarifiedOn) return [allow(`${told}，已于 ${done.clarifiedOn} 澄清`, { facts: [...facts, used(clarifications, done, 'clarifiedOn')] })]
      return [due(`${told}，应当恢复级别待遇、安排相应职务，在原公布范围内恢复名誉`, { facts, turns: [done?.clarifiedOn] })]
    }))
  },
})
