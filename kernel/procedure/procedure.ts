import type { Duration } from '../deadline/deadline.ts'
import { checkAgreement, disagreements, type Agreement } from '../field/agreement.ts'
import type { Field, Fields, Row, Value } from '../field/field.ts'
import type { Problem } from '../register/register.ts'
import type { Outcome } from '../rule/decision.ts'
import type { Role } from '../scope/roles.ts'
import { fieldsNamed, type StepDocument } from './document.ts'

/**
 * A procedure (流程): a table of stages and of the acts that lead from one to the next. Declared once; the storage of its
 * cases, the inbox, reminders and escalation, the documents of its steps and the printed bundle come from the declaration.
 *
 * A version is a file of its own (`rank-promotion-2019.procedure.ts`) with the days on which cases are opened by it. A case
 * keeps the version it was opened by. A version that has landed is sealed: changing it fails the build.
 *
 * What a case holds are rows of registers derived from it (`cases.ts`), so that lists, history, search and figures work on
 * cases as on everything else; nobody writes those rows but the procedure itself.
 */
export interface Procedure {
  /** Versions of one procedure share it. */
  readonly id: string
  readonly version: string
  /** 选拔任用、职级晋升. */
  readonly label: string
  /** First day on which cases are opened by this version, and the first on which no longer. */
  readonly from: string
  readonly to?: string
  readonly clauses: readonly string[]
  /** How cases are numbered: 选任 gives 选任〔2026〕12号. */
  readonly number: string
  /** Fields of the case; which act asks for which is told there. All are optional until an act asks for them. */
  readonly fields: Fields
  /** Values that the machine reckons from fields of the case, for guards: working days of a notice. */
  readonly reckoned?: Readonly<Record<string, Reckoning>>
  /** Those whom one case carries together, all or none; none where the case is about no row of a register. */
  readonly items?: Items
  readonly stages: Readonly<Record<string, Stage>>
  /** The first stage. */
  readonly start: string
  readonly acts: Readonly<Record<string, StepAct>>
  readonly access: { readonly read: readonly Role[]; readonly open: readonly Role[] }
  /** Whom a case is told to when its time has run out and nobody moved. */
  readonly escalateTo: readonly Role[]
  /** What the fields of a case have to agree in: dates in order, votes and voters. */
  readonly agree?: Agreement
  /** Further contradictions inside a case. A problem at an item names the field `<item id>.<field>`. */
  readonly check?: (state: CaseState) => readonly Problem[]
}

/**
 * The working days between two date fields, both included; whether a date field falls on one; how many items have one of `codes`
 * in `field`, less those that have one in `less`; how many items propose the same as this one in a field; the ids of the
 * subjects of all items, between spaces; the id of the case itself.
 */
export type Reckoning =
  | { readonly label: string; readonly workingDays: readonly [from: string, to: string] }
  | { readonly label: string; readonly isWorkingDay: string }
  | { readonly label: string; readonly items: { readonly field: string; readonly codes: readonly string[]; readonly less?: string } }
  | { readonly label: string; readonly same: string }
  | { readonly label: string; readonly own: 'id' | 'subjects' }

/** Items that have one of the codes, less those that had. */
export function countedItems({ field, codes, less }: { readonly field: string; readonly codes: readonly string[]; readonly less?: string }, items: readonly { readonly fields: Row }[]): number {
  const of = (value: Value | undefined): number => (typeof value === 'string' && codes.includes(value) ? 1 : 0)
  return items.reduce((sum, item) => sum + of(item.fields[field]) - (less === undefined ? 0 : of(item.fields[less])), 0)
}

export interface Items {
  /** 人选、晋升人员. */
  readonly label: string
  readonly unit: string
  /** The reference field to whom or what it is about: `person`. */
  readonly subject: string
  readonly fields: Fields
  /** Values an item starts with, by its fields: taken from the row about its subject that holds on the day (现职级) and whose codes are among those of `where`. An act that asks for them may change them. */
  readonly starts?: Readonly<Record<string, { readonly register: string; readonly by: string; readonly field: string; readonly where?: Readonly<Record<string, readonly string[]>> }>>
  /** The roster whose columns describe the subject in papers: `{item.is.<column>}`. */
  readonly roster?: string
  /** A question about the subject: what it presumes fills the fields of the same names (拟晋升职级). */
  readonly presumes?: string
  /** What the fields of an item have to agree in, with each other and with those of the case. */
  readonly agree?: Agreement
  /** Nobody stands in two open cases of this procedure. */
  readonly exclusive?: boolean
  /** Rows of the subject that a case relies on: when another act changes them meanwhile, the case has to be checked anew before it takes effect. */
  readonly relies?: readonly { readonly register: string; readonly by: string }[]
}

