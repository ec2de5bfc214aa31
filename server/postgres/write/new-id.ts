import { randomBytes } from 'node:crypto'

let last = 0

/**
 * The id of a new row: a UUID of version 7 (RFC 9562), time first. Rows that come together lie together in every index,
 * so that a large import does not touch each page of it. Ids of one process rise even within a millisecond: time runs ahead
 * of the clock while more are asked for.
 */
export function newId(): string {
  last = Math.max(last + 1, Date.now())
  const time = last.toString(16).padStart(12, '0')
  const random = randomBytes(10)
  random.writeUInt8((random.readUInt8(0) & 0x0f) | 0x70, 0)
  random.writeUInt8((random.readUInt8(2) & 0x3f) | 0x80, 2)
  const rest = random.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}
