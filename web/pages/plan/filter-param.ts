import type { TaskFilter, TaskState } from './tasks.ts'

/** The filter of the task list as it stands in the address: `state` by itself (other pages link to it), the rest in `view`. */
export interface FilterParams { state?: string | undefined; view?: string | undefined; q?: string | undefined }

const states: readonly TaskState[] = ['pending', 'under-way', 'done']
const flags = ['unbound', 'undated', 'overdue'] as const
const values = ['owner', 'mechanism', 'kind'] as const

/** `state=overdue`, `view=owner:组织科;unbound`. Parts it does not know are left out, so that an old address still opens. */
export function parseFilter({ state, view, q }: FilterParams): TaskFilter {
  const filter: TaskFilter = {}
  if (q) filter.words = q
  const known = states.find((s) => s === state)
  if (known) filter.state = known
  if (state === 'overdue') filter.overdue = true
  for (const part of (view ?? '').split(';')) {
    const at = part.indexOf(':')
    const name = at < 0 ? part : part.slice(0, at)
    const flag = flags.find((f) => f === name)
    const value = values.find((v) => v === name)
    if (flag) filter[flag] = true
    else if (value && at > 0 && part.length > at + 1) filter[value] = part.slice(at + 1).replaceAll('\uFF1B', ';')
  }
  return filter
}

export function filterParams(filter: TaskFilter): FilterParams {
  const view = [
    // Overdue alone is the address other pages use; beside a state it has to stand apart.
    ...flags.filter((f) => filter[f] && !(f === 'overdue' && !filter.state)),
    ...values.flatMap((v) => (filter[v] ? [`${v}:${filter[v].replaceAll(';', '\uFF1B')}`] : [])),
  ].join(';')
  const state = filter.state ?? (filter.overdue ? 'overdue' : undefined)
  return { state, view: view || undefined, q: filter.words || undefined }
}
