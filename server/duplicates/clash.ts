import { earliest, equal, latest, type Register } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'

export type ClashKind = 'key' | 'overlap'

/** Why two rows of a register cannot both stand: one key, or spans that exclude each other and certainly overlap. */
export function clashOf(register: Register, a: StoredRow, b: StoredRow): { kind: ClashKind; message: string } | null {
  for (const key of register.unique ?? []) {
    if (key.every((f) => a[f] != null && equal(a[f], b[f]))) return { kind: 'key', message: `${key.map((f) => register.fields[f]?.label ?? f).join('、')}相同，只能留一条` }
  }
  const { exclusive } = register
  if (!exclusive || register.time !== 'span' || !exclusive.by.every((f) => a[f] != null && equal(a[f], b[f]))) return null
  const { where } = exclusive
  if (where && (a[where.field] !== where.value || b[where.field] !== where.value)) return null
  const begins = (row: StoredRow): string => latest(String(row['since']))
  const ends = (row: StoredRow): string => (row['until'] == null ? '9999-12-31' : earliest(String(row['until'])))
  if (begins(a) < ends(b) && begins(b) < ends(a)) return { kind: 'overlap', message: '时间重叠：先更正其中一条的起止时间，或者撤下一条' }
  return null
}

/** Whether one of two rows with one key (blank parts equal too, which no index sees) says nothing that the other does not. */
export function twins(register: Register, a: StoredRow, b: StoredRow): boolean {
  return (register.unique ?? []).some((key) => key.every((f) => equal(a[f], b[f]))) && (saysNothingNew(register, a, b) || saysNothingNew(register, b, a))
}

/** Whether `less` says nothing that `more` does not say already. */
export function saysNothingNew(register: Register, less: StoredRow, more: StoredRow): boolean {
  return Object.keys(register.fields).every((f) => less[f] == null || less[f] === '' || equal(less[f], more[f]))
}
