import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { messageOf } from '#web/kit'

export type HeadingKind = 'heading' | 'subheading'

interface HeadingEditorProps {
  text: string
  kind: HeadingKind
  onType(text: string, kind: HeadingKind): void
  onSave(text: string, kind: HeadingKind): Promise<void>
  onLeave(): void
}

/** A heading: its words and its level. The number is given by the report. */
export function HeadingEditor({ text, kind, onType, onSave, onLeave }: HeadingEditorProps): ReactNode {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    if (text.trim() === '') { setProblem('请填写标题'); return }
    setBusy(true)
    setProblem(null)
    try {
      await onSave(text.trim(), kind)
    } catch (error) {
      setBusy(false)
      setProblem(`没有保存：${messageOf(error)}`)
    }
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') { event.stopPropagation(); onLeave() }
    if (event.key === 'Enter') void save()
  }
  return (
    <div className="studio-heading-editor">
      <Select size="small" value={kind} aria-label="标题级别" options={[{ value: 'heading', label: '一级标题' }, { value: 'subheading', label: '二级标题' }]} onChange={(next: HeadingKind) => onType(text, next)} />
      <Input size="small" autoFocus value={text} maxLength={100} aria-label="标题" status={problem ? 'error' : ''} onChange={(e) => onType(e.target.value, kind)} onKeyDown={keys} />
      <Button size="small" onClick={onLeave}>取消</Button>
      <Button size="small" type="primary" loading={busy} onClick={() => void save()}>保存</Button>
      {problem && <span className="report-problem" role="alert">{problem}</span>}
    </div>
  )
}
