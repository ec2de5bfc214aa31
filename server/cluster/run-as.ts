import { chownSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** User and group a PostgreSQL process runs as; undefined means "as this process". */
export type RunAs = { uid: number; gid: number } | undefined

/** `nobody`: present in every distribution's passwd, which initdb insists on. */
const NOBODY = { uid: 65534, gid: 65534 }

export const runningAsRoot = (): boolean => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of an existing data
 * folder, else as nobody; anyone else, and Windows, runs it as himself.
 */
export function runAsFor(pgdata: string): RunAs {
  if (!runningAsRoot()) return undefined
  const owner = lstatSync(pgdata, { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY
}

/** Whether `user` may walk through every folder down to and including `path`, and read the last one. Judged by mode bits. */
export function reachable(path: string, user: RunAs): boolean {
  if (!user) return true
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
    if (!(bits & 1)) return false
    if (at === dirname(at)) return true
  }
}

/** As root, leaves a written file or folder to the owner of the folder it stands in, so that this owner can go on without root. */
export function leaveToOwner(path: string): void {
  if (!runningAsRoot()) return
  const { uid, gid } = statSync(dirname(path))
  chownSync(path, uid, gid)
}
