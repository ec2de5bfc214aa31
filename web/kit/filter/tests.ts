import { parseImpreciseDate } from '#kernel'
import type { FieldMeta, Meta } from '#server/http/contract'
import { findRegister } from '../session.ts'
import type { Test } from './clause.ts'

/** How a field may be asked, as chosen in the editor; `on` is a stretch whose two ends are the same date. */
export type Mode = Test['op'] | 'on'

export const modeLabels: Readonly<Record<Mode, string>> = {
  contains: '含有', equals: '等于', starts: '开头是', in: '是', under: '是（含下级）', is: '是否', on: '是（某年、月、日）', between: '介于', recent: '最近', this: '本期',
  years: '年数', ahead: '还未到', come: '已到', empty: '未填', given: '已填',
}

/** What may be asked of a field, the usual first. `far`: reached through references, so that it may be missing. */
export function modesOf(meta: Meta, field: FieldMeta, far: boolean): Mode[] {
  const own = ownModes(meta, field)
  return field.optional || far || own.length === 0 ? [...own, 'given', 'empty'] : own
}

function ownModes(meta: Meta, field: FieldMeta): Mode[] {
  switch (field.type) {
    case 'text': return ['contains', 'equals', 'starts']
    case 'boolean': return ['is']
    case 'integer': case 'decimal': return ['between']
    case 'day': case 'date': return [...(field.years ? ['years' as const] : []), 'between', 'on', 'recent', 'this', 'ahead', 'come']
    case 'code': return meta.codeSets[field.codeSet ?? '']?.some((item) => item.parent) ? ['under', 'in'] : ['in']
    case 'reference': return findRegister(meta, field.register)?.tree ? ['in', 'under'] : ['in']
    case 'file': case 'structured': return []
  }
}

export function modeOf(test: Test): Mode {
  return test.op === 'between' && test.from !== undefined && test.from === test.to ? 'on' : test.op
}

/** An empty test of a kind; what was already chosen is kept where it still means the same. */
export function startTest(mode: Mode, before?: Test): Test {
  switch (mode) {
    case 'contains': case 'equals': case 'starts': return { op: mode, value: before && 'value' in before && typeof before.value === 'string' ? before.value : '' }
    case 'in': case 'under': return { op: mode, values: before && 'values' in before ? before.values : [] }
    case 'is': return { op: 'is', value: true }
    case 'on': case 'between': return { op: 'between' }
    case 'recent': return { op: 'recent', count: 3, unit: 'm' }
    case 'this': return { op: 'this', part: 'year' }
    case 'years': return { op: 'years' }
    case 'empty': case 'given': case 'ahead': case 'come': return { op: mode }
  }
}

/** The test with dates in their stored form and texts without blanks around; null while something is missing or wrong. */
export function finished(test: Test, field: FieldMeta): Test | null {
  switch (test.op) {
    case 'contains': case 'equals': case 'starts': return test.value.trim() === '' ? null : { op: test.op, value: test.value.trim() }
    case 'in': case 'under': return test.values.length > 0 ? test : null
    case 'years': return test.from === undefined && test.to === undefined ? null : (test.from ?? 0) > (test.to ?? 200) ? { op: 'years', from: test.to ?? 0, to: test.from ?? 0 } : test
    case 'between': {
      if (!test.from && !test.to) return null
      if (field.type === 'integer' || field.type === 'decimal') return test
      const [from, to] = [test.from, test.to].map((v) => (v ? parseImpreciseDate(v) : undefined))
      return from === null || to === null ? null : { op: 'between', ...(from ? { from } : {}), ...(to ? { to } : {}) }
    }
    default: return test
  }
}
