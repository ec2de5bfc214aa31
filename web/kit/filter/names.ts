import { useQueries } from '@tanstack/react-query'
import type { Meta, RecordView, RegisterMeta } from '#server/http/contract'
import { api } from '../api.ts'
import { rowPath } from '../queries.ts'
import { findRegister, useMeta } from '../session.ts'
import { isCondition, isGroup, isRelated, type Clause } from './clause.ts'
import { reach } from './paths.ts'

/** Titles of the rows that clauses refer to, those that are shown. */
export function useNames(register: RegisterMeta, clauses: readonly Clause[]): (id: string) => string {
  const meta = useMeta()
  const wanted = referred(meta, register, clauses)
  const found = useQueries({
    queries: wanted.map(({ target, id }) => ({ queryKey: ['data', 'name', target, id], queryFn: () => api.get<RecordView>(rowPath(target, id)), retry: false })),
  })
  return (id) => {
    const query = found[wanted.findIndex((w) => w.id === id)]
    return query?.data?.row.title ?? (query?.error ? '无权查看的条目' : '…')
  }
}

function referred(meta: Meta, register: RegisterMeta, clauses: readonly Clause[]): { target: string; id: string }[] {
  return clauses.flatMap((c): { target: string; id: string }[] => {
    if (isGroup(c)) return referred(meta, register, c.of)
    if (isRelated(c)) {
      const other = findRegister(meta, c.register)
      return other ? referred(meta, other, c.of) : []
    }
    if (!isCondition(c) || !('values' in c)) return []
    const target = reach(meta, register, c.field)?.field.register
    return target ? c.values.slice(0, 20).map((id) => ({ target, id })) : []
  })
}
