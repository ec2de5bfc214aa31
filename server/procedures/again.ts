import type { Principal, Row, StepValues, Value } from '#kernel'
import type { CaseView, OfferedAct } from '#server/http/contract'
import { readsAsSubject } from './actors.ts'
import type { StepMaterial } from './draft.ts'
import type { LoadedCase } from './load.ts'

interface Again { readonly values: Row; readonly form: OfferedAct['again'] }

/**
 * What an act was told the last time, where the case has come back to before it: sent back, or the step taken back. Files need not be
 * handed in a second time, nor what was taken back be written anew. The person concerned is given his own words alone.
 */
export function toldBefore(principal: Principal, found: LoadedCase, act: string): Again {
  const nothing: Again = { values: {}, form: null }
  const last = found.steps.findLast((s) => s['act'] === act)
  if (!last || (readsAsSubject(principal, found) && last['by'] !== principal.account)) return nothing
  const sequence = Number(last['sequence'])
  const later = found.steps.slice(sequence)
  const withdrawn = later.some((s) => valuesOf(s).withdraws === sequence)
  if (!withdrawn && !later.some((s) => s['act'] === 'return')) return nothing
  const told = valuesOf(last)
  // What was told by a step that stands is in the case already, with what came after it.
  const items: [string, Row][] = withdrawn ? [...Object.entries(told.items ?? {}), ...(told.added ?? []).map((a): [string, Row] => [a.id, a.values])] : []
  return {
    values: withdrawn ? told.case ?? {} : {},
    form: {
      items: Object.fromEntries(items.map(([id, row]) => [id, row as Readonly<Record<string, Value>>])), added: withdrawn ? (told.added ?? []).map((a) => a.id) : [],
      materials: ((last['materials'] ?? []) as unknown as StepMaterial[]).map(({ id, item, file, name, reason }) => ({ id, item, file, name, reason })),
    },
  }
}

const valuesOf = (row: LoadedCase['steps'][number] | undefined): StepValues => (row?.['values'] ?? {}) as StepValues

/** By whom and why the case was sent back to where it is; null where it came there otherwise. */
export function sentBack({ steps, now }: LoadedCase): CaseView['returned'] {
  const entered = steps[now.entered - 1]
  if (now.closedOn !== null || entered?.['act'] !== 'return') return null
  return { byName: String(entered['byName'] ?? ''), note: String(entered['note'] ?? ''), from: String(entered['from'] ?? '') }
}
