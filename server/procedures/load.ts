import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { casesOf, itemsOf, statesOf, stepsOf, type CaseNow, type Procedure, type Register, type StepTaken, type StepValues } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'
import { fieldList, relation, type View } from '#server/postgres/read/view'
import { NotFound } from '#server/records/refusals'

/** A case with its steps, and what they leave of it. */
export interface LoadedCase {
  readonly id: string
  readonly procedure: Procedure
  readonly registers: CaseRegisters
  readonly row: StoredRow
  readonly items: readonly StoredRow[]
  readonly steps: readonly StoredRow[]
  readonly states: readonly CaseNow[]
  readonly now: CaseNow
}
export interface CaseRegisters { readonly cases: Register; readonly items: Register | null; readonly steps: Register }

export function registersFor(view: Pick<View, 'catalogue'>, family: string): CaseRegisters {
  const { registers } = view.catalogue
  return { cases: view.catalogue.register(casesOf(family)), items: registers.get(itemsOf(family)) ?? null, steps: view.catalogue.register(stepsOf(family)) }
}

/** The versions of a procedure; throws NotFound where there is none. */
function versionsNamed(view: Pick<View, 'catalogue'>, family: string): readonly Procedure[] {
  const found = view.catalogue.procedures.get(family)
  if (!found || found.length === 0) throw new NotFound(`没有“${family}”这个流程`)
  return found
}

/** The version by which a case is opened on a day. */
export function versionOn(view: Pick<View, 'catalogue'>, family: string, on: string): Procedure | null {
  return versionsNamed(view, family).find((v) => v.from <= on && (v.to === undefined || on < v.to)) ?? null
}

/** Rows of a register whatever the asker may see: who may see a case is decided for the case as a whole. */
export async function rowsWhere(view: View, register: Register, where: RawBuilder<SqlBool>): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and ${where}`.execute(view.connection)
  return rows
}

/** A case with everything that makes it up; throws NotFound. */
export async function loadCase(view: View, family: string, id: string): Promise<LoadedCase> {
  const versions = versionsNamed(view, family)
  const registers = registersFor(view, family)
  const [row] = await rowsWhere(view, registers.cases, sql<SqlBool>`t.id = ${id}::uuid`)
  const procedure = versions.find((v) => v.version === row?.['edition'])
  if (!row || !procedure) throw new NotFound('没有这个案件，或者您无权查看')
  const mine = sql<SqlBool>`t."case" = ${id}::uuid`
  const steps = (await rowsWhere(view, registers.steps, mine)).sort((a, b) => Number(a['sequence']) - Number(b['sequence']))
  const items = registers.items ? await rowsWhere(view, registers.items, mine) : []
  const states = statesOf(procedure, steps.map(stepOf))
  const now = states.at(-1)
  if (!now) throw new NotFound('这个案件没有立案的记录')
  return { id, procedure, registers, row, items, steps, states, now }
}

function stepOf(row: StoredRow): StepTaken {
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null)
  return { sequence: Number(row['sequence']), act: text('act') ?? '', from: text('from'), to: text('to'), on: text('on') ?? '', byName: text('byName') ?? '', note: text('note'), values: (row['values'] ?? {}) as StepValues }
}
