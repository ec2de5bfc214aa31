import { sql } from 'kysely'
import { departmentRoles, scope, type Principal, type Register, type Role } from '#kernel'
import type { SavedView, Sharing, ViewMark, ViewPage, ViewState, ViewVersion } from '#server/http/contract'
import { inTenant, type Connection, type Database } from '#server/postgres/database'
import { NotAllowed } from '#server/postgres/read/list'
import { NotFound } from '#server/records/save'

/** A view that cannot be kept as asked, in words: the name is taken, or it was changed elsewhere. */
export class ViewConflict extends Error {}

interface Stored extends Omit<SavedView, 'mine' | 'ownerName'> { readonly owner: string; readonly ownerName: string }

/** Row-level security of views knows the account besides the tenant. */
function asAccount<T>(database: Database, principal: Principal, work: (connection: Connection) => Promise<T>): Promise<T> {
  return inTenant(database, principal, async (connection) => {
    await sql`set local mingshi.account = ${sql.lit(principal.account)}`.execute(connection)
    return work(connection)
  })
}

const inDepartment = (principal: Principal): boolean => principal.roles.some((r) => departmentRoles.includes(r))

/** Whether a view is one's own, of the department, or of one of one's roles. */
function mayOpen(principal: Principal, view: Stored): boolean {
  if (view.owner === principal.account) return true
  if (view.sharing === 'department') return inDepartment(principal)
  return view.sharing === 'roles' && view.roles.some((r) => principal.roles.includes(r))
}

function shown(principal: Principal, { owner, ...view }: Stored): SavedView {
  return { ...view, mine: owner === principal.account }
}

async function read(connection: Connection, principal: Principal, condition: { register: string; page: ViewPage } | { id: string }): Promise<Stored[]> {
  const which = 'id' in condition ? sql`v.id = ${condition.id}::uuid` : sql`v.register = ${condition.register} and v.page = ${condition.page}`
  const { rows } = await sql<Stored>`
    select v.id, v.register, v.page, v.name, v.owner, v.owner_name as "ownerName", v.sharing, v.roles, v.state, v.version, coalesce(m.pinned, false) as pinned, coalesce(m.standard, false) as standard
    from saved_view v left join saved_view_mark m on m.tenant = v.tenant and m.view = v.id and m.account = ${principal.account}
    where v.tenant = ${principal.tenant} and ${which} and v.deleted_at is null order by v.owner <> ${principal.account}, v.name, v.id`.execute(connection)
  return rows.filter((view) => mayOpen(principal, view))
}

