import { and, not, or, type Path, type Predicate } from './predicate.ts'

/**
 * Three answers out of two: what a condition certainly says of a row, and what it may say. Dates known to the year or the month
 * and facts that nobody has entered leave some answers open; such a row is neither counted nor turned away, it is looked at.
 *
 * A condition on a fact that is missing is not satisfied; denied, it is open: an unknown fact never counts as a pass.
 */

/**
 * About whom somebody has stated that a register holds everything (完整性声明), as a condition on them; null where that is everybody.
 * Only there does no row mean none.
 */
export type Vouched = (register: string) => Predicate | null
const everybody: Vouched = () => null

/** The condition that is true where `p` certainly is. */
export function surely(p: Predicate, vouched: Vouched = everybody): Predicate {
  const go = (q: Predicate): Predicate => surely(q, vouched)
  switch (p.op) {
    case 'and': case 'or': return { op: p.op, of: p.of.map(go) }
    case 'not': return not(possibly(p.of, { missing: true, vouched }))
    case 'sure': case 'possible': return go(p.of)
    case 'exists': return { ...p, where: surely(p.where) }
    case 'related': return p.count?.to === undefined ? { ...p, where: surely(p.where) } : and([...atLeast(p).map(go), not(possibly(moreThan(p, p.count.to), { missing: true, vouched }))])
    case 'years': return { ...p, whole: true }
    default: return p
  }
}

/** The condition that is true where `p` is or may be. `missing`: a fact that is not entered may be anything, and so may rows that nobody vouches for. */
export function possibly(p: Predicate, { missing = false, vouched = everybody }: { readonly missing?: boolean; readonly vouched?: Vouched } = {}): Predicate {
  const go = (q: Predicate): Predicate => possibly(q, { missing, vouched })
  switch (p.op) {
    case 'and': case 'or': return { op: p.op, of: p.of.map(go) }
    case 'not': return not(surely(p.of, vouched))
    case 'sure': case 'possible': return go(p.of)
    case 'exists': {
      const here: Predicate = { ...p, where: possibly(p.where, { missing }) }
      return behindReference(p) ? openAt(missing ? p.match[0]?.our : undefined, here) : unvouched(here, missing ? vouched(p.register) : null)
    }
    case 'related': return p.count?.to === undefined ? unvouched({ ...p, where: possibly(p.where, { missing }), possible: true }, missing ? vouched(p.register) : null) : and([...atLeast(p).map(go), not(surely(moreThan(p, p.count.to), vouched))])
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

/** Registers of which a condition takes it for a pass that they hold no row about somebody. */
export function reliesOnNone(p: Predicate, denied = false): string[] {
  switch (p.op) {
    case 'and': case 'or': return [...new Set(p.of.flatMap((q) => reliesOnNone(q, denied)))]
    case 'not': return reliesOnNone(p.of, !denied)
    case 'sure': case 'possible': return reliesOnNone(p.of, denied)
    case 'exists': return denied && !behindReference(p) ? [p.register] : []
    case 'related': return denied || p.count?.to !== undefined ? [p.register] : []
    default: return []
  }
}

/** Whether it asks what a reference of ours leads to, and not what refers to us. */
const behindReference = (p: Extract<Predicate, { op: 'exists' }>): boolean => p.match.every((m) => m.their === 'id')
const unvouched = (p: Predicate, vouched: Predicate | null): Predicate => (vouched === null ? p : or(p, not(vouched)))

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
