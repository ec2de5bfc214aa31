import { all, exactly, forbid, fromDay, notConcerned, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { leaving, postTurns, presentPost } from '#domains/cadres/appointments'
import { retirementFacts, retirementOf, whenText } from './retirement-facts.ts'

const ways: Readonly<Record<string, string>> = { retire: '退休', 'early-retire': '提前退休' }

/** 达到法定退休年龄的应当退休，已经办理退休的，都不再提拔、晋升。 */
export const pastRetirement = rule('past-retirement', {
  label: '达到退休年龄的不再提拔',
  clauses: ['RT-06', 'RT-01', 'RT-05'],
  about: 'person',
  facts: { ...retirementFacts, left: rowsOf(leaving, 'person', ['leftOn', 'way']) },
  questions: ['promotion', 'nomination', 'rank-promotion'],
  decide({ on, facts, law }) {
    // Whoever holds a post that began since is not retired, whatever was recorded before.
    const now = presentPost(facts.career, on)
    const retired = facts.left.rows.flatMap((row) => {
      const way = ways[row.way ?? '']
      if (way === undefined || row.leftOn === null || (now?.since != null && now.since >= row.leftOn)) return []
      return [fromDay(on, exactly(row.leftOn), notConcerned, forbid(`已于 ${row.leftOn} ${way}`, { facts: [used(facts.left, row, 'leftOn', 'way')], clause: 'RT-06' }))]
    })
    // What was found is found again whenever the post held changes.
    const turning = (found: Decision): Decision => {
      const whole = all(found, ...retired)
      return { ...whole, turns: [...whole.turns, ...(facts.left.rows.length > 0 ? postTurns(facts.career) : [])] }
    }
    const found = retirementOf(facts, law, on)
    if (found === null) return turning(unknown('出生年月或者性别未记，不能推算退休时间', { register: 'person', field: 'birth' }))
    const { day, text, missing } = found
    const options = { facts: found.facts, clause: 'RT-01' }
    return turning(fromDay(on, day, notConcerned,
      forbid(`${text}，已达到法定退休年龄，应当退休`, options),
      unknown(`${text}，法定退休时间${whenText(day)}${missing === null ? '，出生年月请补记到月' : `：${missing}`}`, { register: 'person', field: found.field ?? 'birth' }, options)))
  },
})
