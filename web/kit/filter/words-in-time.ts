import type { When } from '#kernel'
import type { Meta, RegisterMeta } from '#server/http/contract'
import { findField, findRegister } from '../session.ts'
import type { Clause, Related } from './clause.ts'
import type { RelatedTime } from './clause-time.ts'

/** Rows asked for in time, as an officer says it: 曾任乡镇（街道）党政正职，累计满 3 年. */
export function timedText(meta: Meta, register: RegisterMeta, c: Related, time: RelatedTime, inner: (other: RegisterMeta, clause: Clause) => string): string {
  const other = findRegister(meta, c.register)
  if (!other) return c.register
  const known = meta.conditions.find((k) => k.id === c.known)
  const conditions = c.of.map((one) => inner(other, one)).join('，')
  const via = !known && other.fields.filter((f) => f.register === register.id).length > 1 ? `（${findField(other, c.via)?.label ?? c.via}）` : ''
  const what = known ? `${known.label}${conditions ? `（${conditions}）` : ''}` : `${other.label}${via}${conditions ? `（${conditions}）` : ''}`
  const extent = extentText(other, time)
  if (known?.absent && c.not && conditions === '' && extent === '' && sameWhen(time.when, known.when)) return known.absent
  return `${whenText(time.when)}${saidOf(other, time.when === 'now', c.not === true)}${what}${extent}`
}

function saidOf(other: RegisterMeta, now: boolean, denied: boolean): string {
  if (other.said) return denied ? (now ? other.said.notNow : other.said.never) : now ? other.said.now : other.said.ever
  if (other.lasts) return denied ? (now ? '现没有' : '没有过') : now ? '现有' : '有过'
  return denied ? '没有' : '有'
}

function sameWhen(a: When, b: When): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The stretch of time before what is said of it; nothing where the verb says it. */
function whenText(when: When): string {
  if (typeof when === 'string') return ''
  if ('years' in when) return `近 ${when.years} 年`
  if ('calendarYears' in when) return `近 ${when.calendarYears} 个年度`
  return when.from === when.to ? `${when.from} 当日` : `${when.from} 至 ${when.to} `
}

function extentText(other: RegisterMeta, { when, lasting, count }: RelatedTime): string {
  const often = count === undefined ? '' : count.from !== undefined && count.to !== undefined ? (count.from === count.to ? ` ${count.from} ${other.unit}` : ` ${count.from} 至 ${count.to} ${other.unit}`)
    : count.from !== undefined ? `不少于 ${count.from} ${other.unit}` : `不超过 ${count.to ?? 0} ${other.unit}`
  if (!lasting) return often
  const how = lasting.how === 'total' ? '累计' : when === 'now' ? '' : '连续'
  return `${often}${how}满 ${monthsText(lasting.months)}`
}

/** 36 → 3 年, 30 → 2 年 6 个月. */
function monthsText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [...(years > 0 ? [`${years} 年`] : []), ...(rest > 0 ? [`${rest} 个月`] : [])].join(' ')
}