/** The views of a page of a register that a person may open, his own first. */
export async function viewsOf(database: Database, principal: Principal, register: Register, page: ViewPage): Promise<SavedView[]> {
  if (scope(principal, register, 'read').rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  return asAccount(database, principal, async (connection) => (await read(connection, principal, { register: register.id, page })).map((v) => shown(principal, v)))
}

async function one(connection: Connection, principal: Principal, id: string): Promise<Stored> {
  const [found] = await read(connection, principal, { id })
  if (!found) throw new NotFound('没有这个视图，可能已被删除或者不再共享')
  return found
}

async function own(connection: Connection, principal: Principal, id: string): Promise<Stored> {
  const view = await one(connection, principal, id)
  if (view.owner !== principal.account) throw new NotAllowed(`“${view.name}”是${view.ownerName}的视图，只能另存为自己的`)
  return view
}

function checkSharing(principal: Principal, sharing: Sharing, roles: readonly Role[]): void {
  if (sharing !== 'private' && !inDepartment(principal)) throw new NotAllowed('只有部内科室可以共享视图，请存为“仅自己”')
  if (sharing === 'roles' && roles.length === 0) throw new ViewConflict('请选择共享给哪些科室')
}

export interface NewView { readonly page: ViewPage; readonly name: string; readonly sharing: Sharing; readonly roles: readonly Role[]; readonly state: ViewState }

/** Keeps a view of a register. */
export async function saveView(database: Database, principal: Principal, register: Register, view: NewView): Promise<SavedView> {
  if (scope(principal, register, 'read').rows === 'none') throw new NotAllowed(`您无权查看“${register.label}”`)
  checkSharing(principal, view.sharing, view.roles)
  return asAccount(database, principal, async (connection) => {
    const { rows } = await named(view.name, () => sql<{ id: string }>`insert into saved_view (tenant, register, page, name, owner, owner_name, sharing, roles, state)
      values (${principal.tenant}, ${register.id}, ${view.page}, ${view.name}, ${principal.account}, ${principal.name}, ${view.sharing}, ${view.sharing === 'roles' ? view.roles : []}::text[], ${JSON.stringify(view.state)}::jsonb) returning id`.execute(connection))
    const saved = await one(connection, principal, rows[0]?.id ?? '')
    await keepVersion(connection, principal, saved)
    return shown(principal, saved)
  })
}

/** What a view says now, for those who ask what it said before. */
async function keepVersion(connection: Connection, principal: Principal, { id, version, name, state }: Stored): Promise<void> {
  await sql`insert into saved_view_version (tenant, view, version, name, state) values (${principal.tenant}, ${id}::uuid, ${version}, ${name}, ${JSON.stringify(state)}::jsonb)`.execute(connection)
}

/** What a view has said, the newest first. */
export async function versionsOf(database: Database, principal: Principal, id: string): Promise<ViewVersion[]> {
  return asAccount(database, principal, async (connection) => {
    await one(connection, principal, id)
    return (await sql<ViewVersion>`select version, at, name, state from saved_view_version where tenant = ${principal.tenant} and view = ${id}::uuid order by version desc`.execute(connection)).rows
  })
}

/** Renames, shares or overwrites one's own view; one that was changed elsewhere meanwhile is not overwritten. */
export async function changeView(database: Database, principal: Principal, id: string, version: number, change: Partial<NewView>): Promise<SavedView> {
  return asAccount(database, principal, async (connection) => {
    const view = await own(connection, principal, id)
    const next = { ...view, ...change }
    if (change.sharing) checkSharing(principal, next.sharing, next.roles)
    const { rows } = await named(next.name, () => sql`update saved_view set name = ${next.name}, sharing = ${next.sharing}, roles = ${next.sharing === 'roles' ? next.roles : []}::text[], state = ${JSON.stringify(next.state)}::jsonb, version = version + 1, changed_at = now()
      where tenant = ${principal.tenant} and id = ${id}::uuid and version = ${version} returning id`.execute(connection))
    if (rows.length === 0) throw new ViewConflict(`“${view.name}”已在别处改过，请刷新页面看过再存，或者另存`)
    const saved = await one(connection, principal, id)
    await keepVersion(connection, principal, saved)
    return shown(principal, saved)
  })
}

/** A deleted view is kept aside, so that the deletion can be taken back. */
export async function deleteView(database: Database, principal: Principal, id: string): Promise<void> {
  await asAccount(database, principal, async (connection) => {
    await own(connection, principal, id)
    await sql`update saved_view set deleted_at = now() where tenant = ${principal.tenant} and id = ${id}::uuid`.execute(connection)
  })
}

export async function restoreView(database: Database, principal: Principal, id: string): Promise<SavedView> {
  return asAccount(database, principal, async (connection) => {
    const { rows } = await named('', () => sql`update saved_view set deleted_at = null where tenant = ${principal.tenant} and id = ${id}::uuid and owner = ${principal.account} returning id`.execute(connection))
    if (rows.length === 0) throw new NotFound('没有这个视图')
    return shown(principal, await one(connection, principal, id))
  })
}

/** Pins a view, or makes it the one a register's list opens with: for this person alone. */
export async function markView(database: Database, principal: Principal, id: string, mark: ViewMark): Promise<SavedView> {
  return asAccount(database, principal, async (connection) => {
    const view = await one(connection, principal, id)
    const [pinned, standard] = [mark.pinned ?? view.pinned, mark.standard ?? view.standard]
    if (standard) await sql`update saved_view_mark set standard = false where tenant = ${principal.tenant} and account = ${principal.account} and register = ${view.register} and standard`.execute(connection)
    await sql`insert into saved_view_mark (tenant, account, register, view, pinned, standard) values (${principal.tenant}, ${principal.account}, ${view.register}, ${id}::uuid, ${pinned}, ${standard})
      on conflict (tenant, account, view) do update set pinned = excluded.pinned, standard = excluded.standard`.execute(connection)
    return shown(principal, await one(connection, principal, id))
  })
}

async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'saved_view_name_idx') throw new ViewConflict(name ? `您已有名为“${name}”的视图，请换个名称，或者打开它再覆盖` : '您已有同名的视图，请先给那个改名')
    throw error
  }
}
