import { sql } from 'kysely'
import type { Fact, Register } from '#kernel'
import { gathered } from '#server/postgres/read/subtree'
import { relation, type View } from '#server/postgres/read/view'
import { coverageOf, type Coverage } from './completeness.ts'
import { Loader, selection, type Loaded, type Packed } from './load.ts'
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
export async function* factsOf(view: View, about: Register, declared: readonly Declared[], asked: Subjects, on: string): AsyncGenerator<Iterable<SubjectFacts>> {
  const subjects = 'where' in asked ? { where: await gathered(view, about, asked.where) } : asked
  const needs = new Needs(declared)
  const registers = new Set(needs.all.flatMap((n) => [n.register, ...(n.through ? [n.through.register] : [])]))
  const wanted: Wanted = {
    view, about, subjects, needs, coverage: await coverageOf(view, about, subjects, registers, on),
    loaders: needs.all.map((need) => (need.by === null ? null : new Loader(view, about, need))), nothing: needs.all.map(() => new Map()),
  }
  const layout: Layout = new Map(declared.map((one) => [one, picker(Object.entries(one.facts).map(([name, query]) => [name, needs.placeOf(query)]))]))
  const own = needs.all.findIndex((n) => n.by === null)
  // The next batch is asked for while this one is worked on.
  let next = batch(wanted, null)
  for (;;) {
    const { last, rows, packed } = await next
    if (last !== null) {
      next = batch(wanted, last)
      // Whoever stops listening leaves it behind.
      next.catch(() => undefined)
    }
    if (rows.length > 0) yield each(rows, { wanted, layout, packed, own })
    if (last === null) return
  }
}

/** Picks what one declaration asks for out of what is known of a subject. */
type Picker = (told: { slot(place: number): unknown }) => Readonly<Record<string, unknown>>
type Layout = ReadonlyMap<Declared, Picker>

/** Written out once for each declaration, as the rows are (load.ts): asked twenty times for everybody. */
function picker(names: readonly (readonly [name: string, place: number])[]): Picker {
  return new Function('told', `return { ${names.map(([name, place]) => `${JSON.stringify(name)}: told.slot(${place})`).join(', ')} }`) as Picker
}
const nothingAsked: Picker = () => ({})

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

/** What subjects that were loaded together share. */
interface Shared { readonly wanted: Wanted; readonly layout: Layout; readonly packed: readonly (Packed | null)[]; /** The place of the subjects' own rows. */ readonly own: number }

class Told implements SubjectFacts {
  readonly id: string
  readonly #row: Loaded
  readonly #shared: Shared
  /** In the order of the needs, made when they are first asked for: of many subjects at a time only one is taken apart. */
  readonly #slots: unknown[] = []

  constructor(row: Loaded, shared: Shared) {
    this.id = row.id
    this.#row = row
    this.#shared = shared
  }

  of(declared: Declared): Readonly<Record<string, unknown>> {
    return (this.#shared.layout.get(declared) ?? nothingAsked)(this)
  }

  slot(place: number): unknown {
    return this.#slots[place] ??= this.#make(place)
  }

  #make(place: number): unknown {
    const { wanted: { about, needs, coverage, nothing }, packed, own } = this.#shared
    const need = needs.all[place]
    if (need === undefined) return null
    if (place === own) return { ...this.#row, register: about.id }
    const rows = packed[place]?.rowsOf(this.id)
    const whole = complete(coverage, need, this.id)
    return rows === undefined ? noRows(nothing[place], need, whole) : { rows, complete: whole, register: need.register }
  }
}

/** One after another: whoever has been looked at may be forgotten. */
function* each(rows: readonly Loaded[], shared: Shared): Generator<SubjectFacts> {
  for (const row of rows) yield new Told(row, shared)
}

async function batch(wanted: Wanted, after: string | null): Promise<{ readonly last: string | null; readonly rows: readonly Loaded[]; readonly packed: readonly (Packed | null)[] }> {
  const { view, about, subjects, needs, loaders } = wanted
  const { columns, joins } = selection(view, about, 't', needs.all.find((n) => n.by === null)?.fields ?? [])
  const { rows } = await sql<Loaded>`select t.id ${columns} from ${relation(view, about)} as t ${joins}
    where t.tenant = ${view.principal.tenant} and ${chosen(view, about, subjects)} ${after === null ? sql`` : sql`and t.id > ${after}::uuid`} order by t.id limit ${BATCH}`.execute(view.connection)
  const last = rows.at(-1)?.id
  if (last === undefined) return { last: null, rows, packed: [] }
  // Whole ranges are found by the ends of the batch, without naming everybody.
  const these = isRange(subjects) ? { after: after ?? subjects.after, upTo: last } : { ids: rows.map((r) => r.id) }
  const packed: (Packed | null)[] = []
  for (const loader of loaders) packed.push(loader === null ? null : await loader.load(these, !('ids' in subjects)))
  return { last: rows.length < BATCH ? null : last, rows, packed }
}

function noRows(known: Map<boolean, Fact<Loaded>> | undefined, need: Need, whole: boolean): Fact<Loaded> {
  let fact = known?.get(whole)
  if (fact === undefined) known?.set(whole, fact = { rows: [], complete: whole, register: need.register })
  return fact ?? { rows: [], complete: whole, register: need.register }
}

/** Rows about others are all there only where those others are all known, and everything about everybody is. */
function complete(coverage: Coverage, need: Need, subject: string): boolean {
  return need.through ? coverage.covers(need.through.register, subject) && coverage.whole(need.register) : coverage.covers(need.register, subject)
}
