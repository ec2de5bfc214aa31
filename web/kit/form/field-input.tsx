import { Input, InputNumber, Radio } from 'antd'
import type { ReactNode } from 'react'
import type { Value } from '#kernel'
import type { FieldMeta } from '#server/http/contract'
import { AccountSelect } from './account-select.tsx'
import { CodeSelect } from './code-select.tsx'
import { DateInput } from './date-input.tsx'
import { FileInput } from './file-input.tsx'
import { ReferenceSelect } from './reference-select.tsx'

export type Draft = Record<string, Value | undefined>

interface FieldInputProps {
  field: FieldMeta
  /** Titles of references already chosen, by id. */
  titles?: Readonly<Record<string, string>>
  disabled?: boolean
  id?: string
  /** No label stands beside it: it bears its name itself. */
  named?: boolean
  value?: Value | undefined
  onChange?: (value: Value | undefined) => void
}

/** The control of a field, by its type. Value and change handler come from the form around it. */
export function FieldInput({ field, titles = {}, disabled = false, id = '', named = false, value, onChange }: FieldInputProps): ReactNode {
  const text = typeof value === 'string' ? value : ''
  const name = named ? { 'aria-label': field.label } : {}
  switch (field.type) {
    case 'text': return field.account ? <AccountSelect self label={field.label} id={id} disabled={disabled} value={text || undefined} onChange={(v) => onChange?.(v)} /> : field.multiline
      ? <Input.TextArea {...name} id={id} disabled={disabled} value={text} autoSize={{ minRows: 2, maxRows: 10 }} maxLength={field.maxLength ?? 20_000} onChange={(e) => onChange?.(e.target.value)} />
      : <Input {...name} id={id} disabled={disabled} value={text} maxLength={field.maxLength ?? 100} onChange={(e) => onChange?.(e.target.value)} />
    case 'integer': case 'decimal': return (
      <InputNumber<number>
        {...name} id={id} disabled={disabled} style={{ width: '100%' }} value={typeof value === 'number' ? value : null} precision={field.type === 'integer' ? 0 : undefined}
        suffix={field.unit} changeOnWheel={false} onChange={(n) => onChange?.(n)}
      />)
    case 'boolean': return (
      <Radio.Group
        {...name} id={id} disabled={disabled} value={typeof value === 'boolean' ? value : null} onChange={(e) => onChange?.(e.target.value as boolean | null)}
        options={[{ value: true, label: '是' }, { value: false, label: '否' }, ...(field.optional ? [{ value: null, label: '未填' }] : [])]}
      />)
    case 'day': case 'date': return <DateInput id={id} label={field.label} full={field.type === 'day'} hinted={field.hint !== undefined} value={text} onChange={(v) => onChange?.(v)} />
    case 'code': return <CodeSelect id={id} disabled={disabled} set={field.codeSet} label={field.label} value={text || undefined} onChange={(v) => onChange?.(v)} />
    case 'reference': return <ReferenceSelect id={id} disabled={disabled} register={field.register ?? ''} label={field.label} titles={titles} value={text || undefined} onChange={(v) => onChange?.(v)} />
    case 'file': return <FileInput id={id} label={field.label} disabled={disabled} value={text} onChange={(v) => onChange?.(v)} />
    default: return null
  }
}
