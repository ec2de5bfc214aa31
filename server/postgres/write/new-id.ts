import { randomFillSync } from 'node:crypto'

/** Random bytes are drawn for many ids at once. */
const pool = Buffer.alloc(10 * 512)
let used = pool.length
let last = 0

/**
 * The id of a new row: a UUID of version 7 (RFC 9562), time first. Rows that come together lie together in every index,
 * so that a large import does not touch each page of it. Ids of one process rise even within a millisecond: time runs ahead
 * of the clock while more are asked for.
 */
export function newId(): string {
  last = Math.max(last + 1, Date.now())
  const time = last.toString(16).padStart(12, '0')
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  pool.writeUInt8((pool.readUInt8(used) & 0x0f) | 0x70, used)
  pool.writeUInt8((pool.readUInt8(used + 2) & 0x3f) | 0x80, used + 2)
  const rest = pool.toString('hex', used, used + 10)
  used += 10
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}
