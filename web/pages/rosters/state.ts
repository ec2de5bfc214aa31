import type { Predicate } from '#kernel'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RosterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { clausesParam, parseClauses, type Clause } from '../../kit/filter/clause.ts'
import { usable } from '../../kit/filter/paths.ts'
import { predicateOf } from '../../kit/filter/predicate.ts'
import { useData } from '../../kit/queries.ts'
import { timed } from '../find/state.ts'
import type { SharedSearch } from '../../kit/search-params.ts'
import { findRegister, useMeta, useSession } from '../../kit/session.ts'

export interface RosterSearch extends SharedSearch { roster?: string; unit?: string; filter?: string; columns?: string; group?: string; cell?: string }

export interface RosterState {
  roster: RosterMeta
  search: RosterSearch
  units: string[]
  clauses: readonly Clause[]
  dropped: readonly string[]
  columns: readonly string[]
  /** What is asked of the server. */
  query: Record<string, string | undefined>
  set: (change: Partial<RosterSearch>, replace?: boolean) => void
  setClauses: (next: readonly Clause[]) => void
}

/** The rosters this person may open. */
export const useRosters = () => useData<RosterMeta[]>('/rosters')

/** Which roster, of whom, in which columns: all of it in the address. */
export function useRosterState(roster: RosterMeta): RosterState {
  const meta = useMeta()
  const { today } = useSession()
  const { asOf } = useAxes()
  const search: RosterSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const register = roster.kind === 'establishment' ? null : findRegister(meta, roster.register)
  const found = useMemo(() => (register ? usable(meta, register, parseClauses(search.filter).map((c) => timed((id) => findRegister(meta, id), c))) : { clauses: [], dropped: [] }), [meta, register, search.filter])
  const columns = (search.columns?.split(',') ?? roster.shown).filter((id) => roster.columns.some((c) => c.id === id))
  const group = roster.groups.some((g) => g.id === search.group) ? search.group : undefined
  const set: RosterState['set'] = (change, replace = false) => void navigate({ to: '.', search: (before) => ({ ...before, cell: undefined, ...change }), replace, resetScroll: false })
  return {
    roster, search, units: search.unit?.split(',').filter(Boolean) ?? [], clauses: found.clauses, dropped: found.dropped, columns,
    query: {
      unit: search.unit, group, // Who satisfies them for certain, as 条件选人 counts.
      filter: register && found.clauses.length > 0 ? JSON.stringify({ op: 'sure', of: predicateOf(meta, register, found.clauses, asOf ?? today) } satisfies Predicate) : undefined,
      columns: roster.kind === 'list' && search.columns !== undefined ? columns.join(',') : undefined,
    },
    set, setClauses: (next) => set({ filter: clausesParam(next) }),
  }
}
