import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asked as nameAsked, contradictionsIn, isDay, leadsFrom, stageAfter, type CaseState, type Field, type Fields, type ItemState, type Law, type Principal, type Problem, type Procedure, type Row, type StepAct, type StepValues, type Value, type WorkingCalendar } from '#kernel'
import { parseValue } from '#kernel'
import type { GuardVerdict, PerformAct } from '#server/http/contract'
import { isRowId } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import { today, type View } from '#server/postgres/read/view'
import { Forbidden, Refused } from '#server/records/refusals'
import { calendarOf } from '#server/reminders/calendar'
import { lawFor } from '#server/rules/law'
import { actorNames, isActor, waitsFor } from './actors.ts'
import { stageDue } from './due.ts'
import { takenElsewhere } from './exclusive.ts'
import { guardVerdicts, type Told } from './guards.ts'
import type { LoadedCase } from './load.ts'
import { movedUnder, reliedNow } from './relied.ts'
import { startingValues } from './starting.ts'
import { notTheirs } from './theirs.ts'

/** A file handed in with a step, or who does without it and why. */
export interface StepMaterial { readonly id: string; readonly label: string; readonly item: string | null; readonly file: string | null; readonly name: string | null; readonly waivedBy: string | null; readonly reason: string | null }
export interface StepDocumentMade { readonly id: string; readonly label: string; readonly item: string | null }

/** A step as it would be taken: what stands in its way is told, nothing is thrown for it. */
export interface Draft {
  readonly act: string
  readonly label: string
  readonly declared: StepAct
  readonly on: string
  readonly to: string | null
  readonly values: StepValues
  readonly state: CaseState
  readonly told: Told
  readonly verdicts: readonly GuardVerdict[]
  readonly materials: readonly StepMaterial[]
  readonly documents: readonly StepDocumentMade[]
  readonly problems: readonly Problem[]
}

