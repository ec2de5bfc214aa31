import { sql } from 'kysely'
import { equal, type Register, type Row } from '#kernel'
import { fullTitle, fullTitleOf, referencedNames } from '#server/postgres/read/titles'
import { fieldList } from '#server/postgres/read/view'
import { tableName } from '#server/postgres/schema/model'
import type { StoredRow } from '#server/postgres/read/list'
import type { Writer } from '#server/postgres/write/act'
import type { referrers, RowProblem } from '../check-many.ts'
import { Refused } from '../refusals.ts'
import type { Reversal, Trail } from './reversal.ts'

/** Places told in full; the rest is counted. */
const TOLD = 20

interface Obstacle { readonly register: Register; readonly id: string; readonly field: string; readonly row: Row | null; readonly say: (title: string) => Promise<string> }
type Clash = Extract<Reversal, { kind: 'clash' }>

/** Everything that stands in the way of an undo, gathered before it is told: one refusal names every place. */
export class Obstacles {
  readonly #writer: Writer
  readonly #undone: number
  readonly #found: Obstacle[] = []
  constructor(writer: Writer, undone: number) {
    this.#writer = writer
    this.#undone = undone
  }

  /** A field that a later act changed too, or a row that one withdrew. */
  clash(register: Register, { id, now, after, before }: Trail, { fields, gone }: Clash): void {
    const row = now ?? after ?? before
    if (gone) this.#found.push({ register, id, field: '', row, say: async (title) => `${register.label}“${title}”后来被撤销，${await this.#withdrawnBy(register, id)}` })
    for (const field of fields) {
      const label = register.fields[field]?.label ?? field
      this.#found.push({ register, id, field, row, say: async (title) => `${register.label}“${title}”的“${label}”后来又改过，${await this.#changedBy(register, id, field)}` })
    }
  }

  add(register: Register, problems: readonly RowProblem[]): void {
    for (const { id, field, message } of problems) this.#found.push({ register, id, field, row: null, say: async (title) => (title ? `${register.label}“${title}”：${message}` : message) })
  }

  referred(register: Register, found: Awaited<ReturnType<typeof referrers>>): void {
    for (const { register: other, field, target, rows, act } of found) {
      this.#found.push({ register, id: target, field: '', row: null, say: async (title) => `“${other.label}”中有 ${rows} 条引用${register.label}“${title}”（${other.fields[field]?.label ?? field}），${await this.#by(act)}` })
    }
  }

  async refuse(): Promise<void> {
    const [first] = this.#found
    if (!first) return
    const problems = []
    for (const obstacle of this.#found.slice(0, TOLD)) problems.push({ field: obstacle.field, message: await obstacle.say(await this.#title(obstacle)) })
    const more = this.#found.length - 1
    throw new Refused(`第 ${this.#undone} 号变更没有撤回：${problems[0]?.message ?? ''}${more > 0 ? `。另有 ${more} 处` : ''}`, problems)
  }

  async #title({ register, id, row }: Obstacle): Promise<string> {
    const { view } = this.#writer
    const known = row ?? (await this.#versions(register, id, 0)).at(-1) ?? null
    return known ? fullTitleOf(view, register, known, await referencedNames(view, register, [known], fullTitle(register))) : ''
  }

  /** Versions of a row from an act on, oldest first. */
  async #versions(register: Register, id: string, from: number): Promise<StoredRow[]> {
    const { connection, principal } = this.#writer
    const part = (table: string) => sql`select ${fieldList(register, 't')} from ${sql.table(table)} as t where t.tenant = ${principal.tenant} and t.id = ${id}::uuid and t.act_from >= ${from}`
    const { rows } = await sql<StoredRow>`${part(tableName(register))} union all ${part(`${tableName(register)}_history`)} order by version`.execute(connection)
    return rows
  }

  async #changedBy(register: Register, id: string, field: string): Promise<string> {
    const versions = await this.#versions(register, id, this.#undone)
    const last = versions.filter((row, i) => i > 0 && !equal(row[field], versions[i - 1]?.[field])).at(-1)
    return this.#by(last?.version ?? null)
  }

  async #withdrawnBy(register: Register, id: string): Promise<string> {
    const { connection, principal } = this.#writer
    const { rows } = await sql<{ act: number }>`select max(act) as act from act_row where tenant = ${principal.tenant} and register = ${register.id} and id = ${id}::uuid and operation = 'delete'`.execute(connection)
    return this.#by(rows[0]?.act ?? null)
  }

  async #by(act: number | null): Promise<string> {
    const { connection, principal } = this.#writer
    const { rows } = await sql<{ name: string; at: string }>`select actor_name as name, at from act where tenant = ${principal.tenant} and number = ${act}`.execute(connection)
    const [who] = rows
    return who && act !== null ? `由${who.name}于 ${shown(who.at)}（第 ${act} 号变更），请先撤回那一号` : '请先改正它'
  }
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
function shown(at: string): string {
  return clock.format(new Date(at))
}
