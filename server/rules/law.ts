import { sql } from 'kysely'
import { clauses, legalDocuments } from '#basis'
import { earliest, lawOf, type Confirmation, type Law } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'

/** A confirmation with who gave it, and on what. */
export interface Confirmed extends Confirmation {
  readonly version: number
  readonly text: string
  readonly source: string
  readonly issuedOn: string | null
  readonly document: string | null
  readonly confirmedBy: string
  readonly confirmedOn: string
}

/**
 * What officers of the tenant have confirmed, as known to the view, newest first. The law is the same for everybody: whoever is
 * judged by a clause may see that it was confirmed, by whom and on what.
 */
export async function confirmationsOf(view: View): Promise<Confirmed[]> {
  const { rows } = await sql<Omit<Confirmed, 'from' | 'to' | 'row'> & { id: string; since: string; until: string | null }>`
    select id, act_from as version, clause, since, until, text, parameters, source, issued_on as "issuedOn", document, confirmed_by as "confirmedBy", confirmed_on as "confirmedOn"
    from ${relation(view, view.catalogue.register('rule-confirmations'))} as t where tenant = ${view.principal.tenant} order by since desc, id`.execute(view.connection)
  return rows.map(({ id, since, until, parameters, ...more }) => ({ ...more, row: id, from: earliest(since), to: until === null ? null : earliest(until), parameters: numbersIn(parameters) }))
}

/** The law as it stands for the view's tenant. */
export async function lawFor(view: View): Promise<Law> {
  return lawOf(legalDocuments, clauses, await confirmationsOf(view))
}

/** The numbers of a structured value; whatever else stands there decides nothing. */
function numbersIn(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
