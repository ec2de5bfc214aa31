import type { Register } from '#kernel'
import type { Database } from '#server/postgres/database'
import { tableName } from '#server/postgres/schema/model'
import type { View } from '#server/postgres/read/view'
import { standingOfAll } from './parallel.ts'
import { lookedOut, type LookedOut, type Standing } from './standing.ts'

/** How every subject of a register stands in every question that is looked out for. */
export interface Outlook extends Standing {
  readonly about: Register
  readonly on: string
  readonly until: string
  readonly questions: readonly LookedOut[]
}

const key = 'outlook'

/**
 * Every subject of a register in every question that is looked out for, as known to the view: kept until an act touches what it
 * was read from. It is one for everybody; who sees which subjects is decided where they are told.
 */
export async function outlookOf(database: Pick<Database, 'pool'>, view: View, about: Register, until: string): Promise<Outlook> {
  const kept = (await view.memory?.recall(view))?.get(`${key} ${about.id}`)?.value as Outlook | undefined
  if (kept?.on === view.asOf && kept.until === until) return kept
  const questions = lookedOut(view, about.id)
  const made: Outlook = { about, on: view.asOf, until, questions, ...await standingOfAll(database, view, about, questions, until) }
  view.memory?.keep(view, `${key} ${about.id}`, made, tablesOf(view, about, questions))
  return made
}

/** Everything it was read from: registers, what their paths lead to, statements of completeness, confirmations. */
function tablesOf(view: View, about: Register, questions: readonly LookedOut[]): Set<string> {
  const tables = new Set(['completeness', 'rule_confirmations', tableName(about)])
  const add = (register: Register, path: readonly string[]): void => {
    tables.add(tableName(register))
    const [step = '', ...rest] = path
    const field = register.fields[step]
    if (rest.length > 0 && field?.type === 'reference') add(view.catalogue.register(field.register), rest)
  }
  for (const { facts } of questions.flatMap((q) => [q.question, ...q.rules])) for (const query of Object.values(facts)) {
    for (const path of query.fields) add(view.catalogue.register(query.register), path.split('.'))
    if (query.through) tables.add(tableName(view.catalogue.register(query.through.register)))
  }
  // Statements of a unit reach whoever belongs to it or to one below.
  const { organization } = about
  if (organization && 'register' in organization) add(view.catalogue.register(organization.register), organization.path)
  tables.add('unit')
  return tables
}
