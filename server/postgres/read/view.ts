import { sql, type RawBuilder } from 'kysely'
import { columnName, scope, type Catalogue, type Principal, type Register, type Scope } from '#kernel'
import { inOneState, type Connection, type Database } from '../database.ts'
import { tableName } from '../schema/model.ts'
import { Memory } from './memory.ts'

/**
 * One look at the registers: who looks, on which day (valid time), knowing what (recorded time). Every read takes one,
 * so that list, card, export, figure and report agree for the same pair.
 */
export interface View {
  readonly connection: Connection
  readonly catalogue: Catalogue
  readonly principal: Principal
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** Act number; null = the newest. */
  readonly knownAt: number | null
  /** Newest act at the time of reading: what `knownAt: null` meant. */
  readonly head: number
  /** What has been counted in such states before; not inside an act under way. */
  readonly memory?: Memory
  /** Rows of other registers are looked up for each row by itself, not worked out for everybody at once: where few rows are asked about, which the planner cannot foresee. */
  readonly rowByRow?: true
}

const memories = new WeakMap<Database['pool'], Memory>()
function memoryOf({ pool }: Database): Memory {
  let memory = memories.get(pool)
  if (!memory) memories.set(pool, (memory = new Memory()))
  return memory
}

/** A state of knowledge: after an act, by its number, or at the end of a day (`YYYY-MM-DD`, where the offices are). */
export type Known = number | string

export interface Moment { readonly asOf?: string | undefined; readonly knownAt?: Known | null | undefined }

/** Opens a view in a transaction of the principal's tenant. */
export function look<T>(database: Database, principal: Principal, moment: Moment, work: (view: View) => Promise<T>): Promise<T> {
  return inOneState(database, principal, async (connection, head) => {
    const knownAt = await actOf(connection, principal.tenant, moment.knownAt ?? null, head)
    return work({ connection, catalogue: database.catalogue, principal, asOf: moment.asOf ?? today(), knownAt, head, memory: memoryOf(database) })
  })
}

/** The act up to which something was known; null where that is the newest. Of a day it is the last act of the day or before it, 0 where there was none. */
export async function actOf(connection: Connection, tenant: number, known: Known | null, head: number): Promise<number | null> {
  if (known === null) return null
  const number = typeof known === 'number' ? known
    : (await sql<{ number: number | null }>`select max(number) as number from act where tenant = ${tenant} and at < ((${known}::date + 1)::timestamp at time zone 'Asia/Shanghai')`.execute(connection)).rows[0]?.number ?? 0
  return number >= head ? null : number
}

export async function headNumber(connection: Connection, tenant: number): Promise<number> {
  const result = await sql<{ number: number | null }>`select max(number) as number from act where tenant = ${tenant}`.execute(connection)
  return result.rows[0]?.number ?? 0
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

/** Today where the offices are: China has one time zone. */
export function today(now = new Date()): string {
  return calendar.format(now)
}

export function scopeOf(view: View, register: Register): Scope {
  return scope(view.principal, register, 'read')
}

/** The rows of a register as known then: the table itself, or the table and its history cut at an act. */
export function relation(view: View, register: Register): RawBuilder<unknown> {
  const table = sql.table(tableName(register))
  if (view.knownAt === null) return table
  const columns = sql.join(storedColumns(register).map((c) => sql.ref(c)))
  const history = sql.table(`${tableName(register)}_history`)
  const n = sql.lit(view.knownAt)
  return sql`(select tenant, id, act_from, ${columns} from ${table} where act_from <= ${n} union all select tenant, id, act_from, ${columns} from ${history} where act_from <= ${n} and act_to > ${n})`
}

/** Every column of a register's table after the key, generated ones too. */
export function storedColumns(register: Register): string[] {
  return [...Object.keys(register.fields).map(columnName), ...(register.search ? ['sort_key'] : []), ...(register.time === 'span' ? ['valid_from', 'valid_to'] : [])]
}

/** Field list of a select: columns under their field names. */
export function fieldList(register: Register, alias: string, fields = Object.keys(register.fields)): RawBuilder<unknown> {
  return sql.join([sql`${sql.ref(`${alias}.id`)} as id`, sql`${sql.ref(`${alias}.act_from`)} as version`, ...fields.map((f) => sql`${sql.ref(`${alias}.${columnName(f)}`)} as ${sql.ref(f)}`)])
}
