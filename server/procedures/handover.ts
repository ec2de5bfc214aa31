import { sql, type SqlBool } from 'kysely'
import type { Principal } from '#kernel'
import type { HandoverDone, HandoverLine } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { look, today, type View } from '#server/postgres/read/view'
import { act, type Writer } from '#server/postgres/write/act'
import { Forbidden, NotFound, Refused } from '#server/records/refusals'
import { mayManage, mayRead } from './actors.ts'
import { loadCase, registersFor, rowsWhere, type LoadedCase } from './load.ts'
import { takeStep } from './take.ts'

export interface HandoverAsked {
  /** Whose open cases, all of them; the principal's own where nothing is told. */
  readonly from?: string | undefined
  /** Those chosen, in place of all of an account. */
  readonly cases?: readonly { readonly procedure: string; readonly id: string }[] | undefined
  readonly to: string
  readonly reason: string
}

type Holder = NonNullable<LoadedCase['now']['assignee']>
/** A case on its way: who keeps it afterwards, or why it stays. */
interface Passing { readonly found: LoadedCase; readonly to: Holder | null; readonly stays: string | null }

/**
 * Hands open cases to another: on leave, on a new post. Those chosen, or all of an account; one's own, or those one keeps in order.
 * One act, all or none; those that the other cannot take stay, and are told. With `dryRun` it is only told.
 */
export async function handOver(database: Database, principal: Principal, asked: HandoverAsked, dryRun: boolean): Promise<HandoverDone> {
  const { from = principal.account, to, reason } = asked
  if (!asked.cases && from === to) throw new Refused('有几处需要改正', [{ field: 'to', message: '请选择另一个账号' }])
  return passOn(database, principal, dryRun, async (view) => {
    const receiver = await holderOf(view, to)
    if (!receiver) throw new Refused('有几处需要改正', [{ field: 'to', message: '没有这个账号，或者已停用' }])
    const found = asked.cases ? await chosen(view, asked.cases) : await keptBy(view, from)
    const passing = found.map((one): Passing => ({ found: one, to: { account: to, name: receiver.name }, stays: staysWith(principal, one, to, receiver) }))
    if (!asked.cases && passing.some((p) => p.stays === MAY_NOT)) throw new Forbidden(`您无权移交 ${passing.find((p) => p.stays === MAY_NOT)?.found.now.opened.number ?? ''}`)
    return { passing, reason: `移交${receiver.name}`, note: reason }
  })
}

/**
 * Gives back what one act handed over, each case to whoever kept it before. He who handed it over may do so while nothing has come
 * after it; whoever keeps the case in order, also later. What has gone on to somebody else stays there.
 */
export async function handBack(database: Database, principal: Principal, number: number, reason: string, dryRun: boolean): Promise<HandoverDone> {
  return passOn(database, principal, dryRun, async (view) => {
    const passing: Passing[] = []
    for (const family of view.catalogue.procedures.keys()) for (const step of await rowsWhere(view, registersFor(view, family).steps, sql<SqlBool>`t.act_from = ${number} and t.act = 'handover'`)) {
      const found = await loadCase(view, family, String(step['case']))
      if (mayRead(principal, found)) passing.push(await backTo(view, found, Number(step['sequence']), step['by'] === principal.account))
    }
    if (passing.length === 0) throw new NotFound('这号变更没有移交过案件，或者您无权查看')
    return { passing, reason: `交回第 ${number} 号变更移交的案件`, note: `交回：${reason}` }
  })
}

async function backTo(view: View, found: LoadedCase, sequence: number, own: boolean): Promise<Passing> {
  const [before, after] = [found.states[sequence - 2]?.assignee ?? null, found.states[sequence - 1]?.assignee ?? null]
  const { now } = found
  const later = found.steps.length > sequence
  const stays = now.closedOn !== null ? CLOSED : now.assignee?.account !== after?.account ? `已由${now.assignee?.name ?? '他人'}承办`
    : !mayManage(view.principal, found) && (!own || later) ? MAY_NOT : before && !(await holderOf(view, before.account)) ? `${before.name}的账号已停用` : null
  return { found, to: before, stays }
}

const MAY_NOT = '您无权移交'
const CLOSED = '已经办结'

function staysWith(principal: Principal, found: LoadedCase, to: string, receiver: { name: string; roles: readonly string[] }): string | null {
  if (found.now.closedOn !== null) return CLOSED
  if (!mayManage(principal, found)) return MAY_NOT
  if (found.now.assignee?.account === to) return `本来由${receiver.name}承办`
  return found.registers.cases.access.read.some((role) => receiver.roles.includes(role)) ? null : `${receiver.name}所在科室不办理${found.procedure.label}`
}

/** What is planned is planned anew inside the act: what somebody did in between is seen. */
async function passOn(database: Database, principal: Principal, dryRun: boolean, plan: (view: View) => Promise<{ passing: readonly Passing[]; reason: string; note: string }>): Promise<HandoverDone> {
  if (dryRun) return told((await look(database, principal, {}, plan)).passing, null)
  // Steps of several procedures in one act: each is written as a step of its own.
  const { result, act: done } = await act(database, principal, { verb: 'proceed', reason: '移交', procedure: 'handover' }, async (writer) => {
    const { passing, reason, note } = await plan(writer.view)
    const moving = passing.filter((p) => p.stays === null)
    for (const { found, to } of moving) await takeStep(writer, found, { act: 'handover', on: today(), to: null, note, values: { assignee: to } })
    say(writer, `${reason} ${moving.length} 件（${note}）`, moving)
    return passing
  })
  return told(result, done?.number ?? null)
}

function say(writer: Writer, reason: string, moving: readonly Passing[]): void {
  writer.said.reason = reason
  if (moving.length === 1) writer.said.source = moving[0]?.found.now.opened.number ?? null
}

function told(passing: readonly Passing[], number: number | null): HandoverDone {
  return {
    act: number, handed: passing.filter((p) => p.stays === null).length,
    lines: passing.map(({ found: { procedure, id, now }, to, stays }): HandoverLine => ({ procedure: procedure.id, label: procedure.label, id, number: now.opened.number, title: now.opened.title, from: now.assignee?.name ?? null, to: to?.name ?? null, stays })),
  }
}

/** Cases chosen by a reader; throws NotFound where he may not see one. */
async function chosen(view: View, cases: NonNullable<HandoverAsked['cases']>): Promise<LoadedCase[]> {
  const found: LoadedCase[] = []
  for (const { procedure, id } of new Map(cases.map((c) => [`${c.procedure}/${c.id}`, c])).values()) {
    const one = await loadCase(view, procedure, id)
    if (!mayRead(view.principal, one)) throw new NotFound('所选案件中有的不存在，或者您无权查看')
    found.push(one)
  }
  return found
}

async function keptBy(view: View, account: string): Promise<LoadedCase[]> {
  const found: LoadedCase[] = []
  for (const family of view.catalogue.procedures.keys()) for (const { id } of await rowsWhere(view, registersFor(view, family).cases, sql<SqlBool>`t.closed_on is null and t.assignee = ${account}`)) found.push(await loadCase(view, family, id))
  return found
}

async function holderOf(view: View, account: string): Promise<{ name: string; roles: readonly string[] } | undefined> {
  return (await sql<{ name: string; roles: string[] }>`select name, roles from account where tenant = ${view.principal.tenant} and account = ${account} and not disabled`.execute(view.connection)).rows[0]
}
