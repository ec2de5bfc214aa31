import { CloseOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { later } from '../later.ts'
import { useMeta } from '../session.ts'
import { Loading } from '../states.tsx'
import type { Clause } from './clause.ts'
import './filter.css'
import { useNames } from './names.ts'
import { clauseText } from './words.ts'

const ClauseEditor = later(async () => (await import('./clause-editor.tsx')).ClauseEditor)

interface FilterProps {
  register: RegisterMeta
  clauses: readonly Clause[]
  onChange: (next: Clause[]) => void
}

/** The button that adds a condition. */
export function AddFilter({ register, clauses, onChange }: FilterProps): ReactNode {
  const [open, setOpen] = useState(false)
  const [shown, setShown] = useState(false)
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  // Whichever comes last, the place it stands in or the editor: then it takes the keyboard.
  useEffect(() => { if (shown) form?.querySelector('input')?.focus() }, [shown, form])
  return (
    <Popover
      open={open} onOpenChange={setOpen} trigger="click" placement="bottomLeft" destroyOnHidden afterOpenChange={setShown}
      content={<div role="dialog" aria-label="加筛选条件"><Suspense fallback={<Loading />}><ClauseEditor register={register} form={setForm} onDone={(clause) => { setOpen(false); onChange([...clauses, clause]) }} /></Suspense></div>}
    >
      <Button icon={<FilterOutlined />}>筛选</Button>
    </Popover>
  )
}

/** Conditions in force, each to be changed or taken away. */
export function FilterChips({ register, clauses, onChange }: FilterProps): ReactNode {
  const meta = useMeta()
  const [editing, setEditing] = useState<number | null>(null)
  const names = useNames(register, clauses)
  if (clauses.length === 0) return null
  return (
    <ul className="chips" aria-label="筛选条件">
      {clauses.map((clause, i) => {
        const words = clauseText(meta, register, clause, names)
        return (
          <li key={`${words}${i}`} className="chip">
            <Popover
              open={editing === i} onOpenChange={(open) => setEditing(open ? i : null)} trigger="click" placement="bottomLeft" destroyOnHidden
              content={<div role="dialog" aria-label={`改筛选条件：${words}`}><Suspense fallback={<Loading />}><ClauseEditor register={register} initial={clause} onDone={(next) => { setEditing(null); onChange(clauses.map((c, j) => (j === i ? next : c))) }} /></Suspense></div>}
            >
              <button type="button">{words}</button>
            </Popover>
            <button type="button" aria-label={`去掉条件：${words}`} onClick={() => onChange(clauses.filter((_, j) => j !== i))}><CloseOutlined /></button>
          </li>
        )
      })}
      {clauses.length > 1 && <li><Button type="link" size="small" onClick={() => onChange([])}>全部清除</Button></li>}
    </ul>
  )
}
