import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { Value } from '#kernel'
import type { CaseView, OfferedAct, Option } from '#server/http/contract'
import { ReferenceSelect, RowLink, api, findField, findRegister, messageOf, useMeta } from '#web/kit'
import { ActField } from '../../kit/procedure/act-field.tsx'
import { fieldMetaOf, type FormFieldMeta } from '../../kit/procedure/field-meta.ts'
import { withItems, type ItemState } from '../../kit/procedure/step-state.ts'
import { blockOf } from '../register-list/paste/block.ts'
import { understood } from './sheet-value.ts'

interface SheetProps {
  view: CaseView
  act: OfferedAct
  items: readonly ItemState[]
  /** Names of rows that the values refer to, by id. */
  titles: Readonly<Record<string, string>>
  /** What is wrong, by item key and field. */
  problems: ReadonlyMap<string, string>
  onChange: (items: readonly ItemState[]) => void
}

/** Whom the step carries, as a sheet: a row each, the fields that the act asks of them as columns. People are added by name, or pasted. */
export function ItemsSheet({ view, act, items, titles, problems, onChange }: SheetProps): ReactNode {
  const meta = useMeta()
  const frame = useRef<HTMLDivElement>(null)
  const { info } = view
  if (!info.items) return null
  const { label, unit, subject, register } = info.items
  const about = findField(findRegister(meta, register), subject)?.register ?? 'person'
  const fields: FormFieldMeta[] = act.asksOfItems.filter((f) => f.name !== subject).map((f) => fieldMetaOf(meta, register, f.name, f.field, f.optional))
  const detail = new Map(view.items.map((i) => [i.subject, i.detail]))
  const set = (key: string, name: string, value: Value | undefined): void => onChange(items.map((i) => (i.key === key ? { ...i, values: { ...i.values, [name]: value } } : i)))

  const goTo = (row: number, column: number): boolean => {
    const cell = frame.current?.querySelector(`[data-cell="${row}:${column}"]`)?.querySelector('input, textarea, button')
    if (!(cell instanceof HTMLElement)) return false
    cell.focus()
    if (cell instanceof HTMLInputElement) cell.select()
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const at = event.target instanceof Element ? event.target.closest('[data-cell]')?.getAttribute('data-cell')?.split(':').map(Number) : undefined
    if (!at || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || document.querySelector('.ant-select-open')) return
    const choosing = event.target instanceof Element && event.target.closest('.ant-select')
    const by = event.key === 'Enter' && !choosing ? (event.shiftKey ? -1 : 1) : event.key === 'ArrowDown' && !choosing ? 1 : event.key === 'ArrowUp' && !choosing ? -1 : 0
    if (by !== 0 && goTo((at[0] ?? 0) + by, at[1] ?? 0)) event.preventDefault()
  }
  /** A block set in from a cell on: to the right and downwards, over the people there are. */
  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const at = event.target instanceof Element ? event.target.closest('[data-cell]')?.getAttribute('data-cell')?.split(':').map(Number) : undefined
    const block = blockOf(event.clipboardData)
    if (!at || (block.length <= 1 && (block[0]?.length ?? 0) <= 1)) return
    event.preventDefault()
    const [row, column] = [at[0] ?? 0, at[1] ?? 0]
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
  return (
    <section className="items-sheet" aria-label={label}>
      <h3>{label} <span className="secondary num">{items.length} {unit}</span></h3>
      {items.length > 0 && (
        <div className="sheet-frame" ref={frame}>
          <table onKeyDown={onKeyDown} onPaste={onPaste}>
            <thead><tr><th scope="col" className="right">序</th><th scope="col">{label}</th>{fields.map((f) => <th key={f.name} scope="col">{f.label}{!f.optional && <span className="required" aria-hidden> *</span>}</th>)}{act.changesItems && <th />}</tr></thead>
            <tbody>
              {items.map((item, r) => (
                <tr key={item.key}>
                  <td className="right num tertiary">{r + 1}</td>
                  <th scope="row"><RowLink register={about} id={item.key}>{item.name || '未命名'}</RowLink>{detail.get(item.key) && <span className="tertiary">{detail.get(item.key)}</span>}</th>
                  {fields.map((f, c) => {
                    const problem = problems.get(`${item.key}/${f.name}`)
                    return (
                      <td key={f.name} data-cell={`${r}:${c}`} className={problem ? 'wrong' : undefined}>
                        <ActField field={{ ...f, label: `${item.name}的${f.label}` }} inCell named titles={titles} value={item.values[f.name]} onChange={(value) => set(item.key, f.name, value)} />
                        {problem && <span className="cell-problem">{problem}</span>}
                      </td>
                    )
                  })}
                  {act.changesItems && <td><Button type="text" size="small" icon={<CloseOutlined />} aria-label={`去掉${item.name}`} title={item.id === null ? '去掉' : '从本案去掉'} onClick={() => onChange(items.filter((i) => i.key !== item.key))} /></td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {act.changesItems && <AddItems about={about} label={label} empty={items.length === 0} onAdd={(added) => onChange(withItems(items, added))} />}
    </section>
  )
}

/** Adds people by name or pinyin, one after another; a pasted list of names adds those of whom there is only one. */
export function AddItems({ about, label, empty, onAdd }: { about: string; label: string; empty: boolean; onAdd: (added: { id: string; title: string }[]) => void }): ReactNode {
  const [told, setTold] = useState<string | null>(null)
  // A new search box after each choice: it begins empty.
  const [turn, setTurn] = useState(0)
  const onPaste = (event: ClipboardEvent): void => {
    const names = [...new Set(blockOf(event.clipboardData).map((row) => row.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '').filter((name) => name !== ''))]
    if (names.length < 2) return
    event.preventDefault()
    event.stopPropagation()
    setTold('正在查找')
    namesFound(about, names).then(({ found, several, missing }) => {
      onAdd(found)
      setTold([`加入 ${found.length} 人`, ...(several.length > 0 ? [`同名的请逐个选定：${several.join('、')}`] : []), ...(missing.length > 0 ? [`没有找到：${missing.join('、')}`] : [])].join('；'))
    }).catch((error: unknown) => setTold(messageOf(error)))
  }
  return (
    <div className="add-items" onPasteCapture={onPaste}>
      <ReferenceSelect key={turn} register={about} label={`加入${label}`} value={null} onChange={(id, title) => { if (id) { onAdd([{ id, title: title ?? '' }]); setTurn(turn + 1); setTold(null) } }} />
      <span className="tertiary" role="status">{told ?? (empty ? '输入姓名或拼音逐个加入；也可以从 Excel、名单里复制多个姓名，粘贴到这里' : '')}</span>
    </div>
  )
}

async function namesFound(register: string, names: readonly string[]): Promise<{ found: { id: string; title: string }[]; several: string[]; missing: string[] }> {
  const [found, several, missing]: [{ id: string; title: string }[], string[], string[]] = [[], [], []]
  for (const name of names.slice(0, 200)) {
    const same = (await api.get<Option[]>(`/options/${register}`, { q: name })).filter((o) => o.title === name)
    const [only] = same
    if (only && same.length === 1) found.push({ id: only.id, title: only.title })
    else (only ? several : missing).push(name)
  }
  return { found, several, missing }
}
