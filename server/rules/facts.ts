import { sql } from 'kysely'
import type { Fact, Register } from '#kernel'
import { gathered } from '#server/postgres/read/subtree'
import { relation, type View } from '#server/postgres/read/view'
import { coverageOf, type Coverage } from './completeness.ts'
import { Loader, selection, type Loaded } from './load.ts'
import { Needs, type Declared, type Need } from './needs.ts'
import { chosen, isRange, type Subjects } from './subjects.ts'

/** Everything loaded about one subject; each declaration sees it by its own names. */
export interface SubjectFacts {
  readonly id: string
  of(declared: Declared): Readonly<Record<string, unknown>>
}

/** So many subjects are in memory at a time. */
const BATCH = 2000

/**
 * The facts that rules and questions need about subjects, loaded register by register for a batch of them at a time: a million
 * people pass through bounded memory. Facts are loaded in full, whoever asks: a verdict must not become better because the asker
 * sees less. What he may not see is withheld where reasons are told. Subjects come in the order of their ids; those that are not
 * there do not come.
 */
export async function* factsOf(view: View, about: Register, declared: readonly Declared[], asked: Subjects, on: string): AsyncGenerator<readonly SubjectFacts[]> {
  const subjects = 'where' in asked ? { where: await gathered(view, about, asked.where) } : asked
  const needs = new Needs(declared)
  const registers = new Set(needs.all.flatMap((n) => [n.register, ...(n.through ? [n.through.register] : [])]))
  const wanted: Wanted = {
    view, about, subjects, needs, coverage: await coverageOf(view, about, subjects, registers, on),
    loaders: needs.all.map((need) => (need.by === null ? null : new Loader(view, about, need))), nothing: needs.all.map(() => new Map()),
  }
  const layout: Layout = new Map(declared.map((one) => [one, Object.entries(one.facts).map(([name, query]) => [name, needs.placeOf(query)] as const)]))
  // The next batch is asked for while this one is worked on.
  let next = batch(wanted, null)
  for (;;) {
    const { last, facts } = await next
    if (last !== null) {
      next = batch(wanted, last)
      // Whoever stops listening leaves it behind.
      next.catch(() => undefined)
    }
    if (facts.length > 0) yield facts.map((one) => new Told(one, layout))
    if (last === null) return
  }
}

type Layout = ReadonlyMap<Declared, readonly (readonly [string, number])[]>

interface Wanted {
  readonly view: View
  readonly about: Register
  readonly subjects: Subjects
  readonly needs: Needs
  readonly coverage: Coverage
  readonly loaders: readonly (Loader | null)[]
  /** No rows, complete or not: one and the same for everybody. */
  readonly nothing: readonly Map<boolean, Fact<Loaded>>[]
}

/** A subject with what is known of him, in the order of the needs. */
interface Known { readonly id: string; readonly slots: readonly unknown[] }

class Told implements SubjectFacts {
  readonly id: string
  readonly #slots: readonly unknown[]
  readonly #layout: Layout
  constructor({ id, slots }: Known, layout: Layout) {
    this.id = id
    this.#slots = slots
    this.#layout = layout
  }

  of(declared: Declared): Readonly<Record<string, unknown>> {
    const out: Record<string, unknown> = {}
    for (const [name, place] of this.#layout.get(declared) ?? []) out[name] = this.#slots[place] ?? null
    return out
  }
}

async function batch(wanted: Wanted, after: string | null): Promise<{ readonly last: string | null; readonly facts: readonly Known[] }> {
  const { view, about, subjects, needs, coverage, loaders, nothing } = wanted
  const own = needs.all.findIndex((n) => n.by === null)
  const { columns, joins } = selection(view, about, 't', needs.all[own]?.fields ?? [])
  const { rows } = await sql<Loaded>`select t.id ${columns} from ${relation(view, about)} as t ${joins}
    where t.tenant = ${view.principal.tenant} and ${chosen(view, about, subjects)} ${after === null ? sql`` : sql`and t.id > ${after}::uuid`} order by t.id limit ${BATCH}`.execute(view.connection)
  const last = rows.at(-1)?.id
  if (last === undefined) return { last: null, facts: [] }
  const places = new Map(rows.map((row, i) => [row.id, i]))
  // Whole ranges are found by the ends of the batch, without naming everybody.
  const these = isRange(subjects) ? { after: after ?? subjects.after, upTo: last } : { ids: rows.map((r) => r.id) }
  const found: (readonly (Loaded[] | undefined)[] | null)[] = []
  for (const loader of loaders) {
    if (loader === null) { found.push(null); continue }
    const byPlace: (Loaded[] | undefined)[] = []
    await loader.load(these, (subject, row) => {
      const place = places.get(subject)
      if (place === undefined) return
      const list = byPlace[place]
      if (list === undefined) byPlace[place] = [row]
      else list.push(row)
    })
    found.push(byPlace)
  }
  const facts = rows.map((row, i): Known => ({ id: row.id, slots: needs.all.map((need, place) => {
    if (place === own) return { ...row, register: about.id }
    const list = found[place]?.[i]
    const whole = complete(coverage, need, row.id)
    return list === undefined ? noRows(nothing[place], need, whole) : { rows: list.length > 1 ? list.sort(byId) : list, complete: whole, register: need.register }
  }) }))
  return { last: rows.length < BATCH ? null : last, facts }
}

const byId = (a: Loaded, b: Loaded): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function noRows(known: Map<boolean, Fact<Loaded>> | undefined, need: Need, whole: boolean): Fact<Loaded> {
  let fact = known?.get(whole)
  if (fact === undefined) known?.set(whole, fact = { rows: [], complete: whole, register: need.register })
  return fact ?? { rows: [], complete: whole, register: need.register }
}

/** Rows about others are all there only where those others are all known, and everything about everybody is. */
function complete(coverage: Coverage, need: Need, subject: string): boolean {
  return need.through ? coverage.covers(need.through.register, subject) && coverage.whole(need.register) : coverage.covers(need.register, subject)
}
