import { sql } from 'kysely'
import { commonActs, leadsFrom, roles, type CommonAct, type Principal, type Role, type StepValues } from '#kernel'
import type { PerformAct } from '#server/http/contract'
import { today, type View } from '#server/postgres/read/view'
import type { Writer } from '#server/postgres/write/act'
import { Forbidden, Refused } from '#server/records/refusals'
import { calendarOf } from '#server/reminders/calendar'
import { lawFor } from '#server/rules/law'
import { isActor, mayManage } from './actors.ts'
import { dueOf } from './draft.ts'
import type { LoadedCase } from './load.ts'
import { reliedNow } from './relied.ts'
import { takeStep } from './take.ts'

export function isCommon(act: string): act is CommonAct {
  return Object.hasOwn(commonActs, act)
}

/** Stages through which a case came to the one it is in, in order: it may be returned to them, and to none that it would have to reach anew. */
export function earlierStages({ now, procedure }: LoadedCase): { id: string; label: string }[] {
  return now.path.slice(0, -1).map((id) => ({ id, label: procedure.stages[id]?.label ?? id }))
}

/** Whether the last step may be taken back by whoever took it: nothing came after it, and it wrote nothing but the case. */
function mayWithdraw(principal: Principal, { steps, now }: LoadedCase): boolean {
  const last = steps.at(-1)
  const values = last?.['values'] as StepValues | null | undefined
  return last !== undefined && last['act'] !== 'open' && now.closedOn === null && last['by'] === principal.account && !values?.effects && values?.withdraws === undefined && !isCommon(String(last['act']))
}

/** Whether what was decided binds the case now. */
const isBound = ({ procedure, now }: LoadedCase): boolean => procedure.stages[now.stage]?.binding === true

/** The acts every case knows that a principal may use now. */
export function commonFor(principal: Principal, found: LoadedCase): CommonAct[] {
  if (found.now.closedOn !== null) return []
  const manages = mayManage(principal, found)
  const acts = Object.values(found.procedure.acts).some((a) => leadsFrom(a, found.now) && isActor(principal, found, a.by))
  const bound = isBound(found)
  const open = [...found.now.items.values()].filter((i) => i.status === 'open').length
  const can: Readonly<Record<CommonAct, boolean>> = {
    open: false, handover: false, lapse: false,
    // Whoever is told of what is overdue may say so to those who are late.
    remind: manages || found.procedure.escalateTo.some((role) => principal.roles.includes(role)),
    return: (manages || acts) && earlierStages(found).length > 0, withdraw: mayWithdraw(principal, found),
    // What one holds in another's place one cannot pass on.
    transfer: manages && !principal.insteadOf, countersign: manages,
    agree: askedRole(principal, found) !== null, recheck: manages && open > 0 && found.procedure.items?.relies !== undefined, drop: manages && open > 1 && !bound, stop: manages && !bound,
  }
  return (Object.keys(can) as CommonAct[]).filter((act) => can[act])
}

/** The role for which an opinion of the principal is asked; null where none is. */
export function askedRole(principal: Principal, { now }: LoadedCase): Role | null {
  return [...now.opinions].find(([role, opinion]) => opinion.state === 'asked' && principal.roles.includes(role))?.[0] ?? null
}

/** Offices whose opinion may be asked: those that can read what it is about, but for the auditor, who has no part in anything. */
export function mayBeAsked({ registers }: LoadedCase): Role[] {
  return registers.cases.access.read.filter((role) => role !== 'auditor')
}

