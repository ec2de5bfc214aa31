import { App, Button } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { useActNotices, useUndoKeys } from '../../kit/undo/notice.tsx'
import { copyRows } from './copy-rows.ts'
import type { ListState } from './list-state.ts'
import { blockOf, type Block } from './paste/block.ts'

const BulkDialog = lazy(() => import('./bulk-edit/bulk-dialog.tsx'))
const PasteDialog = lazy(() => import('./paste/paste-dialog.tsx'))

/** What is written from a list: blocks pasted in, many rows changed at once, rows copied out, one's latest act taken back. Draws its buttons for the toolbar. */
export function ListWriting({ register, state, selected }: { register: RegisterMeta; state: ListState; selected: readonly string[] }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [pasting, setPasting] = useState<{ block: Block | null } | null>(null)
  const { dismiss } = useActNotices()
  const [bulk, setBulk] = useState(false)
  // A past state of knowledge is for reading: what is written is written today.
  const writing = register.mayWrite && axes.knownAt === undefined && !register.fields.some((f) => f.type === 'structured' && !f.optional)
  useUndoKeys(writing && pasting === null && !bulk)

  const onPaste = (event: ClipboardEvent): void => {
    if (!writing || pasting || busy(event) || !event.clipboardData) return
    const block = blockOf(event.clipboardData)
    if (block.length === 0) return
    event.preventDefault()
    dismiss()
    setPasting({ block })
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (selected.length === 0 || busy(event) || window.getSelection()?.toString()) return
    event.preventDefault()
    copyRows(register, state.columns, selected, axes).then(
      (n) => void message.success(`已复制 ${n} ${register.unit}，可粘贴到 Excel`),
      (error: unknown) => void message.error(messageOf(error)))
  }
  const latest = useRef({ onPaste, onCopy })
  useEffect(() => { latest.current = { onPaste, onCopy } })
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => latest.current.onPaste(event)
    const copy = (event: ClipboardEvent): void => latest.current.onCopy(event)
    document.addEventListener('paste', paste)
    document.addEventListener('copy', copy)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('copy', copy)
    }
  }, [])
  if (!writing) return null
  const { q } = state.search
  const query = { ...(state.predicate ? { filter: state.predicate } : {}), ...(q ? { q } : {}), ...(state.all ? { all: '1' } : {}), ...(axes.asOf ? { asOf: axes.asOf } : {}) }
  return (
    <>
      <Button onClick={() => { dismiss(); setPasting({ block: null }) }} title="Ctrl+V 直接粘贴">粘贴</Button>
      <Button onClick={() => { dismiss(); setBulk(true) }}>批量修改</Button>
      {bulk && <Suspense><BulkDialog register={register} selected={selected} query={query} onClose={() => setBulk(false)} /></Suspense>}
      {pasting && <Suspense><PasteDialog register={register} shown={state.columns.map((c) => c.name)} block={pasting.block} onClose={() => setPasting(null)} /></Suspense>}
    </>
  )
}

/** Whether the clipboard belongs to a text being typed or to something that lies over the list. */
function busy(event: ClipboardEvent): boolean {
  const { target } = event
  if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !(target instanceof HTMLInputElement && target.type === 'checkbox'))) return true
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null
}
