import type { EstablishmentRoster, ListRoster, Predicate, Roster, StatisticsRoster } from '#kernel'
import { and, belongsTo } from '#kernel'
import type { RosterMembers, RosterTable } from '#server/http/contract'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { establishmentTable } from './establishment.ts'
import { listTable } from './list.ts'
import type { Made, RosterQuery } from './made.ts'
import { statisticsTable } from './statistics.ts'

export type { RosterQuery } from './made.ts'

/** A roster as it stands on the day of the view. Throws TooMany, NotAllowed. */
export async function rosterTable(view: View, roster: Roster, query: RosterQuery, unit: string): Promise<RosterTable> {
  const made = await make(view, roster, query)
  const units = query.units.length === 0 ? '' : [...(await namesOf(view, view.catalogue.register('unit'), query.units)).values()].map((n) => n.title).join('、')
  const known = view.knownAt === null ? '' : `（记到第 ${view.knownAt} 号变更）`
  return {
    id: roster.id, title: `${units.length > 0 && units.length <= 30 ? units : ''}${roster.label}`, unit, scope: `截至 ${view.asOf}${known}，${made.counted}${made.hidden}`, asOf: view.asOf, knownAt: view.knownAt ?? view.head,
    columns: made.columns, groups: made.groups, total: made.total, notes: [...(units.length > 30 ? [`单位：${units}`] : []), ...made.notes],
  }
}

/** The rows behind a number of a roster; their count is the number. Null where there is no such number. */
export async function rosterMembers(view: View, roster: Roster, query: RosterQuery, cell: string): Promise<RosterMembers | null> {
  const found = (await make(view, roster, query)).members(cell)
  if (!found) return null
  const names = new Map<string, Awaited<ReturnType<typeof namesOf>>>()
  for (const [id, rows] of Map.groupBy(found.rows, ([register]) => register)) names.set(id, await namesOf(view, view.catalogue.register(id), rows.map(([, row]) => row)))
  return { title: found.title, total: found.rows.length, rows: found.rows.map(([register, id]) => ({ register, id, title: '', detail: '', ...names.get(register)?.get(id) })) }
}

function make(view: View, roster: Roster, query: RosterQuery): Promise<Made> {
  switch (roster.kind) {
    case 'list': return listTable(view, roster, whereOf(view, roster, query), query)
    case 'statistics': return statisticsTable(view, roster, listOf(view, roster), whereOf(view, listOf(view, roster), query))
    case 'establishment': {
      const people = roster.list === undefined ? null : listOf(view, roster)
      return establishmentTable(view, roster, people && { list: people, where: whereOf(view, people, { units: [] }) }, query)
    }
  }
}

/** The list whose rows a roster counts. The catalogue has checked that it is there. */
export function listOf(view: Pick<View, 'catalogue'>, roster: StatisticsRoster | EstablishmentRoster): ListRoster {
  const found = view.catalogue.rosters.get(roster.list ?? '')
  if (found?.kind !== 'list') throw new Error(`${roster.id}: no list`)
  return found
}

function whereOf(view: View, list: ListRoster, { units, where }: RosterQuery): Predicate {
  const within = units.length === 0 ? null : belongsTo(view.catalogue.register(list.register), units)
  return and([list.where, ...(within ? [within] : []), ...(where ? [where] : [])])
}
