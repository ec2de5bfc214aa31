import { sql, type SqlBool } from 'kysely'
import { columnName, type Procedure, type Relied } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { rowsWhere, type LoadedCase } from './load.ts'

/** The rows that a case relies on, as they are now, of each of several subjects: version by id, by register. One question a register, however many they are. */
export async function reliedNow(view: View, procedure: Procedure, subjects: readonly string[]): Promise<ReadonlyMap<string, Relied>> {
  const relies = procedure.items?.relies ?? []
  const found = new Map(subjects.map((subject) => [subject, Object.fromEntries(relies.map(({ register }): [string, Record<string, number>] => [register, {}]))]))
  if (subjects.length === 0) return found
  for (const { register: id, by } of relies) {
    for (const row of await rowsWhere(view, view.catalogue.register(id), sql<SqlBool>`${sql.ref(`t.${columnName(by)}`)} = any(${subjects}::uuid[])`)) {
      const own = found.get(String(row[by]))?.[id]
      if (own) own[row.id] = row.version
    }
  }
  return found
}

/** What moved under a case since it was last checked, in sentences that name the act; what its own steps wrote does not count. */
export async function movedUnder(view: View, found: LoadedCase, names: ReadonlyMap<string, string>): Promise<{ item: string; text: string }[]> {
  const own = new Set(found.steps.map((s) => s.version))
  const moved: { item: string; text: string }[] = []
  const subject = found.procedure.items?.subject
  if (subject === undefined || !found.procedure.items?.relies) return []
  const subjects = [...found.now.items.values()].flatMap((item) => (item.status === 'open' && item.relied && typeof item.values[subject] === 'string' ? [item.values[subject]] : []))
  const relied = await reliedNow(view, found.procedure, subjects)
  for (const [id, item] of found.now.items) {
    const person = item.values[subject]
    if (item.status !== 'open' || typeof person !== 'string' || !item.relied) continue
    for (const [register, rows] of Object.entries(relied.get(person) ?? {})) {
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
