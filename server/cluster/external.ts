import { createHmac } from 'node:crypto'
import pg from 'pg'
import { ADMIN_ROLE, APP_ROLE } from './credentials.ts'
import { codeOf, DatabaseUnavailable, messageOf } from './errors.ts'
import { EXTENSIONS, furnishDatabase, provideDatabase, provideRoles, urlOf, withClient } from './provision.ts'

const OLDEST_VERSION = 15

/** What a database administrator runs once on a PostgreSQL of his own. */
export const SETUP_SQL = `CREATE ROLE ${ADMIN_ROLE} LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD '（自定口令一）';
CREATE ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '（自定口令二）';
CREATE DATABASE mingshi OWNER ${ADMIN_ROLE} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8';
REVOKE ALL ON DATABASE mingshi FROM PUBLIC;
GRANT CONNECT ON DATABASE mingshi TO ${APP_ROLE};
\\connect mingshi
CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;`

const setUpAgain = (): string => `请由数据库管理员执行以下语句（角色已有的，CREATE ROLE 改为 ALTER ROLE），再改用这两个角色：\n${SETUP_SQL}`

type Facts = {
  version: number
  encoding: string
  role: string
  database: string
  identity: string
  super: boolean
  bypass: boolean
  createRole: boolean
  owner: boolean
  createInDatabase: boolean
  createInPublic: boolean
}

// Membership counts as much as attributes: a member of the owner can become the owner. Identity tells two servers apart.
const FACTS = `
SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding,
  current_user AS role, d.datname AS database, pg_postmaster_start_time() || '/' || d.oid AS identity,
  r.rolsuper AS super, r.rolcreaterole AS "createRole",
  EXISTS (SELECT 1 FROM pg_roles x WHERE (x.rolsuper OR x.rolbypassrls) AND pg_has_role(r.oid, x.oid, 'MEMBER')) AS bypass,
  pg_has_role(r.oid, d.datdba, 'MEMBER') OR EXISTS (
    SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS owner,
  has_database_privilege(r.oid, d.oid, 'CREATE') AS "createInDatabase",
  EXISTS (SELECT 1 FROM pg_namespace n WHERE n.nspname = 'public' AND has_schema_privilege(r.oid, n.oid, 'CREATE')) AS "createInPublic"
FROM pg_database d, pg_roles r WHERE d.datname = current_database() AND r.rolname = current_user`

/**
 * Refuses a PostgreSQL on which the product would not work or its access rules would not hold, and creates missing extensions.
 * @param appUrl DATABASE_URL; must be neither superuser, nor exempt from row-level security, nor an owner, nor able to create tables
 * @param adminUrl DATABASE_ADMIN_URL; may create in the same database
 * @returns version of the server, for example `15.8`
 * @throws DatabaseUnavailable with the repair, including SQL where a role must change
 */
export async function checkExternal(appUrl: string, adminUrl: string): Promise<string> {
  const app = await factsOf('DATABASE_URL', appUrl)
  if (app.version < OLDEST_VERSION * 10_000) throw new DatabaseUnavailable(`数据库服务器是 PostgreSQL ${readable(app.version)}，需要 ${OLDEST_VERSION} 以上。请升级，或者取消 DATABASE_URL 改用内置数据库。`)
  if (app.encoding !== 'UTF8') throw new DatabaseUnavailable(`数据库 ${app.database} 的编码是 ${app.encoding}，需要 UTF8。${setUpAgain()}`)
  const wrong = [
    app.super && '是超级用户',
    !app.super && app.bypass && '可以绕过行级权限',
    !app.super && app.owner && '是数据库或者表的所有者',
    !app.super && app.createRole && '可以建立角色',
  ].filter((reason) => reason !== false)
  if (wrong.length > 0) throw new DatabaseUnavailable(`DATABASE_URL 的角色 ${app.role} ${wrong.join('，')}，行级权限对它不起作用。${setUpAgain()}`)
  if (app.createInDatabase || app.createInPublic) {
    throw new DatabaseUnavailable(
      `DATABASE_URL 的角色 ${app.role} 可以建表。请由数据库管理员在数据库 ${app.database} 中执行：\nREVOKE CREATE ON DATABASE "${app.database}" FROM PUBLIC, "${app.role}";\nREVOKE CREATE ON SCHEMA public FROM PUBLIC, "${app.role}";`,
    )
  }
  const admin = await factsOf('DATABASE_ADMIN_URL', adminUrl)
  if (admin.identity !== app.identity) throw new DatabaseUnavailable('DATABASE_URL 和 DATABASE_ADMIN_URL 不是同一个数据库。请改为同一服务器上的同一个库。')
  if (!admin.createInDatabase || !admin.createInPublic) {
    throw new DatabaseUnavailable(`DATABASE_ADMIN_URL 的角色 ${admin.role} 不能在数据库 ${admin.database} 中建表。请由数据库管理员执行：\nALTER DATABASE "${admin.database}" OWNER TO "${admin.role}";\nGRANT CREATE ON SCHEMA public TO "${admin.role}";`)
  }
  await provideExtensions(adminUrl, admin)
  return readable(app.version)
}

