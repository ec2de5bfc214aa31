import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FieldMeta, RegisterMeta } from '#server/http/contract'
import { clausesParam, clausesPredicate, parseClauses, type Clause } from '../../kit/filter/clause.ts'
import type { SharedSearch } from '../../kit/search-params.ts'
import { useStored } from '../../kit/stored.ts'

export interface ListSearch extends SharedSearch {
  q?: string
  filter?: string
  sort?: string
  page?: string
  size?: string
  columns?: string
  all?: string
  new?: string
}

export interface ListState {
  search: ListSearch
  clauses: Clause[]
  /** JSON predicate for the server. */
  predicate: string | undefined
  columns: FieldMeta[]
  page: number
  size: number
  all: boolean
  /** Changes parameters of the address; a change of what is listed goes back to the first page. */
  set: (change: Partial<Record<keyof ListSearch, string | undefined>>, keepPage?: boolean) => void
  setClauses: (next: readonly Clause[]) => void
  setColumns: (next: string[] | null) => void
}

/** Of what holds today nothing has ended: the column of ends would stand empty. */
function usualColumns(register: RegisterMeta, all: boolean): readonly string[] {
  return all || register.time === 'event' ? register.columns : register.columns.filter((name) => name !== 'until' && name !== 'abolishedOn')
}

export const pageSizes = [50, 100, 200]

/** The state of a list, read from the address; columns and page size fall back to what was last chosen in this browser. */
export function useListState(register: RegisterMeta): ListState {
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const [keptColumns, keepColumns] = useStored<string[] | null>(`columns:${register.id}`, null)
  const [keptSize, keepSize] = useStored('page-size', 50)
  const set: ListState['set'] = (change, keepPage = false) => {
    if (change.size) keepSize(Number(change.size))
    void navigate({ to: '.', search: (before) => ({ ...before, ...(keepPage ? {} : { page: undefined }), ...change }), replace: 'q' in change, resetScroll: false })
  }
  const all = search.all === '1'
  const names = (search.columns?.split(',') ?? keptColumns ?? usualColumns(register, all)).filter((name, i, every) => every.indexOf(name) === i)
  const columns = names.flatMap((name) => register.fields.find((f) => f.name === name) ?? [])
  const clauses = parseClauses(register, search.filter)
  const size = Number(search.size ?? keptSize)
  return {
    search, clauses, predicate: clausesPredicate(register, clauses),
    columns: columns.length > 0 ? columns : register.fields.slice(0, 6),
    page: Math.max(1, Number(search.page ?? 1) || 1), size: pageSizes.includes(size) ? size : 50, all, set,
    setClauses: (next) => set({ filter: clausesParam(next) }),
    setColumns: (next) => {
      keepColumns(next)
      set({ columns: next?.join(',') }, true)
    },
  }
}
