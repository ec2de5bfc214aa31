import { sql } from 'kysely'
import { casesOf, itemsOf, parseValue, scope, type Principal, type Register, type Value } from '#kernel'
import type { DraftBody, DraftContent, DraftView, DraftWhole } from '#server/http/contract'
import { inTenant, type Connection, type Database } from '#server/postgres/database'
import { find } from '#server/postgres/read/list'
import { namesOf, referencedNames, titleOf } from '#server/postgres/read/titles'
import { headNumber, today, type View } from '#server/postgres/read/view'
import { Forbidden, NotFound, Refused } from '#server/records/refusals'

/** Drafts of one account; the oldest go first. */
const KEPT = 50
const DAYS = 30
const [FORM_LENGTH, BLOCK_LENGTH] = [200_000, 4_000_000]

interface Stored { id: string; register: string; row: string | null; mode: string; base: number | null; content: DraftContent; reason: string; at: string }
export interface DraftsAsked { readonly register?: string | undefined; readonly row?: string | undefined; readonly mode?: string | undefined }

/** Runs as an account: row-level security gives a draft to nobody but its author. */
function asAuthor<T>(database: Database, principal: Principal, work: (view: View) => Promise<T>): Promise<T> {
  return inTenant(database, principal, async (connection) => {
    await sql`set local mingshi.account = ${sql.lit(principal.account)}`.execute(connection)
    return work({ connection, catalogue: database.catalogue, principal, asOf: today(), knownAt: null, head: await headNumber(connection, principal.tenant) })
  })
}

const columns = sql`id, register, row_id as row, mode, base, content, reason, at`

/** A person's drafts in the registers that he may still write, newest first. */
export function draftsOf(database: Database, principal: Principal, asked: DraftsAsked): Promise<DraftView[]> {
  return asAuthor(database, principal, async (view) => {
    const only = sql`${asked.register ? sql`and register = ${asked.register}` : sql``} ${asked.row ? sql`and row_id = ${asked.row}::uuid` : sql``} ${asked.mode ? sql`and mode = ${asked.mode}` : sql``}`
    const { rows } = await sql<Stored>`select ${columns} from draft where tenant = ${principal.tenant} and account = ${principal.account} and at > now() - make_interval(days => ${DAYS}) ${only} order by at desc limit ${KEPT}`.execute(view.connection)
    const out: DraftView[] = []
    for (const draft of rows) {
      const register = writable(view, draft.register)
      const title = register && await nameOf(view, register, draft)
      if (register && title !== null && title !== undefined) out.push({ id: draft.id, register: register.id, registerLabel: register.label, row: draft.row, mode: draft.mode, title, at: draft.at })
    }
    return out
  })
}

export function draftOf(database: Database, principal: Principal, id: string): Promise<DraftWhole> {
  return asAuthor(database, principal, async (view) => {
    const { rows } = await sql<Stored>`select ${columns} from draft where tenant = ${principal.tenant} and account = ${principal.account} and id = ${id}::uuid`.execute(view.connection)
    const [draft] = rows
    const register = draft && writable(view, draft.register)
    const title = draft && register ? await nameOf(view, register, draft) : null
    if (!draft || !register || title === null) throw new NotFound('没有这份草稿，可能已经保存、放弃或者过期')
    const content = allowed(view, register, draft.content)
    const names = new Map(content.kind !== 'block' ? await referencedNames(view, register, [content.values]) : [])
    const items = content.kind === 'step' ? itemsFor(view, register) : undefined
    if (items && content.kind === 'step') for (const [key, name] of await referencedNames(view, items, content.items)) names.set(key, name)
    return {
      id, register: register.id, registerLabel: register.label, row: draft.row, mode: draft.mode, title, at: draft.at, base: draft.base, reason: draft.reason, content,
      titles: Object.fromEntries([...names].map(([key, name]) => [key, name.title])),
    }
  })
}

export function keepDraft(database: Database, principal: Principal, id: string, body: DraftBody): Promise<void> {
  return asAuthor(database, principal, async (view) => {
    const register = writable(view, body.register)
    if (!register) throw new Forbidden('您无权修改这个台账，草稿没有保存')
    const content = JSON.stringify(allowed(view, register, body.content))
    if (content.length > (body.content.kind === 'block' ? BLOCK_LENGTH : FORM_LENGTH)) throw new Refused('内容太长，草稿没有保存，请先保存已填的部分')
    await sql`insert into draft (tenant, account, id, register, row_id, mode, base, content, reason, at)
      values (${principal.tenant}, ${principal.account}, ${id}::uuid, ${register.id}, ${body.row}::uuid, ${body.mode}, ${body.base}, ${content}::jsonb, ${body.reason}, now())
      on conflict (tenant, account, id) do update set base = excluded.base, content = excluded.content, reason = excluded.reason, at = excluded.at`.execute(view.connection)
    await sweep(view.connection, principal)
  })
}

