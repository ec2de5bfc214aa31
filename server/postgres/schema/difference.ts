import type { Column, SchemaModel, Table } from './model.ts'
import { indexName, quote, renderColumn, renderComments, renderIndex, renderReferences, renderTable, renderUnique } from './render.ts'

/** What the tool will not guess: dropping or retyping a column loses facts, so a person writes that migration. */
class NeedsDecision extends Error {}

/** SQL statements that lead from one model to the next. Throws NeedsDecision on drops and type changes. */
export function difference(before: SchemaModel, after: SchemaModel): string[] {
  const old = new Map(before.tables.map((t) => [t.name, t]))
  const statements: string[] = []
  const fresh: Table[] = []
  for (const table of after.tables) {
    const previous = old.get(table.name)
    if (!previous) {
      fresh.push(table)
      statements.push(renderTable(table))
    } else statements.push(...changes(previous, table))
  }
  const kept = new Set(after.tables.map((t) => t.name))
  for (const table of before.tables) if (!kept.has(table.name)) throw new NeedsDecision(`台账表 ${table.name} 不再有声明。确要删除，请手写迁移并写明理由。`)
  // References come last: tables may refer to each other in circles.
  statements.push(...fresh.flatMap(renderReferences))
  return statements
}

function changes(before: Table, after: Table): string[] {
  const statements: string[] = before.comment === after.comment ? [] : renderComments(after)
  const old = new Map(before.columns.map((c) => [c.name, c]))
  const renamed = new Set<string>()
  for (const column of after.columns) {
    const same = old.get(column.name)
    const former = column.renamedFrom ? old.get(column.renamedFrom) : undefined
    if (same) {
      statements.push(...alter(after, same, column))
    } else if (former) {
      renamed.add(former.name)
      for (const t of both(after.name)) statements.push(`alter table ${quote(t)} rename column ${quote(former.name)} to ${quote(column.name)};`)
    } else {
      if (column.required) throw new NeedsDecision(`${after.name}.${column.name} 是必填的新字段，已有的行没有值。请先声明为选填，或手写迁移补值。`)
      statements.push(`alter table ${quote(after.name)} add column ${renderColumn(column)};`, `alter table ${quote(`${after.name}_history`)} add column ${renderColumn(column, true)};`, commentOn(after, column))
    }
  }
  const kept = new Set(after.columns.map((c) => c.name))
  for (const column of before.columns) if (!kept.has(column.name) && !renamed.has(column.name)) throw new NeedsDecision(`${after.name}.${column.name} 不再有声明。改名请写 renamedFrom，删除请手写迁移并写明理由。`)
  const key = (columns: readonly string[]): string => columns.join(',')
  const added = (now: readonly (readonly string[])[], then: readonly (readonly string[])[]): (readonly string[])[] => now.filter((n) => !then.some((t) => key(t) === key(n)))
  for (const u of added(before.unique, after.unique)) statements.push(`drop index ${quote(indexName(after.name, u, 'key'))};`)
  for (const i of added(before.indexes, after.indexes)) statements.push(`drop index ${quote(indexName(after.name, i, 'idx'))};`)
  for (const u of added(after.unique, before.unique)) statements.push(renderUnique(after, u))
  for (const i of added(after.indexes, before.indexes)) statements.push(renderIndex(after, i))
  const then = new Set(before.references.map((r) => r.column))
  statements.push(...renderReferences({ ...after, references: after.references.filter((r) => !then.has(r.column)) }))
  return statements
}

function alter(table: Table, before: Column, after: Column): string[] {
  if (before.type !== after.type || before.generated !== after.generated) throw new NeedsDecision(`${table.name}.${after.name} 的类型由 ${before.type} 改为 ${after.type}。请手写迁移转换已有的值。`)
  const statements: string[] = []
  if (before.required && !after.required) for (const t of both(table.name)) statements.push(`alter table ${quote(t)} alter column ${quote(after.name)} drop not null;`)
  if (!before.required && after.required) throw new NeedsDecision(`${table.name}.${after.name} 由选填改为必填，已有的行可能没有值。请手写迁移。`)
  if (before.comment !== after.comment) statements.push(commentOn(table, after))
  return statements
}

const commentOn = (table: Table, column: Column): string => `comment on column ${quote(table.name)}.${quote(column.name)} is '${column.comment.replaceAll("'", "''")}';`
const both = (table: string): string[] => [table, `${table}_history`]
