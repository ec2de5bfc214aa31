import { readSplit, splitsOf, splitText, type Split, type SplitBy } from '#kernel'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { pathLabel, reach } from '../../../kit/filter/paths.ts'

/** What a pivot counts and how its figures are shown. */
export interface PivotSetting {
  rows: Split | null
  columns: Split | null
  /** `rows`, `distinct:person`, `sum:staffing`, `average:staffing` */
  measure: string
  share: '' | 'row' | 'column' | 'total'
}

const usualMeasure = 'rows'

/** The address form: `person.sex/since:year/rows/row`; later parts may be missing. */
export function readPivot(text: string | undefined): PivotSetting | null {
  if (text === undefined) return null
  const [rows = '', columns = '', measure = '', share = ''] = text.split('/')
  return { rows: readSplit(rows), columns: readSplit(columns), measure: measure || usualMeasure, share: share === 'row' || share === 'column' || share === 'total' ? share : '' }
}

export function pivotParam({ rows, columns, measure, share }: PivotSetting): string {
  return [rows ? splitText(rows) : '', columns ? splitText(columns) : '', measure === usualMeasure ? '' : measure, share].join('/').replace(/\/+$/, '') || '/'
}

/** Splits by fields that this person may not see, or that cannot be split so, are left out, and named. */
export function usableSplits(meta: Meta, register: RegisterMeta, splits: readonly (Split | null)[]): { splits: (Split | null)[]; dropped: string[] } {
  const dropped: string[] = []
  return {
    splits: splits.map((split) => {
      const reached = split && reach(meta, register, split.path.join('.'))
      if (!split || (reached && waysOf(meta, reached.field).includes(split.by))) return split
      dropped.push(pathLabel(meta, register, split.path.join('.')))
      return null
    }),
    dropped,
  }
}

export function waysOf(meta: Meta, field: FieldMeta): SplitBy[] {
  return splitsOf(field, meta.codeSets[field.codeSet ?? '']?.some((item) => item.parent) ?? false)
}

const wayLabels: Readonly<Record<SplitBy, string>> = { value: '逐项', top: '按大类', year: '按年', half: '按半年', quarter: '按季', month: '按月', years: '' }
export function wayLabel(way: SplitBy, field: FieldMeta): string {
  return way === 'years' ? `按${field.years ?? '年数'}段` : wayLabels[way]
}

export function splitLabel(meta: Meta, register: RegisterMeta, split: Split): string {
  const reached = reach(meta, register, split.path.join('.'))
  if (!reached) return pathLabel(meta, register, split.path.join('.'))
  return split.by === 'years' ? reached.label.replace(/[^·]+$/, reached.field.years ?? '年数') : reached.label
}

/** What can be counted: rows, those referred to once each, numbers added up or averaged. */
export function measuresOf(meta: Meta, register: RegisterMeta): { value: string; label: string }[] {
  const seen = register.fields.filter((f) => !f.withheld)
  return [
    { value: usualMeasure, label: `${register.label}数` },
    ...seen.filter((f) => f.type === 'reference' && meta.registers.some((r) => r.id === f.register)).map((f) => ({ value: `distinct:${f.name}`, label: `${f.label}（去重）` })),
    ...seen.filter((f) => f.type === 'integer' || f.type === 'decimal').flatMap((f) => [{ value: `sum:${f.name}`, label: `${f.label}合计` }, { value: `average:${f.name}`, label: `${f.label}平均` }]),
  ]
}

/** Which figure is open: the keys of its row and column, `*` where it is a total. */
export type OpenCell = readonly [row: string | null, column: string | null]
export const total = '*'

export function readCell(text: string | undefined): OpenCell | null {
  try {
    const cell: unknown = JSON.parse(text ?? 'null')
    if (!Array.isArray(cell) || cell.length !== 2 || !cell.every((part) => part === null || typeof part === 'string')) return null
    return [cell[0] as string | null, cell[1] as string | null]
  } catch {
    return null
  }
}
export const cellParam = (cell: OpenCell): string => JSON.stringify(cell)
