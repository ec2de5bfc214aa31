import { equal, parseValue, scope, type Catalogue, type Principal, type Register, type Value } from '#kernel'
import type { PasteColumns, PasteRequest, PasteResult, PasteRow } from '#server/http/contract'
import { bringIn } from '#server/exchange/bring-in'
import { templateColumns, type SheetColumn } from '#server/exchange/columns'
import { complain, newDraft, type Draft, type Group } from '#server/exchange/draft'
import { knownHeaders, namedBy } from '#server/exchange/headers'
import type { Database } from '#server/postgres/database'
import { list, type StoredRow } from '#server/postgres/read/list'
import { referencedNames, valueText } from '#server/postgres/read/titles'
import { look } from '#server/postgres/read/view'
import type { Writer } from '#server/postgres/write/act'
import { outsideScope } from './check-many.ts'
import { authorsOf } from './authors.ts'
import { Forbidden, Refused } from './save.ts'
import { keptByProcedure } from './settle.ts'

export const MAX_PASTED = 20_000
const keyOf = (column: SheetColumn): string => (column.part === 'identity' ? `${column.field}/identity` : column.field)

/** Columns that the principal may fill: what he may not see he cannot paste over either. */
function pastable(catalogue: Catalogue, principal: Principal, register: Register): SheetColumn[] {
  if (scope(principal, register, 'write').rows === 'none') throw new Forbidden(keptByProcedure(register) ?? `您无权修改“${register.label}”`)
  if (Object.values(register.fields).some((f) => !f.optional && f.type === 'structured')) throw new Refused(`“${register.label}”由系统生成，不能粘贴`)
  const { withheld } = scope(principal, register, 'read')
  return templateColumns(catalogue, register).filter((c) => !withheld.has(c.field))
}

/** Which column of a pasted block is which: by its heading, or in the order in which the list shows them. */
export function pasteColumns(catalogue: Catalogue, principal: Principal, register: Register, rows: readonly (readonly string[])[], shown: readonly string[]): PasteColumns {
  const columns = pastable(catalogue, principal, register)
  const choices = columns.map((c) => ({ key: keyOf(c), header: c.header, required: c.required, note: c.note }))
  const width = Math.max(0, ...rows.map((r) => r.length))
  const known = knownHeaders(columns)
  const named = Array.from({ length: width }, (_, i) => namedBy(known, rows[0]?.[i]?.trim() ?? ''))
  const words = (rows[0] ?? []).filter((w) => w.trim() !== '').length
  const found = named.filter((c) => c !== undefined).length
  // A single name may be a value by chance; a heading names most of its columns.
  if (found > 0 && found * 2 >= words) {
    const taken = new Set<string>()
    return { heading: 1, choices, columns: named.map((c) => (c && !taken.has(keyOf(c)) ? (taken.add(keyOf(c)), keyOf(c)) : null)) }
  }
  const order = shown.filter((name) => columns.some((c) => c.field === name && c.part === 'value'))
  const from = numbered(rows, width) ? 1 : 0
  return { heading: 0, choices, columns: Array.from({ length: width }, (_, i) => (i < from ? null : order[i - from] ?? null)) }
}

/** Whether the first column only numbers the rows: 1, 2, 3. */
function numbered(rows: readonly (readonly string[])[], width: number): boolean {
  const first = rows.map((r) => Number(r[0]))
  return width > 1 && rows.length > 1 && first.every((n, i) => Number.isInteger(n) && n === (first[0] ?? 0) + i)
}

/** Takes a pasted block in, or shows what taking it in would do. */
export async function paste(database: Database, principal: Principal, register: Register, asked: PasteRequest, dryRun: boolean): Promise<PasteResult> {
  const byKey = new Map(pastable(database.catalogue, principal, register).map((c) => [keyOf(c), c]))
  const columns = asked.columns.map((key) => {
    const column = key === null ? null : byKey.get(key)
    if (column === undefined) throw new Refused(`“${register.label}”没有“${key ?? ''}”这一列，请重新指定`)
    return column
  })
  const used = columns.filter((c) => c !== null).map(keyOf)
  const twice = used.find((key, i) => used.indexOf(key) !== i)
  if (twice !== undefined) throw new Refused(`有两列都指定为“${byKey.get(twice)?.header ?? ''}”，请改掉其中一列`)
  if (asked.rows.length > MAX_PASTED) throw new Refused(`一次最多粘贴 ${MAX_PASTED} 行，现有 ${asked.rows.length} 行，请分次粘贴或用 Excel 导入`)
  const drafts = asked.rows.map((cells, i) => readCells(database.catalogue, register, columns, cells, i + 1))
  const present = drafts.filter((d) => d !== null)
  const base = await look(database, principal, {}, async (view) => view.head)
  const act = await bringIn(database, principal, { verb: 'import', reason: asked.reason }, [{ register, drafts: present }], {
    dryRun, whole: asked.skip !== true, ...(asked.same ? { same: true } : {}),
    recognised: (writer, group) => guard(writer, group, asked.base ?? null),
    written: async (writer, _, ids) => (await outsideScope(writer, register, ids)).map((id) => ({ id, field: '', message: `您只能维护本单位的${register.label}` })),
  })
  const before = await formerWords(database, principal, register, present, columns)
  const rows = drafts.map((draft): PasteRow => (draft ? {
    outcome: draft.outcome ?? 'unchanged', id: draft.before?.id ?? (act !== null && draft.outcome !== 'rejected' ? draft.id ?? null : null),
    notes: draft.notes.map((n) => ({ column: n.columnNumber === undefined ? null : n.columnNumber - 1, message: n.message, warning: n.warning === true })), before: before.get(draft) ?? {},
  } : { outcome: 'blank', id: null, notes: [], before: {} }))
  const count = (outcome: PasteRow['outcome']): number => rows.filter((r) => r.outcome === outcome).length
  return { rows, inserted: count('insert'), updated: count('update'), unchanged: count('unchanged'), rejected: count('rejected'), act, base }
}

