import { dateProblem, parseImpreciseDate } from '#kernel'
import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { useState, type ReactNode, type RefObject } from 'react'
import type { FieldMeta, RegisterMeta } from '#server/http/contract'
import { CodeSelect } from '../form/code-select.tsx'
import { ReferenceSelect } from '../form/reference-select.tsx'
import { filterable, type Clause } from './clause.ts'

type Op = Clause['op']

const opLabels: Readonly<Record<Op, string>> = { contains: '含有', in: '是', is: '是否', between: '介于', empty: '未填', given: '已填' }

function opsOf(field: FieldMeta): Op[] {
  const own: Op[] = field.type === 'text' ? ['contains'] : field.type === 'boolean' ? ['is']
    : field.type === 'code' || field.type === 'reference' ? ['in'] : field.type === 'file' ? [] : ['between']
  return field.optional ? [...own, 'given', 'empty'] : own
}

/** Sets one condition: field, comparison, value. */
export function ClauseEditor({ register, initial, form, onDone }: { register: RegisterMeta; form?: RefObject<HTMLFormElement | null>; initial?: Clause | undefined; onDone: (clause: Clause) => void }): ReactNode {
  const fields = filterable(register).filter((f) => opsOf(f).length > 0)
  const [name, setName] = useState(initial?.field)
  const [draft, setDraft] = useState<Clause | null>(initial ?? null)
  const field = fields.find((f) => f.name === name)
  const start = (f: FieldMeta, op: Op): Clause => {
    switch (op) {
      case 'contains': return { field: f.name, op, value: '' }
      case 'in': return { field: f.name, op, values: [] }
      case 'is': return { field: f.name, op, value: true }
      case 'between': return { field: f.name, op }
      default: return { field: f.name, op }
    }
  }
  const ready = draft !== null && complete(draft, field)
  return (
    <form ref={form} className="clause-editor" onSubmit={(event) => { event.preventDefault(); if (ready) onDone(tidy(draft, field)) }}>
      <Select
        showSearch={{ optionFilterProp: 'label' }} placeholder="选择字段" value={name} aria-label="字段"
        options={fields.map((f) => ({ value: f.name, label: f.label }))}
        onChange={(next: string) => {
          const chosen = fields.find((f) => f.name === next)
          const op = chosen && opsOf(chosen)[0]
          setName(next)
          setDraft(chosen && op ? start(chosen, op) : null)
        }}
      />
      {field && draft && (
        <>
          {opsOf(field).length > 1 && (
            <Radio.Group size="small" value={draft.op} options={opsOf(field).map((op) => ({ value: op, label: opLabels[op] }))} onChange={(e) => setDraft(start(field, e.target.value as Op))} />
          )}
          <ClauseValue field={field} clause={draft} onChange={setDraft} />
        </>
      )}
      <Button type="primary" htmlType="submit" disabled={!ready}>筛选</Button>
    </form>
  )
}

function ClauseValue({ field, clause, onChange }: { field: FieldMeta; clause: Clause; onChange: (next: Clause) => void }): ReactNode {
  switch (clause.op) {
    case 'contains': return <Input autoFocus value={clause.value} maxLength={100} placeholder="文字" aria-label="文字" onChange={(e) => onChange({ ...clause, value: e.target.value })} />
    case 'is': return <Radio.Group value={clause.value} options={[{ value: true, label: '是' }, { value: false, label: '否' }]} onChange={(e) => onChange({ ...clause, value: Boolean(e.target.value) })} />
    case 'in': return field.type === 'reference'
      ? <ReferenceSelect register={field.register ?? ''} multiple value={clause.values} onChange={(values) => onChange({ ...clause, values: values ?? [] })} label={field.label} />
      : <CodeSelect set={field.codeSet} multiple value={clause.values} onChange={(values) => onChange({ ...clause, values: values ?? [] })} label={field.label} />
    case 'between': return field.type === 'integer' || field.type === 'decimal'
      ? <div className="range">
          <InputNumber value={clause.from ? Number(clause.from) : null} placeholder="不小于" aria-label="不小于" onChange={(v) => onChange(bounds(clause.field, v === null ? '' : String(v), clause.to))} />
          <span>至</span>
          <InputNumber value={clause.to ? Number(clause.to) : null} placeholder="不大于" aria-label="不大于" onChange={(v) => onChange(bounds(clause.field, clause.from, v === null ? '' : String(v)))} />
        </div>
      : <div className="range">
          <DateBound value={clause.from} label="起，如 2025.01" onChange={(v) => onChange(bounds(clause.field, v, clause.to))} />
          <span>至</span>
          <DateBound value={clause.to} label="止，如 2025" onChange={(v) => onChange(bounds(clause.field, clause.from, v))} />
        </div>
    default: return null
  }
}

function DateBound({ value, label, onChange }: { value: string | undefined; label: string; onChange: (next: string) => void }): ReactNode {
  const wrong = value ? dateProblem(value) : null
  return <Input value={value ?? ''} placeholder={label} aria-label={label} title={wrong ?? undefined} status={wrong ? 'error' : ''} onChange={(e) => onChange(e.target.value)} />
}

function bounds(field: string, from: string | undefined, to: string | undefined): Clause {
  return { field, op: 'between', ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

function complete(clause: Clause, field: FieldMeta | undefined): boolean {
  switch (clause.op) {
    case 'contains': return clause.value.trim() !== ''
    case 'in': return clause.values.length > 0
    case 'between': {
      if (!clause.from && !clause.to) return false
      return field?.type === 'integer' || field?.type === 'decimal' || [clause.from, clause.to].every((v) => !v || parseImpreciseDate(v) !== null)
    }
    default: return true
  }
}

/** Dates in their stored form, texts without blanks around. */
function tidy(clause: Clause, field: FieldMeta | undefined): Clause {
  if (clause.op === 'contains') return { ...clause, value: clause.value.trim() }
  if (clause.op !== 'between' || field?.type === 'integer' || field?.type === 'decimal') return clause
  const iso = (v: string | undefined): string | undefined => (v ? parseImpreciseDate(v) ?? undefined : undefined)
  return bounds(clause.field, iso(clause.from), iso(clause.to))
}
