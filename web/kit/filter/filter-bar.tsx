import { CloseOutlined, FilterOutlined } from '@ant-design/icons'
import { useQueries } from '@tanstack/react-query'
import { Button, Popover } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import type { RecordView, RegisterMeta } from '#server/http/contract'
import { api } from '../api.ts'
import { rowPath } from '../queries.ts'
import { findField, useMeta } from '../session.ts'
import { clauseText, type Clause } from './clause.ts'
import { ClauseEditor } from './clause-editor.tsx'

/** The button that adds a condition. */
export function AddFilter({ register, clauses, onChange }: FilterProps): ReactNode {
  const [open, setOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  return (
    <Popover
      open={open} onOpenChange={setOpen} trigger="click" placement="bottomLeft" destroyOnHidden afterOpenChange={(opened) => { if (opened) form.current?.querySelector('input')?.focus() }}
      content={<ClauseEditor register={register} form={form} onDone={(clause) => { setOpen(false); onChange([...clauses, clause]) }} />}
    >
      <Button icon={<FilterOutlined />}>筛选</Button>
    </Popover>
  )
}

interface FilterProps {
  register: RegisterMeta
  clauses: readonly Clause[]
  onChange: (next: Clause[]) => void
}

/** Conditions in force, each to be changed or taken away. */
export function FilterChips({ register, clauses, onChange }: FilterProps): ReactNode {
  const meta = useMeta()
  const [editing, setEditing] = useState<number | null>(null)
  const names = useReferenceNames(register, clauses)
  if (clauses.length === 0) return null
  return (
    <ul className="chips" aria-label="筛选条件">
      {clauses.map((clause, i) => (
        <li key={`${clause.field}${i}`} className="chip">
          <Popover
            open={editing === i} onOpenChange={(open) => setEditing(open ? i : null)} trigger="click" placement="bottomLeft" destroyOnHidden
            content={<ClauseEditor register={register} initial={clause} onDone={(next) => { setEditing(null); onChange(clauses.map((c, j) => (j === i ? next : c))) }} />}
          >
            <button type="button">{clauseText(meta, register, clause, names)}</button>
          </Popover>
          <button type="button" aria-label="去掉这个条件" onClick={() => onChange(clauses.filter((_, j) => j !== i))}><CloseOutlined /></button>
        </li>
      ))}
      {clauses.length > 1 && <li><Button type="link" size="small" onClick={() => onChange([])}>全部清除</Button></li>}
    </ul>
  )
}

/** Titles of the rows that conditions refer to. */
function useReferenceNames(register: RegisterMeta, clauses: readonly Clause[]): (id: string) => string {
  const wanted = clauses.flatMap((c) => {
    const target = findField(register, c.field)?.register
    return c.op === 'in' && target ? c.values.slice(0, 3).map((id) => ({ target, id })) : []
  })
  const found = useQueries({
    queries: wanted.map(({ target, id }) => ({ queryKey: ['data', 'name', target, id], queryFn: () => api.get<RecordView>(rowPath(target, id)), retry: false })),
  })
  return (id) => {
    const at = wanted.findIndex((w) => w.id === id)
    const query = found[at]
    return query?.data?.row.title ?? (query?.error ? '无权查看的条目' : '…')
  }
}
