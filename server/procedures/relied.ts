import { sql, type SqlBool } from 'kysely'
import { columnName, type Procedure, type Relied } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { rowsWhere, type LoadedCase } from './load.ts'

/** The rows of a subject that a case relies on, as they are now: version by id, by register. */
export async function reliedNow(view: View, procedure: Procedure, subject: string): Promise<Relied> {
  const found: Record<string, Record<string, number>> = {}
  for (const { register: id, by } of procedure.items?.relies ?? []) {
    const rows = await rowsWhere(view, view.catalogue.register(id), sql<SqlBool>`${sql.ref(`t.${columnName(by)}`)} = ${subject}::uuid`)
    found[id] = Object.fromEntries(rows.map((row) => [row.id, row.version]))
  }
  return found
}

/** What moved under a case since it was last checked, in sentences that name the act; what its own steps wrote does not count. */
export async function movedUnder(view: View, found: LoadedCase, names: ReadonlyMap<string, string>): Promise<{ item: string; text: string }[]> {
  const own = new Set(found.steps.map((s) => s.version))
  const moved: { item: string; text: string }[] = []
  const subject = found.procedure.items?.subject
  if (subject === undefined || !found.procedure.items?.relies) return []
  for (const [id, item] of found.now.items) {
    const person = item.values[subject]
    if (item.status !== 'open' || typeof person !== 'string' || !item.relied) continue
    const now = await reliedNow(view, found.procedure, person)
    for (const [register, rows] of Object.entries(now)) {
      const before = item.relied[register] ?? {}
      const label = view.catalogue.register(register).label
      const who = names.get(person) ?? ''
      const changed = Object.entries(rows).filter(([row, version]) => before[row] !== version && !own.has(version)).map(([, version]) => version)
      const act = changed.length > 0 ? await actTold(view, Math.max(...changed)) : null
      if (act) moved.push({ item: id, text: `${who}的${label}已由${act}变动，请重新核对` })
      else if (Object.keys(before).some((row) => rows[row] === undefined)) moved.push({ item: id, text: `${who}的${label}已有记录被撤销，请重新核对` })
    }
  }
  return moved
}

async function actTold(view: View, number: number): Promise<string> {
  const { rows } = await sql<{ actorName: string; source: string | null; verb: string }>`select actor_name as "actorName", source, verb from act where tenant = ${view.principal.tenant} and number = ${number}`.execute(view.connection)
  const [act] = rows
  return `${act?.verb === 'proceed' && act.source ? act.source : act?.actorName ?? ''}（第 ${number} 号变更）`
}
