import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Predicate, Register } from '#kernel'
import { compile } from '#server/postgres/read/compile'
import type { View } from '#server/postgres/read/view'

/** Everybody whose id lies after one and not after another; null where there is no end. */
export interface IdRange { readonly after: string | null; readonly upTo: string | null }

/** Whom a question is asked about: these rows, those that satisfy a condition, or everybody of the kind, in a range of ids. */
export type Subjects = { readonly ids: readonly string[] } | { readonly where: Predicate } | IdRange
export const everybody: IdRange = { after: null, upTo: null }

export function isRange(subjects: Subjects): subjects is IdRange {
  return 'after' in subjects
}

/** The condition on `t`, a row of the register of the subjects. */
export function chosen(view: View, about: Register, subjects: Subjects): RawBuilder<SqlBool> {
  if (isRange(subjects)) return within(sql`t.id`, subjects)
  return 'ids' in subjects ? sql<SqlBool>`t.id = any(${sql.val(subjects.ids)}::uuid[])` : compile(view, about, 't', subjects.where)
}

/** That a value lies in a range of ids. */
export function within(value: RawBuilder<unknown>, { after, upTo }: IdRange): RawBuilder<SqlBool> {
  return sql<SqlBool>`(true ${after === null ? sql`` : sql`and ${value} > ${after}::uuid`} ${upTo === null ? sql`` : sql`and ${value} <= ${upTo}::uuid`})`
}
