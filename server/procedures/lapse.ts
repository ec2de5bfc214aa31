import { sql, type SqlBool } from 'kysely'
import type { Actor, Role } from '#kernel'
import type { Database } from '#server/postgres/database'
import { look, today, type View } from '#server/postgres/read/view'
import { NotAsPromised } from '#server/postgres/write/act'
import { Refused } from '#server/records/refusals'
import { loadCase, registersFor, rowsWhere } from './load.ts'
import { machine } from './notices.ts'
import { perform } from './perform.ts'

interface Over { readonly family: string; readonly id: string; readonly act: string; readonly base: number; readonly by: readonly Actor[] }

/**
 * Carries out what a stage's time running out means by itself (期满了结), as the step it is: whatever that step asks for has to be
 * there. What cannot be carried out stays with whoever has the case, and is told of like any other deadline. Returns how many went on.
 */
export async function carryLapsed(database: Database, tenant: number): Promise<number> {
  const over = await look(database, machine(tenant), {}, lapsed)
  let done = 0
  for (const { family, id, act, base, by } of over) {
    const roles = by.filter((actor): actor is Role => actor !== 'opener' && actor !== 'subject')
    try {
      await perform(database, { ...machine(tenant), roles }, family, id, { act, base })
      done += 1
    } catch (error) {
      // Something is missing, or another server was faster.
      if (!(error instanceof Refused) && !(error instanceof NotAsPromised)) throw error
    }
  }
  return done
}

async function lapsed(view: View): Promise<Over[]> {
  const found: Over[] = []
  for (const [family, versions] of view.catalogue.procedures) {
    const lapses = (row: Readonly<Record<string, unknown>>): string | undefined => versions.find((v) => v.version === row['edition'])?.stages[String(row['stage'])]?.deadline?.lapse
    for (const row of await rowsWhere(view, registersFor(view, family).cases, sql<SqlBool>`t.closed_on is null and t.due < ${today()}::date`)) {
      const act = lapses(row)
      if (act === undefined) continue
      const { steps, procedure } = await loadCase(view, family, row.id)
      found.push({ family, id: row.id, act, base: steps.length, by: procedure.acts[act]?.by ?? [] })
    }
  }
  return found
}