export interface Stage {
  readonly label: string
  /** The person it is about has been told of the case, or it is public: from here on he sees that he is in it. Before, not even that. */
  readonly told?: true
  /** What was decided stands, and the acts from here are how it ends: nobody is taken out and the case is not stopped as if it had not been decided. */
  readonly binding?: true
  /** A stage that ends the case. */
  readonly final?: 'done' | 'stopped'
  /** Time allowed in the stage. */
  readonly deadline?: StageDeadline
}

export interface StageDeadline {
  readonly label: string
  /** From entering the stage, or from a date field of the case. */
  readonly from?: string
  readonly after: Duration
  /** Reminded of from so many days before: working days where the term is told in such. */
  readonly notice: number
  /** Working days past the due day after which it is told to `escalateTo`; three unless told. */
  readonly escalatesAfter?: number
  readonly clause?: string
  /** A number of the clause in place of the one in `after`, where an officer of the tenant confirmed it. */
  readonly parameter?: string
  /** What it means when nobody moved: an act that the machine then carries out (视为同意); without it the case turns red and is escalated. */
  readonly lapse?: string
}

/** Who may carry out an act: a role, whoever opened the case, or the person it is about himself. */
export type Actor = Role | 'opener' | 'subject'

export interface StepAct {
  /** On the button: 提交考察材料. */
  readonly label: string
  readonly from: readonly string[]
  /** The next stage; by the value of a code field where that decides (`{ field, to: { agree: 'publicity', defer: 'deliberation' } }`). */
  readonly to: string | { readonly field: string; readonly to: Readonly<Record<string, string>> }
  readonly by: readonly Actor[]
  /** Offered only where a code field of the case has one of these values (发出函询 where the measure is 函询). */
  readonly only?: { readonly field: string; readonly in: readonly string[] }
  /** Fields of the case that the form asks for; a `?` at the end makes one optional. */
  readonly asks?: readonly string[]
  /** Fields of each item that the form asks for. */
  readonly asksOfItems?: readonly string[]
  /** Items may be added and taken out by this act. */
  readonly changesItems?: boolean
  readonly materials?: readonly Material[]
  readonly guards?: readonly Guard[]
  /** Others who have to have agreed before: each of these roles, on the record. */
  readonly countersign?: readonly Role[]
  readonly clause?: string
  /** What it writes into registers, all in the one act of the house. Pure. */
  readonly effects?: (state: CaseState) => readonly Effect[]
  readonly documents?: readonly StepDocument[]
  /** One sentence for the form. */
  readonly hint?: string
}

export interface Material {
  readonly id: string
  readonly label: string
  /** One file for each item, else one for the case. */
  readonly perItem?: boolean
  /** May be waived by name and reason; else it has to be there. */
  readonly waivable?: boolean
  readonly optional?: boolean
  readonly clause?: string
}

/**
 * Rules that an act has to pass: a question or a single rule, for each item or for the case. `given` names, for each value
 * the rule is told, the field of the item or the case (or the reckoned value) it comes from.
 */
export interface Guard {
  readonly question?: string
  readonly rule?: string
  readonly per: 'item' | 'case'
  /** The register row a rule about neither the item's subject nor nothing is asked of: a reference field (unit). */
  readonly about?: string
  readonly given?: Readonly<Record<string, string>>
  /** Only where a code field of the item (or of the case) has one of these values. */
  readonly when?: { readonly field: string; readonly in: readonly string[] }
  /** Asked of the day in this date field of the case, where it is told, in place of the day of the act: 免职之日. */
  readonly on?: string
  /** Passed with these answers alone, as where what is proposed has to be due (到龄). */
  readonly wants?: readonly Outcome[]
}

/** Guards of an act that is registered after it happened (讨论决定): asked of its own day, not of the day on which it is written down. */
export function onDayOf(on: string, guards: readonly Guard[]): Guard[] {
  return guards.map((guard) => ({ ...guard, on: guard.on ?? on }))
}

