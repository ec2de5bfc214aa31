import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { formatDate, formatNumber } from '../format.ts'
import { codeLabel, findField, findRegister } from '../session.ts'
import { isCondition, isGroup, isHeld, isRelated, type Clause, type Condition } from './clause.ts'
import { pathLabel, reach } from './paths.ts'
import { timedText } from './words-in-time.ts'

type Names = (id: string) => string

/** A clause in words; `names` gives references their titles. */
export function clauseText(meta: Meta, register: RegisterMeta, c: Clause, names: Names): string {
  if (isCondition(c)) return conditionText(meta, register, c, names)
  if (isHeld(c)) {
    const span = c.held.from === c.held.to ? `${c.held.from} 当日` : `${c.held.from} 至 ${c.held.to} 之间`
    return c.not ? `不在 ${span}有效` : `在 ${span}有效`
  }
  if (isGroup(c)) {
    const inner = c.of.map((one) => clauseText(meta, register, one, names)).join(c.join === 'any' ? ' 或 ' : ' 且 ')
    return c.not ? `不符合（${inner}）` : `（${inner}）`
  }
  if (isRelated(c) && c.time) return timedText(meta, register, c, c.time, (other, inner) => clauseText(meta, other, inner, names))
  if (isRelated(c)) {
    const other = findRegister(meta, c.register)
    if (!other) return c.register
    const conditions = c.of.map((inner) => clauseText(meta, other, inner, names)).join('，')
    const via = other.fields.filter((f) => f.register === register.id).length > 1 ? `（${findField(other, c.via)?.label ?? c.via}）` : ''
    const what = `${other.label}${via}${c.ended ? '（含已失效）' : ''}`
    return `${c.not ? `没有${what}` : `有${what}`}${conditions ? `：${conditions}` : ''}`
  }
  return `找“${c.search}”`
}

const parts = { month: '本月', quarter: '本季度', year: '本年' }
const stretches = { d: '天', m: '个月', y: '年' }

function conditionText(meta: Meta, register: RegisterMeta, c: Condition, names: Names): string {
  const reached = reach(meta, register, c.field)
  const field = reached?.field ?? null
  const label = reached?.label ?? pathLabel(meta, register, c.field)
  switch (c.op) {
    case 'contains': return c.not ? `${label}不含“${c.value}”` : `${label}含“${c.value}”`
    case 'equals':
      if (field?.type === 'date') return c.not ? `${label}不是只写到 ${formatDate(c.value)}` : `${label}只写到 ${formatDate(c.value)}`
      return c.not ? `${label}不是“${c.value}”` : `${label}是“${c.value}”`
    case 'starts': return c.not ? `${label}不以“${c.value}”开头` : `${label}以“${c.value}”开头`
    case 'is': return `${label}：${c.value !== (c.not === true) ? '是' : '否'}`
    case 'ahead': return c.not ? `${label}已到或未填` : `${label}还未到`
    case 'come': return c.not ? `${label}还未到或未填` : `${label}已到`
    case 'empty': return c.not ? `${label}已填` : `${label}未填`
    case 'given': return c.not ? `${label}未填` : `${label}已填`
    case 'in': case 'under': {
      const words = c.values.map((v) => (field?.type === 'reference' ? names(v) : codeLabel(meta, field?.codeSet, v)))
      const listed = `${words.slice(0, 3).join('、')}${words.length > 3 ? ` 等${words.length}项` : ''}${c.op === 'under' ? '（含下级）' : ''}`
      return c.not ? `${label}不是${listed}` : `${label}：${listed}`
    }
    case 'years': {
      const years = yearsText(c, reached && reached.label !== reached.field.label ? `${label.slice(0, label.lastIndexOf('·') + 1)}${field?.years ?? ''}` : field?.years ?? label)
      return c.not ? `不是${years}` : years
    }
    case 'recent': {
      const stretch = `${c.count} ${stretches[c.unit]}`
      return c.not ? `${label}不在最近 ${stretch}` : `${label}在最近 ${stretch}`
    }
    case 'this': return c.not ? `${label}不在${parts[c.part]}` : `${label}在${parts[c.part]}`
    case 'between': return betweenText(c, label, field)
  }
}

function yearsText(c: { from?: number; to?: number }, label: string): string {
  const unit = label.endsWith('年龄') ? '岁' : '年'
  if (c.from === undefined) return unit === '岁' ? `${label} ${c.to ?? 0} 岁以下` : `${label}不满 ${(c.to ?? 0) + 1} 年`
  if (c.to === undefined) return unit === '岁' ? `${label} ${c.from} 岁以上` : `${label}满 ${c.from} 年`
  return c.from === c.to ? `${label} ${c.from}` : `${label} ${c.from} 至 ${c.to}`
}

function betweenText(c: Extract<Condition, { op: 'between' }>, label: string, field: FieldMeta | null): string {
  const number = field?.type === 'integer' || field?.type === 'decimal'
  const say = (v: string): string => (number ? `${formatNumber(Number(v))}${field.unit ?? ''}` : formatDate(v))
  if (c.from && c.to && c.from === c.to) return c.not ? `${label} 不是 ${say(c.from)}` : `${label} ${say(c.from)}`
  const range = c.from && c.to ? `${say(c.from)} 至 ${say(c.to)}`
    : c.from ? (number ? `${say(c.from)} 以上` : `${say(c.from)} 起`) : (number ? `不超过 ${say(c.to ?? '')}` : `到 ${say(c.to ?? '')}`)
  return c.not ? `${label} 不在${range}` : `${label} ${range}`
}
