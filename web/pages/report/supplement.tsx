import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { RowView } from '#server/http/contract'
import { messageOf, useStored } from '#web/kit'
import type { Supplements } from './supplements.ts'

/** A supplementary paragraph with what can be done to it. */
export function Supplement({ row, supplements, children }: { row: RowView; supplements: Supplements; children: ReactNode }): ReactNode {
  const { message } = App.useApp()
  const [editing, setEditing] = useState(false)
  const text = String(row.values['text'] ?? '')
  if (editing) {
    return <Writing draft={`draft:report:${row.id}`} initial={text} label="修改补充段落" onCancel={() => setEditing(false)}
      onSave={async (next) => { await supplements.change(row, next); setEditing(false) }} />
  }
  const withdraw = async (): Promise<void> => {
    try {
      const back = await supplements.withdraw(row, '删去报告补充段落')
      const key = `withdrawn-${row.id}`
      const restore = async (): Promise<void> => {
        message.destroy(key)
        try { await back() } catch (error) { message.error(messageOf(error)) }
      }
      message.success({ key, duration: 8, content: <>已删去一段 <Button size="small" type="link" onClick={() => void restore()}>还原</Button></> })
    } catch (error) {
      message.error(messageOf(error))
    }
  }
  return (
    <div className="report-supplement">
      <p className="report-paragraph">{children}</p>
      <span className="report-margin screen-only">
        <button type="button" onClick={() => setEditing(true)}>修改</button>
        <button type="button" onClick={() => void withdraw()}>删去</button>
      </span>
    </div>
  )
}

/** 「补充一段」 under a section. */
export function AddSupplement({ section, period, supplements }: { section: string; period: string; supplements: Supplements }): ReactNode {
  const draft = `draft:report:${period}:${section}`
  const [kept] = useStored<string | null>(draft, null)
  const [writing, setWriting] = useState(kept !== null)
  if (!writing) return <button type="button" className="report-add screen-only" onClick={() => setWriting(true)} aria-label={`在“${section}”下补充一段`}>补充一段</button>
  return <Writing draft={draft} initial="" label={`在“${section}”下补充一段`} onCancel={() => setWriting(false)}
    onSave={async (text) => { await supplements.add(section, text); setWriting(false) }} />
}

interface WritingProps { draft: string; initial: string; label: string; onSave(text: string): Promise<void>; onCancel(): void }

/** What is typed is kept on this machine until it is saved or given up. */
function Writing({ draft, initial, label, onSave, onCancel }: WritingProps): ReactNode {
  const [kept, keep] = useStored<string | null>(draft, null)
  const text = kept ?? initial
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (text.trim() === '') { setProblem('请填写正文'); return }
    setBusy(true)
    setProblem(null)
    try {
      await onSave(text.trim())
      keep(null)
    } catch (error) {
      setProblem(`没有保存：${messageOf(error)}`)
      setBusy(false)
    }
  }
  const cancel = (): void => { keep(null); onCancel() }
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') { event.stopPropagation(); cancel() }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  }
  return (
    <div className="report-writing screen-only" onKeyDown={keys}>
      <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={5000} value={text} aria-label={label} status={problem ? 'error' : ''} onChange={(e) => keep(e.target.value)} />
      <div className="report-writing-foot">
        {problem ? <span className="report-problem" role="alert">{problem}</span> : <span className="secondary">手写的数字会标出“未绑定”。Ctrl+Enter 保存</span>}
        <Button size="small" onClick={cancel}>取消</Button>
        <Button size="small" type="primary" loading={busy} onClick={() => void save()}>保存</Button>
      </div>
    </div>
  )
}
