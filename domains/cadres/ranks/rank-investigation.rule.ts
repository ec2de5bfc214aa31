import { all, allow, exactly, forbid, fromDay, notConcerned, rowsOf, rule, unknown, used } from '#kernel'
import { investigation } from '#domains/cadres/daily-supervision'

/** 涉嫌违纪违法正在接受审查调查、尚未作出结论的，不得晋升职级；结案当日起不再受此限制。 */
export const rankInvestigation = rule('rank-investigation', {
  label: '审查调查期间不得晋升职级',
  clauses: ['ZJ-21'],
  about: 'person',
  facts: { investigations: rowsOf(investigation, 'person', ['filedOn', 'closedOn']) },
  questions: ['rank-promotion'],
  decide({ on, facts: { investigations } }) {
    const decisions = investigations.rows.flatMap((row) => {
      if (row.filedOn === null) return []
      const facts = [used(investigations, row, 'filedOn', 'closedOn')]
      const open = forbid(`${row.filedOn} 起接受审查调查，尚未作出结论`, { facts })
      return [fromDay(on, exactly(row.filedOn), notConcerned, row.closedOn === null ? open : fromDay(on, exactly(row.closedOn), open, allow(`审查调查已于 ${row.closedOn} 结案`, { facts })))]
    })
    if (!investigations.complete) decisions.push(unknown('审查调查台账是否完整，尚无人声明', { register: 'investigation' }))
    return decisions.length === 0 ? allow('没有正在接受的审查调查') : all(...decisions)
  },
})
