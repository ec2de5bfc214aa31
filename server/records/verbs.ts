import { randomUUID } from 'node:crypto'
import { columnName, seriesFields, type Principal, type Register, type Row, type SeriesChange, type Value } from '#kernel'
import { sql } from 'kysely'
import type { Database } from '#server/postgres/database'
import { relation } from '#server/postgres/read/view'
import { act, type Writer } from '#server/postgres/write/act'
import { deleteRows } from '#server/postgres/write/rows'
import { Refused } from './refusals.ts'
import { heldByCases } from './held-by-cases.ts'
import { writeSeries } from './series.ts'
import { assertMay, checkScope, current, parseAll, wholeRow } from './settle.ts'

/** A change of a dated series as a form gives it: the version edited, the days, and what is different from the row edited. */
export interface SpanEdit {
  readonly base: number
  readonly since: Value
  readonly until?: Value
  readonly changes: Readonly<Record<string, Value>>
}
export type SpanVerb = 'change-from' | 'insert-between' | 'override-future'

/** Writes a new stretch into the series of a row, by one of the three verbs that do. Returns the id of the new row. */
export async function writeSpan(database: Database, principal: Principal, register: Register, id: string, verb: SpanVerb, edit: SpanEdit, reason: string): Promise<string> {
  assertMay(principal, register, verb)
  const given = parseAll(database, register, { ...edit.changes, since: edit.since, ...(edit.until === undefined ? {} : { until: edit.until }) })
  const next = randomUUID()
  await act(database, principal, { verb, reason }, async (writer) => {
    const row = await current(writer, register, id)
    if (row.version !== edit.base) throw new Refused('他人已改过这一条，请刷新后再变更')
    const { since, until } = given
    if (typeof since !== 'string') throw new Refused('有几处需要改正', [{ field: 'since', message: verb === 'insert-between' ? '请填写自哪天起' : '请填写自哪天起变更' }])
    const whole = await wholeRow(writer, register, id, row)
    const values: Row = { ...whole, ...given }
    const ends = { since, until: typeof until === 'string' ? until : null }
    refuseOtherSeries(register, verb, whole, values)
    await writeSeries(writer, register, { id, row: whole }, changeOf(register, verb, id, ends, values), next)
  })
  return next
}

function changeOf(register: Register, verb: SpanVerb, target: string, { since, until }: { since: string; until: string | null }, values: Row): SeriesChange<Row> {
  const label = register.fields['until']?.label ?? '终止时间'
  switch (verb) {
    case 'change-from': {
      if (until !== null) throw new Refused('有几处需要改正', [{ field: 'until', message: `变更以后到原来的${label}为止；只在一段时间里不同的，请用“中间插入”` }])
      return { verb, target, since, values }
    }
    case 'insert-between': {
      if (until === null) throw new Refused('有几处需要改正', [{ field: 'until', message: `中间插入要写明${label}；一直到以后的，请用“覆盖以后”` }])
      return { verb, since, until, values }
    }
    case 'override-future': return { verb, since, until, values }
  }
}

/** A stretch of another person's series would make this one's neighbours give way to it. */
function refuseOtherSeries(register: Register, verb: SpanVerb, whole: Row, values: Row): void {
  const by = seriesFields(register, whole)
  if (!by) return
  const moved = by.find((f) => whole[f] !== values[f])
  const field = moved ?? (verb !== 'change-from' && !seriesFields(register, values) ? register.exclusive?.where?.field : undefined)
  if (field) throw new Refused('有几处需要改正', [{ field, message: `“${register.fields[field]?.label ?? field}”决定这一段属于哪个序列，不能在这里改；另有一段的请新增` }])
}

/**
 * Withdraws a row: it leaves the present and stays in the history. Refused while other rows refer to it. In a dated series
 * the stretch before runs on, unless a gap is to be left.
 */
export async function rescindRow(database: Database, principal: Principal, register: Register, id: string, base: number, reason: string, options: { leaveGap?: boolean } = {}): Promise<void> {
  assertMay(principal, register, 'rescind')
  await act(database, principal, { verb: 'rescind', reason }, async (writer) => {
    const row = await current(writer, register, id)
    if (row.version !== base) throw new Refused('他人已改过这一条，请刷新后再撤销')
    await refuseReferred(writer, register, id)
    await checkScope(writer, register, id)
    if (register.time !== 'span') return deleteRows(writer, register, [id])
    await writeSeries(writer, register, { id, row: await wholeRow(writer, register, id, row) }, { verb: 'rescind', target: id, leaveGap: options.leaveGap === true }, id)
  })
}

async function refuseReferred(writer: Writer, register: Register, id: string): Promise<void> {
  const held = await heldByCases(writer.view, register, [id])
  if (held) throw new Refused(held)
  for (const { register: other, field } of writer.view.catalogue.referring(register.id)) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${relation(writer.view, other)} as t where t.tenant = ${writer.principal.tenant} and ${sql.ref(`t.${columnName(field)}`)} = ${id}::uuid`.execute(writer.connection)
    const n = rows[0]?.n ?? 0
    if (n > 0) throw new Refused(`“${other.label}”中还有 ${n} 条引用它（${other.fields[field]?.label ?? field}），请先改正那些记录再撤销`)
  }
}
