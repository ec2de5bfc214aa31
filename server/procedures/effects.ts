import { randomUUID } from 'node:crypto'
import { sql, type SqlBool } from 'kysely'
import { columnName, seriesFields, type Effect, type EffectValue, type Register, type Row, type Value } from '#kernel'
import { namesOf, referencedNames, titleOf } from '#server/postgres/read/titles'
import type { Writer } from '#server/postgres/write/act'
import { insertWhole, updateWhole } from '#server/records/save'
import { fieldsOf } from '#server/records/settle'
import { NotFound, Refused } from '#server/records/refusals'
import { rowsWhere } from './load.ts'

/** Writes what an act brings about, in its order, through the checks that every write passes; what one of them refuses is told of whom or what it is about. Returns the rows it named. */
export async function carryOut(writer: Writer, effects: readonly Effect[], known: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  const resolve = (value: EffectValue): Value => {
    if (typeof value !== 'object' || value === null || !('made' in value) || typeof value.made !== 'string') return value as Value
    const id = made[value.made] ?? known[value.made]
    if (id === undefined) throw new Error(`no effect made ${value.made}`)
    return id
  }
  for (const effect of effects) {
    const register = writer.view.catalogue.register(effect.register)
    const values = Object.fromEntries(Object.entries(effect.values).map(([name, value]) => {
      if (!register.fields[name]) throw new Error(`${register.id} has no field ${name}`)
      return [name, resolve(value)]
    }))
    const id = await write(writer, register, effect, values, (value) => String(resolve(value))).catch(async (error: unknown) => { throw await told(writer, register, 'id' in effect ? String(resolve(effect.id)) : null, values, error) })
    if (id !== null && 'as' in effect && effect.as !== undefined) made[effect.as] = id
  }
  return made
}

/** One effect; the id of the row it made or found, null where it makes none. */
async function write(writer: Writer, register: Register, effect: Effect, values: Row, resolve: (value: EffectValue) => string): Promise<string | null> {
  if (effect.do === 'correct') {
    await correct(writer, register, resolve(effect.id), values)
    return null
  }
  if (effect.do === 'end') {
    await endRows(writer, register, values, effect.every === true)
    return null
  }
  const there = effect.do === 'put' ? await byKey(writer, register, values) : null
  const id = there ?? randomUUID()
  if (there === null) await insertWhole(writer, register, id, fieldsOf(register, values))
  else await correct(writer, register, there, values)
  return id
}

/** Of several people in one act, whom a refusal is about: the register speaks of its row only. */
async function told(writer: Writer, register: Register, id: string | null, values: Row, error: unknown): Promise<unknown> {
  if (!(error instanceof Refused) && !(error instanceof NotFound)) return error
  const whose = await whoseOrWhich(writer, register, id, values)
  const problems = error instanceof Refused && error.problems.length > 0 ? error.problems : [{ field: '', message: error.message }]
  return new Refused(`没有办理，什么也没有写入：${whose}：${problems[0]?.message ?? ''}`, problems.map(({ message }) => ({ field: 'items', message: `${whose}：${message}` })))
}

/** 甲某的任职, 决定“示委决〔2026〕8号-2” */
async function whoseOrWhich({ view }: Writer, register: Register, id: string | null, values: Row): Promise<string> {
  const { catalogue } = view
  const subject = register.subject === undefined ? undefined : register.fields[register.subject]
  const [row = values] = id === null ? [] : await rowsWhere(view, register, sql<SqlBool>`t.id = ${id}::uuid`)
  const person = register.subject === undefined ? null : values[register.subject] ?? row[register.subject] ?? null
  if (subject?.type === 'reference' && typeof person === 'string') return `${(await namesOf(view, catalogue.register(subject.register), [person])).get(person)?.title ?? ''}的${register.label}`
  return `${register.label}“${titleOf(view, register, row, await referencedNames(view, register, [row], register.title))}”`
}

/** Ends on the day `until` says what holds in a series, where something has to, or every row that holds and has these values. */
async function endRows(writer: Writer, register: Register, { until = null, ...keys }: Row, every: boolean): Promise<void> {
  if ((!every && seriesFields(register, keys) === null) || typeof until !== 'string') throw new Error(`${register.id}: what to end and when is not said`)
  const named = Object.keys(keys).map((name) => sql<SqlBool>`${sql.ref(`t.${columnName(name)}`)}::text = ${String(keys[name])}`)
  const rows = await rowsWhere(writer.view, register, sql.join([...named, sql<SqlBool>`t.until is null`], sql` and `) as ReturnType<typeof sql<SqlBool>>)
  if (every) {
    for (const row of rows) await correct(writer, register, row.id, { until })
    return
  }
  const [row] = rows
  if (!row) throw new Refused(`没有现行的${register.label}可以终止，请核对${register.label}台账`)
  await correct(writer, register, row.id, { until })
}

async function correct(writer: Writer, register: Register, id: string, values: Row): Promise<void> {
  const [row] = await rowsWhere(writer.view, register, sql<SqlBool>`t.id = ${id}::uuid`)
  if (!row) throw new NotFound(`要更正的这条${register.label}已不存在，请重新核对`)
  const before = fieldsOf(register, row)
  const next: Row = { ...before, ...values }
  if (Object.keys(values).every((name) => before[name] === next[name])) return
  await updateWhole(writer, register, id, before, next)
}

/** The row with the same first key; null where there is none or a part of the key is missing. */
async function byKey(writer: Writer, register: Register, values: Row): Promise<string | null> {
  const [key] = register.unique ?? []
  if (!key || key.some((name) => values[name] == null)) return null
  const [row] = await rowsWhere(writer.view, register, sql.join(key.map((name) => sql<SqlBool>`${sql.ref(`t.${columnName(name)}`)}::text = ${String(values[name])}`), sql` and `) as ReturnType<typeof sql<SqlBool>>)
  return row?.id ?? null
}
