import { sql } from 'kysely'
import { checkIdentityNumber, columnName, type Register } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'
import { namesOf } from '#server/postgres/read/titles'
import { complain, type Draft, type Group } from './draft.ts'

/** A text field by which a row of the register may be called in a workbook, most exact first. */
function callingFields(register: Register): string[] {
  const single = (register.unique ?? []).flatMap((key) => (key.length === 1 && key[0] !== undefined ? [key[0]] : []))
  const named = [...register.title, ...(register.search ?? [])].filter((f) => register.fields[f]?.type === 'text')
  return [...new Set([...single, ...named])]
}

/** The field that alone names a row in an exported workbook, or null: then its whole title does. */
export function exactName(register: Register): string | null {
  return register.title.find((f) => (register.unique ?? []).some((key) => key.length === 1 && key[0] === f)) ?? null
}

/** Finds what the references of a group mean; what means nothing, or several rows, is noted at its cell. */
export async function resolveReferences(view: View, group: Group): Promise<void> {
  for (const [name, field] of Object.entries(group.register.fields)) {
    if (field.type !== 'reference') continue
    const waiting = group.drafts.filter((d) => d.references[name])
    if (waiting.length === 0) continue
    const target = view.catalogue.register(field.register)
    const found = await lookup(view, target, waiting.flatMap((d) => textsOf(d, name)))
    const inFile = target.id === group.register.id ? byName(target, group.drafts) : new Map<string, Draft[]>()
    for (const draft of waiting) settle(draft, name, field.label, target, found, inFile)
  }
}

function textsOf(draft: Draft, name: string): string[] {
  const pending = draft.references[name]
  return pending && 'text' in pending ? [pending.identity ?? '', pending.text].filter(Boolean) : []
}

interface Found { readonly id: string; readonly title: string }
/** Rows by any word they are called by, and by whole title without blanks. */
type Lookup = ReadonlyMap<string, readonly Found[]>

async function lookup(view: View, target: Register, texts: readonly string[]): Promise<Lookup> {
  // "城关镇 东街村": the last word is looked up, the whole title decides.
  const words = [...new Set(texts.flatMap((t) => [t.trim(), t.trim().split(/\s+/).at(-1) ?? '', t.replace(/\s+/g, '')]).flatMap((t) => [t, wide(t), narrow(t)]))].filter(Boolean)
  const map = new Map<string, Found[]>()
  const put = (key: string, found: Found): void => {
    const list = map.get(key) ?? []
    if (!list.some((f) => f.id === found.id)) map.set(key, [...list, found])
  }
  for (const field of callingFields(target)) {
    const column = sql.ref(`t.${columnName(field)}`)
    const { rows } = await sql<{ id: string; word: string }>`select t.id, ${column} as word from ${relation(view, target)} as t where t.tenant = ${view.principal.tenant} and ${column} = any(${words}::text[])`.execute(view.connection)
    const names = await namesOf(view, target, rows.map((r) => r.id))
    for (const row of rows) {
      const found = { id: row.id, title: names.get(row.id)?.title ?? row.word }
      put(squeeze(row.word), found)
      put(squeeze(found.title), found)
    }
  }
  return map
}

/** Brackets are typed in either width; blanks mean nothing. */
const wide = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）')
const narrow = (text: string): string => text.replaceAll('（', '(').replaceAll('）', ')')
const squeeze = (text: string): string => narrow(text.replace(/\s+/g, ''))

function byName(target: Register, drafts: readonly Draft[]): Map<string, Draft[]> {
  const map = new Map<string, Draft[]>()
  for (const draft of drafts) for (const field of callingFields(target)) {
    const word = draft.values[field]
    if (typeof word === 'string' && word) map.set(squeeze(word), [...new Set([...(map.get(squeeze(word)) ?? []), draft])])
  }
  return map
}

function settle(draft: Draft, name: string, label: string, target: Register, found: Lookup, inFile: ReadonlyMap<string, readonly Draft[]>): void {
  const pending = draft.references[name]
  if (!pending || 'draft' in pending) return
  const text = pending.text.trim()
  if (pending.identity) {
    const checked = checkIdentityNumber(pending.identity)
    if (!checked.ok) return complain(draft, name, `“${label}”的公民身份号码有误：${checked.reason}`)
    const [match] = found.get(checked.number) ?? []
    if (!match) return complain(draft, name, `“${target.label}”台账里没有公民身份号码为此号的人，请先录入或核对号码`)
    if (text && squeeze(match.title) !== squeeze(text)) return complain(draft, name, `公民身份号码对应的是“${match.title}”，与所填“${text}”不符，请核对`)
    draft.values[name] = match.id
    return
  }
  // The last word alone counts only where the words before it say nothing else.
  const candidates = found.get(squeeze(text)) ?? []
  const [only] = candidates
  if (candidates.length === 1 && only) {
    draft.values[name] = only.id
    return
  }
  if (candidates.length > 1 && !pending.soft) return complain(draft, name, `“${text}”在“${target.label}”中有 ${candidates.length} 个同名，${target.about === 'self' ? '请填写公民身份号码' : `请写全称，如“${candidates[0]?.title ?? ''}”`}`)
  if (pending.soft) {
    delete draft.references[name]
    return
  }
  const here = (inFile.get(squeeze(text)) ?? []).filter((d) => d !== draft || target.tree)
  const [other] = here
  if (here.length === 1 && other) {
    draft.references[name] = { draft: other }
    return
  }
  complain(draft, name, `“${target.label}”台账里没有“${text}”，请核对名称，或先在“${target.label}”中录入`)
}
