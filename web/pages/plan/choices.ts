import type { Meta, PlanTask } from '#server/http/contract'
import { resultKinds, stateLabels } from './columns.ts'
import type { Choices } from './edits.ts'
import { valuesInUse } from './tasks.ts'
import { recorded } from '../../language/index.ts'

/** What can be chosen in the cells: code sets from the declarations, offices and forms of result from what is in use. */
export function choicesFor(meta: Meta, tasks: readonly PlanTask[]): Choices {
  const parents = new Set(tasks.map((t) => t.parent))
  const rows = tasks.map((t) => t.row)
  // What groups others has a form of its own that nobody chooses.
  const leaves = rows.filter((r) => !parents.has(r.id))
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  const set = (key: string) => (meta.codeSets[key] ?? []).map((item) => ({ value: item.code, label: item.label }))
  return {
    owner: plain([...new Set([...valuesInUse(rows, 'owner'), ...offices])]),
    kind: plain([...new Set([...resultKinds, ...valuesInUse(leaves, 'kind')])]),
    state: Object.entries(stateLabels).map(([value, label]) => ({ value, label })),
    mechanism: set('mechanisms'),
    indicator: set('indicators'),
  }
}

/** Offices every department of this level has; others are typed and offered from then on. */
const offices = recorded(['办公室', '干部科', '干部监督科', '组织科', '人才科'])
