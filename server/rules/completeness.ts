import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { belongsTo, scope, type Principal, type Register, type Row } from '#kernel'
import type { Database } from '#server/postgres/database'
import { compile } from '#server/postgres/read/compile'
import { relation, today, type View } from '#server/postgres/read/view'
import { statementsOf } from '#server/postgres/read/vouched'
import { act } from '#server/postgres/write/act'
import { insertRows } from '#server/postgres/write/rows'
import { Forbidden, NotFound, Refused } from '#server/records/save'
import { afterwards, assertMay, settle } from '#server/records/settle'
import { chosen, type Subjects } from './subjects.ts'

const registerId = 'completeness'

/** Whether somebody has stated that a register holds everything about a subject. */
export interface Coverage {
  covers(register: string, subject: string): boolean
  /** Of every subject of the tenant. */
  whole(register: string): boolean
}

/**
 * The statements that count for a question about a day: given by then and reaching to it. For days to come it is measured on
 * the day of asking: nobody can vouch for what has not happened.
 */
export async function coverageOf(view: View, about: Register, subjects: Subjects, registers: ReadonlySet<string>, on: string): Promise<Coverage> {
  const day = on < view.asOf ? on : view.asOf
  const statements = await statementsOf(view, registers, on)
  const partly = new Map<string, Set<string>>()
  const units = new Map<string, string[]>()
  for (const [register, { whole, people, units: within }] of statements) {
    if (whole) continue
    partly.set(register, new Set(people))
    for (const unit of within) units.set(unit, [...(units.get(unit) ?? []), register])
  }
  for (const [unit, names] of units) for (const id of await membersOf(view, about, subjects, unit, day)) for (const name of names) partly.get(name)?.add(id)
  const whole = (register: string): boolean => statements.get(register)?.whole === true
  return { whole, covers: (register, subject) => whole(register) || partly.get(register)?.has(subject) === true }
}

/** The subjects that belong to a unit or one below it on a day. */
async function membersOf(view: View, about: Register, subjects: Subjects, unit: string, day: string): Promise<string[]> {
  const belongs = belongsTo(about, [unit])
  if (!belongs) return []
  const { rows } = await sql<{ id: string }>`select t.id from ${relation(view, about)} as t
    where t.tenant = ${view.principal.tenant} and ${chosen(view, about, subjects)} and ${compile({ ...view, asOf: day }, about, 't', belongs)}`.execute(view.connection)
  return rows.map((r) => r.id)
}

export interface Statement {
  readonly register: string
  readonly unit: string | null
  readonly person: string | null
  readonly completeTo: string
  readonly basis: string
  readonly document: string | null
}

/**
 * States that a register is complete. Only an office that keeps the register, all of it that the statement covers, can say so.
 * What the register held when it was said is kept with it. Returns the row.
 */
export async function stateComplete(database: Database, principal: Principal, statement: Statement, reason: string): Promise<string> {
  const register = database.catalogue.register(registerId)
  assertMay(principal, register)
  const target = database.catalogue.registers.get(statement.register)
  if (!target) throw new NotFound(`没有“${statement.register}”这本台账`)
  const { rows } = scope(principal, target, 'write')
  if (rows === 'none') throw new Forbidden(`“${target.label}”不由您维护，请由维护它的科室声明`)
  if (rows !== 'all' && statement.unit === null) throw new Refused('有几处需要改正', [{ field: 'unit', message: '您只能对本单位声明，请选择单位' }])
  const id = randomUUID()
  await act(database, principal, { verb: 'confirm', reason }, async (writer) => {
    const held = await sql<{ n: number }>`select count(*)::int as n from ${relation(writer.view, target)} as t where t.tenant = ${principal.tenant}`.execute(writer.connection)
    const row: Row = { ...statement, statedOn: today(), statedBy: principal.name, ledger: { rows: held.rows[0]?.n ?? 0, act: writer.view.head } }
    await settle(writer, register, id, row)
    await insertRows(writer, register, [{ id, values: row }])
    await afterwards(writer, register, [id])
  })
  return id
}
