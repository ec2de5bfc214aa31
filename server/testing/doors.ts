import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { writeWorkbook } from '#formats/xlsx'
import type { Value } from '#kernel'
import { tableName } from '#server/postgres/schema/model'
import { inTenant } from '#server/postgres/database'
import type { TestHouse } from './house.ts'

/** What somebody tries to write by every way there is. */
export interface Tried {
  readonly register: string
  /** A new row, as a form sends it, and as its cells read in a sheet. */
  readonly values: Readonly<Record<string, Value>>
  readonly words: Readonly<Record<string, string>>
  /** A row that stands, and what would be made of it. */
  readonly row: { readonly id: string; readonly version: number }
  readonly changes: Readonly<Record<string, Value>>
  /** The day from which a span would change. */
  readonly since: string
  /** A row in the bin, an earlier act that wrote `row`, and acts to be taken back. */
  readonly binned: string
  readonly earlier: number
  readonly acts: readonly number[]
  /** Another row of the register, to be merged into the one that stands. */
  readonly other: { readonly id: string; readonly version: number }
}
export interface Door { readonly door: string; readonly refused: boolean; readonly said: string }

/** Tries every way in which a row of a register is written by hand; tells what each answered, and that nothing was written. */
export async function tryDoors(house: TestHouse, cookie: string, tried: Tried): Promise<{ doors: Door[]; untouched: boolean }> {
  const { register: id, row, changes, since } = tried
  const register = house.database.catalogue.register(id)
  const at = `/api/registers/${id}`
  const before = await everything(house, id)
  const doors: Door[] = []
  const send = async (door: string, method: 'POST' | 'PATCH', url: string, payload: object): Promise<void> => {
    const answer = await house.app.inject({ method, url, headers: { cookie }, payload })
    doors.push({ door, refused: answer.statusCode >= 400 && answer.statusCode < 500, said: answer.body })
  }
  const reason = '试'
  await send('新增', 'POST', `${at}/rows`, { values: tried.values, reason })
  await send('更正', 'PATCH', `${at}/rows/${row.id}`, { base: row.version, changes, reason })
  if (register.time === 'span') {
    await send('变更', 'POST', `${at}/rows/${row.id}/change-from`, { base: row.version, since, changes, reason })
    await send('中间插入', 'POST', `${at}/rows/${row.id}/insert-between`, { base: row.version, since, until: next(since), changes, reason })
    await send('覆盖以后', 'POST', `${at}/rows/${row.id}/override-future`, { base: row.version, since, changes, reason })
  }
  await send('撤销', 'POST', `${at}/rows/${row.id}/rescind`, { base: row.version, reason })
  await send('恢复旧版', 'POST', `${at}/rows/${row.id}/restore`, { act: tried.earlier, reason })
  await send('从已撤销中恢复', 'POST', `${at}/bin/restore`, { ids: [tried.binned], reason })
  for (const act of tried.acts) await send(`撤回第 ${act} 号变更`, 'POST', `/api/acts/${act}/undo`, { reason })
  await send('合并', 'POST', `/api/duplicates/${id}/merge`, { survivor: row.id, merged: tried.other.id, versions: { survivor: row.version, merged: tried.other.version }, take: [], reason })
  const columns = Object.keys(tried.words)
  const cells = columns.map((name) => tried.words[name] ?? '')
  const pasted = await house.app.inject({ method: 'POST', url: `${at}/paste`, headers: { cookie }, payload: { columns, rows: [cells], reason } })
  doors.push({ door: '粘贴', refused: pasted.statusCode >= 400 || pasted.json<{ act: number | null }>().act === null, said: pasted.body })
  doors.push(await job(house, cookie, '批量修改', `${at}/bulk`, `/api/bulk`, { ids: [row.id], reason, changes: Object.entries(changes).map(([field, value]) => ({ field, how: 'set', value })) }))
  doors.push(await imported(house, cookie, register.fields, at, tried.words))
  return { doors, untouched: before === await everything(house, id) }
}

const next = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

interface JobAnswer { readonly id: string; readonly state: string; readonly message?: string; readonly result?: { readonly act: number | null } | null }

/** A piece of work that goes on by itself: sent, and waited for to its end. */
async function job(house: TestHouse, cookie: string, door: string, url: string, jobs: string, payload: object | Buffer, headers: Record<string, string> = {}): Promise<Door> {
  let answer = await house.app.inject({ method: 'POST', url, headers: { cookie, ...headers }, payload })
  while (answer.statusCode < 300 && !['done', 'failed', 'cancelled'].includes(answer.json<JobAnswer>().state)) answer = await house.app.inject({ url: `${jobs}/${answer.json<JobAnswer>().id}`, headers: { cookie } })
  return { door, refused: answer.statusCode >= 400 || (answer.json<JobAnswer>().result?.act ?? null) === null, said: answer.body }
}

async function imported(house: TestHouse, cookie: string, fields: Readonly<Record<string, { label: string }>>, at: string, words: Readonly<Record<string, string>>): Promise<Door> {
  const folder = mkdtempSync(join(tmpdir(), 'mingshi-doors-'))
  try {
    const path = join(folder, 'rows.xlsx')
    await writeWorkbook(path, { sheets: [{ name: '表', columns: Object.keys(words).map((name) => ({ header: fields[name]?.label ?? '' })), rows: [Object.values(words)] }] })
    const boundary = 'doors'
    const payload = Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="rows.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`), readFileSync(path), Buffer.from(`\r\n--${boundary}--\r\n`)])
    return await job(house, cookie, '导入', `${at}/imports`, '/api/imports', payload, { 'content-type': `multipart/form-data; boundary=${boundary}` })
  } finally { rmSync(folder, { recursive: true, force: true }) }
}

/** All rows of a register with their versions, and the number of acts. */
async function everything(house: TestHouse, register: string): Promise<string> {
  const table = sql.table(tableName(house.database.catalogue.register(register)))
  return inTenant(house.database, house.operator, async (connection) => {
    const { rows } = await sql<{ whole: string }>`select (select coalesce(json_agg(t order by id), '[]')::text from ${table} as t) || (select max(number) from act) as whole`.execute(connection)
    return rows[0]?.whole ?? ''
  })
}
