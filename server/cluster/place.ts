import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { codeOf, DatabaseUnavailable } from './errors.ts'
import { leaveToOwner, reachable, runAsFor } from './run-as.ts'

/** Where a cluster lives. `asked` is the user's folder; `root` holds the cluster and is the same folder unless the database user cannot get there. */
export type Place = { asked: string; root: string; pgdata: string; lock: string; users: string; log: string; credentials: string }

const POINTER = 'cluster-location.json'
const ORIGIN = 'asked-by.json'
const ELSEWHERE = '/var/lib/mingshi'

/**
 * Settles the folder of the cluster, making it when it does not exist. As root, a folder that the
 * database user cannot walk to (`mktemp -d` is 0700) gets a cluster under /var/lib/mingshi and a pointer to it.
 * @throws DatabaseUnavailable when the folder cannot be made or points to a cluster that is gone or another folder's
 */
export function settlePlace(dataDir: string, log: (line: string) => void): Place {
  const asked = makeFolder(resolve(dataDir))
  const pointer = join(asked, POINTER)
  if (existsSync(pointer)) return placeAt(asked, followPointer(asked, pointer))
  if (existsSync(join(asked, 'pgdata')) || reachable(asked, runAsFor(join(asked, 'pgdata')))) return placeAt(asked, asked)

  // A random name, not one made from the path: a deleted and remade folder must start empty.
  const root = makeFolder(join(ELSEWHERE, randomBytes(8).toString('hex')))
  writeFileSync(join(root, ORIGIN), JSON.stringify({ asked }))
  const draft = `${pointer}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, JSON.stringify({ 说明: '数据库用户进不了本目录，数据库存放在 root 所指的目录，备份和迁移时请一并处理。', root }, null, 2))
  try {
    linkSync(draft, pointer)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    rmSync(root, { recursive: true }) // another process settled it at the same moment
    return placeAt(asked, followPointer(asked, pointer))
  } finally {
    unlinkSync(draft)
  }
  log(`数据目录 ${asked} 的上级目录不对数据库用户开放，数据库改存 ${root}，原目录留有指引文件 ${POINTER}。`)
  return placeAt(asked, root)
}

function placeAt(asked: string, root: string): Place {
  const at = (name: string): string => join(root, name)
  if (!existsSync(at('users'))) {
    mkdirSync(at('users'), { recursive: true, mode: 0o700 })
    leaveToOwner(at('users'))
  }
  return { asked, root, pgdata: at('pgdata'), lock: at('cluster.lock'), users: at('users'), log: at('postgres.log'), credentials: at('credentials.json') }
}

function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true })
    return realpathSync(path)
  } catch (error) {
    throw new DatabaseUnavailable(`不能建立数据目录 ${path}（${codeOf(error)}）。请换一个可写的目录，或者调整 ${dirname(path)} 的权限。`)
  }
}

/** A copied folder would silently share the original's cluster: refused while the original still points there. */
function followPointer(asked: string, pointer: string): string {
  const { root } = JSON.parse(readFileSync(pointer, 'utf8')) as { root: string }
  if (!existsSync(root)) throw new DatabaseUnavailable(`${pointer} 指向的数据库目录 ${root} 不存在。请从备份恢复该目录；确实不要原数据的，删除 ${POINTER} 后重试。`)
  const origin = JSON.parse(readFileSync(join(root, ORIGIN), 'utf8')) as { asked: string }
  if (origin.asked === asked) return root
  if (existsSync(join(origin.asked, POINTER))) throw new DatabaseUnavailable(`${asked} 是 ${origin.asked} 的副本，两处不能共用数据库 ${root}。请使用原目录；要另建数据库的，删除副本中的 ${POINTER}。`)
  writeFileSync(join(root, ORIGIN), JSON.stringify({ asked }))
  return root
}
