import { readTime, writtenTime, type RelatedTime } from './clause-time.ts'

/**
 * Conditions of a list as a person sets them and as the address carries them. All clauses of a list hold together;
 * a group joins several by 任一 or 全部; a related clause asks for rows of another register that refer to this one.
 */

/** `days`, `months`, `years` before the as-of day, or the calendar part it lies in. */
export type Stretch = 'd' | 'm' | 'y'
export type CalendarPart = 'month' | 'quarter' | 'year'

export type Test =
  | { op: 'contains' | 'equals' | 'starts'; value: string }
  | { op: 'in' | 'under'; values: string[] }
  | { op: 'is'; value: boolean }
  /** Both ends included; dates may be years or months. */
  | { op: 'between'; from?: string; to?: string }
  | { op: 'recent'; count: number; unit: Stretch }
  | { op: 'this'; part: CalendarPart }
  /** Full years to the as-of day. */
  | { op: 'years'; from?: number; to?: number }
  /** The day lies ahead of the as-of day, or has come. */
  | { op: 'ahead' | 'come' }
  | { op: 'empty' | 'given' }

/** `field` is a path through references: `person.birth`. */
export type Condition = Test & { field: string; not?: true }
/** Rows that held at some time between two days, whatever the as-of day is. */
export interface Held { held: { from: string; to: string }; not?: true }
/** Words as in the search box. */
export interface Searched { search: string }
export interface Group { join: 'any' | 'all'; not?: true; of: Clause[] }
/**
 * There is (or is not) a row of `register` whose field `via` refers here and that fits; with `ended`, also one no longer in force.
 * `time` asks when, for how long and how often; `known` is a condition that is declared under a name.
 */
export interface Related { register: string; via: string; ended?: true; not?: true; known?: string; time?: RelatedTime; of: Clause[] }
export type Clause = Condition | Held | Searched | Group | Related

export const isCondition = (c: Clause): c is Condition => 'field' in c
export const isHeld = (c: Clause): c is Held => 'held' in c
export const isGroup = (c: Clause): c is Group => 'join' in c
export const isRelated = (c: Clause): c is Related => 'register' in c

/** Whether the list itself has to reach beyond the as-of day for a clause to mean anything. */
export function reachesBeyond(clauses: readonly Clause[]): boolean {
  return clauses.some((c) => isHeld(c) || (isGroup(c) && reachesBeyond(c.of)))
}

/**
 * The address form: `[["sex","in","2"],["person.birth","between","1970","1980"],["|",[…],[…]]]`. A `!` before the
 * comparison (or the sign of a group) denies it; `*` is the row's own time, `?` its words, `>` a related row, `~` one asked for
 * in time: `["~","appointment","person","ever","t36","2-","town-head",…]`.
 */
export function clausesParam(clauses: readonly Clause[]): string | undefined {
  return clauses.length === 0 ? undefined : JSON.stringify(clauses.map(written))
}

function written(c: Clause): unknown[] {
  if (isGroup(c)) return [`${c.not ? '!' : ''}${c.join === 'any' ? '|' : '&'}`, ...c.of.map(written)]
  if (isRelated(c) && c.time) return [`${c.not ? '!' : ''}~`, c.register, c.via, ...writtenTime(c.time), c.known ?? '', ...c.of.map(written)]
  if (isRelated(c)) return [`${c.not ? '!' : ''}${c.ended ? '>>' : '>'}`, c.register, c.via, ...c.of.map(written)]
  if (isHeld(c)) return ['*', `${c.not ? '!' : ''}held`, c.held.from, c.held.to]
  if ('search' in c) return ['?', 'search', c.search]
  return [c.field, `${c.not ? '!' : ''}${c.op}`, ...argumentsOf(c)]
}

function argumentsOf(c: Test): string[] {
  switch (c.op) {
    case 'contains': case 'equals': case 'starts': return [c.value]
    case 'in': case 'under': return c.values
    case 'is': return [c.value ? '1' : '0']
    case 'between': return [c.from ?? '', c.to ?? '']
    case 'recent': return [String(c.count), c.unit]
    case 'this': return [c.part]
    case 'years': return [c.from === undefined ? '' : String(c.from), c.to === undefined ? '' : String(c.to)]
    case 'empty': case 'given': case 'ahead': case 'come': return []
  }
}

/** Reads the address form; what makes no sense is left out. Whether the fields exist is for `usable`. */
export function parseClauses(text: string | undefined): Clause[] {
  let items: unknown
  try {
    items = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  return Array.isArray(items) ? items.flatMap((item) => read(item, 0)) : []
}

function read(item: unknown, depth: number): Clause[] {
  if (!Array.isArray(item) || depth > 3) return []
  const [head, ...rest] = item as unknown[]
  if (typeof head !== 'string') return []
  const sign = head.replace(/^!/, '')
  const not = head.startsWith('!') ? { not: true as const } : {}
  if (sign === '|' || sign === '&') {
    const of = rest.flatMap((r) => read(r, depth + 1))
    return of.length > 0 ? [{ join: sign === '|' ? 'any' : 'all', ...not, of }] : []
  }
  if (sign === '~') {
    const [register, via, when, lasting, count, known, ...of] = rest
    const time = readTime(when, lasting, count)
    if (typeof register !== 'string' || typeof via !== 'string' || !time || typeof known !== 'string') return []
    return [{ register, via, time, ...(known ? { known } : {}), ...not, of: of.flatMap((r) => read(r, depth + 1)) }]
  }
  if (sign === '>' || sign === '>>') {
    const [register, via, ...of] = rest
    if (typeof register !== 'string' || typeof via !== 'string') return []
    return [{ register, via, ...(sign === '>>' ? { ended: true as const } : {}), ...not, of: of.flatMap((r) => read(r, depth + 1)) }]
  }
  const [op, ...args] = rest
  if (typeof op !== 'string' || !args.every((a): a is string => typeof a === 'string')) return []
  const denied = op.startsWith('!') ? { not: true as const } : {}
  const plain = op.replace(/^!/, '')
  const [a = '', b = ''] = args
  if (head === '*') return plain === 'held' && isDay(a) && isDay(b) ? [{ held: { from: a, to: b }, ...denied }] : []
  if (head === '?') return plain === 'search' && a ? [{ search: a }] : []
  const test = readTest(plain, args)
  return test ? [{ field: head, ...test, ...denied }] : []
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
const isWhole = (text: string): boolean => /^\d{1,4}$/.test(text)

function readTest(op: string, args: readonly string[]): Test | null {
  const [a = '', b = ''] = args
  switch (op) {
    case 'contains': case 'equals': case 'starts': return a ? { op, value: a } : null
    case 'in': case 'under': return args.length > 0 ? { op, values: [...args] } : null
    case 'is': return { op, value: a === '1' }
    case 'between': return a || b ? { op, ...(a ? { from: a } : {}), ...(b ? { to: b } : {}) } : null
    case 'recent': return isWhole(a) && Number(a) > 0 && (b === 'd' || b === 'm' || b === 'y') ? { op, count: Number(a), unit: b } : null
    case 'this': return a === 'month' || a === 'quarter' || a === 'year' ? { op, part: a } : null
    case 'years': return isWhole(a) || isWhole(b) ? { op, ...(isWhole(a) ? { from: Number(a) } : {}), ...(isWhole(b) ? { to: Number(b) } : {}) } : null
    case 'empty': case 'given': case 'ahead': case 'come': return { op }
    default: return null
  }
}
