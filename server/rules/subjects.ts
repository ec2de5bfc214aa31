import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Predicate, Register } from '#kernel'
import { compile } from '#server/postgres/read/compile'
import type { View } from '#server/postgres/read/view'

/** Whom a question is asked about: these rows, those that satisfy a condition, or everybody of the kind. */
export type Subjects = { readonly ids: readonly string[] } | { readonly where: Predicate } | 'everybody'

/** The condition on `t`, a row of the register of the subjects. */
export function chosen(view: View, about: Register, subjects: Subjects): RawBuilder<SqlBool> {
  if (subjects === 'everybody') return sql<SqlBool>`true`
  return 'ids' in subjects ? sql<SqlBool>`t.id = any(${sql.val(subjects.ids)}::uuid[])` : compile(view, about, 't', subjects.where)
}
