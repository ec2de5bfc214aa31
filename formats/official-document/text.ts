import { clean } from '#formats/docx'
import { OfficialDocumentError, type OfficialDocument } from './document.ts'

/** `2026-01-05` → 2026年1月5日: Arabic digits, no leading zeros. OfficialDocumentError when no such day exists. */
export function chineseDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const [year, month, day] = (parts?.slice(1) ?? []).map(Number)
  const real = new Date(`${date}T00:00:00Z`)
  if (!year || !month || !day || Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) {
    throw new OfficialDocumentError(`成文日期“${date}”不是有效日期，请写成 2026-01-05 的形式`)
  }
  return `${year}年${month}月${day}日`
}

/** 发文字号: 某组发〔2026〕1号. The serial number has neither leading zeros nor 第. */
export function documentNumber(number: NonNullable<OfficialDocument['number']>): string {
  if (typeof number === 'string') return clean(number).trim()
  if (!Number.isInteger(number.year) || number.year < 1000 || number.year > 9999) {
    throw new OfficialDocumentError(`发文字号的年份“${number.year}”应写四位数字`)
  }
  if (!Number.isInteger(number.serial) || number.serial < 1) {
    throw new OfficialDocumentError(`发文字号的序号“${number.serial}”应为从 1 起的整数`)
  }
  return `${clean(number.agency)}〔${number.year}〕${number.serial}号`
}

/**
 * Printed width of one line in twips at a type of `em` twips: Chinese characters fill the em, in Times New
 * Roman a digit takes half of it and a full stop or a blank a quarter.
 */
export function measure(text: string, em: number): number {
  let width = 0
  for (const character of text) {
    const latin = (character.codePointAt(0) ?? 0) < 0x2000
    width += latin ? ('. ,'.includes(character) ? em / 4 : em / 2) : em
  }
  return width
}
