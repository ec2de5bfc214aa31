import { sql } from 'kysely'
import { columnName, equal, type Register, type Row } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'
import { fieldList, relation, type View } from '#server/postgres/read/view'
import { clashOf, saysNothingNew, twins, type ClashKind } from './clash.ts'

/** Two rows of which one is to be withdrawn, and everything that refers to it moved to the other. */
interface Pair { readonly register: Register; readonly from: string; readonly to: string }
export interface Clash { readonly register: Register; readonly kind: ClashKind; readonly message: string; readonly standing: StoredRow; readonly moving: StoredRow }
export interface Fold { readonly register: Register; readonly kept: StoredRow; readonly withdrawn: StoredRow }

/** What a merge does to everything but the two rows themselves, worked out before anything is written. */
export interface Plan {
  /** New values of rows, by register and id. */
  readonly changed: Map<Register, Map<string, Row>>
  readonly withdrawn: Map<Register, Set<string>>
  readonly moved: { register: Register; field: string; ids: string[] }[]
  readonly folded: Fold[]
  readonly clashes: Clash[]
}

/**
 * Follows every declared reference to `pair.from` and turns it to `pair.to`. Rows that thereby come to say the same as one
 * that is there already are taken together (which moves what refers to them in turn); rows that clash are told, unless
 * `settled` says which of the two is withdrawn.
 */
export async function plan(view: View, pair: Pair, settled: ReadonlySet<string>): Promise<Plan> {
  const made: Plan = { changed: new Map(), withdrawn: new Map(), moved: [], folded: [], clashes: [] }
  const queue: Pair[] = [pair]
  withdraw(made, pair.register, pair.from)
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const register of registersAt(view, next.register)) await follow(view, made, next, register, settled, queue)
  }
  return made
}

function registersAt(view: View, register: Register): Register[] {
  return [...new Set(view.catalogue.referring(register.id).map((r) => r.register))]
}

async function follow(view: View, made: Plan, pair: Pair, register: Register, settled: ReadonlySet<string>, queue: Pair[]): Promise<void> {
  const fields = view.catalogue.referring(pair.register.id).filter((r) => r.register === register).map((r) => r.field)
  const gone = made.withdrawn.get(register) ?? new Set<string>()
  const moving = (await referringTo(view, register, fields, pair.from)).filter((row) => !gone.has(row.id))
  if (moving.length === 0) return
  const ids = new Set(moving.map((row) => row.id))
  const standing = (await referringTo(view, register, fields, pair.to)).filter((row) => !gone.has(row.id) && !ids.has(row.id))
  for (const old of moving) {
    const before = { ...old, ...made.changed.get(register)?.get(old.id) }
    const after: StoredRow = { ...before, ...Object.fromEntries(fields.filter((f) => before[f] === pair.from).map((f) => [f, turned(register, before, f, pair)])) }
    const other = standing.map((row) => ({ row, clash: clashOf(register, row, after) ?? (twins(register, row, after) ? { kind: 'key' as const, message: '' } : null) })).find((found) => found.clash !== null)
    if (!other?.clash) {
      keep(made, register, after)
      for (const f of fields) if (!equal(before[f], after[f])) count(made, register, f, old.id)
      continue
    }
    const { row, clash } = other
    // The one that says less goes; where each says something of its own, a person decides which.
    const [kept, less] = saysNothingNew(register, after, row) ? [row, after] : saysNothingNew(register, row, after) ? [after, row] : [null, null]
    const chosen = settled.has(`${register.id}/${old.id}`) ? [row, after] as const : settled.has(`${register.id}/${row.id}`) ? [after, row] as const : kept && less && clash.kind === 'key' ? [kept, less] as const : null
    if (!chosen) {
      made.clashes.push({ register, ...clash, standing: row, moving: after })
      continue
    }
    const [stays, goes] = chosen
    made.folded.push({ register, kept: stays, withdrawn: goes })
    withdraw(made, register, goes.id)
    if (stays === after) {
      keep(made, register, after)
      standing.splice(standing.indexOf(row), 1, after)
    }
    queue.push({ register, from: goes.id, to: stays.id })
  }
}

/** The reference turned round. A row never comes to hang from itself: it takes the place of the one it is merged with. */
function turned(register: Register, row: StoredRow, field: string, pair: Pair): string | null {
  return pair.register === register && row.id === pair.to && register.tree === field ? null : pair.to
}

function keep(made: Plan, register: Register, row: StoredRow): void {
  const rows = made.changed.get(register) ?? new Map<string, Row>()
  rows.set(row.id, Object.fromEntries(Object.keys(register.fields).map((f) => [f, row[f] ?? null])))
  made.changed.set(register, rows)
}

function withdraw(made: Plan, register: Register, id: string): void {
  made.withdrawn.set(register, (made.withdrawn.get(register) ?? new Set()).add(id))
  made.changed.get(register)?.delete(id)
}

function count(made: Plan, register: Register, field: string, id: string): void {
  const found = made.moved.find((m) => m.register === register && m.field === field)
  if (found) found.ids.push(id)
  else made.moved.push({ register, field, ids: [id] })
}

/** Whole rows that refer to one row by any of `fields`. References are followed whoever may see them: they are the machine's. */
async function referringTo(view: View, register: Register, fields: readonly string[], id: string): Promise<StoredRow[]> {
  const any = sql.join(fields.map((f) => sql`${sql.ref(`t.${columnName(f)}`)} = ${id}::uuid`), sql` or `)
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and (${any}) order by t.id`.execute(view.connection)
  return rows
}
