import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { columnName, scope, type Predicate, type Register } from '#kernel'
import type { ChangeCounts, RowChange } from '#server/http/contract'
import { scalar } from '#server/postgres/read/compile'
import { condition, readable } from '#server/postgres/read/list'
import { relation, type View } from '#server/postgres/read/view'
import { rowDifferences, sideOf } from '#server/postgres/write/differences'
import { describeRow } from '../describe.ts'

/** Two looks at the registers in one transaction. */
export interface Pair { readonly before: View; readonly after: View }

interface Found { readonly kind: RowChange['kind']; readonly before: string | null; readonly after: string | null }

/**
 * Which rows of `register` that fit `where` hold at one moment only, or say something else at the other. In a dated series
 * the stretch that took the place of another is one change, not a leaving and a joining.
 */
export async function changedRows(pair: Pair, register: Register, where: Predicate | undefined, page: { kind?: RowChange['kind'] | undefined; limit: number; offset: number }): Promise<{ counts: ChangeCounts; hidden: number; rows: RowChange[] }> {
  const { rows: visible } = scope(pair.after.principal, register, 'read')
  const none: ChangeCounts = { joined: 0, left: 0, changed: 0, succeeded: 0 }
  const counted = async (seen: Predicate | null): Promise<ChangeCounts> => {
    const { rows } = await sql<{ kind: RowChange['kind']; n: number }>`select kind, count(*)::int as n from (${joined(pair, register, where, seen)}) as x where kind is not null group by kind`.execute(pair.after.connection)
    return { ...none, ...Object.fromEntries(rows.map((r) => [r.kind, r.n])) }
  }
  const total = (counts: ChangeCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)
  if (visible === 'none') return { counts: none, hidden: total(await counted(null)), rows: [] }
  const counts = await counted(visible === 'all' ? null : visible)
  const hidden = visible === 'all' ? 0 : Math.max(0, total(await counted(null)) - total(counts))
  if (total(counts) === 0) return { counts, hidden, rows: [] }
  const only = page.kind ? sql`and kind = ${page.kind}` : sql``
  const { rows: found } = await sql<Found>`select kind, before, after from (${joined(pair, register, where, visible === 'all' ? null : visible)}) as x where kind is not null ${only}
    order by array_position(array['joined', 'left', 'succeeded', 'changed'], kind), name nulls last, since, coalesce(after, before) limit ${page.limit} offset ${page.offset}`.execute(pair.after.connection)
  return { counts, hidden, rows: await told(pair, register, found) }
}

/** Both sides joined by what makes a row the same one: its series where it has one, else its id. */
function joined(pair: Pair, register: Register, where: Predicate | undefined, seen: Predicate | null): RawBuilder<unknown> {
  return sql`select a.id as before, b.id as after, coalesce(b.name, a.name) as name, coalesce(b.since, a.since) as since,
      case when a.id is null then 'joined' when b.id is null then 'left' when a.id <> b.id then 'succeeded' when a.facts is distinct from b.facts or a.ends is distinct from b.ends then 'changed' end as kind
    from (${side(pair, 'before', register, where, seen)}) as a full join (${side(pair, 'after', register, where, seen)}) as b on a.key = b.key`
}

function side(pair: Pair, which: keyof Pair, register: Register, where: Predicate | undefined, seen: Predicate | null): RawBuilder<unknown> {
  const view = pair[which]
  const other = pair[which === 'before' ? 'after' : 'before']
  const asked = where ? { where } : {}
  const holds = condition(view, register, asked, seen)
  // Knowing the same, a row says the same on both days: only those that hold on one of them can differ.
  const apart = view.knownAt === other.knownAt ? sql<SqlBool>`not coalesce(${condition(other, register, asked, seen)}, false)` : sql<SqlBool>`true`
  const fields = readable(view, register).filter((f) => register.fields[f]?.type !== 'structured')
  const ends = register.time === 'span' ? ['since', 'until'] : []
  const text = (names: readonly string[]): RawBuilder<unknown> => (names.length === 0 ? sql`null::text[]` : sql`array[${sql.join(names.map((f) => sql`${sql.ref(`t.${columnName(f)}`)}::text`))}]`)
  return sql`select t.id, ${key(register)} as key, ${text(fields.filter((f) => !ends.includes(f)))} as facts, ${text(ends)} as ends, ${name(view, register)} as name, ${register.time === 'span' ? sql`t.since` : sql`null::text`} as since
    from ${relation(view, register)} as t where ${holds} and ${apart}`
}

function key(register: Register): RawBuilder<unknown> {
  const { exclusive } = register
  const own = sql`array[t.id::text]`
  if (register.time !== 'span' || !exclusive) return own
  const by = sql.join(exclusive.by.map((f) => sql`${sql.ref(`t.${columnName(f)}`)}::text`))
  const given = exclusive.by.map((f) => sql<SqlBool>`${sql.ref(`t.${columnName(f)}`)} is not null`)
  const where = exclusive.where ? [sql<SqlBool>`${sql.ref(`t.${columnName(exclusive.where.field)}`)} = ${exclusive.where.value}`] : []
  return sql`case when ${sql.join([...given, ...where], sql` and `)} then array['series', ${by}] else ${own} end`
}

/** What a list of changes is read by: the row's own name, or that of whom it is about. */
function name(view: View, register: Register): RawBuilder<unknown> {
  if (register.search) return sql`t.sort_key`
  const subject = register.subject === undefined ? undefined : register.fields[register.subject]
  if (register.subject === undefined || subject?.type !== 'reference' || !view.catalogue.register(subject.register).search) return sql`null::text`
  return scalar(view, register, 't', [register.subject, 'sortKey'])
}

async function told(pair: Pair, register: Register, found: readonly Found[]): Promise<RowChange[]> {
  const ids = (which: 'before' | 'after'): string[] => found.flatMap((f) => f[which] ?? [])
  const [before, after] = [await sideOf(pair.before, register, ids('before')), await sideOf(pair.after, register, ids('after'))]
  return found.map((f) => {
    const [old, now] = [f.before === null ? undefined : before.rows.get(f.before), f.after === null ? undefined : after.rows.get(f.after)]
    const days = new Set(f.kind === 'succeeded' ? ['since', 'until'] : [])
    const differences = f.kind === 'joined' || f.kind === 'left' ? [] : rowDifferences(pair.after, register, f.after ?? f.before ?? '', 'update', { row: old, names: before.names }, { row: now, names: after.names })
    return {
      kind: f.kind, register: register.id, before: old ? describeRow(pair.before, register, old, before.names) : null, after: now ? describeRow(pair.after, register, now, after.names) : null,
      differences: differences.filter((d) => !days.has(d.field)),
    }
  })
}
