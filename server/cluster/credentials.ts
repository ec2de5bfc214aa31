import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { codeOf, DatabaseUnavailable } from './errors.ts'
import { leaveToOwner } from './run-as.ts'

/** Role names, fixed so that migrations can name them in GRANT. */
export const ADMIN_ROLE = 'mingshi_admin'
export const APP_ROLE = 'mingshi_app'
export const SUPER_ROLE = 'mingshi_super'
export const DATABASE = 'mingshi'

/** Passwords of one cluster. */
export type Credentials = { super: string; admin: string; app: string }

/** The passwords of the cluster, or undefined when the file does not exist. */
export function readCredentials(path: string): Credentials | undefined {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Credentials
  } catch (error) {
    if (codeOf(error) === 'EACCES') throw new DatabaseUnavailable(`不能读取 ${path}：数据目录由其他用户建立。请用原来的用户运行，或者把整个目录改归当前用户。`)
    throw new DatabaseUnavailable(`${path} 已损坏。请从备份恢复该文件；没有备份的，删除后重试，系统会重设数据库口令。`)
  }
}

export function drawCredentials(): Credentials {
  const secret = (): string => randomBytes(24).toString('hex')
  return { super: secret(), admin: secret(), app: secret() }
}

/** Keeps the passwords in a file that only its owner may read. */
export function saveCredentials(path: string, credentials: Credentials): void {
  const draft = `${path}.draft`
  writeFileSync(draft, JSON.stringify(credentials), { mode: 0o600 })
  leaveToOwner(draft)
  renameSync(draft, path)
}

/** Connection URL on this machine. */
export const localUrl = (role: string, password: string, port: number, database: string): string =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
