import { checkRow, readWords, type Catalogue, type Register, type Row } from '#kernel'
import { complain, type Draft, type Shapes } from './draft.ts'
import { changes } from './match.ts'

/** What a row says over what is stored; what it does not mention stays. */
function merged(register: Register, values: Row, before: Row, shapes: Shapes): Row {
  const names = Object.keys(register.fields)
  const after = shapes.row(names)
  for (const name of names) after[name] = (Object.hasOwn(values, name) ? values[name] : before[name]) ?? null
  return after
}

/** The whole row as it would be stored, checked; and whether it is new, changed or as it was. */
export function decide(catalogue: Catalogue, register: Register, draft: Draft, shapes: Shapes): void {
  Object.assign(draft.values, readWords(catalogue, register, draft.before ? { ...draft.before, ...draft.values } : draft.values))
  const after = draft.before ? merged(register, draft.values, draft.before, shapes) : draft.values
  const told = new Set(draft.notes.flatMap((n) => (n.field ? [n.field] : [])))
  for (const problem of checkRow(register, after)) if (!told.has(problem.field) || draft.outcome !== 'rejected') complain(draft, problem.field, problem.message, problem.warning === true)
  draft.after = after
  if (draft.outcome === 'rejected') return
  draft.outcome = !draft.before ? 'insert' : changes(register, draft.before, draft.values) ? 'update' : 'unchanged'
}
