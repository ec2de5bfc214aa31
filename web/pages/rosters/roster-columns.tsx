import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { RosterState } from './state.ts'

/** Which columns stand in a list, and in which order. */
export function RosterColumns({ state }: { state: RosterState }): ReactNode {
  const { roster, columns } = state
  const label = (id: string): string => roster.columns.find((c) => c.id === id)?.label ?? id
  const put = (next: readonly string[]): void => state.set({ columns: next.join() === roster.shown.join() ? undefined : next.join(',') }, true)
  const move = (at: number, by: number): void => {
    const next = [...columns]
    const [moved] = next.splice(at, 1)
    if (moved === undefined) return
    next.splice(at + by, 0, moved)
    put(next)
  }
  return (
    <div className="column-chooser roster-columns" role="dialog" aria-label="列">
      <ul>
        {columns.map((id, i) => (
          <li key={id}>
            <span className="column-name">{label(id)}</span>
            <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={i === 0} aria-label={`${label(id)}左移`} onClick={() => move(i, -1)} />
            <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={i === columns.length - 1} aria-label={`${label(id)}右移`} onClick={() => move(i, 1)} />
            <Button type="text" size="small" icon={<CloseOutlined />} disabled={columns.length === 1} aria-label={`去掉${label(id)}列`} onClick={() => put(columns.filter((c) => c !== id))} />
          </li>
        ))}
      </ul>
      <Select<string>
        value={null} aria-label="加一列" placeholder="加一列" style={{ width: '100%' }} showSearch={{ optionFilterProp: 'label' }}
        options={roster.columns.filter((c) => !columns.includes(c.id)).map((c) => ({ value: c.id, label: c.label }))} onChange={(id) => put([...columns, id])}
      />
      <Button size="small" disabled={state.search.columns === undefined} onClick={() => state.set({ columns: undefined }, true)}>恢复默认列</Button>
    </div>
  )
}
