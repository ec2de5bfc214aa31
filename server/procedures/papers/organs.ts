import { sql } from 'kysely'
import type { View } from '#server/postgres/read/view'

/** What the place was called on a day, by its own record of names. */
export async function placeOn(view: View, day: string): Promise<string> {
  const { tenant } = view.principal
  const { rows: [row] } = await sql<{ name: string }>`select name from tenant_name where tenant = ${tenant} order by since <= ${day}::date desc, case when since <= ${day}::date then since end desc, since limit 1`.execute(view.connection)
  return row?.name ?? ''
}

/** The Organization Department of a place, as it signs: 中共示范市委组织部. */
export const officeOf = (place: string): string => `中共${place}委组织部`

/** The meeting by which an organ decides: a paper is issued by the organ. */
const meeting = /(?:常务委员会|常委会|常委|全委会|部务会|(?<=党委|党组)会)(?:会议|扩大会议|（扩大）会议|议)?$/

/** Whose paper it is that a meeting decided, or that a place issues as a whole: 示范市 → 中共示范市委组织部, 中共示范市委常委会 and 市委常委会 → 中共示范市委, 中共示范市委组织部部务会 → 中共示范市委组织部. */
export function organOf(body: string, place: string): string {
  const organ = body.replace(meeting, '') || body
  if (organ === place) return officeOf(place)
  const kind = place.slice(-1)
  if (organ.startsWith(`${place}委`)) return `中共${organ}`
  return kind !== '' && organ.startsWith(`${kind}委`) ? `中共${place.slice(0, -1)}${organ}` : organ
}