const readable = (version: number): string => `${Math.floor(version / 10_000)}.${version % 10_000}`

async function factsOf(name: string, url: string): Promise<Facts> {
  const server = parse(name, url)
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<Facts>(FACTS)
      if (!rows[0]) throw new Error('no row')
      return rows[0]
    })
  } catch (error) {
    const code = codeOf(error)
    if (['28P01', '28000'].includes(code)) throw new DatabaseUnavailable(`${name} 的用户名或者口令不对，或者服务器（pg_hba.conf）不许该用户从本机连接：${messageOf(error)}。`)
    if (code === '3D000') throw new DatabaseUnavailable(`${name} 指定的数据库不存在。${setUpAgain()}`)
    if (code === '42501') throw new DatabaseUnavailable(`${name} 的角色无权连接该数据库。请由数据库管理员执行 GRANT CONNECT ON DATABASE … TO …：${messageOf(error)}。`)
    throw new DatabaseUnavailable(`连接不上 ${name} 指定的数据库服务器 ${server}。请检查地址、端口、防火墙，以及服务器是否启动（${messageOf(error)}）。`)
  }
}

function parse(name: string, url: string): string {
  try {
    const { protocol, host, searchParams } = new URL(url)
    if (protocol === 'postgres:' || protocol === 'postgresql:') return host || searchParams.get('host') || '本机'
  } catch {
    // Not a URL: said below, without quoting it, since it may hold a password.
  }
  throw new DatabaseUnavailable(`${name} 不是有效的数据库地址。请写成 postgres://用户:口令@主机:端口/数据库，口令中的特殊字符用百分号编码。`)
}

async function provideExtensions(adminUrl: string, admin: Facts): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ extname: string }>('SELECT extname FROM pg_extension')
    const missing = EXTENSIONS.filter((wanted) => !rows.some(({ extname }) => extname === wanted))
    for (const extension of missing) {
      try {
        await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`)
      } catch (error) {
        throw new DatabaseUnavailable(`数据库缺少扩展 ${extension}。请先安装 postgresql-contrib，再由管理员在数据库 ${admin.database} 中执行 CREATE EXTENSION ${extension};（${messageOf(error)}）`)
      }
    }
    const trigrams = await client.query<{ n: number }>(`SELECT cardinality(show_trgm('中文')) AS n`)
    if (!trigrams.rows[0]?.n) throw new DatabaseUnavailable(`数据库 ${admin.database} 的 LC_CTYPE 不识别汉字，姓名检索会查不到人。请用 LC_CTYPE 'C.UTF-8' 重建数据库。${setUpAgain()}`)
  })
}

/** Addresses of a database made by {@link prepareExternal}, and its removal. */
export type PreparedDatabase = { appUrl: string; adminUrl: string; drop(): Promise<void> }

/**
 * Makes the two roles and a fresh database on a PostgreSQL whose superuser one holds. The passwords derive from the
 * superuser's URL, so that processes preparing databases on one server agree without telling each other.
 * @param from name of a template database to copy instead of an empty one
 * @throws DatabaseUnavailable when the database exists, or the roles exist with other passwords (they may serve someone)
 */
export async function prepareExternal(options: { superuserUrl: string; database: string; from?: string }): Promise<PreparedDatabase> {
  const { superuserUrl, database } = options
  const derive = (role: string): string => createHmac('sha256', new URL(superuserUrl).password).update(role).digest('hex')
  const passwords = { admin: derive(ADMIN_ROLE), app: derive(APP_ROLE) }
  await withClient(superuserUrl, async (client) => {
    if ((await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount) throw new DatabaseUnavailable(`数据库 ${database} 已经存在。请换一个名字。`)
    await agreeOnRoles(client, superuserUrl, passwords)
  })
  const at = { database }
  const superUrl = urlOf(superuserUrl, at)
  if (options.from) {
    await provideDatabase(superuserUrl, database, `TEMPLATE ${pg.escapeIdentifier(options.from)}`)
  } else {
    await provideDatabase(superuserUrl, database, `TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`)
    await furnishDatabase(superUrl)
  }
  return {
    appUrl: urlOf(superUrl, { ...at, user: APP_ROLE, password: passwords.app }),
    adminUrl: urlOf(superUrl, { ...at, user: ADMIN_ROLE, password: passwords.admin }),
    drop: () => withClient(superuserUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`))),
  }
}

async function agreeOnRoles(client: pg.Client, superuserUrl: string, passwords: { admin: string; app: string }): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(hashtext('mingshi roles'))`) // ends with the connection
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY($1)', [[ADMIN_ROLE, APP_ROLE]])
  for (const { rolname } of rows) {
    const url = urlOf(superuserUrl, { database: 'postgres', user: rolname, password: rolname === APP_ROLE ? passwords.app : passwords.admin })
    await withClient(url, async () => {}).catch((error: unknown) => {
      if (codeOf(error) !== '28P01') throw error
      throw new DatabaseUnavailable(`角色 ${rolname} 已经存在，口令由他人设定。请换一台服务器，或者确认无用后删除该角色。`)
    })
  }
  if (rows.length < 2) await provideRoles(client, passwords)
}
