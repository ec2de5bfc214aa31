import type { Split } from '#kernel'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Meta, RegisterMeta, SavedView, ViewKey, ViewState } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { clausesParam, parseClauses, reachesBeyond, type Clause } from '../../kit/filter/clause.ts'
import { pathLabel, reach, usable } from '../../kit/filter/paths.ts'
import { clausesPredicate } from '../../kit/filter/predicate.ts'
import { columnsParam, readColumns, readSort, sortParam, type Column } from '../../kit/register/column.ts'
import type { SharedSearch } from '../../kit/search-params.ts'
import { useMeta, useSession } from '../../kit/session.ts'
import { useStored } from '../../kit/stored.ts'
import { readPivot, usableSplits, type PivotSetting } from './pivot/pivot-state.ts'
import { readGroups } from './groups/read-groups.ts'
import { useViews } from './views/use-views.ts'

export interface ListSearch extends SharedSearch, ViewState {
  /** Id of the view that the list shows, with what is written beside it changed; `0` is no view at all. */
  view?: string
  /** The open figure of a pivot. */
  cell?: string
  new?: string
  paste?: string
}

/** What of the address a view keeps. */
export const viewKeys = Object.keys({
  q: true, filter: true, sort: true, columns: true, all: true, group: true, pivot: true, chart: true,
} satisfies Record<Exclude<ViewKey, 'off'>, true>) as ViewKey[]

/** Written where the view has a value and the list has none. */
const cleared = '~'

type Change = Partial<Record<keyof ListSearch, string | undefined>>

export interface ListState {
  search: ListSearch
  /** What holds: the view with the deviations of the address. */
  state: ViewState
  view: SavedView | null
  views: readonly SavedView[]
  /** The list's state differs from its view's. */
  deviates: boolean
  /** The address names a view that is not there (any more). */
  lostView: boolean
  clauses: Clause[]
  /** Fields that the address or the view names and that this person may not see: left out, and told. */
  dropped: string[]
  /** JSON predicate for the server. */
  predicate: string | undefined
  columns: Column[]
  /** Counted by groups instead of listed. */
  pivot: PivotSetting | null
  /** Listed under heads, by one or two splits; a list of none while they are being chosen. */
  groups: (Split | null)[] | null
  all: boolean
  /** The conditions themselves reach beyond the as-of day. */
  beyond: boolean
  /** Not known yet which view applies. */
  pending: boolean
  set: (change: Change) => void
  setClauses: (next: readonly Clause[]) => void
  setColumns: (next: readonly Column[] | null) => void
}

/** Of what holds today nothing has ended: the column of ends would stand empty. */
function usualColumns(register: RegisterMeta, all: boolean): readonly string[] {
  return all || register.time === 'event' ? register.columns : register.columns.filter((name) => name !== 'until' && name !== 'abolishedOn')
}

function useAsked(meta: Meta, register: RegisterMeta, filter: string | undefined): ReturnType<typeof usable> {
  return useMemo(() => usable(meta, register, parseClauses(filter)), [meta, register, filter])
}

/** The same columns stay the same objects: a list that is scrolled is drawn again only where rows change. */
function useColumns(meta: Meta, register: RegisterMeta, text: string): ReturnType<typeof readColumns> {
  return useMemo(() => {
    const chosen = readColumns(meta, register, text)
    return chosen.columns.length > 0 ? chosen : { ...chosen, columns: readColumns(meta, register, register.fields.slice(0, 6).map((f) => f.name).join(',')).columns }
  }, [meta, register, text])
}

/** The state of a list, read from the address and the view it names; columns fall back to what was last chosen in this browser. */
export function useListState(register: RegisterMeta): ListState {
  const meta = useMeta()
  const { asOf } = useAxes()
  const { today } = useSession()
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const found = useViews(register.id)
  const views = found.data ?? []
  const plain = search.view === undefined && viewKeys.every((key) => search[key] === undefined)
  const standard = plain ? views.find((v) => v.standard) : undefined
  // The address says what is shown: passed on to a colleague, it opens the same.
  const opened = standard?.id
  useEffect(() => {
    if (opened) void navigate({ to: '.', search: (before) => ({ ...before, view: opened }), replace: true, resetScroll: false })
  }, [opened, navigate])
  const view = standard ?? views.find((v) => v.id === search.view) ?? null
  const [keptColumns, keepColumns] = useStored<string | null>(`list-columns:${register.id}`, null)
  const state: ViewState = Object.fromEntries(viewKeys.flatMap((key) => {
    const value = search[key] ?? view?.state[key]
    return value === undefined || value === cleared ? [] : [[key, value]]
  }))
  const set: ListState['set'] = (change) => {
    const written = { ...change }
    for (const key of viewKeys) if (key in written) {
      const kept = 'view' in change ? undefined : view?.state[key]
      const value = written[key]
      written[key] = value === kept ? undefined : value ?? (kept === undefined ? undefined : cleared)
    }
    const named = standard && !('view' in written) ? { view: standard.id } : {}
    void navigate({ to: '.', search: (before) => ({ ...before, ...named, ...written }), replace: 'q' in change, resetScroll: false })
  }
  const asked = useAsked(meta, register, state.filter)
  const beyond = reachesBeyond(asked.clauses)
  const all = state.all === '1' || beyond
  const columns = useColumns(meta, register, state.columns ?? keptColumns ?? usualColumns(register, all).join(','))
  const order = readSort(state.sort)
  const sort = sortParam(order.filter((part) => reach(meta, register, part.path)))
  const unsorted = order.filter((part) => !reach(meta, register, part.path)).map((part) => pathLabel(meta, register, part.path))
  const asPivot = readPivot(state.pivot)
  const inGroups = asPivot ? null : readGroups(state.group)
  const splits = usableSplits(meta, register, [asPivot?.rows ?? null, asPivot?.columns ?? null, ...(inGroups ?? [])])
  return {
    pivot: asPivot && { ...asPivot, rows: splits.splits[0] ?? null, columns: splits.splits[1] ?? null },
    groups: inGroups && splits.splits.slice(2),
    search, state: sort === state.sort ? state : { ...state, sort }, view, views, clauses: asked.clauses, all, beyond, set,
    deviates: view !== null && viewKeys.some((key) => search[key] !== undefined && search[key] !== (view.state[key] ?? cleared)),
    lostView: !found.isPending && view === null && search.view !== undefined && search.view !== '0',
    dropped: [...new Set([...asked.dropped, ...splits.dropped, ...unsorted, ...(state.columns ? columns.dropped : [])])],
    predicate: clausesPredicate(meta, register, asked.clauses, asOf ?? today),
    columns: columns.columns,
    pending: found.isPending && (plain || (search.view !== undefined && search.view !== '0')),
    setClauses: (next) => set({ filter: clausesParam(next) }),
    setColumns: (next) => {
      const text = next ? columnsParam(next) : null
      keepColumns(text)
      set({ columns: text ?? undefined })
    },
  }
}
