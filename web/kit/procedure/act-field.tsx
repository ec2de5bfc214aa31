import { Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Value } from '#kernel'
import { FieldInput } from '../form/field-input.tsx'
import { useMeta } from '../session.ts'
import { termsOf, type FormFieldMeta } from './field-meta.ts'

/** Terms of so many characters together lie open beside one another: a leader decides with one touch. */
const OPEN_LENGTH = 18

interface ActFieldProps {
  field: FormFieldMeta
  titles?: Readonly<Record<string, string>>
  id?: string
  named?: boolean
  /** In a cell of a sheet: no room for terms side by side. */
  inCell?: boolean
  value?: Value | undefined
  onChange?: (value: Value | undefined) => void
}

/** The control of a field that an act asks for: as in every form, but that the terms of a short code set lie open. */
export function ActField({ field, inCell = false, ...rest }: ActFieldProps): ReactNode {
  const meta = useMeta()
  if (inCell && field.type === 'text' && field.multiline) return <Input.TextArea aria-label={field.label} autoSize={{ minRows: 1, maxRows: 4 }} maxLength={field.maxLength ?? 20_000} value={typeof rest.value === 'string' ? rest.value : ''} onChange={(e) => rest.onChange?.(e.target.value)} />
  if (field.type !== 'code') return <FieldInput field={field} {...rest} />
  const terms = termsOf(meta, field)
  const { value, onChange, id = '' } = rest
  const chosen = typeof value === 'string' && value !== '' ? value : null
  if (!inCell && terms.length > 0 && terms.reduce((n, t) => n + t.label.length, 0) <= OPEN_LENGTH) {
    return (
      <Radio.Group
        id={id} aria-label={field.label} value={chosen} onChange={(e) => onChange?.(e.target.value as string)} optionType="button"
        options={[...terms.map(({ code, label }) => ({ value: code, label })), ...(field.optional ? [{ value: null, label: '未填' }] : [])] as { value: string; label: string }[]}
      />
    )
  }
  if (!field.codes) return <FieldInput field={field} {...rest} />
  return <Select id={id} aria-label={field.label} allowClear placeholder="请选择" style={{ width: '100%' }} popupMatchSelectWidth={false} value={chosen} options={terms.map(({ code, label }) => ({ value: code, label }))} onChange={(next: string | null | undefined) => onChange?.(next ?? undefined)} />
}
