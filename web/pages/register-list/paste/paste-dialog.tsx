import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { PasteResult, RegisterMeta } from '#server/http/contract'
import { useDraft } from '../../../kit/drafts/use-draft.ts'
import { useReturnFocus } from '../../../kit/focus.ts'
import { formatInstant, formatNumber } from '../../../kit/format.ts'
import { useRefreshAll } from '../../../kit/queries.ts'
import { Loading } from '../../../kit/states.tsx'
import { useActNotices } from '../../../kit/undo/notice.tsx'
import { blockOf, parseTsv, type Block } from './block.ts'
import { PasteGrid } from './paste-grid.tsx'
import { Problems } from './problems.tsx'
import { usePaste, type PasteState } from './use-paste.ts'
import './paste.css'

interface PasteDialogProps {
  register: RegisterMeta
  /** Fields the list shows, in order: what a block without a heading is read as. */
  shown: readonly string[]
  /** What was on the clipboard; null where the dialog was opened by its button. */
  block: Block | null
  /** The draft to go on with. */
  draftId?: string | undefined
  onClose: () => void
}

/** A block from Excel on its way in: seen, checked and mended before anything is written; then one act with one way back. */
export default function PasteDialog({ register, shown, block, draftId, onClose }: PasteDialogProps): ReactNode {
  const paste = usePaste(register, shown)
  const [reason, setReason] = useState(`从 Excel 粘贴${register.label}`)
  const [target, setTarget] = useState<{ row: number; column: number } | null>(null)
  const refresh = useRefreshAll()
  const { told } = useActNotices()
  useReturnFocus()
  const { pasting, result, busy, failure, stale } = paste
  const begin = useRef(paste.begin)
  useEffect(() => { if (block) begin.current(block) }, [block])
  const { kept, keep, drop } = useDraft({
    register: register.id, row: null, mode: 'paste', wanted: draftId, fits: (content) => content.kind === 'block' && block === null && pasting === null,
    onFound: ({ content }) => {
      if (content.kind !== 'block' || pasting !== null) return false
      paste.resume(content)
      return true
    },
  })
  const keeping = useRef(keep)
  useEffect(() => { keeping.current = keep })
  useEffect(() => {
    if (pasting) keeping.current({ base: null, content: { kind: 'block', columns: [...pasting.columns], headings: pasting.headings && [...pasting.headings], cells: pasting.cells }, reason: '' })
  }, [pasting])

  const commit = async (skip: boolean): Promise<void> => {
    const done = await paste.commit(reason.trim(), skip)
    if (!done || done.act === null) return
    await refresh()
    told({ act: done.act, title: `已粘贴${register.label} ${formatNumber(done.inserted + done.updated)} ${register.unit}`, description: countsOf(done) })
    if (done.rejected > 0) return
    drop()
    onClose()
  }
  const good = result ? result.inserted + result.updated : 0
  const ready = result !== null && !stale && busy === null && reason.trim() !== ''
  return (
    <Modal
      open title={`粘贴到${register.label}`} width="calc(100vw - 48px)" style={{ top: 24, maxWidth: 1800 }} className="paste-dialog" onCancel={onClose} mask={{ closable: false }} keyboard={pasting === null}
      footer={pasting && (
        <div className="paste-foot">
          <span role="status" className="paste-counts">{busy === 'checking' || (stale && busy === null && result === null) ? '正在检查…' : busy === 'writing' ? '正在入账…' : result && <Counts result={result} stale={stale} />}</span>
          {register.about === 'self' && <Checkbox checked={paste.same} onChange={(e) => paste.setSame(e.target.checked)}>同名同龄视为同一人</Checkbox>}
          <label className="paste-reason">事由 <Input value={reason} maxLength={200} status={reason.trim() === '' ? 'error' : ''} onChange={(e) => setReason(e.target.value)} /></label>
          <Button disabled={busy === 'writing'} onClick={() => { drop(); onClose() }}>放弃</Button>
          {stale && result !== null && <Button loading={busy === 'checking'} onClick={paste.check}>重新检查</Button>}
          {result !== null && result.rejected > 0 && good > 0 && <Button disabled={!ready} loading={busy === 'writing'} onClick={() => void commit(true)}>先入账 {formatNumber(good)} {register.unit}，有错的留下</Button>}
          <Button type="primary" disabled={!ready || good === 0 || (result?.rejected ?? 0) > 0} loading={busy === 'writing'} onClick={() => void commit(false)}>入账{good > 0 && (result?.rejected ?? 0) === 0 ? ` ${formatNumber(good)} ${register.unit}` : ''}</Button>
        </div>)}
    >
      {kept && pasting && <Alert type="info" showIcon className="failure" title={`已恢复 ${formatInstant(kept.at)} 没有入账的表；关闭后仍留在草稿里，放弃则删去`} />}
      {failure && <Alert type="error" showIcon title={failure} className="failure" />}
      {pasting
        ? <>
            {result && unnamed(paste) && <Alert type="info" showIcon className="failure" title={unnamed(paste)} />}
            <PasteGrid paste={paste} target={target} />
            <Problems paste={paste} onGoTo={(row, column) => setTarget({ row, column })} />
          </>
        : busy === 'reading' ? <Loading label="正在认列" /> : <PasteArea register={register} onBlock={paste.begin} />}
    </Modal>
  )
}

/** Where nothing has been pasted yet: a place to paste into. */
function PasteArea({ register, onBlock }: { register: RegisterMeta; onBlock: (block: Block) => void }): ReactNode {
  return (
    <div className="paste-area">
      <p>在 Excel 或 WPS 里选中要登记的行（带不带表头都可以），复制，再在下面的框里按 <kbd>Ctrl V</kbd>。</p>
      <p className="secondary">有表头的按表头认列；没有表头的按列表现在显示的列依次认。已有的{register.label}更新，没有的新增；空着的格子不改动原有内容。入账以前都可以改。</p>
      <textarea
        autoFocus aria-label="在此粘贴" placeholder="在此粘贴" rows={6}
        onPaste={(e) => {
          const block = blockOf(e.clipboardData)
          if (block.length === 0) return
          e.preventDefault()
          onBlock(block)
        }}
        onChange={(e) => { const block = parseTsv(e.target.value); if (block.length > 0 && e.target.value.includes('\t')) onBlock(block) }}
      />
    </div>
  )
}

function Counts({ result, stale }: { result: PasteResult; stale: boolean }): ReactNode {
  return <>{countsOf(result)}{result.rejected > 0 && <b className="red-word">，有错 {formatNumber(result.rejected)} 行</b>}{stale && <span className="secondary">（有改动，待重新检查）</span>}</>
}

function countsOf({ inserted, updated, unchanged }: PasteResult): string {
  return `新增 ${formatNumber(inserted)}，更新 ${formatNumber(updated)}，未变 ${formatNumber(unchanged)}`
}

/** Why a block looks wrong all over: it names no column, or lacks a required one. */
function unnamed({ pasting, result }: PasteState): string | null {
  if (!pasting) return null
  if (pasting.columns.every((key) => key === null)) return '没有认出任何一列，请在表头选定各列是什么'
  const missing = pasting.choices.filter((c) => c.required && !pasting.columns.some((key) => key === c.key || key === `${c.key}/identity`))
  return missing.length > 0 && (result?.rejected ?? 0) > 0 ? `新增的行还缺必填的列：${missing.map((c) => c.header).join('、')}。请在表头指定，或在 Excel 里补上再粘贴` : null
}
