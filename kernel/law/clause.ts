import type { Field } from '../field/field.ts'

/**
 * Law as data: documents with the days on which they are in force, their clauses, and the numbers that rules take from
 * them. A rule cites clauses; an article number is shown only where somebody has compared it with the text (`verified`).
 */
export interface LegalDocument {
  readonly id: string
  /** Without 《》. */
  readonly title: string
  /** True where its exact title is not known and `title` only describes it: shown without 《》. */
  readonly described?: boolean
  readonly issuer: string
  /** 文号, where it was published. */
  readonly number?: string
  readonly issuedOn?: string
  /** First day in force. */
  readonly from: string
  /** First day no longer in force. */
  readonly to?: string
  /** The document it took the place of. */
  readonly replaces?: string
  /** The day on which somebody last looked whether it is still in force. */
  readonly checkedOn: string
  readonly source?: string
}

/**
 * How far a clause's wording is known: `V` compared with the published text; `S` from a secondary source; `O` from the former
 * version; `M` from memory. Only V is in force by itself: the others stay off until an officer of the tenant confirms text and
 * date by an act, and then cite the document only.
 */
export type ClauseStatus = 'V' | 'S' | 'O' | 'M'

/** `rigid` 刚性; `general` 一般、原则上: a departure is possible with a recorded reason; `judgement` 由有权机关认定; `procedure` 程序; `reckoning` 计算口径. */
export type ClauseStrength = 'rigid' | 'general' | 'judgement' | 'procedure' | 'reckoning'

/** A number that a clause sets, or that it leaves to the place: its values by the day from which they hold. */
export interface Parameter {
  readonly label: string
  readonly unit: string
  /** In order of `from`; empty where the national text gives none (a local value is confirmed by the tenant). */
  readonly values: readonly { readonly from: string; readonly value: number }[]
}

/** The clause as it stood in a document that has been replaced: acts of its time follow it. */
export interface FormerClause {
  readonly document: string
  readonly article?: string
  readonly articleVerified: boolean
  readonly status: ClauseStatus
  /** Where it said something else. */
  readonly text?: string
}

export interface Clause {
  /** The catalogue's number: TX-JM1. */
  readonly id: string
  readonly document: string
  /** 第二十四条第一款（六）; none where it is not known. */
  readonly article?: string
  readonly articleVerified: boolean
  readonly status: ClauseStatus
  readonly strength: ClauseStrength
  /** One line by which officers call it. */
  readonly label: string
  /** What it says, in our words. */
  readonly text: string
  readonly exceptions?: string
  /** Other documents that say the same, cited after the first. */
  readonly also?: readonly { readonly document: string; readonly article?: string; readonly articleVerified: boolean }[]
  readonly former?: readonly FormerClause[]
  readonly parameters?: Readonly<Record<string, Parameter>>
}

/** What an officer of the tenant confirmed by an act: the clause is in force from then, with these numbers. */
export interface Confirmation {
  readonly clause: string
  /** First day on which it counts. */
  readonly from: string
  /** First day on which it no longer does. */
  readonly to: string | null
  /** Numbers that differ from the catalogue's. */
  readonly parameters: Readonly<Record<string, number>>
  /** Row of the register of confirmations, for whoever wants to open it. */
  readonly row: string
}

/** What is shown of a clause wherever it decides something. */
export interface Citation {
  readonly clause: string
  /** 《…条例》第二十四条; the document's name alone where the number is not verified. */
  readonly text: string
  /** True where an officer's act, not the catalogue, put it in force. */
  readonly confirmed: boolean
}

/** The law as it stands for one tenant: catalogue and confirmations. */
export interface Law {
  /** Whether a clause decides anything on that day. */
  inForce(clause: string, on: string): boolean
  /** A number set by a clause on the day of the act; null where neither the catalogue nor an officer gives one. */
  number(clause: string, parameter: string, on: string): number | null
  cite(clause: string, on: string): Citation
  /** Days on which what it says, or whether it counts, turns into something else. */
  turns(clause: string): readonly string[]
  clause(id: string): Clause
  document(id: string): LegalDocument
}

/** Which clauses count on a day, and their numbers, as far as somebody has asked. */
interface Day { readonly force: Map<string, boolean>; readonly numbers: Map<string, Map<string, number | null>> }
/** Days of which one remembers them. */
const KEPT_DAYS = 2000

