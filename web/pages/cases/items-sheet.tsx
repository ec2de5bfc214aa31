import { CloseOutlined, VerticalAlignBottomOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { Value } from '#kernel'
import { RowLink, useMeta } from '#web/kit'
import { ActField } from '../../kit/procedure/act-field.tsx'
import type { FormFieldMeta } from '../../kit/procedure/field-meta.ts'
import type { ItemState } from '../../kit/procedure/step-state.ts'
import { useStable } from '../../kit/stable.ts'
import { blockOf } from '../register-list/paste/block.ts'
import { understood } from './sheet-value.ts'

export interface ItemsProps {
  /** The register of those whom the case carries. */
  about: string
  label: string
  /** What the act asks of each. */
  fields: readonly FormFieldMeta[]
  items: readonly ItemState[]
  /** A post or the like, by key. */
  details: ReadonlyMap<string, string>
  /** People may be taken out. */
  removable: boolean
  /** Names of rows that the values refer to, by id. */
  titles: Readonly<Record<string, string>>
  /** What is wrong, by `key/field`. */
  problems: ReadonlyMap<string, string>
  onChange: (items: readonly ItemState[]) => void
}

const cellOf = (target: EventTarget): [number, number] | null => {
  const at = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell')?.split(':').map(Number) : undefined
  return at ? [at[0] ?? 0, at[1] ?? 0] : null
}

/** Whom the step carries, as a sheet: a row each, the fields that the act asks of them as columns. A block from a spreadsheet is set in at a cell; one value is filled down. */
export function ItemsSheet({ about, label, fields, items, details, removable, titles, problems, onChange }: ItemsProps): ReactNode {
  const meta = useMeta()
  const frame = useRef<HTMLDivElement>(null)
  const set = useStable((key: string, name: string, value: Value | undefined): void => onChange(items.map((i) => (i.key === key ? { ...i, values: { ...i.values, [name]: value } } : i))))
  const remove = useStable((key: string): void => onChange(items.filter((i) => i.key !== key)))
  const goTo = (row: number, column: number): boolean => {
    const cell = frame.current?.querySelector(`[data-cell="${row}:${column}"]`)?.querySelector('input, textarea, button')
    if (!(cell instanceof HTMLElement)) return false
    cell.focus()
    if (cell instanceof HTMLInputElement) cell.select()
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const at = cellOf(event.target)
    if (!at || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    // Lists to choose from, radio buttons and long texts have these keys for themselves.
    if (event.target instanceof Element && (event.target.closest('.ant-select, .ant-radio-group') || event.target instanceof HTMLTextAreaElement)) return
    const by = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? 1 : event.key === 'ArrowUp' || event.key === 'Enter' ? -1 : 0
    if (by !== 0 && goTo(at[0] + by, at[1])) event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const at = cellOf(event.target)
    const block = blockOf(event.clipboardData)
    if (!at || (block.length <= 1 && (block[0]?.length ?? 0) <= 1)) return
    event.preventDefault()
    const [row, column] = at
    onChange(items.map((item, r) => {
      const cells = block[r - row]
      if (!cells) return item
      const values = { ...item.values }
      cells.forEach((text, c) => {
        const field = fields[column + c]
        if (field) values[field.name] = understood(meta, field, text)
      })
      return { ...item, values }
    }))
  }
  const fillDown = ({ name }: FormFieldMeta): void => {
    const first = items.find((i) => isGiven(i.values[name]))?.values[name]
    if (first !== undefined) onChange(items.map((i) => (isGiven(i.values[name]) ? i : { ...i, values: { ...i.values, [name]: first } })))
  }
  return (
    <div className="sheet-frame" ref={frame}>
      <table onKeyDown={onKeyDown} onPaste={onPaste}>
        <thead><tr>
          <th scope="col" className="sheet-who">{label}</th>
          {fields.map((f) => <th key={f.name} scope="col" title={f.hint}>{f.label}{!f.optional && <span className="required" aria-hidden> *</span>}{items.length > 1 && <Button type="text" size="small" className="fill-down" icon={<VerticalAlignBottomOutlined />} aria-label={`${f.label}：没填的都照第一个填`} title="没填的都照第一个填" onClick={() => fillDown(f)} />}</th>)}
          {removable && <th><span className="visually-hidden">去掉</span></th>}
        </tr></thead>
        <tbody>
          {items.map((item, r) => <SheetRow key={item.key} about={about} fields={fields} item={item} at={r} detail={details.get(item.key)} titles={titles} wrong={wrongOf(item.key, problems)} onSet={set} onRemove={removable ? remove : undefined} />)}
        </tbody>
      </table>
    </div>
  )
}

interface SheetRowProps {
  about: string
  fields: readonly FormFieldMeta[]
  item: ItemState
  at: number
  detail: string | undefined
  titles: Readonly<Record<string, string>>
  /** What is wrong, by field. */
  wrong: ReadonlyMap<string, string> | undefined
  onSet: (key: string, name: string, value: Value | undefined) => void
  onRemove: ((key: string) => void) | undefined
}

/** As many rows have their controls at once; those below get them when they come near. */
const AT_ONCE = 24

/** One of them. Two hundred rows are not drawn again for a key pressed in one. */
const SheetRow = memo(function SheetRow({ about, fields, item, at, detail, titles, wrong, onSet, onRemove }: SheetRowProps): ReactNode {
  const row = useRef<HTMLTableRowElement>(null)
  const [near, setNear] = useState(at < AT_ONCE)
  useEffect(() => {
    if (near || !row.current) return
    const seen = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) setNear(true) }, { rootMargin: '800px' })
    seen.observe(row.current)
    return () => seen.disconnect()
  }, [near])
  return (
    <tr ref={row}>
      <th scope="row" className="sheet-who"><span className="num tertiary">{at + 1}</span> <RowLink register={about} id={item.key}>{item.name || '未命名'}</RowLink>{detail && <span className="tertiary sheet-detail">{detail}</span>}</th>
      {fields.map((f, c) => {
        const problem = wrong?.get(f.name)
        return (
          <td key={f.name} data-cell={`${at}:${c}`} className={`${problem ? 'wrong ' : ''}${widthOf(f)}`}>
            {near && <ActField field={{ ...f, label: `${item.name}的${f.label}` }} inCell named titles={titles} value={item.values[f.name]} onChange={(value) => onSet(item.key, f.name, value)} />}
            {problem && <span className="cell-problem">{problem}</span>}
          </td>
        )
      })}
      {onRemove && <td><Button type="text" size="small" icon={<CloseOutlined />} aria-label={`去掉${item.name}`} title={item.id === null ? '去掉' : '从本案去掉'} onClick={() => onRemove(item.key)} /></td>}
    </tr>
  )
})

/** What is wrong in one row; nothing at all where nothing is, so that it stays the same. */
function wrongOf(key: string, problems: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const mine = [...problems].filter(([place]) => place.startsWith(`${key}/`)).map(([place, message]): [string, string] => [place.slice(key.length + 1), message])
  return mine.length > 0 ? new Map(mine) : undefined
}

const isGiven = (value: Value | undefined): boolean => value !== undefined && value !== null && value !== ''

function widthOf(field: FormFieldMeta): string {
  if (field.type === 'reference' || (field.type === 'text' && (field.multiline === true || (field.maxLength ?? 100) > 120))) return 'wide-cell'
  if (field.type === 'day' || field.type === 'date') return 'date-cell'
  return field.type === 'integer' || field.type === 'decimal' ? 'narrow-cell' : ''
}
