import { inPercent } from '#kernel'
import type { Figure } from '#server/http/contract'
import { isWithheldWhole } from '../../kit/figure/withheld.ts'
import { declared } from '../../language/index.ts'

/**
 * How a figure stands against the year before, in words: `增 3`, `减 0.5 个百分点`, `持平`; grades `由 较好`.
 * Empty when there is nothing to compare with.
 */
export function differenceText(figure: Figure): string {
  const before = figure.previous?.value
  if (isWithheldWhole(figure)) return ''
  if (before === null || before === undefined || figure.value === null) return ''
  if (typeof figure.value === 'string' || typeof before === 'string') return figure.value === before ? '持平' : `上年${declared(String(before))}`
  // Ratios carry one decimal: their difference is rounded to it, or floating point would show through.
  const difference = inPercent(figure.kind) ? Math.round((figure.value - before) * 10) / 10 : Math.round((figure.value - before) * 100) / 100
  if (difference === 0) return '持平'
  const size = Math.abs(difference).toLocaleString('zh-CN')
  return `${difference > 0 ? '增' : '减'} ${size}${inPercent(figure.kind) ? ' 个百分点' : ''}`
}

/** What stands in the column of values: the text without its measure word, which has a column of its own; a grade without quotes. */
export function bareValue({ value, text }: { value: Figure['value']; text: string }, unit: string): string {
  if (value === null) return '空'
  if (typeof value === 'string') return declared(value)
  if (unit === '') return text
  // Where languages count: 1 person stands beside people.
  return text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text.replace(/ \S+$/, '')
}
