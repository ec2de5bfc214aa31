import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'

interface ChooserProps {
  register: RegisterMeta
  columns: readonly string[]
  onChange: (columns: string[] | null) => void
}

/** Which columns are shown, and in what order. */
export function ColumnChooser({ register, columns, onChange }: ChooserProps): ReactNode {
  return <Popover trigger="click" placement="bottomRight" content={<Chooser register={register} columns={columns} onChange={onChange} />}><Button icon={<TableOutlined />}>列</Button></Popover>
}

function Chooser({ register, columns, onChange }: ChooserProps): ReactNode {
  const rest = register.fields.filter((f) => !columns.includes(f.name) && f.type !== 'structured')
  const move = (name: string, by: number): void => {
    const from = columns.indexOf(name)
    const next = columns.filter((c) => c !== name)
    next.splice(from + by, 0, name)
    onChange(next)
  }
  return (
    <div className="column-chooser">
      <ul>
        {columns.map((name, i) => {
          const label = register.fields.find((f) => f.name === name)?.label ?? name
          return (
            <li key={name}>
              <Checkbox checked disabled={columns.length === 1} onChange={() => onChange(columns.filter((c) => c !== name))}>{label}</Checkbox>
              <Button type="text" size="small" icon={<ArrowUpOutlined />} disabled={i === 0} aria-label={`${label}左移`} onClick={() => move(name, -1)} />
              <Button type="text" size="small" icon={<ArrowDownOutlined />} disabled={i === columns.length - 1} aria-label={`${label}右移`} onClick={() => move(name, 1)} />
            </li>
          )
        })}
        {rest.map((f) => <li key={f.name}><Checkbox checked={false} onChange={() => onChange([...columns, f.name])}>{f.label}</Checkbox></li>)}
      </ul>
      <Button size="small" onClick={() => onChange(null)}>恢复默认</Button>
    </div>
  )
}
