import { sql, type RawBuilder } from 'kysely'
import { columnName, type Fact, type Register } from '#kernel'
import { gathered } from '#server/postgres/read/subtree'
import { relation, type View } from '#server/postgres/read/view'
import { coverageOf, type Coverage } from './completeness.ts'
import { Needs, type Declared, type Need } from './needs.ts'
import { chosen, type Subjects } from './subjects.ts'

/** Everything loaded about one subject; each declaration sees it by its own names. */
export interface SubjectFacts {
  readonly id: string
  of(declared: Declared): Readonly<Record<string, unknown>>
}

/** So many subjects are in memory at a time. */
const BATCH = 4000

type Cell = string | number | boolean | null
type Loaded = { readonly id: string } & Record<string, Cell>

/**
 * The facts that rules and questions need about subjects, loaded register by register for a batch of them at a time: a million
 * people pass through bounded memory. Facts are loaded in full, whoever asks: a verdict must not become better because the asker
 * sees less. What he may not see is withheld where reasons are told. Subjects come in the order of their ids; those that are not
 * there do not come.
 */
export async function* factsOf(view: View, about: Register, declared: readonly Declared[], asked: Subjects, on: string): AsyncGenerator<readonly SubjectFacts[]> {
  const subjects = typeof asked === 'object' && 'where' in asked ? { where: await gathered(view, about, asked.where) } : asked
  const needs = new Needs(declared)
  const registers = new Set(needs.all.flatMap((n) => [n.register, ...(n.through ? [n.through.register] : [])]))
  const coverage = await coverageOf(view, about, subjects, registers, on)
  const layout = layoutOf(needs, declared)
  // The next batch is asked for while this one is worked on.
  let next = batch(view, about, needs, subjects, coverage, null)
  for (;;) {
    const { last, facts } = await next
    if (last !== null) {
      next = batch(view, about, needs, subjects, coverage, last)
      // Whoever stops listening leaves it behind.
      next.catch(() => undefined)
    }
    if (facts.size > 0) yield [...facts].map(([id, row]) => ({ id, of: (one: Declared) => named(layout, one, row) }))
    if (last === null) return
  }
}

type Layout = ReadonlyMap<Declared, readonly (readonly [string, number])[]>

function layoutOf(needs: Needs, declared: readonly Declared[]): Layout {
  return new Map(declared.map((one) => [one, Object.entries(one.facts).map(([name, query]) => [name, needs.placeOf(query)] as const)]))
}

function named(layout: Layout, one: Declared, row: readonly unknown[]): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [name, place] of layout.get(one) ?? []) out[name] = row[place]
  return out
}

interface Batch { readonly last: string | null; readonly facts: ReadonlyMap<string, readonly unknown[]> }

async function batch(view: View, about: Register, needs: Needs, subjects: Subjects, coverage: Coverage, after: string | null): Promise<Batch> {
  const own = needs.all.findIndex((n) => n.by === null)
  const fields = needs.all[own]?.fields ?? []
  const selected = selection(view, about, 't', fields)
  const { rows } = await sql<Loaded>`select t.id ${selected.columns} from ${relation(view, about)} as t ${selected.joins}
    where t.tenant = ${view.principal.tenant} and ${chosen(view, about, subjects)} ${after === null ? sql`` : sql`and t.id > ${after}::uuid`} order by t.id limit ${BATCH}`.execute(view.connection)
  const facts = new Map<string, unknown[]>()
  for (const row of rows) {
    const slots: unknown[] = []
    for (const [place, need] of needs.all.entries()) {
      slots.push(place === own ? { ...row, register: about.id } : { rows: [], complete: complete(coverage, need, row.id), register: need.register } satisfies Fact<Loaded>)
    }
    facts.set(row.id, slots)
  }
  if (rows.length === 0) return { last: null, facts }
  const ids = rows.map((r) => r.id)
  for (const [place, need] of needs.all.entries()) {
    if (need.by === null) continue
    for (const { subject, row } of await rowsFor(view, about, need, ids)) (facts.get(subject)?.[place] as { rows: Loaded[] } | undefined)?.rows.push(row)
  }
  return { last: rows.length < BATCH ? null : ids.at(-1) ?? null, facts }
}

