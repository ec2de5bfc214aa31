import { writeWorkbook, type ColumnSpec, type Row as SheetRow } from '#formats/xlsx'
import { codeLabel, formatDate, type Catalogue, type Register, type Value } from '#kernel'
import { list, type ListQuery, type StoredRow } from '#server/postgres/read/list'
import { pagesOf } from '#server/postgres/read/pages'
import { referencedNames, type Names } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import type { Writable } from 'node:stream'
import type { RowView } from '#server/http/contract'
import { describeRow } from '#server/records/describe'
import { addReached } from '#server/records/reached'
import { templateColumns, type SheetColumn } from './columns.ts'
import { exactName } from './references.ts'
import { pathLabel } from './roster.ts'

const PAGE = 2000

function spec(columns: readonly SheetColumn[], withNotes: boolean): ColumnSpec[] {
  return columns.map((c) => ({ header: c.header, width: c.width, kind: c.kind, required: c.required, ...(withNotes ? { note: c.note } : {}), ...(c.options.length > 0 ? { options: c.options } : {}) }))
}

/** The empty workbook of a register: headers, drop-downs from the code sets, notes on how to fill in. */
export async function writeTemplate(catalogue: Catalogue, register: Register, target: string | Writable): Promise<void> {
  await writeWorkbook(target, { sheets: [{ name: register.label, columns: spec(templateColumns(catalogue, register), true), rows: [] }] })
}

/**
 * Writes the rows of a query as a workbook that can be imported again. `chosen`: fields, and paths along references
 * (`person.birth`), whose columns stand last and are passed over by an import. Returns the number of rows.
 */
export async function writeRegister(view: View, register: Register, query: ListQuery, target: string | Writable, chosen?: readonly string[]): Promise<number> {
  const all = templateColumns(view.catalogue, register)
  const columns = chosen ? chosen.flatMap((f) => all.filter((c) => c.field === f)) : all
  const paths = (chosen ?? []).filter((path) => path.includes('.'))
  const along: ColumnSpec[] = paths.map((path) => ({ header: pathLabel(view, register, path), kind: 'text' }))
  let n = 0
  async function* rows(): AsyncGenerator<SheetRow> {
    for await (const page of pagesOf(view, register, query, PAGE)) {
      const names = await referencedNames(view, register, page)
      const identities = await identityNumbers(view, register, page, columns)
      const reached = paths.length === 0 ? [] : page.map((row) => describeRow(view, register, row, names))
      await addReached(view, register, reached, paths)
      for (const [i, row] of page.entries()) {
        n += 1
        yield [...columns.map((c) => cell(view.catalogue, register, row, c, names, identities)), ...paths.map((path) => reachedText(reached[i], path))]
      }
    }
  }
  await writeWorkbook(target, { sheets: [{ name: register.label, columns: [...spec(columns, false), ...along], rows: rows() }] })
  return n
}

/** A value found along references, as the screen shows it. */
function reachedText(row: RowView | undefined, path: string): string | null {
  const value = row?.values[path]
  if (!row || value === undefined) return row?.values[path.split('.')[0] ?? ''] == null ? null : '无权查看'
  return value === null ? null : row.text[path] ?? String(value)
}

/** The field that holds a person's identity number, told by its check. */
function identityField(register: Register): string | null {
  return Object.entries(register.fields).find(([, f]) => f.type === 'text' && f.check === 'identity-number')?.[0] ?? null
}

type Exact = ReadonlyMap<string, string>

/** What names the rows referred to exactly: identity numbers of people, numbers of documents. */
async function identityNumbers(view: View, register: Register, rows: readonly StoredRow[], columns: readonly SheetColumn[]): Promise<Exact> {
  const map = new Map<string, string>()
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.type !== 'reference' || !columns.some((c) => c.field === name)) continue
    const target = view.catalogue.register(field.register)
    const by = target.about === 'self' ? identityField(target) : exactName(target)
    const ids = [...new Set(rows.flatMap((r) => (typeof r[name] === 'string' ? [r[name]] : [])))]
    if (!by || !target.fields[by] || ids.length === 0) continue
    for (const row of await list(view, target, { where: { op: 'in', path: ['id'], values: ids }, all: true, sort: [], fields: [by] }).catch(() => [])) {
      if (typeof row[by] === 'string') map.set(row.id, row[by])
    }
  }
  return map
}

function cell(catalogue: Catalogue, register: Register, row: StoredRow, column: SheetColumn, names: Names, exact: Exact): string | number | null {
  const field = register.fields[column.field]
  const value: Value | undefined = row[column.field]
  if (!field || value === null || value === undefined) return null
  if (field.type === 'reference') {
    const target = catalogue.register(field.register)
    if (column.part === 'identity') return exact.get(String(value)) ?? null
    return target.about === 'self' ? names.get(String(value))?.title ?? null : exact.get(String(value)) ?? names.get(String(value))?.title ?? null
  }
  if (field.type === 'code') return codeLabel(catalogue.codeSet(field), String(value))
  if (field.type === 'boolean') return value ? '是' : '否'
  if (field.type === 'date' || field.type === 'day') return formatDate(String(value))
  return typeof value === 'number' ? value : String(value)
}
