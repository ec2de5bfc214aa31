import { fieldAt, scope, type Field, type Register } from '#kernel'
import type { Roster, RosterColumn } from '#formats/roster'
import type { RowView } from '#server/http/contract'
import { count, type ListQuery } from '#server/postgres/read/list'
import { pagesOf } from '#server/postgres/read/pages'
import { today, type View } from '#server/postgres/read/view'
import { describeRows } from '#server/records/describe'
import { addReached } from '#server/records/reached'

/** More rows are no paper that anybody reads; they go into a workbook. */
const mostOnPaper = 20_000
const PAGE = 1000

/** A list that paper cannot hold; the message is a Chinese sentence. */
export class TooLong extends Error {}

/**
 * The rows of a query as a list on paper: columns by path (`post`, `person.birth`), values as the screen shows them. Whoever
 * may not see all rows or values is told so in their place. Throws TooLong.
 */
export async function rosterOf(view: View, register: Register, query: ListQuery, paths: readonly string[], unit: string): Promise<Roster> {
  const { total, hidden } = await count(view, register, query)
  if (total > mostOnPaper) throw new TooLong(`共 ${total} ${register.unit}，名册最多印 ${mostOnPaper} ${register.unit}，请加筛选条件，或改为导出 Excel 表`)
  const columns = paths.map((path) => columnOf(view, register, path))
  const rows: string[][] = []
  for await (const page of pagesOf(view, register, query, PAGE)) {
    const shown = await describeRows(view, register, page)
    await addReached(view, register, shown, paths.filter((path) => path.includes('.')))
    for (const row of shown) rows.push(columns.map((column) => cell(view, register, column, row)))
  }
  const known = view.knownAt === null ? '' : `（记到第 ${view.knownAt} 号变更）`
  const unseen = hidden > 0 ? `，另有 ${hidden} ${register.unit}无权查看` : ''
  return {
    title: `${register.label}名册`, unit, scope: `截至 ${view.asOf}${known}，共 ${total} ${register.unit}${unseen}`, printed: `打印 ${today()} ${view.principal.name}`,
    columns, groups: [{ label: null, rows }], signatures: ['填表人：', '审核人：', '　　　　年　　月　　日'],
  }
}

/** 人员·出生年月: the fields that a path leads over. */
export function pathLabel(view: Pick<View, 'catalogue'>, register: Register, path: string): string {
  const steps = path.split('.')
  return steps.map((_, i) => fieldAt(view.catalogue, register, steps.slice(0, i + 1)).field?.label ?? '').join('·')
}

interface PaperColumn extends RosterColumn { readonly path: string; readonly field: Field }

function columnOf(view: View, register: Register, path: string): PaperColumn {
  const steps = path.split('.')
  const at = (n: number): Field => {
    const { field, name } = fieldAt(view.catalogue, register, steps.slice(0, n))
    if (!field) throw new Error(`${register.id}: ${name} is no field`)
    return field
  }
  const field = at(steps.length)
  const number = field.type === 'integer' || field.type === 'decimal'
  const person = field.type === 'text' && (field.personName === true || field.check !== undefined) || field.type === 'reference' && view.catalogue.register(field.register).about === 'self'
  return {
    path, field, label: pathLabel(view, register, path), align: number ? 'right' : field.type === 'boolean' ? 'center' : 'left',
    whole: number || person || field.type === 'date' || field.type === 'day' || field.type === 'boolean',
  }
}

function cell(view: View, register: Register, { path, field }: PaperColumn, row: RowView): string {
  const value = row.values[path]
  if (value === undefined) {
    const [first = ''] = path.split('.')
    return scope(view.principal, register, 'read').withheld.has(path) || (first !== path && row.values[first] != null) ? '无权查看' : ''
  }
  if (value === null || value === '') return ''
  if (field.type === 'file') return '有'
  if (field.type === 'integer' || field.type === 'decimal') return `${String(value)}${field.unit ?? ''}`
  return row.text[path] ?? String(value)
}
