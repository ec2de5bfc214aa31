import { sql } from 'kysely'
import { and, columnName, holds, scope, type Count, type Predicate, type Register } from '#kernel'
import { column, compile } from '#server/postgres/read/compile'
import { relation, type View } from '#server/postgres/read/view'

/** Of every node: its parent, whether it is shown, what is below it and what belongs to it. */
export interface Census {
  readonly parents: ReadonlyMap<string, string | null>
  readonly nodes: ReadonlyMap<string, Counted>
}
export interface Counted { readonly descendants: number; readonly own: readonly number[]; readonly below: readonly number[] }

/** The counts of a tree as a principal may open them, in their order. */
function countsFor(view: View, register: Register): Count[] {
  return (register.counts ?? []).filter((c) => scope(view.principal, view.catalogue.register(c.register), 'read').rows !== 'none')
}

/** What is counted at a node: the same condition that its list is opened with. */
function countPredicate(count: Count): Predicate {
  return and(Object.entries(count.where ?? {}).map(([field, values]) => ({ op: 'in', path: [field], values })))
}

/**
 * Counts a whole tree in one pass: each register once, grouped by node, then added up from the leaves. Rows below nodes that
 * have ended, or that may not be seen, count where they belong, as they do in the list behind the number; descendants are the
 * nodes that can be shown.
 */
async function take(view: View, register: Register, all: boolean): Promise<Census> {
  const tenant = view.principal.tenant
  const { rows: visible } = scope(view.principal, register, 'read')
  const shown = and([...(all ? [] : [holds]), ...(typeof visible === 'object' ? [visible] : [])])
  const tree = (await sql<{ id: string; parent: string | null; shown: boolean }>`select t.id, ${column('t', register.tree ?? '')} as parent, ${compile(view, register, 't', shown)} as shown
    from ${relation(view, register)} as t where t.tenant = ${tenant}`.execute(view.connection)).rows
  const counts = countsFor(view, register)
  const own = new Map<string, number[]>()
  for (const [i, count] of counts.entries()) {
    const counted = view.catalogue.register(count.register)
    const { rows: seen } = scope(view.principal, counted, 'read')
    const where = and([countPredicate(count), ...(all ? [] : [holds]), ...(typeof seen === 'object' ? [seen] : [])])
    const { rows } = await sql<{ node: string; n: number }>`select t.${sql.ref(columnName(count.by))} as node, count(*)::int as n from ${relation(view, counted)} as t
      where t.tenant = ${tenant} and t.${sql.ref(columnName(count.by))} is not null and ${compile(view, counted, 't', where)} group by 1`.execute(view.connection)
    for (const { node, n } of rows) {
      const mine = own.get(node) ?? counts.map(() => 0)
      mine[i] = n
      own.set(node, mine)
    }
  }
  return added(tree, own, counts.length)
}

/** Adds up from the leaves. What hangs in a circle (history may hold one) is counted where the walk enters it. */
function added(tree: readonly { id: string; parent: string | null; shown: boolean }[], own: ReadonlyMap<string, number[]>, width: number): Census {
  const parents = new Map(tree.map((n) => [n.id, n.parent]))
  const zero = Array.from({ length: width }, () => 0)
  const nodes = new Map<string, { descendants: number; own: readonly number[]; below: number[] }>()
  const waiting = new Map<string, number>()
  for (const { id, parent } of tree) {
    nodes.set(id, { descendants: 0, own: own.get(id) ?? zero, below: [...(own.get(id) ?? zero)] })
    if (parent !== null && parents.has(parent)) waiting.set(parent, (waiting.get(parent) ?? 0) + 1)
  }
  const shown = new Set(tree.filter((n) => n.shown).map((n) => n.id))
  const ready = tree.filter((n) => !waiting.has(n.id)).map((n) => n.id)
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const parent = parents.get(id)
    const [mine, up] = [nodes.get(id), parent ? nodes.get(parent) : undefined]
    if (!mine || !up || !parent) continue
    up.descendants += mine.descendants + (shown.has(id) ? 1 : 0)
    for (const [i, n] of mine.below.entries()) up.below[i] = (up.below[i] ?? 0) + n
    const left = (waiting.get(parent) ?? 1) - 1
    waiting.set(parent, left)
    if (left === 0) ready.push(parent)
  }
  return { parents, nodes }
}

/** Takings of trees, kept while nothing is written: whoever opens level after level waits once. One for each database. */
export type Kept = Map<string, Promise<Census>>
const KEPT = 6

export function census(view: View, register: Register, all: boolean, kept: Kept): Promise<Census> {
  const { tenant, roles, units, person } = view.principal
  const key = JSON.stringify([tenant, register.id, view.asOf, view.knownAt, view.head, all, [...roles].sort(), units, person])
  const known = kept.get(key)
  if (known) return known
  const taken = take(view, register, all)
  kept.set(key, taken)
  taken.catch(() => kept.delete(key))
  for (const old of kept.keys()) if (kept.size > KEPT) kept.delete(old)
  return taken
}
