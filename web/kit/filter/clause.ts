import { earliest, latest, type Predicate } from '#kernel'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { formatDate, formatNumber } from '../format.ts'
import { codeLabel, findField } from '../session.ts'

/** One condition of a list, on one field, as a person sets it. All clauses of a list hold together. */
export type Clause =
  | { field: string; op: 'contains'; value: string }
  | { field: string; op: 'in'; values: string[] }
  | { field: string; op: 'is'; value: boolean }
  | { field: string; op: 'between'; from?: string; to?: string }
  | { field: string; op: 'empty' | 'given' }

/** The address form: `[["sex","in","2"],["birth","between","1970","1980"]]`. */
export function clausesParam(clauses: readonly Clause[]): string | undefined {
  if (clauses.length === 0) return undefined
  return JSON.stringify(clauses.map((c) => {
    switch (c.op) {
      case 'contains': return [c.field, c.op, c.value]
      case 'in': return [c.field, c.op, ...c.values]
      case 'is': return [c.field, c.op, c.value ? '1' : '0']
      case 'between': return [c.field, c.op, c.from ?? '', c.to ?? '']
      default: return [c.field, c.op]
    }
  }))
}

/** Reads the address form; what is not a condition on a field of the register is left out. */
export function parseClauses(register: RegisterMeta, text: string | undefined): Clause[] {
  let items: unknown
  try {
    items = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  if (!Array.isArray(items)) return []
  return items.flatMap((item: unknown) => {
    if (!Array.isArray(item) || !item.every((part) => typeof part === 'string')) return []
    const [field, op, ...rest] = item as string[]
    if (field === undefined || !findField(register, field)) return []
    const clause = readClause(field, op, rest)
    return clause ? [clause] : []
  })
}

function readClause(field: string, op: string | undefined, rest: readonly string[]): Clause | null {
  switch (op) {
    case 'contains': return rest[0] ? { field, op, value: rest[0] } : null
    case 'in': return rest.length > 0 ? { field, op, values: [...rest] } : null
    case 'is': return { field, op, value: rest[0] === '1' }
    case 'between': return rest[0] || rest[1] ? { field, op, ...(rest[0] ? { from: rest[0] } : {}), ...(rest[1] ? { to: rest[1] } : {}) } : null
    case 'empty': case 'given': return { field, op }
    default: return null
  }
}

/** The condition as the server takes it, or undefined where there is none. */
export function clausesPredicate(register: RegisterMeta, clauses: readonly Clause[]): string | undefined {
  const of = clauses.map((c) => clausePredicate(findField(register, c.field), c))
  return of.length === 0 ? undefined : JSON.stringify(of.length === 1 ? of[0] : { op: 'and', of })
}

function clausePredicate(field: FieldMeta | null, c: Clause): Predicate {
  const path = [c.field]
  switch (c.op) {
    case 'contains': return { op: 'contains', path, value: c.value }
    case 'in': return { op: 'in', path, values: c.values }
    case 'is': return { op: 'equals', path, value: c.value }
    case 'empty': return { op: 'empty', path }
    case 'given': return { op: 'not', of: { op: 'empty', path } }
    case 'between': {
      const bound = (text: string, than: '>=' | '<='): Predicate => ({ op: 'compare', path, than, value: boundValue(field, text, than) })
      return { op: 'and', of: [...(c.from ? [bound(c.from, '>=')] : []), ...(c.to ? [bound(c.to, '<=')] : [])] }
    }
  }
}

/** Full days need a full day as bound; imprecise dates are compared by the server at the right end. */
function boundValue(field: FieldMeta | null, text: string, than: '>=' | '<='): string | number {
  if (field?.type === 'integer' || field?.type === 'decimal') return Number(text)
  return field?.type === 'day' ? (than === '>=' ? earliest(text) : latest(text)) : text
}

/** The condition in words; `names` gives references their titles. */
export function clauseText(meta: Meta, register: RegisterMeta, c: Clause, names: (id: string) => string): string {
  const field = findField(register, c.field)
  const label = field?.label ?? c.field
  switch (c.op) {
    case 'contains': return `${label}含“${c.value}”`
    case 'is': return `${label}：${c.value ? '是' : '否'}`
    case 'empty': return `${label}未填`
    case 'given': return `${label}已填`
    case 'in': {
      const words = c.values.map((v) => (field?.type === 'reference' ? names(v) : codeLabel(meta, field?.codeSet, v)))
      return `${label}：${words.slice(0, 3).join('、')}${words.length > 3 ? ` 等${words.length}项` : ''}`
    }
    case 'between': {
      const number = field?.type === 'integer' || field?.type === 'decimal'
      const say = (v: string): string => (number ? `${formatNumber(Number(v))}${field.unit ?? ''}` : formatDate(v))
      return c.from && c.to ? `${label} ${say(c.from)} 至 ${say(c.to)}` : c.from ? `${label} ${say(c.from)}${number ? ' 以上' : ' 起'}` : `${label} ${number ? '不超过 ' : '到 '}${say(c.to ?? '')}`
    }
  }
}

/** Fields that a list can be filtered by. */
export function filterable(register: RegisterMeta): FieldMeta[] {
  return register.fields.filter((f) => f.type !== 'structured')
}
