import type { Row } from '../field/field.ts'
import type { Role } from '../scope/roles.ts'
import type { Procedure } from './procedure.ts'

/** What a step told, as it is kept with it. What the case is now follows from its steps and from nothing else. */
export interface StepValues {
  /** Of the first step: what the case is called, by which version it runs, who opened it. */
  readonly opened?: { readonly number: string; readonly title: string; readonly version: string; readonly byName: string; readonly account: string }
  readonly case?: Row
  /** Fields of items, by the item's id. */
  readonly items?: Readonly<Record<string, Row>>
  readonly added?: readonly { readonly id: string; readonly values: Row }[]
  readonly dropped?: readonly string[]
  /** The day by which the stage has to be done, where the step sets it. */
  readonly due?: string | null
  /** Who keeps the case from now on; nobody, where it is given back to nobody. */
  readonly assignee?: { readonly account: string; readonly name: string } | null
  /** Opinions asked of roles. */
  readonly asked?: readonly Role[]
  /** An opinion given for a role. */
  readonly opinion?: { readonly role: Role; readonly agree: boolean }
  /** In whose place a deputy took it. */
  readonly insteadOf?: { readonly account: string; readonly name: string }
  /** The step that this one takes back, by its sequence. */
  readonly withdraws?: number
  /** Rows written into registers, besides those of the case. */
  readonly effects?: number
  /** It wrote what the case is for: there is no way back behind it, for it would be written twice. */
  readonly outcome?: true
  /** Rows made, by the names that later effects call them. */
  readonly made?: Readonly<Record<string, string>>
  /** What the case relies on, by item: row and version, by register. */
  readonly relied?: Readonly<Record<string, Relied>>
  /** What the values read as on the day they were told, by field; of items by id and field. */
  readonly texts?: { readonly case?: Readonly<Record<string, string>>; readonly items?: Readonly<Record<string, Readonly<Record<string, string>>>> }
}

/** Rows relied on, by register: the version of each by its id. */
export type Relied = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface StepTaken {
  readonly sequence: number
  readonly act: string
  readonly from: string | null
  readonly to: string | null
  readonly on: string
  readonly byName: string
  readonly note: string | null
  readonly values: StepValues
}

export type ItemStatus = 'open' | 'dropped' | 'done' | 'stopped'
export interface ItemNow { readonly status: ItemStatus; readonly on: string; readonly values: Row; readonly relied?: Relied }
export interface Opinion { readonly state: 'asked' | 'agreed' | 'disagreed'; readonly byName: string | null; readonly note: string | null }

/** A case as its steps leave it. */
export interface CaseNow {
  readonly opened: NonNullable<StepValues['opened']>
  readonly openedOn: string
  readonly stage: string
  /** The stages by which it came to where it is, the last being that: whatever it was sent back or taken back over is off it. */
  readonly path: readonly string[]
  readonly stageSince: string
  /** The step by which the stage was entered: it tells one stay in a stage from another. */
  readonly entered: number
  readonly due: string | null
  readonly closedOn: string | null
  readonly assignee: { readonly account: string; readonly name: string } | null
  readonly values: Row
  readonly made: Readonly<Record<string, string>>
  readonly items: ReadonlyMap<string, ItemNow>
  /** Opinions since the stage was entered. */
  readonly opinions: ReadonlyMap<Role, Opinion>
}

/** What the case is after each of its steps, in order: the last is what it is now. Throws where the first step opens nothing. */
export function statesOf(procedure: Pick<Procedure, 'stages'>, steps: readonly StepTaken[]): CaseNow[] {
  const states: CaseNow[] = []
  for (const step of steps) states.push(stateAfter(procedure, states, step))
  return states
}

/** What a case becomes by one more step. `states` are those after each step before. */
export function stateAfter({ stages }: Pick<Procedure, 'stages'>, states: readonly CaseNow[], step: StepTaken): CaseNow {
  const { withdraws } = step.values
  const before = withdraws === undefined ? states.at(-1) : withdrawn(states, withdraws)
  const told = { values: { ...before?.values, ...step.values.case }, made: { ...before?.made, ...step.values.made }, items: itemsAfter(before?.items ?? new Map(), step) }
  const { opened = before?.opened } = step.values
  if (!opened) throw new Error('the first step opens the case')
  const base: CaseNow = {
    ...(before ?? { openedOn: step.on, stage: step.to ?? '', path: [], stageSince: step.on, entered: step.sequence, due: null, closedOn: null, assignee: null, opinions: new Map<Role, Opinion>() }),
    ...told, opened, opinions: opinionsAfter(before?.opinions ?? new Map(), step),
  }
  const settled: CaseNow = {
    ...base,
    ...(step.values.assignee === undefined ? {} : { assignee: step.values.assignee }),
    ...(step.values.due === undefined ? {} : { due: step.values.due }),
  }
  if (step.to === null || withdraws !== undefined) return settled
  const { final } = stages[step.to] ?? {}
  const { due = null } = step.values
  const moved: CaseNow = { ...settled, stage: step.to, path: step.values.outcome ? [step.to] : [...settled.path.slice(0, settled.path.includes(step.to) ? settled.path.indexOf(step.to) : undefined), step.to], stageSince: step.on, entered: step.sequence, due, opinions: new Map() }
  if (!final) return moved
  return { ...moved, due: null, closedOn: step.on, items: new Map([...moved.items].map(([id, item]) => [id, item.status === 'open' ? { ...item, status: final } : item])) }
}

/** As before the step taken back; whoever it added is out again, under the same id should he come back. */
function withdrawn(states: readonly CaseNow[], sequence: number): CaseNow | undefined {
  const before = states[sequence - 2]
  const after = states[sequence - 1]
  if (!before || !after) return before
  const gone = [...after.items].filter(([id]) => !before.items.has(id)).map(([id, item]) => [id, { ...item, status: 'dropped' as const }] as const)
  return { ...before, items: new Map([...before.items, ...gone]) }
}

function itemsAfter(before: ReadonlyMap<string, ItemNow>, { on, values: { added = [], items = {}, dropped = [], relied = {} } }: StepTaken): Map<string, ItemNow> {
  const now = new Map(before)
  for (const { id, values } of added) now.set(id, { status: 'open', on: now.get(id)?.on ?? on, values: { ...now.get(id)?.values, ...values } })
  for (const [id, told] of Object.entries(items)) {
    const item = now.get(id)
    if (item) now.set(id, { ...item, values: { ...item.values, ...told } })
  }
  for (const [id, rows] of Object.entries(relied)) {
    const item = now.get(id)
    if (item) now.set(id, { ...item, relied: rows })
  }
  for (const id of dropped) {
    const item = now.get(id)
    if (item) now.set(id, { ...item, status: 'dropped' })
  }
  return now
}

function opinionsAfter(before: ReadonlyMap<Role, Opinion>, { byName, note, values: { asked = [], opinion } }: StepTaken): Map<Role, Opinion> {
  const now = new Map(before)
  for (const role of asked) now.set(role, { state: 'asked', byName: null, note: null })
  if (opinion) now.set(opinion.role, { state: opinion.agree ? 'agreed' : 'disagreed', byName, note })
  return now
}

