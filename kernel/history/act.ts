/**
 * Acts: every write happens inside one (who, when, why). Acts are append-only and chained per tenant:
 * hash(n) = SM3(hash(n-1) ‖ canonical(act n)), so that rewriting any act or any row behind it shows.
 */
import type { Row, Value } from '../field/field.ts'

/** What a write does to the past and the future of a record. Each is a right of its own and needs a reason. */
export const verbs = {
  import: '导入', create: '新增', 'change-from': '自某日变更', 'insert-between': '中间插入', 'override-future': '覆盖以后', correct: '更正', rescind: '撤销', undo: '撤回', restore: '恢复',
  merge: '合并', distinguish: '认定不同', verify: '核实',
  confirm: '确认', demonstrate: '演示数据', proceed: '流程办理', remind: '到期提醒', answer: '本人陈述', freeze: '冻结报告', sign: '签署', configure: '系统设置',
} as const
export type Verb = keyof typeof verbs

export interface Act {
  readonly tenant: number
  /** 1, 2, 3 … without gaps, in commit order. */
  readonly number: number
  /** ISO instant with milliseconds, UTC. */
  readonly at: string
  readonly actor: string
  readonly actorName: string
  readonly verb: Verb
  readonly reason: string
  /** File or document the act rests on. */
  readonly source: string | null
  /** Rows written. */
  readonly rows: number
  /** SM3 over the row digests, hex. */
  readonly rowsDigest: string
  readonly previous: string
  readonly hash: string
}

export type RowOperation = 'insert' | 'update' | 'delete'

/**
 * The canonical text of a row: its non-null fields by name. Null fields are left out so that a field added later does
 * not change the digest of rows written before it. For whoever has many rows: `names` are the register's fields in byte
 * order, and `each` is given the JSON of every value on the way.
 */
export function canonicalRow(id: string, row: Row, names: readonly string[] = Object.keys(row).sort(), each?: (name: string, json: string) => void): string {
  let text = ''
  for (const name of names) {
    const value = row[name]
    if (value === null || value === undefined) continue
    const json = JSON.stringify(typeof value === 'object' ? canonical(value) : value)
    text += `${text ? ',' : ''}["${name}",${json}]`
    each?.(name, json)
  }
  return `["${id}",[${text}]]`
}

/** JSON with sorted keys. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, canonical(v)]))
  return value
}

/** Whether two stored values are the same; the database keeps the keys of a structured value in an order of its own. */
export function equal(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b || (a == null && b == null)) return true
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))
}

/** What the chain hashes of an act: everything but its own hash. */
export function canonicalAct(act: Omit<Act, 'hash'>): string {
  return JSON.stringify([act.tenant, act.number, act.at, act.actor, act.actorName, act.verb, act.reason, act.source, act.rows, act.rowsDigest, act.previous])
}

export const genesis = '0'.repeat(64)
