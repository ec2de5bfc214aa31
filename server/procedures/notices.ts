import { randomUUID } from 'node:crypto'
import { sql, type SqlBool } from 'kysely'
import { leadsFrom, noticeLevels, noticesOf, noticesOn, roles, workingDaysBetween, type Law, type NoticeLevel, type Principal, type WorkingCalendar } from '#kernel'
import type { CaseNotice } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { look, today, type View } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { insertRows, type WholeRow } from '#server/postgres/write/rows'
import { calendarOf } from '#server/reminders/calendar'
import { lawFor } from '#server/rules/law'
import { deputiesOf } from './deputies.ts'
import { loadCase, registersFor, rowsWhere, type LoadedCase } from './load.ts'

/** Who writes what the machine does by itself. */
export function machine(tenant: number): Principal {
  return { tenant, account: 'system', name: '系统', roles: [], units: null, person: null }
}

/**
 * Tells of every deadline that has come near or passed by `on` and has not been told of: each level once in each stay of a case in a
 * stage, whoever asks and however often. Acts of a tenant stand in line, so what a server told the next finds told; the key of the
 * register keeps it so. Returns how many were told.
 */
export async function raiseNotices(database: Database, tenant: number, on = today()): Promise<number> {
  const principal = machine(tenant)
  let raised = 0
  for (const [family, versions] of database.catalogue.procedures) {
    // Looked for first without standing in line: mostly there is nothing to tell.
    if ((await look(database, principal, {}, (view) => untold(view, family, on))).length === 0) continue
    const { result } = await act(database, principal, { verb: 'remind', reason: `${versions.at(-1)?.label ?? family}：到期提醒`, procedure: family }, async (writer) => {
      const rows = await untold(writer.view, family, on)
      if (rows.length > 0) await insertRows(writer, database.catalogue.register(noticesOf(family)), rows)
      writer.said.reason += ` ${rows.length} 次`
      return rows.length
    })
    raised += result
  }
  return raised
}

/** Rows that have to be told by a day and are not. */
async function untold(view: View, family: string, on: string): Promise<WholeRow[]> {
  const [calendar, law] = [await calendarOf(view), await lawFor(view)]
  const found: WholeRow[] = []
  for (const row of await rowsWhere(view, registersFor(view, family).cases, sql<SqlBool>`t.closed_on is null and t.due is not null`)) {
    const version = view.catalogue.procedures.get(family)?.find((v) => v.version === row['edition'])
    const deadline = version?.stages[String(row['stage'])]?.deadline
    if (!deadline || noticesOn(deadline, String(row['due']), on, calendar).length === 0) continue
    const loaded = await loadCase(view, family, row.id)
    const told = new Set((await noticesRows(view, family, row.id)).filter((n) => n['visit'] === loaded.now.entered).map((n) => n['level']))
    const levels: NoticeLevel[] = []
    for (const level of levelsOf(loaded, on, calendar)) if (!told.has(level)) levels.push(level)
    if (levels.length === 0) continue
    const hands = await handsOf(view, loaded, on)
    for (const level of levels) found.push({ id: randomUUID(), values: noticeOf(loaded, level, hands, on, calendar, law) })
  }
  return found
}

/** What has to have been told by a day of a case in the stage it is in. */
export function levelsOf({ procedure, now }: LoadedCase, on: string, calendar: WorkingCalendar): readonly NoticeLevel[] {
  const deadline = procedure.stages[now.stage]?.deadline
  return now.closedOn !== null || now.due === null || !deadline ? [] : noticesOn(deadline, now.due, on, calendar)
}

function noticeOf({ id, procedure, now }: LoadedCase, level: NoticeLevel, hands: readonly string[], on: string, calendar: WorkingCalendar, law: Law): WholeRow['values'] {
  const stage = procedure.stages[now.stage]
  const due = now.due ?? on
  const days = workingDaysBetween(calendar, on, due).value
  const left = due < on ? `已超期 ${-days} 个工作日` : due === on ? '今天到期' : `还剩 ${days} 个工作日`
  const clause = stage?.deadline?.clause
  return {
    case: id, visit: now.entered, level, stage: now.stage, on, due, told: level === 'escalation' ? procedure.escalateTo.map((r) => roles[r]).join('、') : hands.join('、'),
    reason: `“${stage?.deadline?.label ?? stage?.label ?? ''}”应于 ${due} 前办结，${left}${level === 'escalation' ? '仍未办结，现予上报' : ''}`, clause: clause === undefined ? null : law.cite(clause, on).text,
  }
}

/**
 * In whose hands a case is, as their inboxes show it: whoever keeps it, with those who deputise for him that day, and those who may take
 * its next step. Offices that open such cases have left it to him who keeps it.
 */
async function handsOf(view: View, { procedure, now }: Pick<LoadedCase, 'procedure' | 'now'>, on: string): Promise<string[]> {
  const next = Object.values(procedure.acts).filter((a) => leadsFrom(a, now)).flatMap((a) => a.by).filter((actor) => now.assignee === null || (actor !== 'opener' && !procedure.access.open.some((role) => role === actor)))
  const deputies = now.assignee ? await deputiesOf(view, now.assignee.account, on) : []
  const keeper = now.assignee ? [`${now.assignee.name}${deputies.length > 0 ? `（代办 ${deputies.join('、')}）` : ''}`] : []
  return [...new Set([...keeper, ...next.map((actor) => (actor === 'opener' ? now.opened.byName : actor === 'subject' ? '本人' : roles[actor]))])]
}

function noticesRows(view: View, family: string, id: string): ReturnType<typeof rowsWhere> {
  return rowsWhere(view, view.catalogue.register(noticesOf(family)), sql<SqlBool>`t."case" = ${id}::uuid`)
}

/** What was told of a case, in order. */
export async function noticesOfCase(view: View, { procedure, id }: LoadedCase): Promise<CaseNotice[]> {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const order = (notice: CaseNotice): number => Object.keys(noticeLevels).indexOf(notice.level)
  return (await noticesRows(view, procedure.id, id)).map((row): CaseNotice => {
    const level = text(row['level']) as NoticeLevel
    return { id: row.id, level, label: noticeLevels[level], stage: procedure.stages[text(row['stage'])]?.label ?? '', on: text(row['on']), due: text(row['due']), told: text(row['told']), reason: text(row['reason']), actNumber: row.version, clause: text(row['clause']) || null }
  }).sort((a, b) => a.actNumber - b.actNumber || order(a) - order(b))
}
