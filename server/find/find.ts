import { sql, type RawBuilder } from 'kysely'
import { and, holds, not, scope, type Predicate, type Register } from '#kernel'
import type { FindCounts, FindPart } from '#server/http/contract'
import { compile } from '#server/postgres/read/compile'
import { NotAllowed } from '#server/postgres/read/list'
import { Parts } from '#server/postgres/read/parts'
import { gathered } from '#server/postgres/read/subtree'
import { relation, type View } from '#server/postgres/read/view'

const sure = (of: Predicate): Predicate => ({ op: 'sure', of })

/** The rows that a part of the answer stands for. Null where there is no such part. */
export function partOf(conditions: readonly Predicate[], part: FindPart): Predicate | null {
  const upTo = (n: number): Predicate => sure(and(conditions.slice(0, n)))
  if (part === 'open') return and([{ op: 'possible', of: and(conditions) }, not(upTo(conditions.length))])
  const [kind, text = ''] = part.split(':')
  const n = Number(text)
  if (kind === 'after') return n <= conditions.length ? upTo(n) : null
  const condition = conditions[n - 1]
  if (!condition) return null
  const missed = not(sure(condition))
  return kind === 'without' ? missed : and([upTo(n - 1), missed])
}

/**
 * How many each condition leaves and takes away, asked in one statement. Each number is a count of its own, so that the database
 * begins with the most selective of its conditions; what was counted before and has not been written to since is not asked again.
 */
export async function countSteps(view: View, register: Register, asked: readonly Predicate[]): Promise<FindCounts> {
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  const conditions = await Promise.all(asked.map((c) => gathered(view, register, c)))
  const parts = new Parts(view)
  const visible = rows === 'all' ? [] : [rows]
  const number = (p: Predicate): string => parts.put(countOf(view, register, and([p, holds, ...visible])))
  const whole = parts.put(countOf(view, register, holds))
  const all = number(and([]))
  const left = conditions.map((_, i) => number(sure(and(conditions.slice(0, i + 1)))))
  const alone = conditions.map((c) => number(sure(c)))
  const possible = number({ op: 'possible', of: and(conditions) })
  const answers = await parts.answers()
  const at = (key: string | undefined): number => Number(answers.get(key ?? '') ?? 0)
  return {
    all: at(all), hidden: at(whole) - at(all),
    steps: conditions.map((_, i) => ({ left: at(left[i]), removed: at(i === 0 ? all : left[i - 1]) - at(left[i]), alone: at(all) - at(alone[i]), absent: absentIn(view, asked[i] ?? and([])) })),
    open: conditions.length === 0 ? 0 : at(possible) - at(left.at(-1)),
  }
}

function countOf(view: View, register: Register, p: Predicate): RawBuilder<unknown> {
  return sql`select count(*)::int from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and ${compile(view, register, 't', p)}`
}

/** Registers in which a condition takes it for a pass that there is no record. */
function absentIn(view: View, p: Predicate, denied = false): string[] {
  switch (p.op) {
    case 'and': case 'or': return [...new Set(p.of.flatMap((q) => absentIn(view, q, denied)))]
    case 'not': return absentIn(view, p.of, !denied)
    case 'sure': case 'possible': return absentIn(view, p.of, denied)
    case 'exists': return denied ? [view.catalogue.register(p.register).label] : []
    case 'related': return denied || (p.count?.to !== undefined && !p.count.from) ? [view.catalogue.register(p.register).label] : []
    default: return []
  }
}
