import { isDay } from '#kernel'
import { isRowId, type ListQuery } from './list.ts'
import type { Term } from './order.ts'

/** A place between rows: the values by which the row beside it sorts, and its id. Holds whatever is inserted or taken away. */
export interface Place { readonly values: readonly (string | null)[]; readonly id: string }

/** A cursor that does not belong to this list, or that nobody has given out. */
export class WrongPlace extends Error {}

export function cursorOf(sort: readonly string[], place: Place): string {
  return Buffer.from(JSON.stringify([sort.join(','), place.values, place.id])).toString('base64url')
}

/** Reads a cursor back, trusting nothing in it. Throws WrongPlace. */
export function placeOf(cursor: string, query: Pick<ListQuery, 'sort'>, terms: readonly Term[]): Place {
  const wrong = (): WrongPlace => new WrongPlace('翻页位置与排序对不上，请回到第一页')
  let read: unknown
  try { read = JSON.parse(Buffer.from(cursor, 'base64url').toString()) } catch { throw wrong() }
  if (!Array.isArray(read)) throw wrong()
  const [sort, values, id]: unknown[] = read
  if (sort !== (query.sort ?? []).join(',') || !Array.isArray(values) || values.length !== terms.length || typeof id !== 'string' || !isRowId(id)) throw wrong()
  return { id, values: terms.map(({ type }, i) => { const value: unknown = values[i]; if (value !== null && (typeof value !== 'string' || !fits(type, value))) throw wrong(); return value }) }
}

function fits(type: string, text: string): boolean {
  switch (type) {
    case 'bigint': return /^-?\d{1,18}$/.test(text)
    case 'numeric': return /^-?\d{1,100}(\.\d{1,100})?$/.test(text)
    case 'boolean': return text === 'true' || text === 'false'
    case 'date': return isDay(text)
    case 'uuid': return isRowId(text)
    case 'jsonb': try { JSON.parse(text); return !text.includes('\\u0000') } catch { return false }
    default: return !text.includes('\0')
  }
}
