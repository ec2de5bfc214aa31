import { sql, type RawBuilder } from 'kysely'
import { columnName, type Register } from '#kernel'
import { relation, type View } from './view.ts'

/**
 * The ids of `roots` and of everything below them, as an SQL array. It depends on no outer row, so the database gathers it once,
 * level by level through the index on the parent, and what is asked about then meets it by an index of its own: at a million
 * rows a condition on a subtree costs what a condition on its ids costs. Rows that have ended belong to it too; whether they
 * hold is another condition. A register that is no tree has nothing below a row.
 */
export function subtree(view: View, register: Register, roots: readonly string[]): RawBuilder<unknown> {
  const ids = sql`${sql.val(roots)}::uuid[]`
  if (!register.tree) return ids
  const tenant = view.principal.tenant
  const tree = relation(view, register)
  // `union`, not `union all`: a circle that history may hold ends by itself.
  return sql`array(with recursive below (id) as (
    select unnest(${ids}) union select c.id from below as b join ${tree} as c on c.tenant = ${tenant} and c.${sql.ref(columnName(register.tree))} = b.id
  ) select id from below)`
}