/** What pure code of a declaration sees of a case. */
export interface CaseState {
  readonly id: string
  readonly number: string
  /** The act being carried out, for checks that bear on one alone. */
  readonly act: string
  /** The day of the act. */
  readonly on: string
  readonly fields: Row
  readonly items: readonly ItemState[]
  /** Rows that earlier acts of the case made, by the names they gave them. */
  readonly made: Readonly<Record<string, string>>
  readonly law: { number(clause: string, parameter: string): number | null }
}
/** `name` is the title of the row it is about: 张三. */
export interface ItemState { readonly id: string; readonly name: string; readonly fields: Row }

/** A value of a row written, or the id of a row that an earlier effect of the case made. */
export type EffectValue = Value | { readonly made: string }
export type EffectValues = Readonly<Record<string, EffectValue>>

/**
 * `create` adds a row; `put` adds it or corrects the one that has its (first unique) key; `begin` lets a dated series change
 * from `values.since` on (the row that held ends there); `end` ends what holds in a series (the keys
 * in `values`) on `values.until`, with `every` all rows that hold and have these values, be there any or none; `correct` fills fields of a row that exists. `as` names the row made for later effects, of this
 * act and of later ones.
 */
export type Effect =
  | { readonly do: 'create' | 'put' | 'begin'; readonly register: string; readonly values: EffectValues; readonly as?: string }
  | { readonly do: 'end'; readonly register: string; readonly values: EffectValues; readonly every?: true }
  | { readonly do: 'correct'; readonly register: string; readonly id: EffectValue; readonly values: EffectValues }

export const made = (name: string): { readonly made: string } => ({ made: name })

/** Names taken in the registers of cases and items (`cases.ts`). */
const ofCase: ReadonlySet<string> = new Set(['id', 'number', 'title', 'edition', 'stage', 'openedOn', 'openedBy', 'openedByAccount', 'assignee', 'assigneeName', 'stageSince', 'due', 'light', 'closedOn', 'on'])
const ofItem: ReadonlySet<string> = new Set(['id', 'case', 'on', 'status', 'relied'])

export type ProcedureDefinition = Omit<Procedure, 'id' | 'version'>

