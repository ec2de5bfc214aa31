import { addMonths, all, allow, begins, due, nextDay, notConcerned, rowsOf, rule, used, type Decision } from '#kernel'
import { appointment } from '#domains/cadres/appointments'
import { sanction } from '#domains/cadres/cadre-records'
import { ranks } from '#domains/cadres/ranks'

const grave = new Set(['gov-demotion', 'gov-removal', 'gov-discharge'])

/** 降级以上政务处分，一个月内办理职务、工资等变更手续。处分以后任职或者职级有变动的，视为已办。 */
export const sanctionFormalities = rule('sanction-formalities', {
  label: '处分后办理变更手续',
  clauses: ['ZW-54'],
  about: 'person',
  facts: {
    sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'effectiveOn', 'revokedOn']),
    held: rowsOf(ranks, 'person', ['since', 'until']),
    posts: rowsOf(appointment, 'person', ['since', 'until']),
  },
  questions: ['results-applied'],
  decide({ on, facts: { sanctions, held, posts }, law }) {
    const changes = [...held.rows, ...posts.rows].flatMap((r) => [r.since, r.until].flatMap((d) => (d === null ? [] : [begins(d).earliest])))
    const decisions = sanctions.rows.flatMap((row): Decision[] => {
      const from = row.effectiveOn ?? row.decidedOn
      if (from === null || row.revokedOn !== null || !grave.has(row.kind ?? '')) return []
      const [by, latest] = [addMonths(from, law.number('months')), addMonths(from, law.number('most'))]
      const facts = [used(sanctions, row, 'kind', 'decidedOn', 'effectiveOn')]
      const told = `${from} 受到${sanction.fields.kind.codes?.[row.kind ?? ''] ?? ''}`
      const done = changes.filter((d) => d >= from).sort()[0]
      if (on < from) return [{ ...notConcerned, turns: [from] }]
      if (done !== undefined && on >= done) return [allow(`${told}，已于 ${done} 办理变更`, { facts })]
      // Long past: the record of the change is what is missing, not the change.
      if (on > latest) return [due(`${told}，台账没有变更职务或者职级的记录，已过最长期限 ${latest}，请核对补记`, { facts })]
      return [due(on <= by ? `${told}，须于 ${by} 以前办理职务、工资等变更手续` : `${told}，办理变更手续已逾期（${by}），经批准最迟 ${latest}`, { facts, turns: [nextDay(by), nextDay(latest), ...(done === undefined ? [] : [done])] })]
    })
    return all(...decisions)
  },
})
