import { inPercent, withBlanks, type Blank, type FigureForm, type Indicator, type Period } from '#kernel'
import type { Figure } from '#server/http/contract'
import { membersRegister } from '#server/figures/evaluate'
import type { View } from '#server/postgres/read/view'

/** `2025-12-31` → 2025年12月31日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A period as prose names it: 2025年, 2025年上半年, 2025年1月1日至6月30日. */
function periodWords(period: Period): string {
  if (/^\d{4}年/.test(period.label)) return period.label
  const last = chineseDay(period.to)
  const sameYear = period.from.slice(0, 4) === period.to.slice(0, 4)
  return `${chineseDay(period.from)}至${sameYear ? last.slice(5) : last}`
}

/** Whether the figures speak for a whole year that has ended by `asOf`. */
function isClosedYear(period: Period, asOf: string): boolean {
  const year = period.from.slice(0, 4)
  return period.from === `${year}-01-01` && period.to === `${year}-12-31` && asOf >= period.to
}

export interface Blanks { readonly period: Period; readonly asOf: string; readonly tenantName: string }

/** What a blank reads as. 全年 is not said of half a year or of a year under way. */
export function blankText(blank: Blank, { period, asOf, tenantName }: Blanks): string {
  const year = Number(period.to.slice(0, 4))
  switch (blank) {
    case 'asOf': return chineseDay(asOf)
    case 'period': return periodWords(period)
    case 'year': return String(year)
    case 'nextYear': return String(year + 1)
    case 'tenant': return tenantName
    case 'wholeYear': return isClosedYear(period, asOf) ? '全年' : '报告期内'
  }
}

/** Fills the blanks of a declared title. */
export function fill(text: string, context: Blanks): string {
  return withBlanks(text).map((p) => (p.kind === 'blank' ? blankText(p.blank, context) : p.kind === 'text' ? p.text : '')).join('')
}

/** What a figure reads as in prose. `readable`: the principal may see at least part of its list. */
export function figureText(view: Pick<View, 'catalogue'>, figure: Figure, indicator: Indicator, form: FigureForm, readable: boolean): string {
  if (!readable) return form === 'change' ? '（无权查看，不作比较）' : `（无权查看，隐去${figure.hidden}条）`
  switch (form) {
    case 'value': return figure.hidden > 0 ? `${figure.text}（另有${figure.hidden}条无权查看）` : figure.text
    case 'change': return changeText(figure)
    case 'parts': return partsText(view, figure, indicator)
    case 'share': return shareText(figure)
  }
}

/** 比上年增加3人 / 与上年持平 / 比上年提高1.2个百分点; 上年同期 where the period is not a whole year that has ended. */
export function changeText(figure: Figure): string {
  const { previous, value } = figure
  const year = isClosedYear(figure.period, figure.asOf) ? '上年' : '上年同期'
  if (!previous || previous.value === null) return `${year}无可比数据`
  if (value === null) return `${year}为${previous.text}`
  if (typeof value === 'string' || typeof previous.value === 'string') return value === previous.value ? `与${year}相同` : `${year}为${previous.text}`
  const difference = Math.round((value - previous.value) * 100) / 100
  if (difference === 0) return `与${year}持平`
  const size = Math.abs(difference)
  if (inPercent(figure.kind)) return `比${year}${difference > 0 ? '提高' : '下降'}${Math.round(size * 10) / 10}个百分点`
  return `比${year}${difference > 0 ? '增加' : '减少'}${size}${figure.unit}`
}

/** 180个村中的120个. */
function partsText(view: Pick<View, 'catalogue'>, figure: Figure, indicator: Indicator): string {
  if (figure.numerator === undefined || figure.denominator === undefined) return figure.text
  const whole = membersRegister(view, indicator, 'denominator')
  const part = membersRegister(view, indicator)
  const noun = whole.label.replace(/（.*?）/g, '')
  return `${figure.denominator}${whole.unit}${noun.includes(whole.unit) ? '' : noun}中的${figure.numerator}${part.unit}`
}

/** The part that a cell makes of the whole: 20%, one decimal, half up. */
function shareText({ value, cell }: Figure): string {
  if (typeof value !== 'number' || typeof cell?.whole !== 'number' || cell.whole === 0) return '无（总数为零）'
  return `${Math.round((value * 1000) / cell.whole) / 10}%`
}
