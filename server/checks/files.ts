import { sql } from 'kysely'
import { columnName, type Check, type Register } from '#kernel'
import { tableName } from '#server/postgres/schema/model'
import type { View } from '#server/postgres/read/view'
import { Needs } from '#server/rules/needs'
import { checksOf, runChecks, type Files } from './run.ts'

/** What was found in a state of the registers. */
interface Kept { readonly head: number; readonly files: Files }

/** Rows that acts may have touched before everything is run anew instead. */
const MOST_TOUCHED = 3000
/** States kept: present ones by day looked at, past ones for comparison. */
const MOST = 4

interface Store { readonly present: Map<string, Kept>; readonly past: Map<string, Files>; readonly running: Map<string, Promise<Files>> }
const stores = new WeakMap<object, Store>()

/**
 * Everything the checks find about a register, whoever asks. Run once over everybody; after that only the files that acts have
 * touched are run again, so that somebody who mends a record sees at once what is left. A past state stands for ever.
 */
export async function filesOf(view: View, about: Register): Promise<Files> {
  const { memory } = view
  if (!memory) return runChecks(view, about, checksOf(view, about), null)
  let store = stores.get(memory)
  if (!store) stores.set(memory, store = { present: new Map(), past: new Map(), running: new Map() })
  const key = `${view.principal.tenant} ${about.id} ${view.asOf}`
  if (view.knownAt !== null) {
    const then = `${key} ${view.knownAt}`
    const known = store.past.get(then)
    return known ?? keep(store.past, then, await once(store, then, () => runChecks(view, about, checksOf(view, about), null)))
  }
  const files = await once(store, `${key} @${view.head}`, () => presentFiles(view, about, store.present.get(key)))
  // Others may have asked about a later state meanwhile.
  if ((store.present.get(key)?.head ?? -1) <= view.head) keep(store.present, key, { head: view.head, files })
  return files
}

async function presentFiles(view: View, about: Register, kept: Kept | undefined): Promise<Files> {
  const checks = checksOf(view, about)
  const touched = kept && kept.head <= view.head ? await touchedSince(view, about, checks, kept.head) : null
  if (!kept || touched === null) return runChecks(view, about, checks, null)
  if (touched.length === 0) return kept.files
  const again = await runChecks(view, about, checks, touched)
  const files: Files = new Map(kept.files)
  for (const id of touched) files.delete(id)
  for (const [id, found] of again) files.set(id, found)
  return files
}

/** Who asks for the same state while it is being run waits for it; what fails for another is run anew. */
async function once(store: Store, key: string, run: () => Promise<Files>): Promise<Files> {
  const under = store.running.get(key)
  if (under) {
    const done = await under.catch(() => null)
    if (done) return done
  }
  const mine = run()
  store.running.set(key, mine)
  try { return await mine } finally { if (store.running.get(key) === mine) store.running.delete(key) }
}

function keep<T>(store: Map<string, T>, key: string, value: T): T {
  store.delete(key)
  if (store.size >= MOST) store.delete(store.keys().next().value ?? '')
  store.set(key, value)
  return value
}

/** Subjects whose files acts after `head` have touched; null where that cannot be told more cheaply than by running everything. */
async function touchedSince(view: View, about: Register, checks: readonly Check[], head: number): Promise<string[] | null> {
  const { tenant } = view.principal
  const needs = new Needs(checks).all
  const read = new Set(needs.flatMap((n) => [n.register, ...(n.through ? [n.through.register] : [])]))
  // What stands behind a reference (the name of a unit) is read too, but seldom changes: then everything is run anew.
  const behind = new Set(needs.flatMap((n) => n.fields.filter((f) => f.includes('.')).map((f) => view.catalogue.register(n.register).fields[f.split('.')[0] ?? ''])).flatMap((f) => (f?.type === 'reference' ? [f.register] : [])))
  const { rows } = await sql<{ register: string; id: string }>`select distinct register, id from act_row where tenant = ${tenant} and act > ${head} and register = any(${[...read, ...behind]}::text[]) limit ${MOST_TOUCHED + 1}`.execute(view.connection)
  if (rows.length > MOST_TOUCHED || rows.some((r) => behind.has(r.register) && r.register !== about.id)) return null
  const ids = new Set<string>()
  const touched = (register: string): string[] => rows.filter((r) => r.register === register).map((r) => r.id)
  for (const id of touched(about.id)) ids.add(id)
  for (const need of needs) {
    const { through } = need
    if (through && rows.some((r) => r.register === need.register || r.register === through.register)) return null
    const [by, changed] = [need.by, touched(need.register)]
    if (through || by === null || changed.length === 0) continue
    const [column, table] = [sql.ref(columnName(by)), tableName(view.catalogue.register(need.register))]
    const { rows: owners } = await sql<{ subject: string | null }>`select ${column} as subject from ${sql.table(table)} where tenant = ${tenant} and id = any(${changed}::uuid[])
      union select ${column} from ${sql.table(`${table}_history`)} where tenant = ${tenant} and id = any(${changed}::uuid[])`.execute(view.connection)
    for (const { subject } of owners) if (subject !== null) ids.add(subject)
  }
  // A person others name as a relative: his name and birth stand in their files.
  for (const need of needs) for (const name of new Set(need.fields.filter((f) => f.includes('.')).map((f) => f.split('.')[0] ?? ''))) {
    const register = view.catalogue.register(need.register)
    const field = register.fields[name]
    if (field?.type !== 'reference' || field.register !== about.id || need.by === null || need.by === name || ids.size === 0) continue
    const { rows: others } = await sql<{ subject: string | null }>`select ${sql.ref(columnName(need.by))} as subject from ${sql.table(tableName(register))} where tenant = ${tenant} and ${sql.ref(columnName(name))} = any(${touched(about.id)}::uuid[])`.execute(view.connection)
    for (const { subject } of others) if (subject !== null) ids.add(subject)
  }
  return [...ids]
}