export function dropDraft(database: Database, principal: Principal, id: string): Promise<void> {
  return asAuthor(database, principal, async (view) => {
    await sql`delete from draft where tenant = ${principal.tenant} and account = ${principal.account} and id = ${id}::uuid`.execute(view.connection)
  })
}

/** What is too old goes, whoever's it is, and of one's own what is too many. */
async function sweep(connection: Connection, { tenant, account }: Principal): Promise<void> {
  await sql`delete from draft where tenant = ${tenant} and at < now() - make_interval(days => ${DAYS})`.execute(connection)
  await sql`delete from draft where tenant = ${tenant} and account = ${account} and id in (select id from draft where tenant = ${tenant} and account = ${account} order by at desc offset ${KEPT})`.execute(connection)
}

/** A register that the principal may write; of cases, which only their procedure writes, whoever may read them may prepare a step. */
function writable(view: View, id: string): Register | null {
  const register = view.catalogue.registers.get(id)
  if (!register || scope(view.principal, register, 'read').rows === 'none') return null
  return procedureOf(view, id) !== undefined || scope(view.principal, register, 'write').rows !== 'none' ? register : null
}

const procedureOf = (view: View, register: string): string | undefined => [...view.catalogue.procedures.keys()].find((id) => casesOf(id) === register)

/** The draft without what its author may not see (any more), nor what the system writes. */
function allowed(view: View, register: Register, content: DraftContent): DraftContent {
  const { withheld } = scope(view.principal, register, 'read')
  const open = (name: string): boolean => !withheld.has(name) && register.fields[name] !== undefined && register.fields[name].type !== 'structured'
  if (content.kind === 'step') return stepAllowed(view, register, content)
  if (content.kind === 'form') return { kind: 'form', values: Object.fromEntries(Object.entries(content.values).filter(([name]) => open(name))) }
  const kept = content.columns.map((key) => key === null || open(key.split('/')[0] ?? ''))
  const cut = <T>(row: readonly T[]): T[] => row.filter((_, i) => kept[i] ?? true)
  return { kind: 'block', columns: cut(content.columns), headings: content.headings && cut(content.headings), cells: content.cells.map(cut) }
}

/** The register of those whom the cases of a register carry. */
const itemsFor = (view: View, cases: Register): Register | undefined => view.catalogue.registers.get(itemsOf(procedureOf(view, cases.id) ?? ''))

/** Of a step, the fields of the case and of those it carries alike. */
function stepAllowed(view: View, register: Register, content: Extract<DraftContent, { kind: 'step' }>): DraftContent {
  const items = itemsFor(view, register)
  const open = (of: Register | undefined) => ([name]: readonly [string, unknown]): boolean => name === 'id' || name === 'name' || (of?.fields[name] !== undefined && !scope(view.principal, of, 'read').withheld.has(name))
  return { ...content, values: Object.fromEntries(Object.entries(content.values).filter(open(register))), items: content.items.map((item) => Object.fromEntries(Object.entries(item).filter(open(items)))) }
}

/** What a draft is called; null where its row is gone or out of sight. */
async function nameOf(view: View, register: Register, draft: Stored): Promise<string | null> {
  if (draft.row !== null) {
    if (!await find(view, register, draft.row)) return null
    return (await namesOf(view, register, [draft.row])).get(draft.row)?.title ?? ''
  }
  if (draft.content.kind === 'block') return `粘贴的表，${draft.content.cells.length} 行`
  const { values } = allowed(view, register, draft.content) as Exclude<DraftContent, { kind: 'block' }>
  // What is typed into it may be anything yet: a day that is none names nothing.
  const row = Object.fromEntries(register.title.map((f): [string, Value] => {
    const field = register.fields[f]
    const read = field ? parseValue(view.catalogue, field, values[f] ?? null) : null
    return [f, read?.ok ? read.value : null]
  }))
  return titleOf(view, register, row, await referencedNames(view, register, [row], register.title))
}