/** Rows about others are all there only where those others are all known, and everything about everybody is. */
function complete(coverage: Coverage, need: Need, subject: string): boolean {
  return need.through ? coverage.covers(need.through.register, subject) && coverage.whole(need.register) : coverage.covers(need.register, subject)
}

async function rowsFor(view: View, about: Register, need: Need, ids: readonly string[]): Promise<{ subject: string; row: Loaded }[]> {
  const register = view.catalogue.register(need.register)
  const { columns, joins } = selection(view, register, 't', need.fields)
  const tenant = view.principal.tenant
  const [subject, from] = joined(view, about, need, ids)
  const { rows } = await sql<Loaded & { '#subject': string }>`select ${subject} as "#subject", t.id ${columns} from ${from} ${joins}
    where t.tenant = ${tenant} and ${subject} = any(${sql.val(ids)}::uuid[]) order by t.id`.execute(view.connection)
  return rows.map(({ '#subject': whose, ...row }) => ({ subject: whose, row: row as Loaded }))
}

/** Where the subject of a row is read, and the rows: about the subject itself, about those a third register names, or about what is below it. */
function joined(view: View, about: Register, { register, by, through, below }: Need, ids: readonly string[]): readonly [RawBuilder<unknown>, RawBuilder<unknown>] {
  const [own, rows, tenant] = [sql.ref(`t.${columnName(by ?? '')}`), relation(view, view.catalogue.register(register)), view.principal.tenant]
  if (through) {
    const between = relation(view, view.catalogue.register(through.register))
    return [sql.ref(`b.${columnName(through.by)}`), sql`${between} as b join ${rows} as t on t.tenant = b.tenant and ${own} = ${sql.ref(`b.${columnName(through.field)}`)}`]
  }
  if (!below || about.tree === undefined) return [own, sql`${rows} as t`]
  // `union`, not `union all`: a circle that history may hold ends by itself.
  return [sql.ref('b.root'), sql`(with recursive below (root, id) as (
      select r, r from unnest(${sql.val(ids)}::uuid[]) as r
      union select b.root, c.id from below as b join ${relation(view, about)} as c on c.tenant = ${tenant} and c.${sql.ref(columnName(about.tree))} = b.id
    ) select root, id from below) as b join ${rows} as t on t.tenant = ${tenant} and ${own} = b.id`]
}

/** The columns of fields, those behind references joined under aliases of their own. Decimal numbers arrive as numbers. */
function selection(view: View, register: Register, alias: string, fields: readonly string[]): { columns: RawBuilder<unknown>; joins: RawBuilder<unknown> } {
  const aliases = new Map<string, string>()
  const joins: RawBuilder<unknown>[] = []
  const reach = (path: readonly string[]): { alias: string; register: Register } => {
    let here = { alias, register }
    for (const [i, step] of path.entries()) {
      const field = here.register.fields[step]
      if (field?.type !== 'reference') throw new Error(`${here.register.id}.${step} is no reference`)
      const target = view.catalogue.register(field.register)
      const key = path.slice(0, i + 1).join('.')
      let next = aliases.get(key)
      if (next === undefined) {
        aliases.set(key, next = `j${aliases.size + 1}`)
        joins.push(sql`left join ${relation(view, target)} as ${sql.ref(next)} on ${sql.ref(`${next}.tenant`)} = ${sql.ref(`${here.alias}.tenant`)} and ${sql.ref(`${next}.id`)} = ${sql.ref(`${here.alias}.${columnName(step)}`)}`)
      }
      here = { alias: next, register: target }
    }
    return here
  }
  const columns = fields.map((path) => {
    const steps = path.split('.')
    const last = steps.at(-1) ?? ''
    return sql`, ${sql.ref(`${reach(steps.slice(0, -1)).alias}.${columnName(last)}`)} as ${sql.id(path)}`
  })
  return { columns: sql.join(columns, sql``), joins: sql.join(joins, sql` `) }
}
