import { DeleteOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { api, messageOf } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { selectedCount, selectionQuery, type Matching, type Selection } from '../../kit/register/selection.ts'
import { PurposeDialog } from '../../kit/purpose-dialog.tsx'
import { useActNotices, useUndoKeys } from '../../kit/undo/notice.tsx'
import { copyRows } from './copy-rows.ts'
import type { ListState } from './list-state.ts'
import { blockOf, type Block } from './paste/block.ts'
import { enterable } from '../../kit/session.ts'

const BulkDialog = lazy(() => import('./bulk-edit/bulk-dialog.tsx'))
const PasteDialog = lazy(() => import('./paste/paste-dialog.tsx'))

/** What is written from a list: blocks pasted in, many rows changed at once, rows copied out, one's latest act taken back. Draws its buttons for the toolbar. */
export function ListWriting({ register, state, selection }: { register: RegisterMeta; state: ListState; selection: Selection }): ReactNode {
  const axes = useAxes()
  const { message } = App.useApp()
  const [pasting, setPasting] = useState<{ block: Block | null } | null>(null)
  const { dismiss } = useActNotices()
  const [copying, setCopying] = useState(false)
  const [bulk, setBulk] = useState(false)
  // A past state of knowledge is for reading: what is written is written today.
  const writing = enterable(register) && axes.knownAt === undefined
  useUndoKeys(writing && pasting === null && state.search.paste === undefined && !bulk)

  const onPaste = (event: ClipboardEvent): void => {
    if (!writing || pasting || busy(event) || !event.clipboardData) return
    const block = blockOf(event.clipboardData)
    if (block.length === 0) return
    event.preventDefault()
    dismiss()
    setPasting({ block })
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (selectedCount(selection) === 0 || busy(event) || window.getSelection()?.toString()) return
    event.preventDefault()
    // What would need a purpose as a file needs one on the clipboard too.
    if (state.columns.some((c) => c.field.sensitivity !== 'open')) setCopying(true)
    else void copy()
  }
  const copy = async (purpose?: string): Promise<void> => {
    setCopying(false)
    try {
      if (purpose !== undefined) await api.post(`/registers/${register.id}/copied`, { rows: selectedCount(selection), purpose })
      const n = await copyRows(register, state.columns, selection, state.state.sort, axes)
      void message.success(`已复制 ${n} ${register.unit}，可粘贴到 Excel`)
    } catch (error) {
      void message.error(messageOf(error))
    }
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
  const personal = state.columns.filter((c) => c.field.sensitivity !== 'open').map((c) => c.label).join('、')
  const asking = <PurposeDialog open={copying} verb="复制" what={`所选的${register.label}列有${personal}等内部信息`} onClose={() => setCopying(false)} onGiven={(purpose) => void copy(purpose)} />
  if (!writing) return asking
  const parameters = ({ filter, q, all }: Matching): Record<string, string> => ({ ...(filter ? { filter } : {}), ...(q ? { q } : {}), ...(all ? { all: '1' } : {}), ...(axes.asOf ? { asOf: axes.asOf } : {}) })
  return (
    <>
      {asking}
      <Button onClick={() => { dismiss(); setPasting({ block: null }) }} title="Ctrl+V 直接粘贴">粘贴</Button>
      <Button onClick={() => { dismiss(); setBulk(true) }}>批量修改</Button>
      <Link to="/registers/$register/bin" params={{ register: register.id }} className="button-link"><Button icon={<DeleteOutlined />} tabIndex={-1} aria-label="已撤销的" title="已撤销的，可以恢复" /></Link>
      {bulk && <Suspense><BulkDialog register={register} selection={selection} ticked={parameters(selectionQuery(selection))} query={parameters({ filter: state.predicate, q: state.state.q, all: state.all })} onClose={() => setBulk(false)} /></Suspense>}
      {(pasting || state.search.paste) && <Suspense><PasteDialog register={register} shown={state.columns.map((c) => c.path).filter((path) => !path.includes('.'))} block={pasting?.block ?? null} draftId={state.search.paste} onClose={() => { setPasting(null); if (state.search.paste) state.set({ paste: undefined }) }} /></Suspense>}
    </>
  )
}

/** Whether the clipboard belongs to a text being typed or to something that lies over the list. */
function busy(event: ClipboardEvent): boolean {
  const { target } = event
  if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !(target instanceof HTMLInputElement && target.type === 'checkbox'))) return true
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null
}
