import type { Roster as Paper } from '#formats/roster'
import { sheetNameFor, writeWorkbook, type ColumnSpec, type Row } from '#formats/xlsx'
import type { RosterTable } from '#server/http/contract'
import { today, type View } from '#server/postgres/read/view'

/** A table as it is filed. */
export function paperOf(view: View, table: RosterTable): Paper {
  return {
    title: table.title, unit: table.unit, scope: table.scope, printed: `打印 ${today()} ${view.principal.name}`, columns: table.columns, notes: table.notes,
    groups: table.groups.flatMap((g) => [false, true].map((sum) => ({ label: sum ? null : g.label, sum, rows: g.lines.filter((l) => (l.sum ?? false) === sum).map((l) => l.cells.map((c) => c.text)) })).filter((part) => part.rows.length > 0)),
    signatures: ['填表人：', '审核人：', '　　　　年　　月　　日'],
  }
}

/** A table as a workbook: one line of heads so that it can be filtered, the group in a column of its own, and how it was counted on a second sheet. */
export async function writeTableWorkbook(table: RosterTable, target: string): Promise<void> {
  const grouped = table.groups.some((g) => g.label !== null)
  const columns: ColumnSpec[] = [
    ...(grouped ? [{ header: '分组', kind: 'text' as const, width: 24 }] : []),
    ...table.columns.map(({ label, under, align }) => ({ header: under ? `${under}${label ? ` ${label}` : ''}` : label || '分类', kind: align === 'right' ? 'number' as const : 'text' as const })),
  ]
  const rows: Row[] = table.groups.flatMap((g) => g.lines.map((l) => [...(grouped ? [g.label ?? ''] : []), ...l.cells.map((c, i) => (table.columns[i]?.align === 'right' && /^\d+(\.\d+)?$/.test(c.text) ? Number(c.text) : c.text))]))
  const notes: Row[] = [['名称', table.title], ['填报单位', table.unit], ['范围', table.scope], ...table.notes.map((n): Row => ['口径', n])]
  await writeWorkbook(target, { sheets: [{ name: sheetNameFor(table.title), columns, rows }, { name: sheetNameFor('说明', [table.title]), columns: [{ header: '项目', width: 12 }, { header: '内容', width: 80 }], rows: notes }] })
}
