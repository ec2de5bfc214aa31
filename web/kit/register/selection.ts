import { and, not, type Predicate } from '#kernel'

/** What a list shows, as the server is asked for it. */
export interface Matching {
  /** JSON of a Predicate. */
  filter?: string | undefined
  q?: string | undefined
  all?: boolean | undefined
}

/** Rows ticked one by one, or all that the list matches but for a few. */
export type Selection =
  | { readonly kind: 'rows'; readonly ids: readonly string[] }
  | { readonly kind: 'matching'; readonly matching: Matching; readonly total: number; readonly except: readonly string[] }

export const noRows: Selection = { kind: 'rows', ids: [] }

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'rows' ? selection.ids.includes(id) : !selection.except.includes(id)
}
export function selectedCount(selection: Selection): number {
  return selection.kind === 'rows' ? selection.ids.length : selection.total - selection.except.length
}

/** Ticks or unticks rows. */
export function toggled(selection: Selection, ids: readonly string[], on: boolean): Selection {
  const listed = selection.kind === 'rows' ? selection.ids : selection.except
  const adds = on === (selection.kind === 'rows')
  const next = adds ? [...listed, ...ids.filter((id) => !listed.includes(id))] : listed.filter((id) => !ids.includes(id))
  return selection.kind === 'rows' ? { kind: 'rows', ids: next } : { ...selection, except: next }
}

/** The selection as a question to the server: what to list, export or change. */
export function selectionQuery(selection: Selection): Matching {
  if (selection.kind === 'rows') return { filter: JSON.stringify({ op: 'in', path: ['id'], values: selection.ids } satisfies Predicate), all: true }
  const { matching, except } = selection
  if (except.length === 0) return matching
  const parts: Predicate[] = [...(matching.filter ? [JSON.parse(matching.filter) as Predicate] : []), not({ op: 'in', path: ['id'], values: except })]
  return { ...matching, filter: JSON.stringify(and(parts)) }
}
