import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Principal, Procedure, StepValues } from '#kernel'
import type { OpenCase } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { isRowId } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import { today, type View } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { Forbidden, Refused } from '#server/records/refusals'
import { calendarOf } from '#server/reminders/calendar'
import { lawFor } from '#server/rules/law'
import { mayOpen } from './actors.ts'
import { stageDue } from './due.ts'
import { takenElsewhere } from './exclusive.ts'
import { registersFor, versionOn } from './load.ts'
import { reliedNow } from './relied.ts'
import { startingValues } from './starting.ts'
import { takeStep } from './take.ts'

/** Opens a case by the version in force today; whoever is already known to be carried may be named at once. Returns its id. */
export async function openCase(database: Database, principal: Principal, family: string, { title, items = [] }: OpenCase): Promise<string> {
  const on = today()
  const procedure = versionOn(database, family, on)
  if (!procedure) throw new Refused('这个流程今天没有施行的版本')
  if (!mayOpen(principal, procedure)) throw new Forbidden(`您无权立“${procedure.label}”案`)
  if (title.trim() === '') throw new Refused('有几处需要改正', [{ field: 'title', message: '请填写案由' }])
  const id = randomUUID()
  const shape = procedure.items
  // Whoever was named has to be carried, or the case is not opened: nobody is left out without a word.
  const nobody = shape ? items.findIndex((i) => { const subject = i[shape.subject]; return typeof subject !== 'string' || !isRowId(subject) }) : -1
  if (shape && nobody >= 0) throw new Refused('有几处需要改正', [{ field: 'items', message: `第 ${nobody + 1} 个${shape.label}没有选定，请从名单中选择` }])
  await act(database, principal, { verb: 'proceed', reason: `${procedure.label}：立案`, procedure: family }, async (writer) => {
    const registers = registersFor(writer.view, family)
    const number = await nextNumber(writer.view, registers.cases.id.replaceAll('-', '_'), procedure.number, on)
    writer.said.source = number
    const subjects = shape ? [...new Set(items.map((i) => i[shape.subject]).filter((s): s is string => typeof s === 'string'))] : []
    const taken = await takenElsewhere(writer.view, { id, procedure, registers }, await namesFor(writer.view, procedure, subjects))
    if (taken.length > 0) throw new Refused('有几处需要改正', taken)
    const starts = await startingValues(writer.view, procedure, subjects, on)
    const added = shape ? subjects.map((subject) => ({ id: randomUUID(), values: { ...starts.get(subject), [shape.subject]: subject } })) : []
    const relied: Record<string, NonNullable<StepValues['relied']>[string]> = {}
    if (shape) {
      const now = await reliedNow(writer.view, procedure, added.map((one) => String(one.values[shape.subject])))
      for (const one of added) relied[one.id] = now.get(String(one.values[shape.subject])) ?? {}
    }
    const values: StepValues = {
      opened: { number, title: title.trim(), version: procedure.version, byName: principal.name, account: principal.account }, assignee: { account: principal.account, name: principal.name },
      ...(added.length > 0 ? { added, relied } : {}), due: stageDue(procedure, procedure.start, {}, on, await lawFor(writer.view), await calendarOf(writer.view)),
    }
    await takeStep(writer, { id, procedure, registers, states: [], steps: [], items: [], now: null }, { act: 'open', on, to: procedure.start, values })
  })
  return id
}

/** Those whom a case is to carry, by the names that a refusal calls them. */
async function namesFor(view: View, { items }: Procedure, subjects: readonly string[]): Promise<{ subject: string; name: string }[]> {
  const field = items?.fields[items.subject]
  const names = field?.type === 'reference' ? await namesOf(view, view.catalogue.register(field.register), subjects) : new Map<string, { title: string }>()
  return subjects.map((subject) => ({ subject, name: names.get(subject)?.title ?? '' }))
}

/** 选任〔2026〕12号: numbered within the year, without gaps, under the lock of the act. */
async function nextNumber(view: View, table: string, word: string, on: string): Promise<string> {
  const year = on.slice(0, 4)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where tenant = ${view.principal.tenant} and opened_on >= ${`${year}-01-01`}::date and opened_on <= ${`${year}-12-31`}::date`.execute(view.connection)
  return `${word}〔${year}〕${(rows[0]?.n ?? 0) + 1}号`
}