function readCells(catalogue: Catalogue, register: Register, columns: readonly (SheetColumn | null)[], cells: readonly string[], row: number): Draft | null {
  if (!columns.some((c, i) => c && (cells[i] ?? '').trim() !== '')) return null
  const places: Record<string, { header: string; number: number }> = {}
  columns.forEach((c, i) => { if (c && (c.part === 'value' || !places[c.field])) places[c.field] = { header: c.header, number: i + 1 } })
  const draft = newDraft({ file: '粘贴的表', row }, places)
  columns.forEach((column, i) => {
    const text = (cells[i] ?? '').trim()
    const field = column ? register.fields[column.field] : undefined
    if (!column || !field || text === '') return
    if (field.type === 'reference') {
      const known = draft.references[column.field]
      const words = known && 'text' in known ? known : { text: '' }
      draft.references[column.field] = column.part === 'identity' ? { ...words, identity: text } : { ...words, text }
      return
    }
    const parsed = parseValue(catalogue, field, text)
    if (!parsed.ok) return complain(draft, column.field, parsed.message)
    draft.values[column.field] = parsed.value
    // In Excel both 1978.1 and 1978.10 are shown so once they are numbers.
    if (field.type === 'date' && /^\d{4}\.1$/.test(text)) complain(draft, column.field, `“${text}”按 1 月记；原表若是 10 月，请改成 ${text.slice(0, 4)}.10`, true)
  })
  return draft
}

/** Rows of other units stay untouched, and what others changed since the block was looked at is told beside the cell. */
async function guard(writer: Writer, group: Group, base: number | null): Promise<void> {
  const { register } = group
  const known = group.drafts.filter((d) => d.before && d.outcome !== 'rejected')
  const outside = new Set(await outsideScope(writer, register, known.flatMap((d) => (d.before ? [d.before.id] : []))))
  for (const draft of known) if (draft.before && outside.has(draft.before.id)) complain(draft, null, `您只能维护本单位的${register.label}`)
  const moved = base === null ? [] : known.filter((d) => (d.before?.version ?? 0) > base)
  if (base === null || moved.length === 0) return
  const then = new Map((await rowsAt(writer, register, moved.flatMap((d) => (d.before ? [d.before.id] : [])), base)).map((row) => [row.id, row]))
  const authors = await authorsOf(writer.view, moved.flatMap((d) => (d.before ? [d.before.version] : [])))
  const names = await referencedNames(writer.view, register, moved.flatMap((d) => (d.before ? [d.before] : [])))
  for (const draft of moved) {
    const now = draft.before
    if (!now) continue
    for (const [name, value] of Object.entries(draft.values)) {
      const field = register.fields[name]
      if (!field || equal(now[name], value) || equal(now[name], then.get(now.id)?.[name])) continue
      complain(draft, name, `${authors.get(now.version) ?? '他人'}刚把“${field.label}”改为“${valueText(writer.view, field, now[name], names) || '空'}”，请核对后重新检查`)
    }
  }
}

function rowsAt(writer: Writer, register: Register, ids: readonly string[], knownAt: number): Promise<StoredRow[]> {
  return list({ ...writer.view, knownAt }, register, { where: { op: 'in', path: ['id'], values: ids }, all: true, sort: [] })
}

/** What is recorded now in the cells that a row of the block would change. */
async function formerWords(database: Database, principal: Principal, register: Register, drafts: readonly Draft[], columns: readonly (SheetColumn | null)[]): Promise<Map<Draft, Record<number, string>>> {
  const changed = drafts.filter((d) => d.before && (d.outcome === 'update' || d.outcome === 'rejected'))
  return look(database, principal, {}, async (view) => {
    const names = await referencedNames(view, register, changed.flatMap((d) => (d.before ? [d.before] : [])))
    const differs = (draft: Draft, name: string): boolean => Object.hasOwn(draft.values, name) && !equal(draft.before?.[name], draft.values[name] as Value)
    return new Map(changed.map((draft) => [draft, Object.fromEntries(columns.flatMap((column, i) => {
      const field = column?.part === 'value' ? register.fields[column.field] : undefined
      return column && field && differs(draft, column.field) ? [[i, valueText(view, field, draft.before?.[column.field], names)]] : []
    }))]))
  })
}
