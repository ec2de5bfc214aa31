import { sql, type SqlBool } from 'kysely'
import { lightOn, scope, standsAs, workingDaysBetween, type Principal, type Procedure, type WorkingCalendar } from '#kernel'
import type { CaseHead, Inbox, ProcedureInfo } from '#server/http/contract'
import { namesOf } from '#server/postgres/read/titles'
import { today, type View } from '#server/postgres/read/view'
import type { StoredRow } from '#server/postgres/read/list'
import { calendarOf } from '#server/reminders/calendar'
import { askedRole } from './common.ts'
import { sentBack } from './again.ts'
import { actsOpenTo, readsAsSubject } from './actors.ts'
import { standingFor } from './deputies.ts'
import { loadCase, registersFor, rowsWhere, versionOn, type LoadedCase } from './load.ts'
import { levelsOf } from './notices.ts'
import { infoOf } from './view.ts'

/** The procedures that the reader may see or open, by the version in force, with their open cases. */
export async function procedureInfos(view: View): Promise<ProcedureInfo[]> {
  const infos: ProcedureInfo[] = []
  for (const family of view.catalogue.procedures.keys()) {
    const { cases } = registersFor(view, family)
    if (scope(view.principal, cases, 'read').rows === 'none') continue
    const procedure = versionOn(view, family, today()) ?? view.catalogue.procedures.get(family)?.at(-1)
    if (!procedure) continue
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(cases.id.replaceAll('-', '_'))} where tenant = ${view.principal.tenant} and closed_on is null`.execute(view.connection)
    infos.push(infoOf(view, procedure, rows[0]?.n ?? 0))
  }
  return infos
}

/**
 * What waits for the reader: steps he may take, opinions asked of him, cases whose time is over; by his own office, or else in place of
 * one who has named him his deputy, of the cases that he may read himself. Red first, then yellow, then by the day.
 */
export async function inboxOf(view: View): Promise<Inbox> {
  const actors = [view.principal, ...await standingFor(view)]
  const calendar = await calendarOf(view)
  const mine: Inbox['mine'][number][] = []
  for (const family of view.catalogue.procedures.keys()) for (const row of await candidates(view, family)) {
    const found = await loadCase(view, family, row.id)
    const light = lightOn(calendar, found.now.due, today())
    const waiting = actors.map((actor) => ({ actor, ...waitingFor(actor, found, calendar) })).find((w) => w.why !== null)
    if (!waiting?.why) continue
    const { acts, why, actor: { insteadOf = null } } = waiting
    const subject = found.procedure.items?.subject
    const field = subject === undefined ? undefined : found.procedure.items?.fields[subject]
    const ids = subject === undefined ? [] : [...found.now.items.values()].filter((i) => i.status === 'open').map((i) => String(i.values[subject]))
    const names = field?.type === 'reference' ? await namesOf(view, view.catalogue.register(field.register), ids.slice(0, 6)) : new Map<string, { title: string }>()
    const head: CaseHead = {
      procedure: family, id: found.id, number: found.now.opened.number, title: found.now.opened.title, stage: found.now.stage, stageLabel: stageLabel(found.procedure, found.now.stage), assigneeName: found.now.assignee?.name ?? null,
      openedOn: found.now.openedOn, stageSince: found.now.stageSince, due: found.now.due, light, workingDaysLeft: found.now.due === null ? null : workingDaysBetween(calendar, today(), found.now.due).value, closedOn: null,
      people: ids.slice(0, 6).map((id) => names.get(id)?.title ?? ''), peopleCount: ids.length,
    }
    mine.push({ ...head, acts, why, insteadOf, returned: readsAsSubject(view.principal, found) ? null : sentBack(found) })
  }
  const weight = { red: 0, yellow: 1, green: 2 } as const
  const of = (c: CaseHead): number => (c.light === null ? 3 : weight[c.light])
  mine.sort((a, b) => of(a) - of(b) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.number.localeCompare(b.number))
  return { mine, counts: { mine: mine.length, instead: mine.filter((c) => c.insteadOf).length, yellow: mine.filter((c) => c.light === 'yellow').length, red: mine.filter((c) => c.light === 'red').length } }
}

/** Why a case waits for somebody, and what he may do; null where it does not. */
function waitingFor(actor: Principal, found: LoadedCase, calendar: WorkingCalendar): { why: Inbox['mine'][number]['why'] | null; acts: { id: string; label: string }[] } {
  const { procedure, now } = found
  const acts = actsOpenTo(actor, found).map(([id, a]) => ({ id, label: a.label }))
  const passedOn = now.assignee !== null && now.assignee.account !== standsAs(actor) && procedure.access.open.some((r) => actor.roles.includes(r))
  if (askedRole(actor, found) !== null) return { why: 'countersign', acts }
  if (acts.length > 0 && !passedOn) return { why: 'act', acts }
  return { why: levelsOf(found, today(), calendar).includes('escalation') && procedure.escalateTo.some((r) => actor.roles.includes(r)) ? 'escalated' : null, acts }
}

/** Open cases in which the reader may have a part: by his roles, or because he is the person. */
async function candidates(view: View, family: string): Promise<StoredRow[]> {
  const { cases, items } = registersFor(view, family)
  const versions = view.catalogue.procedures.get(family) ?? []
  if (scope(view.principal, cases, 'read').rows !== 'none') return rowsWhere(view, cases, sql<SqlBool>`t.closed_on is null`)
  if (!items || view.principal.person === null || !versions.some((v) => takesSubjects(v))) return []
  const subject = versions.at(-1)?.items?.subject ?? ''
  return rowsWhere(view, cases, sql<SqlBool>`t.closed_on is null and exists (select 1 from ${sql.table(items.id.replaceAll('-', '_'))} as i where i.tenant = t.tenant and i."case" = t.id and i.${sql.ref(subject)} = ${view.principal.person}::uuid and i.status = 'open')`)
}

const takesSubjects = (procedure: Procedure): boolean => Object.values(procedure.acts).some((a) => a.by.includes('subject'))
const stageLabel = (procedure: Procedure, stage: string): string => procedure.stages[stage]?.label ?? stage