export function lawOf(documents: readonly LegalDocument[], clauses: readonly Clause[], confirmations: readonly Confirmation[]): Law {
  const documentOf = new Map(documents.map((d) => [d.id, d]))
  const clauseOf = new Map(clauses.map((c) => [c.id, c]))
  const clause = (id: string): Clause => found(clauseOf.get(id), `clause ${id}`)
  const document = (id: string): LegalDocument => found(documentOf.get(id), `document ${id}`)
  const confirmed = Map.groupBy(confirmations, (c) => c.clause)
  const confirmation = (id: string, on: string): Confirmation | undefined => confirmed.get(id)?.find((c) => c.from <= on && (c.to === null || on < c.to))
  const stands = (name: string, on: string): boolean => {
    const { from, to } = document(name)
    return from <= on && (to === undefined || on < to)
  }
  /** The version of a clause whose document stood on that day; the present one where none did. */
  const versionOf = (id: string, on: string): Clause | FormerClause => {
    const now = clause(id)
    return stands(now.document, on) ? now : now.former?.find((f) => stands(f.document, on)) ?? now
  }
  // Asked for every rule and every person: the answer depends on the clause alone.
  const turnsOf = new Map<string, readonly string[]>()
  const reckonTurns = (id: string): string[] => {
    const { document: name, parameters = {}, former = [] } = clause(id)
    const days = [name, ...former.map((f) => f.document)].map(document).flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])])
    const own = confirmations.filter((c) => c.clause === id).flatMap((c) => [c.from, ...(c.to === null ? [] : [c.to])])
    return [...new Set([...days, ...own, ...Object.values(parameters).flatMap((p) => p.values.map((v) => v.from))])].sort()
  }
  // Likewise whether a clause counts on a day, and its numbers: many are asked about one day.
  const days = new Map<string, Day>()
  const dayOf = (on: string): Day => {
    let day = days.get(on)
    if (day === undefined) {
      if (days.size >= KEPT_DAYS) days.clear()
      days.set(on, day = { force: new Map(), numbers: new Map() })
    }
    return day
  }
  const numberOf = (id: string, parameter: string, on: string): number | null =>
    confirmation(id, on)?.parameters[parameter] ?? clause(id).parameters?.[parameter]?.values.findLast((v) => v.from <= on)?.value ?? null
  const forceOf = (id: string, on: string): boolean => {
    if (confirmation(id, on)) return true
    const { status, document: name } = versionOf(id, on)
    return status === 'V' && stands(name, on)
  }
  const words = (name: string, article: string | undefined, shown: boolean): string => `${titleOf(document(name))}${article !== undefined && shown ? article : ''}`
  return {
    clause, document,
    inForce(id, on) {
      const known = dayOf(on).force
      let force = known.get(id)
      if (force === undefined) known.set(id, force = forceOf(id, on))
      return force
    },
    number(id, parameter, on) {
      const { numbers } = dayOf(on)
      let known = numbers.get(id)
      if (known === undefined) numbers.set(id, known = new Map())
      let number = known.get(parameter)
      if (number === undefined) known.set(parameter, number = numberOf(id, parameter, on))
      return number
    },
    turns(id) {
      let turns = turnsOf.get(id)
      if (turns === undefined) turnsOf.set(id, turns = reckonTurns(id))
      return turns
    },
    cite(id, on) {
      const now = clause(id)
      const { document: name, article, articleVerified, status } = versionOf(id, on)
      const also = name === now.document ? (now.also ?? []).filter((a) => stands(a.document, on)) : []
      const text = [words(name, article, articleVerified && status === 'V'), ...also.map((a) => words(a.document, a.article, a.articleVerified && status === 'V'))].join('、')
      return { clause: id, text, confirmed: confirmation(id, on) !== undefined }
    },
  }
}

/** A document's name as it is cited. */
export function titleOf({ title, described = false }: LegalDocument): string {
  return described ? title : `《${title}》`
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`)
  return value
}

/** The field by which a confirmed number is asked for. */
export function parameterField({ label, unit }: Parameter): Field {
  return { type: 'decimal', label, unit, optional: true }
}