/** Declares one version of a procedure; throws on a declaration that contradicts itself. */
export function procedure(id: string, version: string, definition: ProcedureDefinition): Procedure {
  const where = `procedure ${id} ${version}`
  const fail = (what: string): never => { throw new Error(`${where}: ${what}`) }
  const { stages, acts, start, fields, items } = definition
  if (!stages[start]) fail(`no stage ${start}`)
  for (const [name, act] of Object.entries(acts)) {
    const targets = typeof act.to === 'string' ? [act.to] : Object.values(act.to.to)
    for (const stage of [...act.from, ...targets]) if (!stages[stage]) fail(`act ${name}: no stage ${stage}`)
    if (typeof act.to !== 'string' && fields[act.to.field]?.type !== 'code') fail(`act ${name}: ${act.to.field} is no code`)
    for (const value of act.only?.in ?? []) if (!codesOf(fields[act.only?.field ?? ''])?.[value]) fail(`act ${name}: ${act.only?.field ?? ''} is never ${value}`)
    for (const stage of act.from) if (stages[stage]?.final) fail(`act ${name}: ${stage} is final`)
    for (const asked of act.asks ?? []) if (!fields[asked.replace(/\?$/, '')]) fail(`act ${name} asks for ${asked}`)
    for (const asked of act.asksOfItems ?? []) if (!items?.fields[asked.replace(/\?$/, '')]) fail(`act ${name} asks of items for ${asked}`)
    for (const guard of act.guards ?? []) {
      if (!guard.question === !guard.rule) fail(`act ${name}: a guard is a question or a rule`)
      if (guard.on !== undefined && fields[guard.on]?.type !== 'day') fail(`act ${name}: a guard is asked of ${guard.on}, which is no day`)
      if (guard.per === 'item' && !items) fail(`act ${name}: no items to guard`)
      if (guard.when && sourceField(definition, guard.when.field)?.label === undefined) fail(`act ${name}: nothing called ${guard.when.field}`)
      for (const source of Object.values(guard.given ?? {})) if (!sourceField(definition, source)) fail(`act ${name}: nothing called ${source}`)
    }
    for (const document of act.documents ?? []) for (const source of fieldsNamed(document)) {
      if (source.startsWith('item.is.')) { if (!items?.roster) fail(`act ${name}, document ${document.id}: no roster describes the items`); continue }
      const known = source.startsWith('item.') ? items?.fields[source.slice(5)] : fields[source] ?? definition.reckoned?.[source]
      if (!known) fail(`act ${name}, document ${document.id}: nothing called ${source}`)
    }
  }
  for (const [name, one] of Object.entries(definition.reckoned ?? {})) for (const field of 'workingDays' in one ? one.workingDays : 'isWorkingDay' in one ? [one.isWorkingDay] : []) {
    if (fields[field]?.type !== 'day') fail(`reckoned ${name}: ${field} is no day`)
  }
  for (const [name, one] of Object.entries(definition.reckoned ?? {})) if ('same' in one && !items?.fields[one.same]) fail(`reckoned ${name}: items have no ${one.same}`)
  for (const [name, stage] of Object.entries(stages)) {
    if (!stage.final && !Object.values(acts).some((act) => act.from.includes(name))) fail(`nothing leads out of ${name}`)
    if (stage.deadline?.lapse && !acts[stage.deadline.lapse]) fail(`stage ${name}: no act ${stage.deadline.lapse}`)
    if (stage.deadline?.from && !fields[stage.deadline.from]) fail(`stage ${name}: no field ${stage.deadline.from}`)
  }
  for (const [name, act] of Object.entries(acts)) if (act.by.includes('subject')) for (const stage of act.from) if (!stages[stage]?.told) fail(`act ${name}: the person it is about acts in ${stage}, but has not been told of the case there`)
  if (definition.agree) checkAgreement(definition.agree, (name) => fields[name], where)
  if (items?.agree) checkAgreement(items.agree, (name) => items.fields[name] ?? fields[name], `${where}, items`)
  for (const name of Object.keys(fields)) if (ofCase.has(name)) fail(`field ${name} is the name of a field that every case has`)
  for (const name of Object.keys(items?.fields ?? {})) if (ofItem.has(name)) fail(`field ${name} is the name of a field that every item has`)
  if (items && items.fields[items.subject]?.type !== 'reference') fail(`${items.subject} is no reference`)
  return { ...definition, id, version }
}

const codesOf = (field: Field | undefined): Readonly<Record<string, string>> | undefined => (field?.type === 'code' ? field.codes : undefined)

function sourceField(definition: ProcedureDefinition, name: string): Field | Reckoning | undefined {
  return definition.items?.fields[name] ?? definition.fields[name] ?? definition.reckoned?.[name]
}

/** Where what a case holds does not agree, or contradicts itself otherwise. */
export function contradictionsIn(procedure: Procedure, state: CaseState): Problem[] {
  const { items, fields } = procedure
  return [
    ...(procedure.agree ? disagreements(procedure.agree, { field: (name) => fields[name], value: (name) => state.fields[name] }) : []),
    ...state.items.flatMap(({ id, name: who, fields: own }) => (items?.agree ? disagreements(items.agree, { field: (name) => items.fields[name] ?? fields[name], value: (name) => (items.fields[name] ? own[name] : state.fields[name]) }) : [])
      .map(({ field, message }) => ({ field: items?.fields[field] ? `${id}.${field}` : field, message: `${who}：${message}` }))),
    ...procedure.check?.(state) ?? [],
  ]
}

/** Whether an act leads on from where a case stands, with what it holds. */
export function leadsFrom(act: StepAct, { stage, values }: { readonly stage: string; readonly values: Row }): boolean {
  return act.from.includes(stage) && (act.only === undefined || act.only.in.includes(String(values[act.only.field] ?? '')))
}

/** The stage an act leads to, given the values of the case; null where the deciding value is missing. */
export function stageAfter(act: StepAct, values: Row): string | null {
  if (typeof act.to === 'string') return act.to
  const value = values[act.to.field]
  return typeof value === 'string' ? act.to.to[value] ?? null : null
}

/** Whether a name of `asks` is optional, and the field it means. */
export function asked(name: string): { readonly field: string; readonly optional: boolean } {
  return name.endsWith('?') ? { field: name.slice(0, -1), optional: true } : { field: name, optional: false }
}
