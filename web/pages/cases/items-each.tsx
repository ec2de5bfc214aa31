import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { RowLink } from '#web/kit'
import { fieldProblem } from '../../kit/form/rules.ts'
import { ActField } from '../../kit/procedure/act-field.tsx'
import type { ItemsProps } from './items-sheet.tsx'

/** The same one by one: a name to press on, and the form of that one. For many fields, and for a telephone. */
export function ItemsEach({ about, label, fields, items, details, removable, titles, problems, onChange }: ItemsProps): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null)
  const item = items.find((i) => i.key === chosen) ?? items[0]
  if (!item) return null
  const at = items.indexOf(item)
  const next = items[at + 1]
  // One place for the Tab key, arrows between the names.
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key]
    const other = to === undefined ? undefined : items[to]
    if (!other) return
    event.preventDefault()
    setChosen(other.key)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to ?? 0]?.focus()
  }
  return (
    <div className="items-each">
      <ul role="tablist" aria-label={label} aria-orientation="vertical" onKeyDown={onKeyDown}>
        {items.map((i) => {
          const wanting = fields.filter((f) => fieldProblem(f, i.values[f.name]) !== null || problems.has(`${i.key}/${f.name}`)).length
          return (
            <li key={i.key} role="presentation"><button type="button" role="tab" aria-selected={i === item} tabIndex={i === item ? 0 : -1} className={i === item ? 'current' : undefined} onClick={() => setChosen(i.key)}>
              {i.name || '未命名'} {wanting === 0 ? <><CheckOutlined aria-hidden /><span className="visually-hidden">已填齐</span></> : <span className="tertiary num">差 {wanting}</span>}
            </button></li>
          )
        })}
      </ul>
      <div role="tabpanel" aria-label={item.name}>
        <p className="each-head"><RowLink register={about} id={item.key}>{item.name || '未命名'}</RowLink> <span className="secondary">{details.get(item.key)}</span><span className="spring" />{removable && <Button type="text" size="small" icon={<CloseOutlined />} onClick={() => onChange(items.filter((i) => i !== item))}>去掉{item.name}</Button>}</p>
        <div className="record-form">
          {fields.map((f) => {
            const problem = problems.get(`${item.key}/${f.name}`)
            const wide = f.type === 'text' && (f.multiline === true || (f.maxLength ?? 100) > 120)
            return (
              <Form.Item key={`${item.key}/${f.name}`} label={f.label} htmlFor={`each-${f.name}`} required={!f.optional} extra={f.hint} validateStatus={problem ? 'error' : ''} help={problem} className={wide ? 'wide' : ''}>
                <ActField id={`each-${f.name}`} field={f} titles={titles} value={item.values[f.name]} onChange={(value) => onChange(items.map((i) => (i === item ? { ...i, values: { ...i.values, [f.name]: value } } : i)))} />
              </Form.Item>
            )
          })}
        </div>
        {next && <Button size="small" onClick={() => setChosen(next.key)}>下一位：{next.name}</Button>}
      </div>
    </div>
  )
}
