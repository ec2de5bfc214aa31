import { sql } from 'kysely'
import { and, casesOf, itemsOf, lightOn, not, scope, workingDaysBetween, yellowUntil, type Light, type Predicate, type Procedure, type Register, type WorkingCalendar } from '#kernel'
import type { CaseHead, CaseList, CaseTab } from '#server/http/contract'
import { count, list, type StoredRow } from '#server/postgres/read/list'
import { namesOf, valueText } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { calendarOf } from '#server/reminders/calendar'

export interface CasesAsked {
  readonly tab: CaseTab
  readonly procedure?: string | undefined
  readonly light?: Light | undefined
  /** Whose; '' those of nobody. */
  readonly assignee?: string | undefined
  readonly limit: number
}

/** As many people of a case are named in a line. */
const NAMED = 3

/** Cases of every procedure in one list. The numbers are the lengths of the lists they open. */
export async function caseList(view: View, { tab, procedure, light, assignee, limit }: CasesAsked): Promise<CaseList> {
  const kept = [...view.catalogue.procedures].flatMap(([id, versions]) => {
    const register = view.catalogue.registers.get(casesOf(id))
    const [version] = versions
    return register && version && scope(view.principal, register, 'read').rows !== 'none' ? [{ id, label: version.label, version, register }] : []
  })
  const counts = { opened: 0, open: 0, closed: 0 }
  const procedures: { id: string; label: string; count: number }[] = []
  const found: { head: CaseHead; order: string }[] = []
  const keepers = new Map<string, { account: string; name: string; count: number }>()
  let total = 0
  const calendar = await calendarOf(view)
  for (const { id, label, version, register } of kept) {
    const numbers: Record<CaseTab, number> = { opened: 0, open: 0, closed: 0 }
    for (const each of ['opened', 'open', 'closed'] as const) {
      numbers[each] = (await count(view, register, { where: whereOf(view, each), all: true })).total
      counts[each] += numbers[each]
    }
    if (numbers[tab] > 0) procedures.push({ id, label, count: numbers[tab] })
    if (numbers[tab] === 0 || (procedure !== undefined && procedure !== id)) continue
    if (tab !== 'closed') for (const row of await list(view, register, { where: whereOf(view, tab), all: true, fields: ['assignee', 'assigneeName'] })) {
      const account = typeof row['assignee'] === 'string' ? row['assignee'] : ''
      const kept = keepers.get(account) ?? { account, name: typeof row['assigneeName'] === 'string' ? row['assigneeName'] : '未定', count: 0 }
      keepers.set(account, { ...kept, count: kept.count + 1 })
    }
    const where = and([whereOf(view, tab), ...(light ? litAs(light, view.asOf, calendar) : []), ...(assignee === undefined ? [] : [keptBy(assignee)])])
    total += light || assignee !== undefined ? (await count(view, register, { where, all: true })).total : numbers[tab]
    const rows = await list(view, register, { where, all: true, limit, sort: tab === 'closed' ? ['-closedOn', '-number'] : tab === 'open' ? ['due', '-openedOn'] : ['-openedOn', '-number'] })
    const heads = await headsOf(view, version, register, rows, calendar)
    found.push(...heads.map((head) => ({ head, order: tab === 'open' ? head.due ?? '9999' : (tab === 'closed' ? head.closedOn : head.openedOn) ?? '' })))
  }
  // Whose cases were asked for stays named where he has none left.
  if (assignee && !keepers.has(assignee)) keepers.set(assignee, { account: assignee, name: await accountName(view, assignee), count: 0 })
  found.sort((a, b) => (tab === 'open' ? a.order.localeCompare(b.order) : b.order.localeCompare(a.order)))
  return { cases: found.slice(0, limit).map((f) => f.head), total, counts, procedures, assignees: [...keepers.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh')) }
}

/** The case of a number that the reader may see; null where there is none. */
export async function caseNumbered(view: View, number: string): Promise<{ procedure: string; id: string } | null> {
  for (const procedure of view.catalogue.procedures.keys()) {
    const register = view.catalogue.registers.get(casesOf(procedure))
    if (!register || scope(view.principal, register, 'read').rows === 'none') continue
    const [row] = await list(view, register, { where: { op: 'equals', path: ['number'], value: number }, all: true, limit: 1, fields: ['number'] })
    if (row) return { procedure, id: row.id }
  }
  return null
}

async function accountName(view: View, account: string): Promise<string> {
  return (await sql<{ name: string }>`select name from account where tenant = ${view.principal.tenant} and account = ${account}`.execute(view.connection)).rows[0]?.name ?? account
}

const keptBy = (account: string): Predicate => (account === '' ? { op: 'empty', path: ['assignee'] } : { op: 'equals', path: ['assignee'], value: account })

function whereOf(view: View, tab: CaseTab): Predicate {
  switch (tab) {
    case 'opened': return { op: 'equals', path: ['openedByAccount'], value: view.principal.account }
    case 'open': return { op: 'empty', path: ['closedOn'] }
    case 'closed': return not({ op: 'empty', path: ['closedOn'] })
  }
}

/** Running cases that show a light on the day: as `lightOn` tells it. */
function litAs(light: Light, on: string, calendar: WorkingCalendar): Predicate[] {
  const due = (than: '<' | '<=' | '>' | '>=', value: string): Predicate => ({ op: 'compare', path: ['due'], than, value })
  const days = { red: [due('<', on)], yellow: [due('>=', on), due('<=', yellowUntil(calendar, on))], green: [due('>', yellowUntil(calendar, on))] }
  return [{ op: 'empty', path: ['closedOn'] }, ...days[light]]
}

/** Rows of a register of cases as lines of a list. */
async function headsOf(view: View, { id, items }: Procedure, register: Register, rows: readonly StoredRow[], calendar: WorkingCalendar): Promise<CaseHead[]> {
  const people = await peopleOf(view, id, items?.subject, rows.map((row) => row.id))
  const text = (row: StoredRow, field: string): string | null => (typeof row[field] === 'string' ? row[field] : null)
  return rows.map((row): CaseHead => {
    const [stage, due, closedOn] = [text(row, 'stage') ?? '', text(row, 'due'), text(row, 'closedOn')]
    const carried = people.get(row.id) ?? []
    const stages = register.fields['stage']
    return {
      procedure: id, id: row.id, number: text(row, 'number') ?? '', title: text(row, 'title') ?? '', stage, stageLabel: stages ? valueText(view, stages, stage) : stage,
      assigneeName: text(row, 'assigneeName'), openedOn: text(row, 'openedOn') ?? '', stageSince: text(row, 'stageSince') ?? '', due, closedOn,
      light: closedOn === null ? lightOn(calendar, due, view.asOf) : null,
      workingDaysLeft: due === null || closedOn !== null ? null : workingDaysBetween(calendar, view.asOf, due).value,
      people: carried.slice(0, NAMED), peopleCount: carried.length,
    }
  })
}

/** Names of those whom cases carry, by case; those taken out are left off. */
async function peopleOf(view: View, procedure: string, subject: string | undefined, cases: readonly string[]): Promise<Map<string, string[]>> {
  const register = view.catalogue.registers.get(itemsOf(procedure))
  const field = subject === undefined ? undefined : register?.fields[subject]
  if (!register || subject === undefined || field?.type !== 'reference' || cases.length === 0) return new Map()
  const rows = await list(view, register, { where: and([{ op: 'in', path: ['case'], values: [...cases] }, not({ op: 'equals', path: ['status'], value: 'dropped' })]), all: true, sort: ['case', subject], fields: ['case', subject] })
  const ids = rows.map((row) => row[subject]).filter((id): id is string => typeof id === 'string')
  const names = await namesOf(view, view.catalogue.register(field.register), ids)
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const [of, who] = [row['case'], row[subject]]
    if (typeof of === 'string' && typeof who === 'string') found.set(of, [...found.get(of) ?? [], names.get(who)?.title ?? ''])
  }
  return found
}