/** Takes a step that every case knows. */
export async function takeCommon(writer: Writer, principal: Principal, found: LoadedCase, request: PerformAct): Promise<void> {
  const act = request.act as CommonAct
  const { view } = writer
  if (found.now.closedOn !== null) throw new Refused(`这个案件已于 ${found.now.closedOn} 办结，不能再办`)
  if ((act === 'drop' || act === 'stop') && isBound(found) && mayManage(principal, found)) throw new Refused(`${found.now.opened.number} 的决定已经生效、写入台账，不能${commonActs[act]}；请办完“${found.procedure.stages[found.now.stage]?.label ?? ''}”以后各步，决定须改变的，另行决定`)
  if (!commonFor(principal, found).includes(act)) throw new Forbidden(act === 'withdraw' ? '只能撤回自己刚办的一步：之后没有人接办，也没有写入台账' : `您现在不能“${commonActs[act]}”`)
  const note = request.note?.trim() ?? ''
  const needsReason: readonly CommonAct[] = ['return', 'drop', 'stop', 'withdraw']
  if (needsReason.includes(act) && note === '') throw new Refused('有几处需要改正', [{ field: 'note', message: `请写明${commonActs[act]}的事由` }])
  writer.said.reason = `${found.procedure.label}：${commonActs[act]}`
  const { to = null, ...values } = await told(view, principal, found, request, act)
  await takeStep(writer, found, { act, on: today(), to, note: note || null, actor: principal, values })
}

async function told(view: View, principal: Principal, found: LoadedCase, request: PerformAct, act: CommonAct): Promise<StepValues & { to?: string | null }> {
  const { procedure, now, steps } = found
  const refuse = (field: string, message: string): never => { throw new Refused('有几处需要改正', [{ field, message }]) }
  switch (act) {
    case 'return': {
      const to = request.stage ?? ''
      if (!earlierStages(found).some((s) => s.id === to)) refuse('stage', '请选择退回到哪个阶段')
      return { to, ...dueOf(found, to, now.values, today(), await lawFor(view), await calendarOf(view)) }
    }
    case 'withdraw': return { withdraws: steps.length }
    case 'transfer': {
      const { rows } = await sql<{ name: string; roles: string[] }>`select name, roles from account where tenant = ${view.principal.tenant} and account = ${request.to ?? ''} and not disabled`.execute(view.connection)
      const { name, roles: held } = rows[0] ?? refuse('to', '请选择转给谁办理')
      if (!found.registers.cases.access.read.some((role) => held.includes(role))) refuse('to', `${name}所在科室不办理${procedure.label}，请另选`)
      return { assignee: { account: request.to ?? '', name } }
    }
    case 'countersign': {
      const asked = (request.roles ?? []).filter((r): r is Role => r in roles)
      if (asked.length === 0) refuse('roles', '请选择送哪些科室会签')
      const blind = asked.filter((role) => !mayBeAsked(found).includes(role))
      if (blind.length > 0) refuse('roles', `${blind.map((role) => roles[role]).join('、')}看不到${procedure.label}的案件，不能会签，请另选`)
      return { asked }
    }
    case 'agree': {
      const role = askedRole(principal, found)
      if (role === null || request.agree === undefined) return refuse('agree', '请填写同意或者不同意')
      if (!request.agree && !request.note?.trim()) refuse('note', '不同意的，请写明意见')
      return { opinion: { role, agree: request.agree } }
    }
    case 'drop': {
      const subject = procedure.items?.subject ?? ''
      const id = [...now.items].find(([item, { status, values }]) => status === 'open' && (item === request.item || values[subject] === request.item))?.[0]
      return { dropped: [id ?? refuse('item', '请选择撤出谁')] }
    }
    case 'recheck': {
      const relied: Record<string, NonNullable<StepValues['relied']>[string]> = {}
      const open = [...now.items].filter(([, item]) => item.status === 'open').map(([id, item]): [string, string] => [id, String(item.values[procedure.items?.subject ?? ''] ?? '')])
      const newest = await reliedNow(view, procedure, open.map(([, subject]) => subject))
      for (const [id, subject] of open) relied[id] = newest.get(subject) ?? {}
      return { relied }
    }
    case 'stop': {
      const to = Object.entries(procedure.stages).find(([, s]) => s.final === 'stopped')?.[0]
      return { to: to ?? refuse('', '这个流程没有终止的阶段') }
    }
    case 'remind': return {}
    case 'open': case 'handover': case 'lapse': return refuse('act', `“${commonActs[act]}”不能这样办理`)
  }
}
