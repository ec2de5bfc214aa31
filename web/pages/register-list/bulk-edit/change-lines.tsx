import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Value } from '#kernel'
import type { BulkChange, FieldMeta, RegisterMeta } from '#server/http/contract'
import { FieldInput } from '../../../kit/form/field-input.tsx'
import { fieldProblem, stored } from '../../../kit/form/rules.ts'

/** One line of the edit as it is being put together. */
export interface Line { readonly field: string | null; readonly how: BulkChange['how']; readonly value: Value | undefined; readonly find: string; readonly by: string }

export const blankLine: Line = { field: null, how: 'set', value: null, find: '', by: '' }

/** Fields that many rows can be given at once: not files, not what the system writes, not what one may not see. */
function editable(register: RegisterMeta): FieldMeta[] {
  return register.fields.filter((f) => f.type !== 'structured' && f.type !== 'file')
}

/** Lines as the server takes them; null while one is not complete. */
export function changesOf(register: RegisterMeta, lines: readonly Line[]): BulkChange[] | null {
  const out: BulkChange[] = []
  for (const line of lines) {
    const field = register.fields.find((f) => f.name === line.field)
    if (!field) return null
    if (line.how === 'clear') out.push({ field: field.name, how: 'clear' })
    else if (line.how === 'replace') {
      if (line.find === '') return null
      out.push({ field: field.name, how: 'replace', find: line.find, with: line.by })
    } else {
      const value = stored(line.value)
      if (value === null || fieldProblem(field, value)) return null
      out.push({ field: field.name, how: 'set', value })
    }
  }
  return out.length > 0 ? out : null
}

interface LinesProps { register: RegisterMeta; lines: readonly Line[]; problems: readonly { field: string; message: string }[]; disabled: boolean; onChange: (lines: Line[]) => void }

/** What is changed: field by field, set, cleared, or words replaced. */
export function ChangeLines({ register, lines, problems, disabled, onChange }: LinesProps): ReactNode {
  const fields = editable(register)
  const set = (i: number, line: Line): void => onChange(lines.map((l, at) => (at === i ? line : l)))
  return (
    <div className="bulk-lines">
      {lines.map((line, i) => {
        const field = fields.find((f) => f.name === line.field)
        const told = problems.find((p) => p.field === line.field)?.message ?? (field && line.how === 'set' && line.value ? fieldProblem(field, line.value) : null)
        const ways = [{ value: 'set', label: '改为' }, ...(field?.optional ? [{ value: 'clear', label: '清空' }] : []), ...(field?.type === 'text' ? [{ value: 'replace', label: '替换文字' }] : [])]
        return (
          <div key={i} className="bulk-line">
            <Select
              showSearch={{ optionFilterProp: 'label' }} aria-label={`第 ${i + 1} 项改哪个字段`} placeholder="选字段" disabled={disabled} value={line.field} autoFocus={i === lines.length - 1}
              options={fields.filter((f) => f.name === line.field || !lines.some((l) => l.field === f.name)).map((f) => ({ value: f.name, label: f.label }))}
              onChange={(name: string | null) => set(i, { ...blankLine, field: name })}
            />
            {field && <Segmented size="small" aria-label={`${field.label}怎样改`} disabled={disabled} value={line.how} options={ways} onChange={(how) => set(i, { ...line, how: how as Line['how'] })} />}
            <div className="bulk-value">
              {field && line.how === 'set' && <FieldInput named id={`bulk-${field.name}`} field={field} disabled={disabled} value={line.value} onChange={(value) => set(i, { ...line, value })} />}
              {field && line.how === 'replace' && <>
                <Input aria-label={`${field.label}中的文字`} placeholder="原文" maxLength={200} disabled={disabled} value={line.find} onChange={(e) => set(i, { ...line, find: e.target.value })} />
                <span>换成</span>
                <Input aria-label={`${field.label}换成`} placeholder="留空则删去" maxLength={200} disabled={disabled} value={line.by} onChange={(e) => set(i, { ...line, by: e.target.value })} />
              </>}
              {told && <span className="red-word" role="alert">{told}</span>}
            </div>
            <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`去掉第 ${i + 1} 项`} disabled={disabled || lines.length === 1} onClick={() => onChange(lines.filter((_, at) => at !== i))} />
          </div>
        )
      })}
      <Button size="small" type="link" icon={<PlusOutlined />} disabled={disabled || lines.length >= fields.length} onClick={() => onChange([...lines, blankLine])}>再改一个字段</Button>
    </div>
  )
}
