import type { Predicate } from '#kernel'
import type { Condition } from './clause.ts'

/** The condition of a group as a chip of the list: the same question, to be seen and changed by a person. Null where it is no single condition. */
export function conditionOf(p: Predicate): Condition | null {
  switch (p.op) {
    case 'in': case 'under': return { field: p.path.join('.'), op: p.op, values: p.values.map(String) }
    case 'equals': return typeof p.value === 'boolean' ? { field: p.path.join('.'), op: 'is', value: p.value } : { field: p.path.join('.'), op: 'equals', value: String(p.value) }
    case 'empty': return { field: p.path.join('.'), op: 'empty' }
    case 'years': return { field: p.path.join('.'), op: 'years', ...(p.from === undefined ? {} : { from: p.from }), ...(p.to === undefined ? {} : { to: p.to }) }
    case 'not': {
      const denied = conditionOf(p.of)
      return denied && { ...denied, not: true }
    }
    case 'and': {
      const [from, to] = p.of
      if (p.of.length !== 2 || from?.op !== 'compare' || to?.op !== 'compare' || from.than !== '>=' || to.than !== '<=' || from.path.join() !== to.path.join()) return null
      return { field: from.path.join('.'), op: 'between', from: String(from.value), to: String(to.value) }
    }
    default: return null
  }
}
