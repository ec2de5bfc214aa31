import { and, not, or, type Path, type Predicate } from './predicate.ts'

/**
 * Three answers out of two: what a condition certainly says of a row, and what it may say. Dates known to the year or the month
 * and facts that nobody has entered leave some answers open; such a row is neither counted nor turned away, it is looked at.
 *
 * A condition on a fact that is missing is not satisfied; denied, it is open: an unknown fact never counts as a pass.
 */

/** The condition that is true where `p` certainly is. */
export function surely(p: Predicate): Predicate {
  switch (p.op) {
    case 'and': case 'or': return { op: p.op, of: p.of.map(surely) }
    case 'not': return not(possibly(p.of, true))
    case 'sure': case 'possible': return surely(p.of)
    case 'exists': return { ...p, where: surely(p.where) }
    case 'related': return p.count?.to === undefined ? { ...p, where: surely(p.where) } : and([...atLeast(p).map(surely), not(possibly(moreThan(p, p.count.to), true))])
    case 'years': return { ...p, whole: true }
    default: return p
  }
}

/** The condition that is true where `p` is or may be. `missing`: a fact that is not entered may be anything. */
export function possibly(p: Predicate, missing = false): Predicate {
  const go = (q: Predicate): Predicate => possibly(q, missing)
  switch (p.op) {
    case 'and': case 'or': return { op: p.op, of: p.of.map(go) }
    case 'not': return not(surely(p.of))
    case 'sure': case 'possible': return go(p.of)
    case 'exists': return openAt(missing && p.match.every((m) => m.their === 'id') ? p.match[0]?.our : undefined, { ...p, where: go(p.where) })
    case 'related': return p.count?.to === undefined ? { ...p, where: go(p.where), possible: true } : and([...atLeast(p).map(go), not(surely(moreThan(p, p.count.to)))])
    // Not certainly older, not certainly younger: then it may lie between.
    case 'years': return dated(p.path, missing, [
      ...(p.from ? [not({ op: 'years', path: p.path, to: p.from - 1, whole: true })] : []), ...(p.to === undefined ? [] : [not({ op: 'years', path: p.path, from: p.to + 1, whole: true })]),
    ])
    case 'compare': return dated(p.path, missing, [not({ ...p, than: opposite[p.than] })])
    case 'as-of': return dated(p.path, missing, [not({ ...p, than: p.than === '>' ? '<=' : '>' })])
    case 'equals': case 'in': case 'under': case 'contains': case 'starts': return openAt(missing ? p.path : undefined, p)
    case 'empty': case 'found': case 'holds': case 'held': case 'in-period': return p
  }
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

type RelatedRows = Extract<Predicate, { op: 'related' }>
/** Rows enough, where a least number or a length of time is asked for. */
function atLeast({ count, ...p }: RelatedRows): Predicate[] {
  return count?.from || p.lasting ? [{ ...p, ...(count?.from ? { count: { from: count.from } } : {}) }] : []
}
function moreThan(p: RelatedRows, most: number): Predicate {
  return { ...p, lasting: undefined, count: { from: most + 1 } }
}

function openAt(path: Path | undefined, p: Predicate): Predicate {
  return path === undefined ? p : or(p, { op: 'empty', path })
}
/** A date is compared by what it cannot mean; one that is missing means nothing, or anything. */
function dated(path: Path, missing: boolean, parts: readonly Predicate[]): Predicate {
  return missing ? and(parts) : and([not({ op: 'empty', path }), ...parts])
}
