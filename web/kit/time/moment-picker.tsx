import { parseDay } from '#kernel'
import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { knownWords, parseKnown, type MomentText } from './moment.ts'

interface MomentPickerProps { label: string; value: MomentText; onChange: (next: MomentText) => void }

/** A day, and beside it by what was known when. Taken on Enter or when left; what cannot be read is said and changes nothing. */
export function MomentPicker({ label, value, onChange }: MomentPickerProps): ReactNode {
  return (
    <fieldset className="moment-picker">
      <legend>{label}</legend>
      <Typed key={`day/${value.day}`} label={`${label}的日期`} initial={value.day} placeholder="今天" width={124} read={(text) => (text === '' ? '' : parseDay(text))} wrong="请写到日，如 2025-12-31" onTake={(day) => onChange({ ...value, day })} />
      <Typed key={`known/${value.known}`} label={`${label}按何时所知，填日期或变更号，留空为最新`} initial={value.known} placeholder="按最新所知" width={124} read={(text) => (text === '' ? '' : parseKnown(text))} wrong="请填日期或变更号" onTake={(known) => onChange({ ...value, known })} />
      {value.known !== '' && <span className="secondary">{knownWords(value.known)}</span>}
    </fieldset>
  )
}

interface TypedProps { label: string; initial: string; placeholder: string; width: number; read: (text: string) => string | null; wrong: string; onTake: (value: string) => void }

export function Typed({ label, initial, placeholder, width, read, wrong, onTake }: TypedProps): ReactNode {
  const [text, setText] = useState(initial)
  const [bad, setBad] = useState(false)
  const take = (): void => {
    const value = read(text.trim())
    setBad(value === null)
    if (value !== null && value !== initial) onTake(value)
  }
  return (
    <span className="typed">
      <Input size="small" className="num" style={{ width: `calc(${width}px * var(--wide))` }} aria-label={label} value={text} placeholder={placeholder} maxLength={20} {...(bad ? { status: 'error' as const, 'aria-invalid': true } : {})}
        onChange={(e) => { setText(e.target.value); if (e.target.value === '' && initial !== '') onTake('') }} onPressEnter={take} onBlur={take} />
      {bad && <span className="red-word" role="alert">{wrong}</span>}
    </span>
  )
}