/** Works an act of the procedure out on what is asked. Throws where it cannot be taken at all: wrong stage, wrong hands. */
export async function draftAct(view: View, principal: Principal, found: LoadedCase, request: PerformAct): Promise<Draft> {
  const { procedure, now } = found
  // A name out of a tampered request may be one that every object has.
  const declared = Object.hasOwn(procedure.acts, request.act) ? procedure.acts[request.act] : undefined
  if (!declared) throw new Refused(`“${procedure.label}”没有“${request.act.slice(0, 20)}”这一步`)
  if (now.closedOn !== null) throw new Refused(`这个案件已于 ${now.closedOn} ${procedure.stages[now.stage]?.label ?? '办结'}，不能再办`)
  if (!declared.from.includes(now.stage)) throw new Refused(`现在是“${procedure.stages[now.stage]?.label ?? now.stage}”阶段，不能办理“${declared.label}”；须先依次办完前面各步`)
  if (!leadsFrom(declared, now)) throw new Refused(`“${declared.label}”只在${onlyWhere(procedure, declared)}时办理`)
  if (!isActor(principal, found, declared.by)) throw new Forbidden(`“${declared.label}”由${actorNames(declared)}办理，您无权办理`)
  const waits = waitsFor(found, declared)
  const problems: Problem[] = []
  if (waits.length > 0) problems.push({ field: '', message: `“${declared.label}”须先经会签同意，尚未齐备` })
  const on = dayOf(found, request, problems)
  const values = readValues(view, procedure.fields, declared.asks ?? [], request.values ?? {}, now.values, problems)
  const subject = procedure.items?.subject ?? ''
  const starts = declared.changesItems ? await startingValues(view, procedure, (request.items ?? []).flatMap((i) => (typeof i[subject] === 'string' && isRowId(i[subject]) ? [i[subject]] : [])), on) : new Map<string, Row>()
  const items = readItems(view, found, declared, request, starts, problems)
  const fields: Row = { ...now.values, ...values }
  const kept = [...now.items].filter(([id, item]) => item.status === 'open' && !items.dropped.includes(id)).map(([id, item]): [string, Row] => [id, { ...item.values, ...items.told[id] }])
  const all: [string, Row][] = [...kept, ...items.added.map((a): [string, Row] => [a.id, a.values])]
  const people = await named(view, found, all)
  const [law, calendar] = [await lawFor(view), await calendarOf(view)]
  const told: Told = { procedure, id: found.id, fields, items: people, calendar }
  const state: CaseState = { id: found.id, number: now.opened.number, act: request.act, on, fields, items: people, made: now.made, law: { number: (clause, parameter) => (law.inForce(clause, on) ? law.number(clause, parameter, on) : null) } }
  if (procedure.items && people.length === 0) problems.push({ field: 'items', message: `还没有${procedure.items.label}，请先列入` })
  // A person of no name is not there: withdrawn, of another tenant, or never was.
  if (people.some((p) => p.name === '')) problems.push({ field: 'items', message: `${procedure.items?.label ?? ''}中有人已不存在，请去掉以后重新选定` })
  problems.push(...contradictionsIn(procedure, state), ...(await takenElsewhere(view, found, people.map((p) => ({ subject: subjectOf(found, p), name: p.name })))), ...(await notTheirs(view, procedure, people)))
  const materials = readMaterials(principal, found, declared, request, people, problems)
  await filesThere(view, materials, problems)
  if (declared.effects) problems.push(...(await movedUnder(view, found, new Map(people.map((p) => [String(p.fields[procedure.items?.subject ?? ''] ?? ''), p.name])))).map(({ item, text }) => ({ field: item, message: text })))
  const to = stageAfter(declared, fields)
  if (to === null) problems.push({ field: typeof declared.to === 'string' ? '' : declared.to.field, message: '请填写决定下一步的一项' })
  const verdicts = problems.some((p) => p.field === 'items') ? [] : await guardVerdicts(view, told, declared.guards ?? [], on, request.recorded ?? [])
  const relied: Record<string, NonNullable<StepValues['relied']>[string]> = {}
  if (procedure.items) {
    const { subject } = procedure.items
    const newest = await reliedNow(view, procedure, items.added.map(({ values: own }) => String(own[subject])))
    for (const { id, values: own } of items.added) relied[id] = newest.get(String(own[subject])) ?? {}
  }
  return {
    act: request.act, label: declared.label, declared, on, to, told, state, verdicts, materials, problems: problems.map((p) => ({ ...p, field: atSubject(found, people, p.field) })),
    documents: documentsOf(found, declared, fields, people),
    values: {
      ...(Object.keys(values).length > 0 ? { case: values } : {}), ...(Object.keys(items.told).length > 0 ? { items: items.told } : {}), ...(items.added.length > 0 ? { added: items.added } : {}), ...(items.dropped.length > 0 ? { dropped: items.dropped } : {}),
      ...(Object.keys(relied).length > 0 ? { relied } : {}), ...dueOf(found, to, fields, on, law, calendar),
    },
  }
}

/** The documents that an act brings forth, those of each item once for each. */
function documentsOf(found: LoadedCase, declared: StepAct, fields: Row, people: readonly ItemState[]): StepDocumentMade[] {
  return (declared.documents ?? []).flatMap(({ id, label, perItem, when = [] }): StepDocumentMade[] => {
    const bears = (own: Row): boolean => when.every(({ field, in: wanted }) => { const value = String((field.startsWith('item.') ? own[field.slice(5)] : fields[field]) ?? ''); return wanted ? wanted.includes(value) : value !== '' })
    if (perItem) return people.filter((p) => bears(p.fields)).map((p) => ({ id, label, item: subjectOf(found, p) }))
    return bears({}) ? [{ id, label, item: null }] : []
  })
}

