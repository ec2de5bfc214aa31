import { and, not, type Predicate } from '#kernel'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FindPart, RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { clausesParam, isGroup, isRelated, parseClauses, type Clause } from '../../kit/filter/clause.ts'
import { usable } from '../../kit/filter/paths.ts'
import { predicateOf } from '../../kit/filter/predicate.ts'
import type { SharedSearch } from '../../kit/search-params.ts'
import { findRegister, useMeta, useSession } from '../../kit/session.ts'

export interface FindSearch extends SharedSearch { filter?: string; off?: string; part?: string; sort?: string; columns?: string; scheme?: string }

export interface FindState {
  search: FindSearch
  clauses: readonly Clause[]
  /** What the address names and this person may not see, or is no longer declared. */
  dropped: readonly string[]
  /** Set aside: kept in the scheme, not asked. By position among the clauses. */
  off: ReadonlySet<number>
  /** The conditions asked, in order, and where each stands among the clauses. */
  asked: readonly { at: number; where: Predicate }[]
  part: FindPart
  /** What is listed, as a condition of any list. */
  listed: Predicate
  set: (change: Partial<FindSearch>, replace?: boolean) => void
  setClauses: (next: readonly Clause[], off?: ReadonlySet<number>) => void
}

const sure = (of: Predicate): Predicate => ({ op: 'sure', of })

/** The rows a part stands for: the same as the server lists for it. */
function listedBy(wanted: readonly Predicate[], part: FindPart): Predicate {
  const upTo = (n: number): Predicate => sure(and(wanted.slice(0, n)))
  if (part === 'open') return and([{ op: 'possible', of: and(wanted) }, not(upTo(wanted.length))])
  const [kind, text] = part.split(':')
  const n = Number(text)
  const one = wanted[n - 1]
  if (kind === 'after' || !one) return upTo(n)
  return kind === 'without' ? not(sure(one)) : and([upTo(n - 1), not(sure(one))])
}

/** Conditions on rows of other registers always say when. */
export function timed(registers: (id: string) => RegisterMeta | null, c: Clause): Clause {
  if (isGroup(c)) return { ...c, of: c.of.map((inner) => timed(registers, inner)) }
  if (!isRelated(c) || c.time) return c
  const { ended, ...rest } = c
  return { ...rest, time: { when: registers(c.register)?.lasts && !ended ? 'now' : 'ever' } }
}

/** What is looked for, all of it in the address. */
export function useFindState(register: RegisterMeta): FindState {
  const meta = useMeta()
  const { today } = useSession()
  const { asOf } = useAxes()
  const search: FindSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const found = useMemo(() => usable(meta, register, parseClauses(search.filter).map((c) => timed((id) => findRegister(meta, id), c))), [meta, register, search.filter])
  const off = useMemo(() => new Set((search.off ?? '').split(',').filter(Boolean).map(Number).filter((n) => n < found.clauses.length)), [search.off, found])
  const asked = useMemo(() => found.clauses.flatMap((c, at) => (off.has(at) ? [] : [{ at, where: predicateOf(meta, register, [c], asOf ?? today) }])), [found, off, meta, register, asOf, today])
  const whole: FindPart = `after:${asked.length}`
  const part = /^(open|(after|removed|without):\d{1,2})$/.test(search.part ?? '') && (search.part === 'open' || Number(search.part?.split(':')[1]) <= asked.length) ? search.part as FindPart : whole
  const set: FindState['set'] = (change, replace = false) => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace, resetScroll: false })
  return {
    search, clauses: found.clauses, dropped: found.dropped, off, asked, part, set,
    listed: useMemo(() => listedBy(asked.map((a) => a.where), part), [asked, part]),
    setClauses: (next, nextOff = off) => set({ filter: clausesParam(next), off: [...nextOff].filter((n) => n < next.length).sort((a, b) => a - b).join(',') || undefined, part: undefined }),
  }
}
