import type { Package } from '../zip/workbook-package.ts'
import { attributes } from '#formats/package'
import { numberFormat, type NumberFormat } from './number-format.ts'

/** Number format of each cell style (index = the `s` attribute of a cell). */
export async function cellFormats(pack: Package, part: string | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  if (part === undefined) return []
  let inCellXfs = false
  await pack.scan(part, (kind, raw, name) => {
    if (kind === 'close') {
      if (name === 'cellXfs') inCellXfs = false
    } else if (kind === 'open' || kind === 'empty') {
      if (name === 'cellXfs') inCellXfs = kind === 'open'
      else if (name === 'numFmt') {
        const at = attributes(raw)
        // dxfs reuse the same ids for conditional formats; the first definition is the cells' one.
        const id = Number(at.get('numFmtId'))
        if (!codes.has(id)) codes.set(id, at.get('formatCode') ?? '')
      } else if (name === 'xf' && inCellXfs) ids.push(Number(attributes(raw).get('numFmtId') ?? 0))
    }
  })
  const known = new Map<number, NumberFormat>()
  return ids.map((id) => {
    const format = known.get(id) ?? numberFormat(id, codes.get(id))
    known.set(id, format)
    return format
  })
}
