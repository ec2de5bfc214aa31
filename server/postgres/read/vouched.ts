import { sql } from 'kysely'
import { belongsTo, or, possibly, reliesOnNone, surely, type Predicate, type Register, type Vouched } from '#kernel'
import { relation, type View } from './view.ts'

/** The register of completeness statements (完整性声明); it names the register that is complete, and for whom. */
const registerId = 'completeness'

/** For whom a register is stated to be complete: everybody, or these people and whoever belongs to these units. */
export interface Statements { readonly whole: boolean; readonly people: readonly string[]; readonly units: readonly string[] }

/**
 * The statements that count for a question about a day: given by then and reaching to it. For days to come it is measured on
 * the day looked from: nobody can vouch for what has not happened. By register; none where nobody has stated anything.
 */
export async function statementsOf(view: View, registers: Iterable<string>, on: string): Promise<ReadonlyMap<string, Statements>> {
  const day = on < view.asOf ? on : view.asOf
  const { rows } = await sql<{ register: string; unit: string | null; person: string | null }>`
    select distinct register, unit, person from ${relation(view, view.catalogue.register(registerId))} as t
    where tenant = ${view.principal.tenant} and stated_on <= ${day}::date and complete_to >= ${day}::date and register = any(${[...registers]}::text[])`.execute(view.connection)
  const found = new Map<string, { whole: boolean; people: string[]; units: string[] }>()
  for (const { register, unit, person } of rows) {
    const statements = found.get(register) ?? { whole: false, people: [], units: [] }
    found.set(register, statements)
    if (person !== null) statements.people.push(person)
    if (unit !== null) statements.units.push(unit)
    if (person === null && unit === null) statements.whole = true
  }
  return found
}

/** Conditions on rows of `about`, as they certainly hold and as they may hold; and the registers that not everybody in them is vouched for. */
export interface Certainty { readonly sure: readonly Predicate[]; readonly possible: readonly Predicate[]; readonly open: readonly string[][] }

/** What conditions certainly say and what they may say, looked from the day of the view. */
export async function certaintyOf(view: View, about: Register, conditions: readonly Predicate[]): Promise<Certainty> {
  const relied = conditions.map((c) => reliesOnNone(c))
  const registers = new Set(relied.flat())
  const statements = registers.size > 0 ? await statementsOf(view, registers, view.asOf) : new Map<string, Statements>()
  const vouched: Vouched = (register) => vouchedIn(about, statements.get(register))
  return {
    sure: conditions.map((c) => surely(c, vouched)), possible: conditions.map((c) => possibly(c, { vouched })),
    open: relied.map((names) => names.filter((name) => vouched(name) !== null)),
  }
}

function vouchedIn(about: Register, statements: Statements | undefined): Predicate | null {
  if (statements?.whole) return null
  const { people = [], units = [] } = statements ?? {}
  const within = units.length > 0 ? belongsTo(about, units) : null
  return or(...(people.length > 0 ? [{ op: 'in', path: ['id'], values: people } satisfies Predicate] : []), ...(within ? [within] : []))
}
