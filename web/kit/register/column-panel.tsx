import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import { useRef, type ReactNode } from 'react'
import type { FieldMeta } from '#server/http/contract'
import { PathPicker } from '../filter/path-picker.tsx'
import { reach } from '../filter/paths.ts'
import { useMeta } from '../session.ts'
import type { ChooserProps } from './column-chooser.tsx'
import { columnWidth, readSort, sortable, sortParam, type Column } from './column.ts'

const shownInLists = (field: FieldMeta): boolean => field.type !== 'structured'

/** What the button of columns opens. */
export function ColumnPanel({ register, columns, onChange, sort, onSort }: ChooserProps): ReactNode {
  const meta = useMeta()
  const dragged = useRef<number>(-1)
  const move = (from: number, to: number): void => {
    const next = [...columns]
    const [moved] = next.splice(from, 1)
    if (!moved) return
    next.splice(to, 0, moved)
    onChange(next)
  }
  return (
    <div className="column-chooser" role="dialog" aria-label="列">
      <ul>
        {columns.map((column, i) => (
          <li
            key={column.path} draggable onDragStart={(e) => { dragged.current = i; e.dataTransfer.effectAllowed = 'move' }} onDragOver={(e) => e.preventDefault()}
            onDrop={() => { if (dragged.current >= 0 && dragged.current !== i) move(dragged.current, i) }} onDragEnd={() => { dragged.current = -1 }}
          >
            <HolderOutlined aria-hidden className="grip" />
            <span className="column-name">{column.label}</span>
            <InputNumber size="small" variant="borderless" min={48} max={800} step={10} precision={0} value={columnWidth(column, i === 0)} aria-label={`${column.label}的宽度`} onChange={(width) => { if (width !== null) onChange(columns.map((c) => (c === column ? { ...c, width } : c))) }} />
            <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={i === 0} aria-label={`${column.label}左移`} onClick={() => move(i, i - 1)} />
            <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={i === columns.length - 1} aria-label={`${column.label}右移`} onClick={() => move(i, i + 1)} />
            <Button type="text" size="small" icon={<CloseOutlined />} disabled={columns.length === 1} aria-label={`去掉${column.label}列`} onClick={() => onChange(columns.filter((c) => c !== column))} />
          </li>
        ))}
      </ul>
      <PathPicker
        register={register} value={undefined} wanted={shownInLists} label="加一列" placeholder="加一列，可取引用的台账里的字段"
        onChange={(path) => {
          const reached = reach(meta, register, path)
          if (reached && !columns.some((c) => c.path === path)) onChange([...columns, { path, field: reached.field, label: reached.label }])
        }}
      />
      <SortPanel columns={columns} sort={sort} onSort={onSort} />
      <Button size="small" onClick={() => onChange(null)}>恢复默认列</Button>
    </div>
  )
}

/** Several columns to sort by, in turn. */
function SortPanel({ columns, sort, onSort }: { columns: readonly Column[]; sort: string | undefined; onSort: (sort: string | undefined) => void }): ReactNode {
  const parts = readSort(sort)
  const options = columns.filter(sortable).map((c) => ({ value: c.path, label: c.label }))
  return (
    <fieldset className="sort-panel">
      <legend>依次按</legend>
      {parts.map((part, i) => (
        <div key={part.path} className="range">
          <Select size="small" value={part.path} aria-label={`第${i + 1}排序列`} options={options} onChange={(path) => onSort(sortParam(parts.map((p, j) => (i === j ? { ...p, path } : p))))} />
          <Button size="small" type="text" onClick={() => onSort(sortParam(parts.map((p, j) => (i === j ? { ...p, descending: !p.descending } : p))))}>{part.descending ? '从大到小' : '从小到大'}</Button>
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={`去掉第${i + 1}排序列`} onClick={() => onSort(sortParam(parts.filter((_, j) => j !== i)))} />
        </div>
      ))}
      <Select<string> size="small" value={null} placeholder={parts.length > 0 ? '再按…' : '选择列'} aria-label="再加一个排序列" options={options.filter((o) => !parts.some((p) => p.path === o.value))} onChange={(path) => onSort(sortParam([...parts, { path, descending: false }]))} />
    </fieldset>
  )
}
