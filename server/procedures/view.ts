import { asked as nameAsked, roles, type Principal, type Procedure, type Row, type StepValues, type Value } from '#kernel'
import { commonActs } from '#kernel'
import type { CaseHead, CaseItem, CaseStep, CaseView, FormField, GuardVerdict, OfferedAct, ProcedureInfo } from '#server/http/contract'
import { casesOf, itemsOf } from '#kernel'
import { namesOf, referencedNames, valueText } from '#server/postgres/read/titles'
import { today, type View } from '#server/postgres/read/view'
import { NotFound } from '#server/records/refusals'
import { calendarOf } from '#server/reminders/calendar'
import { lawFor } from '#server/rules/law'
import { lightOn, workingDaysBetween, type Law, type WorkingCalendar } from '#kernel'
import { actsOpenTo, mayOpen, mayRead, readsAsSubject, waitsFor, withheldFrom } from './actors.ts'
import { sentBack, toldBefore } from './again.ts'
import { commonFor, earlierStages, mayBeAsked } from './common.ts'
import type { StepDocumentMade, StepMaterial } from './draft.ts'
import { loadCase, type LoadedCase } from './load.ts'
import { noticesOfCase } from './notices.ts'
import { movedUnder } from './relied.ts'

/** A procedure as the browser draws it. */
export function infoOf(view: Pick<View, 'catalogue' | 'principal'>, procedure: Procedure, openCases: number): ProcedureInfo {
  const place = view.catalogue.registry.procedures.find((p) => p.declaration.id === procedure.id)
  return {
    id: procedure.id, label: procedure.label, area: place?.area ?? '', mechanism: place?.mechanism ?? '', cases: casesOf(procedure.id), version: procedure.version,
    stages: Object.entries(procedure.stages).map(([id, s]) => ({ id, label: s.label, final: s.final ?? null })),
    items: procedure.items ? { label: procedure.items.label, unit: procedure.items.unit, subject: procedure.items.subject, register: itemsOf(procedure.id) } : null,
    mayOpen: mayOpen(view.principal, procedure), openCases,
  }
}

/** A case as its page shows it to one reader. */
export async function caseView(view: View, family: string, id: string): Promise<CaseView> {
  return viewOf(view, await loadCase(view, family, id))
}

/** A case that was loaded. Throws NotFound where the reader has no part in it. */
export async function viewOf(view: View, found: LoadedCase): Promise<CaseView> {
  const { principal } = view
  if (!mayRead(principal, found)) throw new NotFound('没有这个案件，或者您无权查看')
  const withheld = withheldFrom(principal, found)
  const [law, calendar] = [await lawFor(view), await calendarOf(view)]
  const items = await itemsOfCase(view, found, withheld)
  const names = new Map(items.map((i) => [i.subject, i.name]))
  const onlySubject = readsAsSubject(principal, found)
  return {
    ...headOf(found, items, calendar), info: infoOf(view, found.procedure, 0), version: found.procedure.version, versionFrom: found.procedure.from, openedByName: found.now.opened.byName, base: found.steps.length,
    values: await formFields(view, found, Object.keys(found.procedure.fields), found.now.values, withheld),
    items: onlySubject ? items.filter((i) => i.subject === principal.person) : items,
    steps: found.steps.map((row) => stepView(found, row, withheld, onlySubject ? principal : null)),
    acts: await offered(view, principal, found, law, withheld),
    common: commonFor(principal, found).map((act) => ({ id: act, label: commonActs[act], stages: act === 'return' ? earlierStages(found) : [], roles: act === 'countersign' ? mayBeAsked(found).map((role) => ({ role, label: roles[role] })) : [] })),
    countersigns: [...found.now.opinions].map(([role, o]) => ({ role, label: roles[role], state: o.state, byName: o.byName, note: o.note })),
    returned: onlySubject ? null : sentBack(found), moved: onlySubject ? [] : (await movedUnder(view, found, names)).map((m) => m.text), notices: onlySubject ? [] : await noticesOfCase(view, found), problems: [],
  }
}

