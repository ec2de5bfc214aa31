import { dateProblem, parseDay, parseImpreciseDate } from '#kernel'
import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { formatDate } from '../format.ts'

interface DateInputProps {
  value?: string | null
  onChange?: (value: string) => void
  label: string
  /** A full day is needed. */
  full: boolean
  /** A hint below already says how to write it. */
  hinted?: boolean
  id?: string
}

/** Takes 197805, 1978.5, 1978-05-03, 1978年5月; shows how it was understood. The value is ISO, or the text as typed while it is no date. */
export function DateInput({ value, onChange, label, full, hinted = false, id }: DateInputProps): ReactNode {
  const [typing, setTyping] = useState<string | null>(null)
  const iso = value ? parseImpreciseDate(value) : null
  return (
    <Input
      {...(id ? { id } : {})} aria-label={label} maxLength={20} allowClear className="num"
      {...(hinted ? {} : { placeholder: full ? '如 2025-03-18' : '如 1978.05' })}
      value={typing ?? (iso && iso === value ? formatDate(iso) : value ?? '')}
      onChange={(e) => {
        setTyping(e.target.value)
        onChange?.(parseImpreciseDate(e.target.value) ?? e.target.value)
      }}
      onBlur={() => setTyping(null)}
    />
  )
}

/** Why a text is no date for the field; null where it is one. */
export function dateInputProblem(value: string, full: boolean): string | null {
  const problem = dateProblem(value)
  if (problem) return problem
  return full && parseDay(value) === null ? '请写到日，如 2025-03-18' : null
}