/** `<item id>.<field>` as forms know it: `<subject>/<field>`. */
function atSubject(found: LoadedCase, people: readonly ItemState[], field: string): string {
  const [head = '', rest] = field.split('.', 2)
  const item = people.find((p) => p.id === head || subjectOf(found, p) === head)
  return item ? (rest === undefined ? 'items' : `${subjectOf(found, item)}/${rest}`) : field
}

export function dueOf(found: LoadedCase, to: string | null, fields: Row, on: string, law: Law, calendar: WorkingCalendar): Pick<StepValues, 'due'> {
  return to === null ? {} : { due: stageDue(found.procedure, to, fields, on, law, calendar) }
}

const subjectOf = ({ procedure }: LoadedCase, item: ItemState): string => String(item.fields[procedure.items?.subject ?? ''] ?? '')

/** The day of the act: today unless told, not before the step before it, never ahead. */
function dayOf({ steps }: LoadedCase, { on = today() }: PerformAct, problems: Problem[]): string {
  const last = String(steps.at(-1)?.['on'] ?? '')
  if (!isDay(on)) problems.push({ field: 'on', message: '办理日期请写成 2026-01-31' })
  else if (on > today()) problems.push({ field: 'on', message: '办理日期不能晚于今天' })
  else if (on < last) problems.push({ field: 'on', message: `办理日期早于上一步（${last}），请核对` })
  else return on
  return today()
}

/** Values of the fields an act asks for; others are refused, missing ones told. */
function readValues(view: View, fields: Fields, asks: readonly string[], given: Readonly<Record<string, Value>>, before: Row, problems: Problem[], prefix = '', who = ''): Row {
  const out: Record<string, Value> = {}
  const wanted = new Map(asks.map((name) => [nameAsked(name).field, nameAsked(name).optional]))
  for (const [name, input] of Object.entries(given)) {
    const field: Field | undefined = fields[name]
    if (!field || !wanted.has(name)) { problems.push({ field: `${prefix}${name}`, message: `这一步不填“${field?.label ?? name}”` }); continue }
    const parsed = parseValue(view.catalogue, field, input)
    if (parsed.ok && field.type === 'day' && !field.ahead && typeof parsed.value === 'string' && parsed.value > today()) problems.push({ field: `${prefix}${name}`, message: `${who}“${field.label}”是 ${parsed.value}，还没有到；请在办理以后登记` })
    else if (parsed.ok) out[name] = parsed.value
    else problems.push({ field: `${prefix}${name}`, message: `${who}${parsed.message}` })
  }
  for (const [name, optional] of wanted) if (!optional && (out[name] ?? before[name] ?? null) === null && !problems.some((p) => p.field === `${prefix}${name}`)) problems.push({ field: `${prefix}${name}`, message: `${who}请填写“${fields[name]?.label ?? name}”` })
  return out
}

interface ItemsRead { readonly told: Record<string, Row>; readonly added: { id: string; values: Row }[]; readonly dropped: string[] }

function readItems(view: View, { procedure, now }: LoadedCase, declared: StepAct, { items }: PerformAct, starts: ReadonlyMap<string, Row>, problems: Problem[]): ItemsRead {
  const read: ItemsRead = { told: {}, added: [], dropped: [] }
  const shape = procedure.items
  if (!shape) return read
  const open = [...now.items].filter(([, item]) => item.status === 'open')
  const given: readonly (Readonly<Record<string, Value>> & { readonly id?: string })[] = items ?? open.map(([id]) => ({ id }))
  const bySubject = new Map(open.map(([id, item]) => [String(item.values[shape.subject]), id]))
  const seen = new Set<string>()
  for (const { id: told, ...values } of given) {
    const subject = values[shape.subject]
    const id = typeof told === 'string' && now.items.get(told)?.status === 'open' ? told : typeof subject === 'string' ? bySubject.get(subject) : undefined
    const { [shape.subject]: _, ...own } = values
    const key = String(id === undefined ? subject : now.items.get(id)?.values[shape.subject])
    if (seen.has(key)) { problems.push({ field: 'items', message: `${shape.label}中有人列了两次，请去掉一个` }); continue }
    seen.add(key)
    if (id !== undefined) {
      const row = readValues(view, shape.fields, declared.asksOfItems ?? [], own, now.items.get(id)?.values ?? {}, problems, `${id}.`)
      if (Object.keys(row).length > 0) read.told[id] = row
      continue
    }
    if (!declared.changesItems) { problems.push({ field: 'items', message: `“${declared.label}”不能增加${shape.label}` }); continue }
    if (typeof subject !== 'string' || !/^[0-9a-f-]{36}$/i.test(subject)) { problems.push({ field: 'items', message: `请选定${shape.label}` }); continue }
    const former = [...now.items].find(([, item]) => item.values[shape.subject] === subject)?.[0]
    const fresh = former ?? randomUUID()
    const start = starts.get(subject) ?? {}
    read.added.push({ id: fresh, values: { ...start, [shape.subject]: subject, ...readValues(view, shape.fields, declared.asksOfItems ?? [], own, start, problems, `${subject}.`) } })
  }
  if (declared.changesItems && items) for (const [id, item] of open) if (!seen.has(String(item.values[shape.subject]))) read.dropped.push(id)
  return read
}

