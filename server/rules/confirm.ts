import { randomUUID } from 'node:crypto'
import { clauses, legalDocuments } from '#basis'
import { formatDate, titleOf, type Clause, type Principal, type Row } from '#kernel'
import type { Database } from '#server/postgres/database'
import { today } from '#server/postgres/read/view'
import { act } from '#server/postgres/write/act'
import { NotFound, Refused } from '#server/records/save'
import { writeSeries } from '#server/records/series'
import { assertMay, checkScope, current, wholeRow } from '#server/records/settle'

const registerId = 'rule-confirmations'

export interface ConfirmationInput {
  readonly clause: string
  /** First day on which it counts. */
  readonly from: string
  /** First day on which it no longer does; none where it goes on. */
  readonly to: string | null
  readonly text: string
  /** Numbers by the names of the clause's parameters. */
  readonly parameters: Readonly<Record<string, number>>
  readonly source: string
  readonly issuedOn: string | null
  readonly document: string | null
}

/** Puts a clause in force by an act, with its text and numbers, from a day on. A confirmation that runs ends where the new one begins. Returns its row. */
export async function confirmClause(database: Database, principal: Principal, input: ConfirmationInput, reason: string): Promise<string> {
  const register = database.catalogue.register(registerId)
  assertMay(principal, register)
  const clause = clauses.find((c) => c.id === input.clause)
  if (!clause) throw new NotFound(`条款目录里没有“${input.clause}”`)
  const wrong = problems(clause, input)
  if (wrong.length > 0) throw new Refused('有几处需要改正', wrong)
  const id = randomUUID()
  const { from: since, to: until, clause: _, ...stated } = input
  const row: Row = { clause: clause.id, since, until, ...stated, confirmedBy: principal.name, confirmedOn: today() }
  await act(database, principal, { verb: 'confirm', reason, source: input.source }, (writer) => writeSeries(writer, register, { id: null, row }, { verb: 'create', since, until, values: row }, id))
  return id
}

function problems(clause: Clause, input: ConfirmationInput): { field: string; message: string }[] {
  const document = legalDocuments.find((d) => d.id === clause.document)
  const begins = [document, ...(clause.former ?? []).map((f) => legalDocuments.find((d) => d.id === f.document))].flatMap((d) => d?.from ?? []).sort()[0]
  const parameters = clause.parameters ?? {}
  const found: { field: string; message: string }[] = []
  if (begins !== undefined && input.from < begins) found.push({ field: 'from', message: `${document ? titleOf(document) : ''} ${formatDate(begins)} 起施行，生效日不能早于这一天` })
  if (input.to !== null && input.to <= input.from) found.push({ field: 'to', message: '停用日须晚于生效日' })
  for (const name of Object.keys(input.parameters)) if (!Object.hasOwn(parameters, name)) found.push({ field: `parameters.${name}`, message: `“${clause.label}”没有“${name}”这个数值` })
  for (const [name, { label, values }] of Object.entries(parameters)) {
    const value = input.parameters[name]
    if (value === undefined && values.length === 0) found.push({ field: `parameters.${name}`, message: `全国条文没有给出“${label}”，请按本地文件填写` })
    if (value !== undefined && (value < 0 || value > 100_000)) found.push({ field: `parameters.${name}`, message: `“${label}”须在 0 到 100000 之间` })
  }
  return found
}

/**
 * Takes a confirmation back: from a day on, so that what was decided before keeps its ground; or, without a day, as one that
 * should never have been given. Returns nothing; throws Refused where the day lies outside of it.
 */
export async function withdrawConfirmation(database: Database, principal: Principal, id: string, on: string | null, reason: string): Promise<void> {
  const register = database.catalogue.register(registerId)
  assertMay(principal, register, on === null ? 'rescind' : 'correct')
  await act(database, principal, { verb: on === null ? 'rescind' : 'correct', reason }, async (writer) => {
    const row = await current(writer, register, id)
    const whole = await wholeRow(writer, register, id, row)
    await checkScope(writer, register, id)
    if (on === null) return writeSeries(writer, register, { id, row: whole }, { verb: 'rescind', target: id, leaveGap: true }, id)
    const since = String(whole['since'])
    const until = whole['until']
    if (on <= since) throw new Refused('有几处需要改正', [{ field: 'on', message: `停用日须晚于生效日 ${since}；从未应当生效的，请选“撤销确认”` }])
    if (typeof until === 'string' && on > until) throw new Refused('有几处需要改正', [{ field: 'on', message: `这次确认已于 ${until} 停用，停用日不能再往后` }])
    await writeSeries(writer, register, { id, row: whole }, { verb: 'correct', target: id, since, until: on, values: { ...whole, until: on } }, id)
  })
}
