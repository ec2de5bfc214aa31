import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Value } from '#kernel'
import type { FieldMeta } from '#server/http/contract'
import { FieldInput } from '../../../kit/form/field-input.tsx'

interface CellEditorProps {
  field: FieldMeta
  label: string
  value: Value | undefined
  titles: Readonly<Record<string, string>>
  problem: string | null
  onChange: (value: Value | undefined) => void
  /** Done with this cell; `step` where to go on, or stay where the focus went. False where the value keeps one here. */
  onDone: (step: 'right' | 'left' | 'down' | 'up' | null) => boolean
  onLeave: () => void
}

/** The control of a field in its cell, the same as in the form. Tab and Enter record and move on, Esc leaves it as it was. */
export function CellEditor({ field, label, value, titles, problem, onChange, onDone, onLeave }: CellEditorProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const control = frame.current?.querySelector('input:not([type=hidden]), textarea')
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return
    control.focus({ preventScroll: true })
    if (control.type !== 'radio') control.select()
  }, [])
  // A control that is taken away loses the focus once more.
  const left = useRef(false)
  const done = (step: Parameters<typeof onDone>[0]): void => { if (!left.current) left.current = onDone(step) }
  const leave = (): void => { left.current = true; onLeave() }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const { target } = event
    // An open list of choices has these keys for itself.
    const choosing = target instanceof Element && target.closest('[aria-expanded=true]') !== null
    const settle = (run: () => void): void => { event.preventDefault(); event.stopPropagation(); run() }
    if (event.key === 'Escape' && !choosing) settle(leave)
    else if (event.key === 'Tab') settle(() => done(event.shiftKey ? 'left' : 'right'))
    else if (event.key === 'Enter' && !choosing && !(event.altKey && target instanceof HTMLTextAreaElement)) settle(() => done(event.shiftKey ? 'up' : 'down'))
  }
  return (
    <div
      ref={frame} className={`cell-editor ${field.type}${field.multiline ? ' tall' : ''}`} role="group" aria-label={`修改${label}`} onKeyDownCapture={onKeyDown} onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget) && !(event.relatedTarget instanceof Element && event.relatedTarget.closest('.ant-select-dropdown'))) done(null) }}
    >
      <FieldInput named id={`cell-${field.name}`} field={field} titles={titles} value={value} onChange={onChange} />
      {problem && <span className="cell-problem" role="alert">{problem}</span>}
    </div>
  )
}