/** The items with the names of those they are about. */
async function named(view: View, { procedure }: LoadedCase, items: readonly (readonly [string, Row])[]): Promise<ItemState[]> {
  const field = procedure.items?.fields[procedure.items.subject]
  if (!procedure.items || field?.type !== 'reference') return []
  const { subject } = procedure.items
  const names = await namesOf(view, view.catalogue.register(field.register), items.map(([, values]) => String(values[subject])))
  return items.map(([id, fields]) => ({ id, name: names.get(String(fields[subject]))?.title ?? '', fields }))
}

/** “处置方式”为函询 */
function onlyWhere({ fields }: Procedure, { only }: StepAct): string {
  const field = fields[only?.field ?? '']
  return `“${field?.label ?? ''}”为${(only?.in ?? []).map((value) => field?.type === 'code' ? field.codes?.[value] ?? value : value).join('、')}`
}

function readMaterials(principal: Principal, found: LoadedCase, declared: StepAct, { materials = [] }: PerformAct, people: readonly ItemState[], problems: Problem[]): StepMaterial[] {
  return (declared.materials ?? []).flatMap((material) => (material.perItem ? people.map((p) => ({ item: subjectOf(found, p), who: `（${p.name}）` })) : [{ item: null, who: '' }]).flatMap(({ item, who }): StepMaterial[] => {
    const given = materials.filter((m) => m.id === material.id && (m.item ?? null) === item)
    const base = { id: material.id, label: material.label, item }
    const files = given.filter((m) => typeof m.file === 'string' && m.file !== '').map((m): StepMaterial => ({ ...base, file: m.file ?? null, name: m.name ?? null, waivedBy: null, reason: null }))
    if (files.length > 0) return files
    const reason = given.find((m) => m.waived?.trim())?.waived?.trim() ?? null
    if (reason !== null && material.waivable) return [{ ...base, file: null, name: null, waivedBy: principal.name, reason }]
    if (!material.optional) problems.push({ field: `${material.id}/${item ?? ''}`, message: `请上传“${material.label}”${who}${material.waivable ? '，或者写明不附的理由' : ''}` })
    return []
  }))
}

async function filesThere(view: View, materials: readonly StepMaterial[], problems: Problem[]): Promise<void> {
  const digests = materials.flatMap((m) => m.file ?? [])
  if (digests.length === 0) return
  const { rows } = await sql<{ digest: string }>`select digest from stored_file where tenant = ${view.principal.tenant} and digest = any(${digests}::text[])`.execute(view.connection)
  const there = new Set(rows.map((r) => r.digest))
  for (const m of materials) if (m.file !== null && !there.has(m.file)) problems.push({ field: `${m.id}/${m.item ?? ''}`, message: `“${m.label}”的文件不在库中，请重新上传` })
}