function headOf(found: LoadedCase, items: readonly CaseItem[], calendar: WorkingCalendar): CaseHead {
  const { now, procedure } = found
  const people = items.filter((i) => i.status !== 'dropped')
  return {
    procedure: procedure.id, id: found.id, number: now.opened.number, title: now.opened.title, stage: now.stage, stageLabel: procedure.stages[now.stage]?.label ?? now.stage,
    assigneeName: now.assignee?.name ?? null, openedOn: now.openedOn, stageSince: now.stageSince, due: now.due, light: now.closedOn === null ? lightOn(calendar, now.due, today()) : null,
    workingDaysLeft: now.due === null ? null : workingDaysBetween(calendar, today(), now.due).value, closedOn: now.closedOn, people: people.slice(0, 6).map((i) => i.name), peopleCount: people.length,
  }
}

async function itemsOfCase(view: View, { procedure, registers, now }: LoadedCase, withheld: ReadonlySet<string>): Promise<CaseItem[]> {
  const field = procedure.items?.fields[procedure.items.subject]
  const register = registers.items
  if (!procedure.items || !register || field?.type !== 'reference') return []
  const { subject } = procedure.items
  const rows = [...now.items]
  const who = await namesOf(view, view.catalogue.register(field.register), rows.map(([, i]) => String(i.values[subject])))
  const names = await referencedNames(view, register, rows.map(([, i]) => i.values))
  return rows.map(([id, item]): CaseItem => {
    const shown = Object.keys(procedure.items?.fields ?? {}).flatMap((name): [string, Value][] => (withheld.has(name) || item.values[name] == null ? [] : [[name, item.values[name]]]))
    return {
      id, subject: String(item.values[subject]), name: who.get(String(item.values[subject]))?.title ?? '', detail: who.get(String(item.values[subject]))?.detail ?? '', status: item.status, values: Object.fromEntries(shown),
      texts: Object.fromEntries(shown.map(([name, value]) => { const f = register.fields[name]; return [name, f ? valueText(view, f, value, names) : ''] })),
    }
  })
}

async function formFields(view: View, { procedure, registers }: LoadedCase, asks: readonly string[], values: Row, withheld: ReadonlySet<string>): Promise<FormField[]> {
  const names = await referencedNames(view, registers.cases, [values], asks.map((a) => nameAsked(a).field))
  return asks.flatMap((ask): FormField[] => {
    const { field: name, optional } = nameAsked(ask)
    const field = procedure.fields[name]
    if (!field || withheld.has(name)) return []
    const value = values[name] ?? null
    return [{ name, field, optional, value, text: value === null ? null : valueText(view, field, value, names) }]
  })
}

async function offered(view: View, principal: Principal, found: LoadedCase, law: Law, withheld: ReadonlySet<string>): Promise<OfferedAct[]> {
  const { procedure, now } = found
  if (now.closedOn !== null) return []
  const acts = actsOpenTo(principal, found)
  const cite = (clause: string | undefined): string | null => (clause === undefined ? null : law.cite(clause, today()).text)
  const own = new Set([...withheld].filter((name) => !acts.some(([, a]) => (a.asks ?? []).some((ask) => nameAsked(ask).field === name))))
  return Promise.all(acts.map(async ([id, act]): Promise<OfferedAct> => {
    const waits = waitsFor(found, act)
    const before = toldBefore(principal, found, id)
    const targets = typeof act.to === 'string' ? [act.to] : [...new Set(Object.values(act.to.to))]
    return {
      id, label: act.label, hint: act.hint ?? null, citation: cite(act.clause), to: targets.map((stage) => ({ stage, label: procedure.stages[stage]?.label ?? stage })),
      asks: await formFields(view, found, act.asks ?? [], { ...now.values, ...before.values }, own),
      asksOfItems: (act.asksOfItems ?? []).flatMap((ask) => { const { field: name, optional } = nameAsked(ask); const field = procedure.items?.fields[name]; return field ? [{ name, field, optional }] : [] }),
      changesItems: act.changesItems === true,
      materials: (act.materials ?? []).map((m) => ({ id: m.id, label: m.label, perItem: m.perItem === true, waivable: m.waivable === true, optional: m.optional === true, citation: cite(m.clause) })),
      again: before.form, guarded: (act.guards ?? []).length > 0, waits: waits.length === 0 ? null : `须先经${waits.map((r) => roles[r]).join('、')}会签同意`,
    }
  }))
}

