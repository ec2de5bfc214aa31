import { dateProblem } from '#kernel'
import { Checkbox, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import type { FieldMeta } from '#server/http/contract'
import { CodeSelect } from '../form/code-select.tsx'
import { ReferenceSelect } from '../form/reference-select.tsx'
import { useMeta } from '../session.ts'
import type { CalendarPart, Stretch, Test } from './clause.ts'
import type { Mode } from './tests.ts'

interface TestValueProps { field: FieldMeta; mode: Mode; test: Test; onChange: (next: Test) => void; titles: Readonly<Record<string, string>> }

/** The value that a field is compared with. */
export function TestValue({ field, mode, test, onChange, titles }: TestValueProps): ReactNode {
  switch (test.op) {
    case 'contains': case 'equals': case 'starts': return <Input autoFocus value={test.value} maxLength={100} placeholder="文字" aria-label="文字" onChange={(e) => onChange({ ...test, value: e.target.value })} />
    case 'is': return <Radio.Group value={test.value} options={[{ value: true, label: '是' }, { value: false, label: '否' }]} onChange={(e) => onChange({ ...test, value: Boolean(e.target.value) })} />
    case 'in': case 'under': return field.type === 'reference'
      ? <ReferenceSelect register={field.register ?? ''} multiple value={test.values} titles={titles} onChange={(values) => onChange({ ...test, values: values ?? [] })} label={field.label} />
      : <CodeChoice field={field} values={test.values} onChange={(values) => onChange({ ...test, values })} />
    case 'years': return (
      <div className="range">
        <InputNumber min={0} max={150} precision={0} value={test.from ?? null} placeholder="不小于" aria-label={`${field.years ?? '年数'}不小于`} onChange={(v) => onChange(years(v, test.to))} />
        <span>至</span>
        <InputNumber min={0} max={150} precision={0} value={test.to ?? null} placeholder="不大于" aria-label={`${field.years ?? '年数'}不大于`} onChange={(v) => onChange(years(test.from, v))} />
        <span>周年</span>
      </div>
    )
    case 'recent': return (
      <div className="range">
        <InputNumber min={1} max={999} precision={0} value={test.count} aria-label="多少" onChange={(v) => onChange({ ...test, count: v ?? 1 })} />
        <Select<Stretch> value={test.unit} aria-label="单位" options={[{ value: 'd', label: '天' }, { value: 'm', label: '个月' }, { value: 'y', label: '年' }]} onChange={(unit) => onChange({ ...test, unit })} />
      </div>
    )
    case 'this': return <Radio.Group value={test.part} options={[{ value: 'year', label: '本年' }, { value: 'quarter', label: '本季度' }, { value: 'month', label: '本月' }]} onChange={(e) => onChange({ op: 'this', part: e.target.value as CalendarPart })} />
    case 'between': return field.type === 'integer' || field.type === 'decimal'
      ? <div className="range">
          <InputNumber value={test.from ? Number(test.from) : null} placeholder="不小于" aria-label="不小于" onChange={(v) => onChange(bounds(v === null ? '' : String(v), test.to))} />
          <span>至</span>
          <InputNumber value={test.to ? Number(test.to) : null} placeholder="不大于" aria-label="不大于" onChange={(v) => onChange(bounds(test.from, v === null ? '' : String(v)))} />
        </div>
      : mode === 'on'
        ? <DateBound value={test.from} label="年、月或日，如 2025、2025.03、2025-03-18" onChange={(v) => onChange(bounds(v, v))} />
        : <div className="range">
            <DateBound value={test.from} label="起，如 2025.01" onChange={(v) => onChange(bounds(v, test.to))} />
            <span>至</span>
            <DateBound value={test.to} label="止，如 2025" onChange={(v) => onChange(bounds(test.from, v))} />
          </div>
    case 'empty': case 'given': case 'ahead': case 'come': return null
  }
}

/** A short code set lies open to be ticked; a long one is searched. */
function CodeChoice({ field, values, onChange }: { field: FieldMeta; values: string[]; onChange: (values: string[]) => void }): ReactNode {
  const items = useMeta().codeSets[field.codeSet ?? ''] ?? []
  if (items.length > 12) return <CodeSelect set={field.codeSet} multiple value={values} onChange={(next) => onChange(next ?? [])} label={field.label} />
  return <Checkbox.Group className="code-choice" aria-label={field.label} value={values} options={items.map((item) => ({ value: item.code, label: item.label }))} onChange={onChange} />
}

export function DateBound({ value, label, onChange }: { value: string | undefined; label: string; onChange: (next: string) => void }): ReactNode {
  const wrong = value ? dateProblem(value) : null
  return <Input value={value ?? ''} placeholder={label} aria-label={label} title={wrong ?? undefined} status={wrong ? 'error' : ''} onChange={(e) => onChange(e.target.value)} />
}

function bounds(from: string | undefined, to: string | undefined): Test {
  return { op: 'between', ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
function years(from: number | null | undefined, to: number | null | undefined): Test {
  return { op: 'years', ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) }
}
