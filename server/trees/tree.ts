import { sql, type RawBuilder } from 'kysely'
import { and, columnName, holds as exists, not, or, scope, type Predicate, type Register } from '#kernel'
import type { TreeCounts, TreeHit, TreeHits, TreeLevel, TreeNode, TreePaper } from '#server/http/contract'
import { compile } from '#server/postgres/read/compile'
import { count, list, NotAllowed, type StoredRow } from '#server/postgres/read/list'
import { namesOf, referencedNames, valueText } from '#server/postgres/read/titles'
import { relation, type View } from '#server/postgres/read/view'
import { NotFound } from '#server/records/save'
import { census, type Kept } from './census.ts'

export interface TreeAsked { readonly all: boolean }
interface LevelAsked extends TreeAsked { readonly limit: number; readonly offset: number }
interface Counting extends TreeAsked { readonly kept: Kept }

const FEW = 8

/** Which nodes can be shown at all: those that exist on the day (or all), as far as the principal may see them. */
function shown(view: View, register: Register, { all }: TreeAsked): Predicate {
  const { rows } = scope(view.principal, register, 'read')
  if (rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  return and([...(all ? [] : [exists]), ...(rows === 'all' ? [] : [rows])])
}

const parentOf = (register: Register, alias: string): RawBuilder<unknown> => sql.ref(`${alias}.${columnName(register.tree ?? '')}`)

/** The condition that puts a node at the top: it hangs from nothing that is shown. */
function topmost(view: View, register: Register, asked: TreeAsked): Predicate {
  const parent = [register.tree ?? '']
  return or({ op: 'empty', path: parent }, not({ op: 'exists', register: register.id, match: [{ their: 'id', our: parent }], where: shown(view, register, asked) }))
}

/** One level, in the declared order. */
export async function level(view: View, register: Register, under: string | null, asked: LevelAsked): Promise<TreeLevel> {
  const top = await oneLevel(view, register, under, asked)
  if (under === null && top.nodes.length <= FEW) for (const node of top.nodes) if (node.children > 0) top.below[node.id] = await oneLevel(view, register, node.id, { ...asked, offset: 0 })
  return top
}

async function oneLevel(view: View, register: Register, under: string | null, asked: LevelAsked): Promise<TreeLevel> {
  const query = { where: under === null ? topmost(view, register, asked) : { op: 'equals', path: [register.tree ?? ''], value: under } as const, all: asked.all }
  const rows = await list(view, register, { ...query, fields: besideName(register), limit: asked.limit, offset: asked.offset })
  const total = rows.length < asked.limit ? asked.offset + rows.length : (await count(view, register, query)).total
  return { under, nodes: await described(view, register, rows, asked), total, below: {} }
}

/** What stands in grey beside a name; of what it hangs from, its place tells. */
function besideName(register: Register): string[] {
  return (register.detail ?? []).filter((f) => f !== register.tree)
}

/** Which of the rows exist on the day. */
async function holding(view: View, register: Register, rows: readonly StoredRow[], { all }: TreeAsked): Promise<ReadonlySet<string>> {
  const ids = rows.map((r) => r.id)
  return new Set(all ? (await list(view, register, { where: { op: 'in', path: ['id'], values: ids }, sort: [], fields: [] })).map((r) => r.id) : ids)
}

async function described(view: View, register: Register, rows: readonly StoredRow[], asked: TreeAsked): Promise<TreeNode[]> {
  const ids = rows.map((r) => r.id)
  const names = await namesOf(view, register, ids)
  const words = await referencedNames(view, register, rows, besideName(register))
  const detail = (row: StoredRow): string => besideName(register).flatMap((f) => { const field = register.fields[f]; return field ? valueText(view, field, row[f], words) || [] : [] }).join(' ')
  const holds = await holding(view, register, rows, asked)
  const below = ids.length === 0 ? [] : (await sql<{ parent: string; n: number }>`select ${parentOf(register, 't')} as parent, count(*)::int as n from ${relation(view, register)} as t
    where t.tenant = ${view.principal.tenant} and ${parentOf(register, 't')} = any(${ids}::uuid[]) and ${compile(view, register, 't', shown(view, register, asked))} group by 1`.execute(view.connection)).rows
  const children = new Map(below.map((b) => [b.parent, b.n]))
  return rows.map((row) => ({ id: row.id, version: row.version, title: names.get(row.id)?.title ?? '', detail: detail(row), holds: holds.has(row.id), children: children.get(row.id) ?? 0 }))
}

/** What is below nodes and what belongs to them. */
export async function countsOf(view: View, register: Register, ids: readonly string[], asked: Counting): Promise<TreeCounts> {
  shown(view, register, asked)
  const { nodes } = await census(view, register, asked.all, asked.kept)
  return { nodes: Object.fromEntries(ids.flatMap((id) => {
    const found = nodes.get(id)
    return found ? [[id, { descendants: found.descendants, own: [...found.own], below: [...found.below] }]] : []
  })) }
}

/** Paths from the top of what is seen down to each node, the node last. */
async function paths(view: View, register: Register, ids: readonly string[]): Promise<Map<string, { id: string; title: string }[]>> {
  const { rows } = await sql<{ origin: string; id: string; depth: number; seen: boolean }>`with recursive up (origin, id, parent, depth, seen) as (
      select t.id, t.id, ${parentOf(register, 't')}, 0, ${compile(view, register, 't', shown(view, register, { all: true }))} from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and t.id = any(${ids}::uuid[])
      union all
      select up.origin, t.id, ${parentOf(register, 't')}, up.depth + 1, ${compile(view, register, 't', shown(view, register, { all: true }))} from up join ${relation(view, register)} as t on t.tenant = ${view.principal.tenant} and t.id = up.parent where up.depth < 64
    ) select origin, id, depth, seen from up order by origin, depth`.execute(view.connection)
  const names = await namesOf(view, register, rows.map((r) => r.id))
  const found = new Map<string, { id: string; title: string }[]>()
  const ended = new Set<string>()
  for (const { origin, id, seen } of rows) {
    if (!seen) ended.add(origin)
    if (!ended.has(origin)) found.set(origin, [{ id, title: names.get(id)?.title ?? '' }, ...(found.get(origin) ?? [])])
  }
  return found
}

export async function pathTo(view: View, register: Register, id: string): Promise<{ id: string; title: string }[]> {
  const found = (await paths(view, register, [id])).get(id)
  if (!found) throw new NotFound(`没有这个${register.label}，或您无权查看`)
  return found
}

/** Nodes found by name, each with the way to it. */
export async function findNodes(view: View, register: Register, q: string, asked: TreeAsked & { limit: number }): Promise<TreeHits> {
  const rows = await list(view, register, { where: { op: 'found', text: q }, all: asked.all, sort: [], limit: asked.limit + 1, fields: [] })
  const found = rows.slice(0, asked.limit)
  const ids = found.map((r) => r.id)
  const [ways, names, holds] = [await paths(view, register, ids), await namesOf(view, register, ids), await holding(view, register, found, asked)]
  const hits = ids.map((id): TreeHit => ({ id, title: names.get(id)?.title ?? '', detail: names.get(id)?.detail ?? '', holds: holds.has(id), path: (ways.get(id) ?? []).slice(0, -1) }))
  // The shortest name that fits is the one most often meant.
  hits.sort((a, b) => a.title.length - b.title.length || a.path.length - b.path.length)
  return { hits, more: rows.length > asked.limit }
}

/** A node and everything below it in reading order. */
export async function paper(view: View, register: Register, id: string, asked: Counting & { limit: number }): Promise<TreePaper> {
  const rows = await list(view, register, { where: and([{ op: 'under', path: ['id'], values: [id] }]), all: asked.all, limit: asked.limit + 1 })
  const counted = await census(view, register, asked.all, asked.kept)
  const names = await namesOf(view, register, rows.map((r) => r.id))
  const holds = await holding(view, register, rows, asked)
  const known = new Set(rows.map((r) => r.id))
  const children = new Map<string, StoredRow[]>()
  for (const row of rows) {
    const parent = counted.parents.get(row.id) ?? ''
    children.set(parent, [...(children.get(parent) ?? []), row])
  }
  const nodes: TreePaper['nodes'] = []
  const walk = (row: StoredRow, depth: number): void => {
    if (!known.delete(row.id)) return
    const found = counted.nodes.get(row.id)
    nodes.push({ id: row.id, title: names.get(row.id)?.title ?? '', detail: names.get(row.id)?.detail ?? '', depth, holds: holds.has(row.id), descendants: found?.descendants ?? 0, below: [...found?.below ?? []] })
    for (const child of children.get(row.id) ?? []) walk(child, depth + 1)
  }
  const top = rows.find((r) => r.id === id)
  if (!top) throw new NotFound(`没有这个${register.label}，或您无权查看`)
  walk(top, 0)
  // What hangs from a node that is not shown stands after the rest.
  for (const row of rows) walk(row, 1)
  return { nodes: nodes.slice(0, asked.limit), cut: rows.length > asked.limit }
}
