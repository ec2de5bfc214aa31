import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { chosenDisplay } from '../display.ts'
import { pathLabel, reach } from '../filter/paths.ts'

/** A column of a list: a field of the register, or one reached through references. */
export interface Column {
  /** `post`, `person.birth` */
  path: string
  field: FieldMeta
  label: string
  /** In pixels, where a person has set it. */
  width?: number
}

/** The address form: `post,person.birth:120`. */
export function columnsParam(columns: readonly Column[]): string {
  return columns.map((c) => (c.width === undefined ? c.path : `${c.path}:${c.width}`)).join(',')
}

/** Reads the address form; columns of withheld or unknown fields are left out and named. */
export function readColumns(meta: Meta, register: RegisterMeta, text: string): { columns: Column[]; dropped: string[] } {
  const dropped: string[] = []
  const seen = new Set<string>()
  const columns = text.split(',').filter(Boolean).flatMap((item): Column[] => {
    const [path = '', width] = item.split(':')
    if (seen.has(path)) return []
    seen.add(path)
    const reached = reach(meta, register, path)
    if (!reached || reached.field.type === 'structured') {
      dropped.push(pathLabel(meta, register, path))
      return []
    }
    const px = Number(width)
    return [{ path, field: reached.field, label: reached.label, ...(Number.isInteger(px) && px >= 40 && px <= 900 ? { width: px } : {}) }]
  })
  return { columns, dropped }
}

/** Width in pixels that shows the usual value of a column without cutting it. */
export function columnWidth(column: Column, first: boolean): number {
  if (column.width !== undefined) return column.width
  return Math.round(Math.max(column.label.length * 13 + 38, contentWidth(column.field, first)) * (chosenDisplay() === 'elder' ? 1.38 : 1))
}

function contentWidth(field: FieldMeta, first: boolean): number {
  switch (field.type) {
    case 'day': return 92
    case 'date': return 84
    case 'boolean': return 64
    case 'integer': case 'decimal': return 84
    case 'code': return 104
    case 'reference': return field.register === 'person' ? 84 : field.register === 'unit' ? 150 : field.register === 'documents' ? 230 : 190
    case 'text': {
      if (field.check) return 168
      const longest = field.maxLength ?? 100
      return longest <= 20 ? 110 : longest <= 40 ? 96 : longest <= 120 ? (first ? 200 : 170) : 230
    }
    default: return 90
  }
}

/** Columns whose values the list has to be asked for besides its own: `with=` of the rows. */
export function reachedPaths(columns: readonly Column[]): string | undefined {
  return columns.filter((c) => c.path.includes('.')).map((c) => c.path).join(',') || undefined
}

export const isNumber = (field: FieldMeta): boolean => field.type === 'integer' || field.type === 'decimal'
export const sortable = (column: Column): boolean => column.field.type !== 'file' && column.field.type !== 'structured'

/** `-since,name` as its parts. */
export interface SortPart { path: string; descending: boolean }
export function readSort(sort: string | undefined): SortPart[] {
  return (sort ?? '').split(',').filter(Boolean).map((item) => ({ path: item.replace(/^-/, ''), descending: item.startsWith('-') }))
}
export function sortParam(parts: readonly SortPart[]): string | undefined {
  return parts.map((p) => `${p.descending ? '-' : ''}${p.path}`).join(',') || undefined
}
/** A click on a head: ascending, then descending, and so on; with `add`, after what is sorted already, and at last not at all. */
export function nextSort(parts: readonly SortPart[], path: string, add: boolean): SortPart[] {
  const at = parts.find((p) => p.path === path)
  if (!add) return [{ path, descending: at !== undefined && !at.descending }]
  if (!at) return [...parts, { path, descending: false }]
  return at.descending ? parts.filter((p) => p !== at) : parts.map((p) => (p === at ? { path, descending: true } : p))
}
