import type { Split } from '#kernel'
import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { FieldMeta, RegisterMeta } from '#server/http/contract'
import { PathPicker } from '../../../kit/filter/path-picker.tsx'
import { reach } from '../../../kit/filter/paths.ts'
import { useMeta } from '../../../kit/session.ts'
import { wayLabel, waysOf } from './pivot-state.ts'

interface SplitPickerProps {
  register: RegisterMeta
  /** 行, 列, 组 */
  name: string
  split: Split | null
  onChange: (split: Split | null) => void
}

const splittable = (field: FieldMeta): boolean => ['code', 'boolean', 'reference', 'date', 'day'].includes(field.type)

/** Chooses a field to split rows by, and how: by its values, by the calendar, by bands of years. */
export function SplitPicker({ register, name, split, onChange }: SplitPickerProps): ReactNode {
  const meta = useMeta()
  const path = split?.path.join('.')
  const field = path === undefined ? undefined : reach(meta, register, path)?.field
  const ways = field ? waysOf(meta, field) : []
  return (
    <span className="split-picker">
      <span className="split-name">{name}</span>
      <PathPicker
        register={register} value={path} wanted={splittable} label={`${name}：字段`} placeholder="不分"
        onChange={(next) => {
          const chosen = reach(meta, register, next)?.field
          const [by] = chosen ? waysOf(meta, chosen) : []
          if (by) onChange({ path: next.split('.'), by, ...(by === 'years' ? { edges: [30, 35, 40, 45, 50, 55, 60] } : {}) })
        }}
      />
      {split && field && ways.length > 1 && (
        <Select
          value={split.by} aria-label={`${name}：怎样分`} popupMatchSelectWidth={false} options={ways.map((way) => ({ value: way, label: wayLabel(way, field) }))}
          onChange={(by) => onChange({ path: split.path, by, ...(by === 'years' ? { edges: [30, 35, 40, 45, 50, 55, 60] } : {}) })}
        />
      )}
      {split?.by === 'years' && <Edges key={split.edges?.join()} edges={split.edges ?? []} name={name} onChange={(edges) => onChange({ ...split, edges })} />}
      {split && <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`不按${name}分`} onClick={() => onChange(null)} />}
    </span>
  )
}

/** The full years at which bands begin, written one after the other. */
function Edges({ edges, name, onChange }: { edges: readonly number[]; name: string; onChange: (edges: number[]) => void }): ReactNode {
  const [typed, setTyped] = useState(edges.join('、'))
  const numbers = [...new Set(typed.split(/[^\d]+/).filter(Boolean).map(Number))].filter((n) => n > 0 && n <= 200).toSorted((a, b) => a - b).slice(0, 30)
  const commit = (): void => {
    if (numbers.length > 0 && numbers.join() !== edges.join()) onChange(numbers)
  }
  return <Input className="split-edges" value={typed} title="各段从多少周年起" aria-label={`${name}：各段从多少周年起`} status={numbers.length === 0 ? 'error' : ''} onChange={(e) => setTyped(e.target.value)} onBlur={commit} onPressEnter={commit} />
}
