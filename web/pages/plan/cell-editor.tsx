import { Input, Select, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { RowView } from '#server/http/contract'
import { cellInput, type Column } from './columns.ts'
import { readEntry } from './entry.ts'
import type { Changes, Choices } from './edits.ts'

interface Props {
  row: RowView
  column: Column
  choices: Choices
  /** Saves and goes on: to the row below after Enter, to the cell beside after Tab, nowhere after a click elsewhere. */
  onSave(changes: Changes, then: 'down' | 'next' | 'previous' | 'stay'): void
  onCancel(): void
}

/** One cell being edited. Enter saves, Esc gives up, a click elsewhere saves; what does not read as it should stays open with a sentence. */
export function CellEditor({ row, column, choices, onSave, onCancel }: Props) {
  const before = cellInput(row, column.key)
  const [typed, setTyped] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  // Saving unmounts the editor, which blurs it: without this the same edit would be sent twice.
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => { left.current = true }
  }, [])

  const finish = (value: string, then: 'down' | 'next' | 'previous' | 'stay'): void => {
    if (left.current) return
    const entry = readEntry(column, value)
    if ('problem' in entry) { setProblem(entry.problem); return }
    left.current = true
    onSave(value.trim() === before ? {} : entry.changes, then)
  }
  const giveUp = (): void => {
    left.current = true
    onCancel()
  }
  const keys = (event: KeyboardEvent): void => {
    // Enter and Esc belong to the input method while it is composing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') { event.preventDefault(); giveUp() }
    else if (event.key === 'Enter' && column.editor !== 'choice') { event.preventDefault(); finish(typed, 'down') }
    else if (event.key === 'Tab' && column.editor !== 'choice') { event.preventDefault(); finish(typed, event.shiftKey ? 'previous' : 'next') }
  }
  const suggestions = column.editor === 'suggest' ? `suggest-${column.key}` : undefined
  const label = `${column.label}（${row.title}）`

  return (
    <Tooltip open={problem !== null} title={problem} placement="bottomLeft">
      <div className={`plan-editor e-${column.editor}`} onKeyDownCapture={keys} onKeyDown={(e) => e.stopPropagation()} onDoubleClick={(e) => e.stopPropagation()}>
        {column.editor === 'choice'
          ? <Select size="small" autoFocus defaultOpen showSearch={{ optionFilterProp: 'label' }} aria-label={label}
              popupMatchSelectWidth={false} value={before === '' ? null : before} placeholder="请选择"
              options={[...(column.optional ? [{ value: '', label: column.key === 'indicator' ? '不绑定' : '不填' }] : []), ...choices[column.key] ?? []]}
              onChange={(value: string | null) => finish(value ?? '', 'stay')} onBlur={giveUp} />
          : column.editor === 'long'
            ? <Input.TextArea size="small" autoFocus autoSize={{ minRows: 2, maxRows: 6 }} value={typed} aria-label={label}
                status={problem ? 'error' : ''} onChange={(e) => setTyped(e.target.value)} onBlur={() => finish(typed, 'stay')} />
            : <Input size="small" autoFocus list={suggestions} value={typed} aria-label={label} status={problem ? 'error' : ''}
                placeholder={column.editor === 'date' ? '如 2026.06' : column.editor === 'target' ? '如 30名' : ''}
                onFocus={(e) => e.target.select()} onChange={(e) => setTyped(e.target.value)} onBlur={() => finish(typed, 'stay')} />}
        {suggestions && <datalist id={suggestions}>{choices[column.key]?.map((o) => <option key={o.value} value={o.value} />)}</datalist>}
      </div>
    </Tooltip>
  )
}
