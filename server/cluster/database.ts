import { checkExternal } from './external.ts'
import { DatabaseUnavailable } from './errors.ts'
import { openCluster } from './cluster.ts'

/** The database the product works on: embedded, or the one DATABASE_URL names. */
export type Database = { kind: 'embedded' | 'external'; appUrl: string; adminUrl: string; version: string; close(): Promise<void> }

/**
 * Opens the database: the external one when an address is given (by default from the environment variables DATABASE_URL
 * and DATABASE_ADMIN_URL; pass '' to disregard them), else the embedded one of `dataDir`.
 * @throws DatabaseUnavailable with a Chinese sentence that names the place and the repair
 */
export async function openDatabase(options: { dataDir: string; databaseUrl?: string; databaseAdminUrl?: string; log?: (line: string) => void }): Promise<Database> {
  const appUrl = options.databaseUrl ?? process.env['DATABASE_URL'] ?? ''
  const adminUrl = options.databaseAdminUrl ?? process.env['DATABASE_ADMIN_URL'] ?? ''
  if (!appUrl && !adminUrl) return { kind: 'embedded', ...(await openCluster(options)) }
  if (!appUrl) throw new DatabaseUnavailable('设置了 DATABASE_ADMIN_URL，没有设置 DATABASE_URL。请补上应用角色（mingshi_app）的地址；两个都不设置则使用内置数据库。')
  if (!adminUrl) throw new DatabaseUnavailable('设置了 DATABASE_URL，没有设置 DATABASE_ADMIN_URL。请补上管理角色（mingshi_admin）的地址，建表和升级要用它。')
  return { kind: 'external', appUrl, adminUrl, version: await checkExternal(appUrl, adminUrl), close: async () => {} }
}
