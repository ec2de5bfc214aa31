import { randomUUID } from 'node:crypto'
import { stateAfter, type CaseNow, type Principal, type Register, type Row, type StepTaken, type StepValues, type Value } from '#kernel'
import type { GuardVerdict } from '#server/http/contract'
import { referencedNames, valueText } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import type { Writer } from '#server/postgres/write/act'
import { insertRows, updateRows } from '#server/postgres/write/rows'
import { fieldsOf, settle } from '#server/records/settle'
import type { StepDocumentMade, StepMaterial } from './draft.ts'
import type { CaseRegisters, LoadedCase } from './load.ts'

/** A step to be written, whatever act it is of. */
export interface Taking {
  readonly act: string
  readonly on: string
  readonly to: string | null
  readonly note?: string | null
  /** Whoever takes it; in whose place, where he acts as a deputy. The writer himself where none is told. */
  readonly actor?: Principal
  readonly values: StepValues
  readonly verdicts?: readonly GuardVerdict[]
  readonly materials?: readonly StepMaterial[]
  readonly documents?: readonly StepDocumentMade[]
}

/** Writes a step, and the case and its items as it leaves them. */
export async function takeStep(writer: Writer, found: Pick<LoadedCase, 'id' | 'procedure' | 'registers' | 'states' | 'steps' | 'items'> & { readonly now: CaseNow | null }, taking: Taking): Promise<CaseNow> {
  const { registers, procedure, states } = found
  const { principal } = writer
  const texts = await wordsOf(writer.view, registers, procedure.items?.subject ?? null, taking.values, found.now)
  const insteadOf = taking.actor?.insteadOf
  const values: StepValues = { ...taking.values, ...(insteadOf ? { insteadOf } : {}), texts }
  if (insteadOf) writer.said.reason += `（代${insteadOf.name}）`
  const step: StepTaken = { sequence: found.steps.length + 1, act: taking.act, from: found.now?.stage ?? null, to: taking.to, on: taking.on, byName: principal.name, note: taking.note ?? null, values }
  const next = stateAfter(procedure, states, step)
  const caseRow = fieldsOf(registers.cases, {
    ...next.values, number: next.opened.number, title: next.opened.title, edition: next.opened.version, stage: next.stage, openedOn: next.openedOn, openedBy: next.opened.byName, openedByAccount: next.opened.account,
    assignee: next.assignee?.account ?? null, assigneeName: next.assignee?.name ?? null, stageSince: next.stageSince, due: next.due, closedOn: next.closedOn,
  })
  await settle(writer, registers.cases, found.id, caseRow)
  if (found.now === null) await insertRows(writer, registers.cases, [{ id: found.id, values: caseRow }])
  else await updateRows(writer, registers.cases, [{ id: found.id, values: caseRow }])
  await writeItems(writer, found, next)
  const stepRow = fieldsOf(registers.steps, {
    case: found.id, sequence: step.sequence, act: step.act, from: step.from, to: step.to, on: step.on, at: new Date().toISOString(), by: principal.account, byName: principal.name, onBehalfOf: insteadOf?.account ?? null, note: step.note,
    values: values as unknown as Value, verdicts: listed(taking.verdicts), materials: listed(taking.materials), documents: listed(taking.documents),
  })
  await insertRows(writer, registers.steps, [{ id: randomUUID(), values: stepRow }])
  return next
}

const listed = (list: readonly object[] | undefined): Value => (list && list.length > 0 ? (list as unknown as Value) : null)

async function writeItems(writer: Writer, { id, registers, items }: Pick<LoadedCase, 'id' | 'registers' | 'items'>, next: CaseNow): Promise<void> {
  if (!registers.items) return
  const register: Register = registers.items
  const before = new Map(items.map((row) => [row.id, fieldsOf(register, row)]))
  const rows = [...next.items].map(([item, now]) => ({ id: item, values: fieldsOf(register, { ...now.values, case: id, on: now.on, status: now.status, relied: (now.relied ?? null) as Value }) }))
  const changed = rows.filter(({ id: item, values }) => JSON.stringify(before.get(item)) !== JSON.stringify(values))
  for (const row of changed) await settle(writer, register, row.id, row.values)
  const fresh = changed.filter((row) => !before.has(row.id))
  const old = changed.filter((row) => before.has(row.id))
  if (fresh.length > 0) await insertRows(writer, register, fresh)
  if (old.length > 0) await updateRows(writer, register, old)
}

/** What the values told with a step read as on its day: what a document says then, it says for ever. */
async function wordsOf(view: View, registers: CaseRegisters, subject: string | null, values: StepValues, now: CaseNow | null): Promise<NonNullable<StepValues['texts']>> {
  const own = values.case ? await texts(view, registers.cases, values.case) : undefined
  const items: Record<string, Readonly<Record<string, string>>> = {}
  const told: [string, Row][] = [...Object.entries(values.items ?? {}), ...(values.added ?? []).map((a): [string, Row] => [a.id, a.values])]
  if (registers.items) for (const [id, row] of told) {
    const person = subject === null ? {} : { [subject]: now?.items.get(id)?.values[subject] ?? row[subject] ?? null }
    items[id] = await texts(view, registers.items, { ...row, ...person })
  }
  return { ...(own ? { case: own } : {}), ...(told.length > 0 ? { items } : {}) }
}

async function texts(view: View, register: Register, row: Row): Promise<Record<string, string>> {
  const names = await referencedNames(view, register, [row], Object.keys(row).filter((f) => register.fields[f]))
  return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => {
    const field = register.fields[name]
    const text = field ? valueText(view, field, value, names) : ''
    return text === '' ? [] : [[name, field && (field.type === 'integer' || field.type === 'decimal') && field.unit ? `${text}${field.unit}` : text]]
  }))
}