function stepView(found: LoadedCase, row: LoadedCase['steps'][number], withheld: ReadonlySet<string>, subject: Principal | null): CaseStep {
  const { procedure, registers } = found
  const values = (row['values'] ?? {}) as StepValues
  const act = String(row['act'])
  const told: CaseStep['values'][number][] = []
  const labels = (fields: Readonly<Record<string, { label: string }>> | undefined, name: string): string => fields?.[name]?.label ?? name
  for (const [name, text] of inOrder(registers.cases.fields, values.texts?.case)) if (!withheld.has(name)) told.push({ label: labels(registers.cases.fields, name), text, item: null })
  for (const item of found.now.items.keys()) {
    const texts = values.texts?.items?.[item]
    if (!texts) continue
    if (subject && found.now.items.get(item)?.values[procedure.items?.subject ?? ''] !== subject.person) continue
    for (const [name, text] of inOrder(registers.items?.fields ?? {}, texts)) if (!withheld.has(name) && name !== procedure.items?.subject) told.push({ label: labels(registers.items?.fields, name), text, item })
  }
  if (subject === null) told.push(...passage(found, Number(row['sequence']), values))
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null)
  const mine = <T extends { readonly item: string | null }>(list: unknown): T[] => ((list ?? []) as T[]).filter((one) => subject === null || one.item === subject.person)
  return {
    id: row.id, sequence: Number(row['sequence']), act, label: procedure.acts[act]?.label ?? (Object.hasOwn(commonActs, act) ? commonActs[act as keyof typeof commonActs] : act),
    from: label(procedure, text('from')), to: label(procedure, text('to')), on: text('on') ?? '', at: text('at') ?? '', byName: text('byName') ?? '', onBehalfOf: values.insteadOf?.name ?? text('onBehalfOf'), note: subject === null ? text('note') : null,
    values: told, verdicts: subject === null ? ((row['verdicts'] ?? []) as GuardVerdict[]) : [], materials: mine<StepMaterial>(row['materials']),
    documents: mine<StepDocumentMade>(row['documents']).map((d) => ({ id: documentId(Number(row['sequence']), d), label: d.label, item: d.item })), actNumber: row.version,
  }
}

/** What a step changed besides fields: who keeps the case, whose opinion is asked, what was said, which step was taken back. */
function passage({ states, steps, procedure }: LoadedCase, sequence: number, { assignee, asked, opinion, withdraws, opened }: StepValues): CaseStep['values'][number][] {
  const told: [string, string][] = []
  const before = states[sequence - 2]?.assignee?.name ?? '未定'
  if (assignee !== undefined && !opened) told.push(['承办人', `${before} → ${assignee?.name ?? '未定'}`])
  if (asked) told.push(['会签科室', asked.map((r) => roles[r]).join('、')])
  if (opinion) told.push(['会签意见', `${roles[opinion.role]}${opinion.agree ? '同意' : '不同意'}`])
  const taken = withdraws === undefined ? undefined : String(steps[withdraws - 1]?.['act'] ?? '')
  if (taken !== undefined) told.push(['撤回的一步', `第 ${withdraws ?? ''} 步 ${procedure.acts[taken]?.label ?? taken}`])
  return told.map(([label, text]) => ({ label, text, item: null }))
}

/** Words in the order in which their fields are declared, as on the paper form. */
function inOrder(fields: Readonly<Record<string, unknown>>, texts: Readonly<Record<string, string>> | undefined): [string, string][] {
  return Object.keys(fields).flatMap((name): [string, string][] => (texts?.[name] === undefined ? [] : [[name, texts[name]]]))
}

const label = ({ stages }: Procedure, stage: string | null): string | null => (stage === null ? null : stages[stage]?.label ?? stage)

/** A document by its step, its name and whom it is about: what its address says. */
function documentId(sequence: number, { id, item }: StepDocumentMade): string {
  return [String(sequence), id, ...(item === null ? [] : [item])].join('.')
}

