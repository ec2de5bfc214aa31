import type { Cell } from '#formats/xlsx'
import { parseValue, type Catalogue, type Field, type Parsed } from '#kernel'

/** Excel keeps this many digits of a number; of a longer one the rest is gone. */
const DIGITS = 15

/** What a cell says for a field, in stored form; or the sentence why it cannot be trusted. References are words here. */
export function readCell(catalogue: Catalogue, field: Field, header: string, cell: Cell): Parsed {
  const refused = (message: string): Parsed => ({ ok: false, message })
  if (cell.kind === 'error') return refused(`“${header}”是错误值 ${cell.text}，请改为实际内容`)
  if (cell.kind === 'formula') return refused(`“${header}”是公式，系统不执行公式。请复制后“选择性粘贴—数值”`)
  if (cell.kind === 'number' && typeof cell.value === 'number') {
    const wordy = field.type === 'text' || field.type === 'reference' || field.type === 'code'
    if (wordy && Math.abs(cell.value) >= 10 ** DIGITS) return refused(`“${header}”以数字存放，超过 ${DIGITS} 位，末几位已被 Excel 舍去。请先把这一列设为“文本”格式，再重新填写完整号码`)
    if (field.type === 'date' || field.type === 'day') {
      if (/^\d{4}\.1$/.test(cell.text)) return refused(`“${header}”的 ${cell.text} 以数字存放，分不清是 1 月还是 10 月。请把单元格设为“文本”格式，写成 ${cell.text.slice(0, 4)}.01 或 ${cell.text.slice(0, 4)}.10`)
      if (/^[1-6]\d{4}$/.test(cell.text)) return refused(`“${header}”的 ${cell.text} 是 Excel 的日期序号，请把单元格设为日期格式，或写成 1978.05`)
    }
  }
  if (field.type === 'reference') return { ok: true, value: cell.text }
  return parseValue(catalogue, field, cell.kind === 'date' ? dateText(field, cell) : cell.text)
}

const SHOWN = { day: 10, month: 7, year: 4 } as const

/** A date as far as the cell shows it: 1985年3月 is known to the month, whatever day lies behind. */
function dateText(field: Field, cell: Cell): string {
  if (field.type === 'date') return cell.text.slice(0, SHOWN[cell.dateFormat ?? 'day'])
  // Whoever typed a day that the format does not show has still given it; the first of the month is Excel's filling.
  if (field.type === 'day') return cell.date && (cell.dateFormat === 'day' || !cell.date.endsWith('-01')) ? cell.date : cell.text
  return cell.text
}
