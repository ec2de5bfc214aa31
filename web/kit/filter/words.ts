import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { formatDate, formatNumber } from '../format.ts'
import { codeLabel, findField, findRegister } from '../session.ts'
import { isCondition, isGroup, isHeld, isRelated, type Clause, type Condition } from './clause.ts'
import { pathLabel, reach } from './paths.ts'

type Names = (id: string) => string

/** A clause in words; `names` gives references their titles. */
export function clauseText(meta: Meta, register: RegisterMeta, c: Clause, names: Names): string {
  if (isCondition(c)) return conditionText(meta, register, c, names)
  if (isHeld(c)) return `${c.not ? '不' : ''}在 ${c.held.from === c.held.to ? `${c.held.from} 当日` : `${c.held.from} 至 ${c.held.to} 之间`}有效`
  if (isGroup(c)) return `${c.not ? '不符合' : ''}（${c.of.map((inner) => clauseText(meta, register, inner, names)).join(c.join === 'any' ? ' 或 ' : ' 且 ')}）`
  if (isRelated(c)) {
    const other = findRegister(meta, c.register)
    if (!other) return c.register
    const conditions = c.of.map((inner) => clauseText(meta, other, inner, names)).join('，')
    const via = other.fields.filter((f) => f.register === register.id).length > 1 ? `（${findField(other, c.via)?.label ?? c.via}）` : ''
    return `${c.not ? '没有' : '有'}${other.label}${via}${c.ended ? '（含已失效）' : ''}${conditions ? `：${conditions}` : ''}`
  }
  return `找“${c.search}”`
}

const denial = (c: Condition, yes: string, no: string): string => (c.not ? no : yes)
const parts = { month: '本月', quarter: '本季度', year: '本年' }
const stretches = { d: '天', m: '个月', y: '年' }

function conditionText(meta: Meta, register: RegisterMeta, c: Condition, names: Names): string {
  const reached = reach(meta, register, c.field)
  const field = reached?.field ?? null
  const label = reached?.label ?? pathLabel(meta, register, c.field)
  switch (c.op) {
    case 'contains': return `${label}${denial(c, '含', '不含')}“${c.value}”`
    case 'equals': return field?.type === 'date' ? `${label}${denial(c, '只写到', '不是只写到')} ${formatDate(c.value)}` : `${label}${denial(c, '是', '不是')}“${c.value}”`
    case 'starts': return `${label}${denial(c, '以', '不以')}“${c.value}”开头`
    case 'is': return `${label}：${c.value !== (c.not === true) ? '是' : '否'}`
    case 'empty': return `${label}${denial(c, '未填', '已填')}`
    case 'given': return `${label}${denial(c, '已填', '未填')}`
    case 'in': case 'under': {
      const words = c.values.map((v) => (field?.type === 'reference' ? names(v) : codeLabel(meta, field?.codeSet, v)))
      return `${label}${denial(c, '：', '不是')}${words.slice(0, 3).join('、')}${words.length > 3 ? ` 等${words.length}项` : ''}${c.op === 'under' ? '（含下级）' : ''}`
    }
    case 'years': return `${denial(c, '', '不是')}${yearsText(c, reached && reached.label !== reached.field.label ? `${label.slice(0, label.lastIndexOf('·') + 1)}${field?.years ?? ''}` : field?.years ?? label)}`
    case 'recent': return `${label}${denial(c, '', '不')}在最近 ${c.count} ${stretches[c.unit]}`
    case 'this': return `${label}${denial(c, '', '不')}在${parts[c.part]}`
    case 'between': return betweenText(c, label, field)
  }
}

function yearsText(c: { from?: number; to?: number }, label: string): string {
  if (c.from === undefined) return `${label}不满 ${(c.to ?? 0) + 1} 年`
  if (c.to === undefined) return `${label}满 ${c.from} 年`
  return c.from === c.to ? `${label} ${c.from}` : `${label} ${c.from} 至 ${c.to}`
}

function betweenText(c: Extract<Condition, { op: 'between' }>, label: string, field: FieldMeta | null): string {
  const number = field?.type === 'integer' || field?.type === 'decimal'
  const say = (v: string): string => (number ? `${formatNumber(Number(v))}${field.unit ?? ''}` : formatDate(v))
  const no = denial(c, '', '不在')
  if (c.from && c.to) return c.from === c.to ? `${label}${denial(c, '', ' 不是')} ${say(c.from)}` : `${label} ${no}${say(c.from)} 至 ${say(c.to)}`
  return c.from ? `${label} ${no}${say(c.from)}${number ? ' 以上' : ' 起'}` : `${label} ${no}${number ? '不超过 ' : '到 '}${say(c.to ?? '')}`
}
