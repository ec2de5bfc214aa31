import { earliest, latest } from '../field/imprecise-date.ts'
import type { Field } from '../field/field.ts'
import { and, not, type Path, type Predicate } from '../predicate/predicate.ts'

/**
 * How rows are split into groups, by a field reached along references: by its values (codes, references, yes and no), a
 * hierarchical code by its topmost codes, a date by the calendar, or by bands of the full years it gives.
 */
export interface Split {
  readonly path: Path
  readonly by: SplitBy
  /** Bands begin at these full years; below the first is one more. */
  readonly edges?: readonly number[]
}
export type SplitBy = 'value' | 'top' | 'year' | 'half' | 'quarter' | 'month' | 'years'

const calendar = ['year', 'half', 'quarter', 'month'] as const satisfies readonly SplitBy[]
const usualEdges = [30, 35, 40, 45, 50, 55, 60]

/** Reads `person.sex`, `since:quarter`, `level:top` or `person.birth:years:30,40,50`. Null for anything else. */
export function readSplit(text: string): Split | null {
  const [path = '', by = 'value', edges, ...more] = text.split(':')
  const steps = path.split('.')
  if (more.length > 0 || steps.length > 4 || steps.some((step) => !/^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(step))) return null
  if (by === 'years') {
    const numbers = edges === undefined ? usualEdges : edges.split(',').map(Number)
    return numbers.length > 0 && numbers.length <= 30 && numbers.every((n, i) => Number.isInteger(n) && n > 0 && n <= 200 && n > (numbers[i - 1] ?? 0)) ? { path: steps, by, edges: numbers } : null
  }
  if (edges !== undefined) return null
  return by === 'value' || by === 'top' || calendar.some((c) => c === by) ? { path: steps, by: by as SplitBy } : null
}

export function splitText({ path, by, edges }: Split): string {
  const tail = by === 'value' ? '' : by === 'years' && edges && edges.join() !== usualEdges.join() ? `:years:${edges.join(',')}` : `:${by}`
  return `${path.join('.')}${tail}`
}

/** The ways in which a field can be split; the usual one first. None: texts, numbers and files are not split. */
export function splitsOf(field: Pick<Field, 'type'> & { readonly years?: string }, hierarchical: boolean): SplitBy[] {
  switch (field.type) {
    case 'code': return hierarchical ? ['top', 'value'] : ['value']
    case 'boolean': case 'reference': return ['value']
    case 'date': case 'day': return [...(field.years ? ['years' as const] : []), ...calendar]
    default: return []
  }
}

/** The bands between edges as [from, to]; the last has no end. */
export function bandsOf(edges: readonly number[]): { readonly from: number; readonly to: number | null }[] {
  return [0, ...edges].map((from, i) => ({ from, to: edges[i] === undefined ? null : edges[i] - 1 }))
}

/**
 * The condition that exactly the rows of one group satisfy. `key` is the value of the group as the database gives it:
 * a code, an id, `true`; `2025`, `2025-H1`, `2025-Q3`, `2025-07`; `30-34`, `60-`; null where there is none.
 */
export function groupCondition(split: Split, field: Pick<Field, 'type'>, key: string | null): Predicate {
  const { path } = split
  if (split.by === 'years') {
    if (key === null) return not({ op: 'years', path, from: 0 })
    const [from, to] = key.split('-')
    return { op: 'years', path, from: Number(from), ...(to ? { to: Number(to) } : {}) }
  }
  if (key === null) return { op: 'empty', path }
  if (split.by === 'top') return { op: 'under', path, values: [key] }
  if (split.by === 'value') return field.type === 'boolean' ? { op: 'equals', path, value: key === 'true' } : { op: 'in', path, values: [key] }
  // Known to the year alone, where a part of the year is asked for: exactly so written.
  if (split.by !== 'year' && key.length === 4) return { op: 'equals', path, value: key }
  const [first, last] = stretch(key)
  const [from, to] = field.type === 'day' ? [earliest(first), latest(last)] : [first, last]
  return and([{ op: 'compare', path, than: '>=', value: from }, { op: 'compare', path, than: '<=', value: to }])
}

/** The first and the last date of a key of the calendar: a year or a month is its own; of parts of a year, their months. */
function stretch(key: string): [string, string] {
  const [year = '', part = ''] = key.split('-')
  const months = (first: number, count: number): [string, string] => [`${year}-${String(first).padStart(2, '0')}`, `${year}-${String(first + count - 1).padStart(2, '0')}`]
  if (part.startsWith('H')) return months(part === 'H1' ? 1 : 7, 6)
  if (part.startsWith('Q')) return months(Number(part[1]) * 3 - 2, 3)
  return [key, key]
}
