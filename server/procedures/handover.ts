import { sql, type SqlBool } from 'kysely'
import type { Principal, Role } from '#kernel'
import type { HandoverDone } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { look, today, type View } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { Forbidden, Refused } from '#server/records/refusals'
import { mayManage } from './actors.ts'
import { loadCase, registersFor, rowsWhere } from './load.ts'
import { takeStep } from './take.ts'

export interface HandoverAsked { readonly from: string; readonly to: string; readonly reason: string }

/**
 * Hands every open case of an account to another: on leave, on a new post. One's own, or those one keeps in order. The cases of a
 * procedure pass in one act, all or none; those in which the other has no part stay, and are told.
 */
export async function handOver(database: Database, principal: Principal, { from, to, reason }: HandoverAsked): Promise<HandoverDone> {
  if (from === to) throw new Refused('有几处需要改正', [{ field: 'to', message: '请选择另一个账号' }])
  const { receiver, families } = await look(database, principal, {}, async (view) => ({ receiver: await holderOf(view, to), families: await openOf(view, from) }))
  if (!receiver) throw new Refused('有几处需要改正', [{ field: 'to', message: '没有这个账号，或者已停用' }])
  const done: { handed: number; left: { label: string; count: number }[] } = { handed: 0, left: [] }
  for (const { family, label, roles, ids } of families) {
    if (!roles.some((role) => receiver.roles.includes(role))) { done.left.push({ label, count: ids.length }); continue }
    const { result } = await act(database, principal, { verb: 'proceed', reason: `${label}：移交${receiver.name}`, procedure: family }, async (writer) => {
      let handed = 0
      for (const { id } of await rowsWhere(writer.view, registersFor(writer.view, family).cases, openCasesOf(from))) {
        const found = await loadCase(writer.view, family, id)
        if (principal.account !== from && !mayManage(principal, found)) throw new Forbidden(`您无权移交 ${found.now.opened.number}`)
        await takeStep(writer, found, { act: 'handover', on: today(), to: null, note: reason, values: { assignee: { account: to, name: receiver.name } } })
        handed += 1
      }
      return handed
    })
    done.handed += result
  }
  return done
}

const openCasesOf = (account: string) => sql<SqlBool>`t.closed_on is null and t.assignee = ${account}`

/** Open cases of an account, by procedure, with the roles that have a part in it. */
async function openOf(view: View, account: string): Promise<{ family: string; label: string; roles: readonly Role[]; ids: string[] }[]> {
  const found: { family: string; label: string; roles: readonly Role[]; ids: string[] }[] = []
  for (const [family, versions] of view.catalogue.procedures) {
    const { cases } = registersFor(view, family)
    const rows = await rowsWhere(view, cases, openCasesOf(account))
    if (rows.length > 0) found.push({ family, label: versions.at(-1)?.label ?? family, roles: cases.access.read, ids: rows.map((row) => row.id) })
  }
  return found
}

async function holderOf(view: View, account: string): Promise<{ name: string; roles: readonly string[] } | undefined> {
  return (await sql<{ name: string; roles: string[] }>`select name, roles from account where tenant = ${view.principal.tenant} and account = ${account} and not disabled`.execute(view.connection)).rows[0]
}
