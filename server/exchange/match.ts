import { sql } from 'kysely'
import { columnName, equal, formatDate, type Register, type Row } from '#kernel'
import { columnType } from '#server/postgres/schema/model'
import { fieldList, relation, type View } from '#server/postgres/read/view'
import type { StoredRow } from '#server/postgres/read/list'
import { complain, type Draft, type Group } from './draft.ts'
import { Earlier } from './earlier.ts'

/** Whether the person who imports has confirmed that people of equal name, birth and sex are the same. */
export interface MatchOptions { readonly same?: boolean }

/**
 * Recognises which drafts are rows we already have: by unique key, else as a possible duplicate that is shown. `earlier` knows
 * what parts of the same file before this one hold.
 */
export async function matchExisting(view: View, group: Group, options: MatchOptions, earlier = new Earlier()): Promise<void> {
  const { register } = group
  const open = (): Draft[] => group.drafts.filter((d) => d.outcome !== 'rejected')
  for (const key of register.unique ?? []) {
    // A row already refused is recognised too, so that what it leaves blank is not called missing.
    const keyed = group.drafts.filter((d) => !d.before && usable(register, key, d))
    const existing = await candidates(view, register, key, keyed.map((d) => d.values), earlier.upTo)
    const seen = earlier.seen('match', key)
    for (const draft of keyed) {
      const text = keyOf(key, draft.values)
      const [found] = existing.get(text) ?? []
      if (draft.outcome === 'rejected') {
        if (found) draft.before = found
        continue
      }
      const twin = seen.get(text)
      if (twin) {
        complain(draft, key.at(-1) ?? null, `与${twin.origin.file === draft.origin.file ? '本表' : `“${twin.origin.file}”`}${twin.origin.row ? `第 ${twin.origin.row} 行` : ''}重复（${key.map((f) => register.fields[f]?.label ?? f).join('、')}相同），请删去其中一行`)
        continue
      }
      seen.set(text, earlier.standing(register, draft))
      if (found) adopt(draft, found)
    }
  }
  const weak = register.possibleDuplicate
  if (!weak) return
  const unmatched = open().filter((d) => !d.before && weak.every((f) => d.values[f] != null))
  const existing = await candidates(view, register, weak, unmatched.map((d) => d.values), earlier.upTo)
  const seen = earlier.seen('weak', weak)
  for (const draft of unmatched) {
    const text = keyOf(weak, draft.values)
    const twin = seen.get(text)
    if (twin && !differs(register, twin.values, draft.values)) {
      complain(draft, weak[0] ?? null, `与${twin.origin.row ? `第 ${twin.origin.row} 行` : `“${twin.origin.file}”`}疑似同一${register.label}（${weak.map((f) => register.fields[f]?.label).join('、')}相同）。请补全公民身份号码区分，或删去一行`)
      continue
    }
    seen.set(text, earlier.standing(register, draft))
    const same = (existing.get(text) ?? []).filter((row) => !differs(register, row, draft.values))
    const [found] = same
    if (!found) {
      if ((existing.get(text) ?? []).length > 0) complain(draft, weak[0] ?? null, `已有同名同龄的${register.label}“${describe(register, weak, draft.values)}”，公民身份号码不同，按另一人录入，请留意`, true)
      continue
    }
    if (same.length > 1) {
      complain(draft, weak[0] ?? null, `疑似重复：已有 ${same.length} 条“${describe(register, weak, draft.values)}”，无法确定是哪一个，请填写公民身份号码`)
    } else if (options.same || !changes(register, found, draft.values)) adopt(draft, found)
    else complain(draft, weak[0] ?? null, `疑似重复：已有“${describe(register, weak, draft.values)}”，未作合并。确为同一人，请勾选“同名同龄视为同一人”（命令行加 --same-person）再导入；另有其人，请补填公民身份号码`)
  }
}

export function adopt(draft: Draft, found: StoredRow): void {
  draft.before = found
  draft.id = found.id
}

/** A single-field key needs its value; of a longer key, optional parts may be blank and then match blank. */
function usable(register: Register, key: readonly string[], draft: Draft): boolean {
  const given = key.filter((f) => draft.values[f] != null)
  if (key.length === 1) return given.length === 1
  return key.every((f) => draft.values[f] != null || (register.fields[f]?.optional && !draft.references[f]))
}

export function keyOf(key: readonly string[], row: Row): string {
  const [only] = key
  const alone = key.length === 1 && only !== undefined ? row[only] : null
  if (typeof alone === 'string') return alone
  return JSON.stringify(key.map((f) => row[f] ?? null))
}

/** Rows of the register with the key of one of `wanted`, by that key; with `upTo` those that stand unchanged since that act. */
export async function candidates(view: View, register: Register, key: readonly string[], wanted: readonly Row[], upTo: number | null = null): Promise<Map<string, StoredRow[]>> {
  const map = new Map<string, StoredRow[]>()
  const lead = key.find((f) => wanted.every((row) => row[f] != null))
  const field = lead ? register.fields[lead] : undefined
  if (!lead || !field || wanted.length === 0) return map
  const values = [...new Set(wanted.map((row) => String(row[lead])))]
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${relation(view, register)} as t
    where t.tenant = ${view.principal.tenant} ${upTo === null ? sql`` : sql`and t.act_from <= ${upTo}`} and ${sql.ref(`t.${columnName(lead)}`)} = any(${values}::${sql.raw(columnType(field).replace(' collate "C"', ''))}[])`.execute(view.connection)
  for (const row of rows) map.set(keyOf(key, row), [...(map.get(keyOf(key, row)) ?? []), row])
  return map
}

/** True when both rows carry an exact key and it is not the same one: different people after all. */
function differs(register: Register, a: Row, b: Row): boolean {
  return (register.unique ?? []).some((key) => key.length === 1 && key[0] !== undefined && a[key[0]] != null && b[key[0]] != null && a[key[0]] !== b[key[0]])
}

/** Whether a draft says anything that the stored row does not already say. What it does not mention stays. */
export function changes(register: Register, before: Row, given: Row): boolean {
  return Object.entries(given).some(([name, value]) => register.fields[name] && !equal(before[name], value))
}

function describe(register: Register, key: readonly string[], row: Row): string {
  return key.map((f) => (register.fields[f]?.type === 'date' ? formatDate(String(row[f])) : register.fields[f]?.type === 'code' ? '' : String(row[f]))).filter(Boolean).join('，')
}
