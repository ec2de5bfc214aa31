import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import type { OfferedAct } from '#server/http/contract'
import { api, messageOf } from '#web/kit'
import type { ItemState, MaterialState } from '../../kit/procedure/step-state.ts'

type Declared = OfferedAct['materials'][number]
interface Slot { readonly material: Declared; readonly item: ItemState | null }

interface MaterialsProps {
  act: OfferedAct
  items: readonly ItemState[]
  given: readonly MaterialState[]
  problems: ReadonlyMap<string, string>
  onChange: (next: (given: readonly MaterialState[]) => readonly MaterialState[]) => void
}

/** The materials that a step wants, one line each: a file dropped or chosen, or by name and reason that it is not there. */
export function Materials({ act, items, given, problems, onChange }: MaterialsProps): ReactNode {
  const slots: Slot[] = act.materials.flatMap((material): Slot[] => (material.perItem ? items.map((item) => ({ material, item })) : [{ material, item: null }]))
  if (slots.length === 0) return null
  const several = act.materials.some((m) => m.perItem) && items.length > 2
  const done = slots.filter(({ material, item }) => given.some((g) => g.id === material.id && g.item === (item?.key ?? null) && (g.file || g.waived?.trim()))).length
  return (
    <section className="step-materials" aria-label="材料">
      <h3>材料 <span className="secondary num">已备 {done}，共 {slots.length} 份</span></h3>
      {several && <ManyFiles act={act} items={items} put={(slot, kept) => onChange((all) => [...all.filter((g) => g.id !== slot.material.id || g.item !== (slot.item?.key ?? null)), { id: slot.material.id, item: slot.item?.key ?? null, file: kept.digest, name: kept.name }])} />}
      <ul>
        {slots.map(({ material, item }) => {
          const key = item?.key ?? null
          const mine = given.find((g) => g.id === material.id && g.item === key)
          const put = (next: Partial<MaterialState> | null): void => onChange((all) => {
            const rest = all.filter((g) => g.id !== material.id || g.item !== key)
            return next === null ? rest : [...rest, { id: material.id, item: key, ...next }]
          })
          return <MaterialLine key={`${material.id}/${key ?? ''}`} material={material} item={item} given={mine} problem={problems.get(`${material.id}/${key ?? ''}`)} put={put} />
        })}
      </ul>
    </section>
  )
}

interface Kept { digest: string; name: string }

async function stored(file: File): Promise<Kept> {
  const form = new FormData()
  form.append('file', file, file.name)
  return api.upload<Kept>('/files', form)
}

/** Whose it is and which of the materials, by what stands in its name; null where that does not tell. */
export function slotOf(name: string, act: Pick<OfferedAct, 'materials'>, items: readonly ItemState[]): Slot | null {
  const named = items.filter((i) => i.name !== '' && name.includes(i.name))
  // 王丽娜 is not 王丽; two people in one name tell nothing.
  const [item, ...others] = named.filter((i) => !named.some((o) => o !== i && o.name !== i.name && o.name.includes(i.name)))
  if (!item || others.length > 0) return null
  const each = act.materials.filter((m) => m.perItem)
  const [material, ...more] = each.length > 1 ? each.filter((m) => name.includes(m.label)) : each
  return material && more.length === 0 ? { material, item } : null
}

/** The files of many people at once, each to the one whose name it bears. */
function ManyFiles({ act, items, put }: { act: OfferedAct; items: readonly ItemState[]; put: (slot: Slot, kept: Kept) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const send = async (files: readonly File[]): Promise<void> => {
    setBusy(true)
    const failed: string[] = []
    for (const file of files) {
      const slot = slotOf(file.name, act, items)
      if (!slot) { failed.push(`${file.name}（文件名里认不出是谁的）`); continue }
      try { put(slot, await stored(file)) } catch (error) { failed.push(`${file.name}（${messageOf(error)}）`) }
    }
    setLeft(failed)
    setBusy(false)
  }
  return (
    <p className="many-files">
      <Button size="small" loading={busy} onClick={() => input.current?.click()}>一次选多个文件</Button> <span className="tertiary">按文件名里的姓名对应到人</span>
      {left.length > 0 && <span className="form-failure" role="alert">未附上：{left.join('；')}</span>}
      <input ref={input} type="file" multiple hidden style={{ display: 'none' }} aria-label="一次选多个文件" onChange={(e) => { const files = [...e.target.files ?? []]; e.target.value = ''; void send(files) }} />
    </p>
  )
}

function MaterialLine({ material, item, given, problem, put }: Slot & { given: MaterialState | undefined; problem: string | undefined; put: (next: Partial<MaterialState> | null) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const label = item ? `${item.name}的${material.label}` : material.label
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    setFailure(null)
    try {
      const kept = await stored(file)
      put({ file: kept.digest, name: kept.name })
    } catch (error) {
      setFailure(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  const onDrag = (event: DragEvent, inside: boolean): void => { event.preventDefault(); setOver(inside) }
  const waiving = given?.waived !== undefined
  return (
    <li
      className={`material${over ? ' over' : ''}${given?.file ? ' given' : ''}`} onDragOver={(e) => onDrag(e, true)} onDragLeave={(e) => onDrag(e, false)}
      onDrop={(e) => { onDrag(e, false); void send([...e.dataTransfer.files][0]) }}
    >
      <span className="material-label">{label}{!material.optional && !material.waivable && <span className="required" aria-hidden> *</span>}{material.citation && <span className="tertiary">{material.citation}</span>}</span>
      {waiving
        ? <Input aria-label={`不附${label}的原因`} placeholder="不附的原因，连同您的姓名记入纪实" maxLength={200} value={given.waived ?? ''} onChange={(e) => put({ waived: e.target.value })} autoFocus />
        : given?.file ? <span className="material-name"><PaperClipOutlined aria-hidden /> {given.name ?? '已选文件'}</span> : <span className="tertiary">把文件拖到这里{material.optional ? '，可以不附' : ''}</span>}
      <span className="material-actions">
        {!waiving && <Button size="small" loading={busy} aria-label={`${given?.file ? '更换' : '选择文件'}：${label}`} onClick={() => input.current?.click()}>{given?.file ? '更换' : '选择文件'}</Button>}
        {given?.file && <Button size="small" type="text" aria-label={`移除：${label}`} onClick={() => put(null)}>移除</Button>}
        {material.waivable && !given?.file && <Button size="small" type="text" aria-label={waiving ? `改为附上：${label}` : `不附：${label}`} onClick={() => put(waiving ? null : { waived: '' })}>{waiving ? '改为附上' : '不附'}</Button>}
      </span>
      {(failure ?? problem) && <span className="form-failure" role="alert">{failure ?? problem}</span>}
      <input ref={input} type="file" hidden style={{ display: 'none' }} aria-label={`${label}文件`} onChange={(e) => { const [file] = e.target.files ?? []; e.target.value = ''; void send(file) }} />
    </li>
  )
}
