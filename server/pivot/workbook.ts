import { writeWorkbook, type Row } from '#formats/xlsx'
import { fieldAt, type Register, type Split } from '#kernel'
import type { PivotView } from '#server/http/contract'
import type { View } from '#server/postgres/read/view'
import type { PivotQuery } from './pivot.ts'

export type Share = 'row' | 'column' | 'total'

const shareNames = { row: '占行', column: '占列', total: '占总数' } satisfies Record<Share, string>

/** A pivot as a workbook: the figures as on the screen, totals last, and on a sheet of its own what they were computed from. */
export async function writePivot(view: View, register: Register, query: PivotQuery, found: PivotView, share: Share | undefined, target: string): Promise<void> {
  const at = new Map(found.cells.map((c) => [`${c.row} ${c.column}`, c.value]))
  const value = (row: number | null, column: number | null): number | null => at.get(`${row} ${column}`) ?? null
  const whole = (row: number | null, column: number | null): number | null => (share === 'row' ? value(row, null) : share === 'column' ? value(null, column) : value(null, null))
  const acrosses: (number | null)[] = [...found.columns.map((_, i) => i), null]
  const headers = acrosses.flatMap((c) => {
    const label = c === null ? (found.columns.length > 0 ? '合计' : measureName(register, query)) : found.columns[c]?.label ?? ''
    return share ? [label, `${label}（${shareNames[share]}）`] : [label]
  })
  const line = (label: string, row: number | null): Row => [label, ...acrosses.flatMap((c) => {
    const figure = value(row, c)
    if (!share) return [figure]
    const of = whole(row, c)
    return [figure, figure === null || !of ? null : Math.round((figure / of) * 1000) / 1000]
  })]
  const rows = [...found.rows.map((key, i) => line(key.label, i)), line('合计', null)]
  const corner = [query.rows && splitName(view, register, query.rows), query.columns && splitName(view, register, query.columns)].filter(Boolean).join(' ＼ ') || register.label
  const notes: Row[] = [
    ['台账', register.label], ['数值', `${measureName(register, query)}${found.unit ? `（${found.unit}）` : ''}`], ['截至', found.asOf], ['记到', `第 ${found.knownAt} 号变更`],
    ...(found.hidden > 0 ? [['未计入', `${found.hidden} ${register.unit}无权查看`]] : []),
    ...(found.overlapping.rows || found.overlapping.columns ? [['注意', '同一对象可在多格，各格相加大于合计']] : []),
    ...(found.cut.rows + found.cut.columns > 0 ? [['注意', `另有 ${found.cut.rows + found.cut.columns} 组未列，已计入合计`]] : []),
  ]
  await writeWorkbook(target, { sheets: [
    { name: '透视表', columns: [{ header: corner, width: 24 }, ...headers.map((header) => ({ header, width: 12 }))], rows },
    { name: '说明', columns: [{ header: '项目', width: 12 }, { header: '内容', width: 60 }], rows: notes },
  ] })
}

function splitName(view: View, register: Register, split: Split): string {
  return split.path.map((_, i) => fieldAt(view.catalogue, register, split.path.slice(0, i + 1)).field?.label ?? '').join('·')
}

function measureName(register: Register, { measure }: PivotQuery): string {
  if (measure.kind === 'rows') return `${register.label}数`
  const label = register.fields[measure.field]?.label ?? measure.field
  return measure.kind === 'distinct' ? `${label}（去重）` : measure.kind === 'sum' ? `${label}合计` : `${label}平均`
}
