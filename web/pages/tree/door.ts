import type { RegisterMeta } from '#server/http/contract'

type TreeCount = NonNullable<RegisterMeta['counts']>[number]

/** The address of the list behind a number of the tree: its length is the number. Filters are written as the list reads them. */
export function countDoor(count: TreeCount, id: string, below: boolean, all: boolean): { filter: string; all?: string } {
  const filter = JSON.stringify([[count.by, below ? 'under' : 'in', id], ...Object.entries(count.where).map(([field, values]) => [field, 'in', ...values])])
  return { filter, ...(all ? { all: '1' } : {}) }
}

/** The same condition as the server takes it. */
export function countFilter(count: TreeCount, id: string, below: boolean): string {
  return JSON.stringify({ op: 'and', of: [
    { op: below ? 'under' : 'in', path: [count.by], values: [id] },
    ...Object.entries(count.where).map(([field, values]) => ({ op: 'in', path: [field], values })),
  ] })
}

/** The list of everything below a node. */
export function descendantsDoor(register: RegisterMeta, id: string, all: boolean): { filter: string; all?: string } {
  return { filter: JSON.stringify([[register.tree ?? '', 'under', id]]), ...(all ? { all: '1' } : {}) }
}
