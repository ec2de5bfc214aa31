import type { KnownCondition } from '../condition/condition.ts'
import type { CodeSet } from '../code-set/code-set.ts'
import type { CodeField, Field, Fields } from '../field/field.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { askedFields } from '../register/adverse.ts'
import type { Register } from '../register/register.ts'
import type { Report } from '../report/report.ts'
import { checkRosters } from '../roster/check.ts'
import type { Roster } from '../roster/roster.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { contradiction } from '../report/token.ts'
import { registersOf } from '../procedure/cases.ts'
import type { Question } from '../rule/question.ts'
import type { FactQuery } from '../rule/facts.ts'
import type { Rule } from '../rule/rule.ts'
import type { Brief } from '../brief/brief.ts'
import type { Check } from '../check/check.ts'

/** A declaration and the place in the contents page where it stands. */
export interface Placed<T> {
  readonly area: string
  readonly mechanism: string
  readonly declaration: T
}

export interface Registry {
  readonly registers: readonly Placed<Register>[]
  readonly indicators: readonly Placed<Indicator>[]
  readonly reports: readonly Placed<Report>[]
  readonly questions: readonly Placed<Question>[]
  readonly rules: readonly Placed<Rule>[]
  readonly procedures: readonly Placed<Procedure>[]
  readonly conditions: readonly Placed<KnownCondition>[]
  readonly rosters: readonly Placed<Roster>[]
  readonly checks: readonly Placed<Check>[]
  readonly briefs: readonly Placed<Brief>[]
}

/** All declarations of the house, found by id. */
export interface Catalogue {
  readonly registry: Registry
  readonly registers: ReadonlyMap<string, Register>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly reports: ReadonlyMap<string, Report>
  readonly questions: ReadonlyMap<string, Question>
  readonly rules: ReadonlyMap<string, Rule>
  readonly checks: ReadonlyMap<string, Check>
  readonly briefs: ReadonlyMap<string, Brief>
  /** Versions of each procedure, the oldest first. */
  readonly procedures: ReadonlyMap<string, readonly Procedure[]>
  readonly rosters: ReadonlyMap<string, Roster>
  readonly codeSets: ReadonlyMap<string, CodeSet>
  register(id: string): Register
  codeSet(field: CodeField): CodeSet
  /** Registers with a reference to `id`, with the referring field. */
  referring(id: string): readonly { readonly register: Register; readonly field: string }[]
}

/** The registers in which the cases of the procedures are kept, placed where the procedures are. */
function caseRegisters(procedures: readonly Placed<Procedure>[], versions: ReadonlyMap<string, readonly Procedure[]>): Placed<Register>[] {
  return [...versions.values()].flatMap((list) => {
    const place = procedures.find((p) => p.declaration.id === list[0]?.id)
    return place ? registersOf(list).map((declaration) => ({ area: place.area, mechanism: place.mechanism, declaration })) : []
  })
}

/** Builds the catalogue and checks that declarations agree; throws on a contradiction, which the first test finds. */
export function catalogue(declared: Registry, codeSets: readonly CodeSet[]): Catalogue {
  const procedures = versionsOf(declared.procedures.map((p) => p.declaration))
  const registry: Registry = { ...declared, registers: [...declared.registers, ...caseRegisters(declared.procedures, procedures)] }
  const registers = byId(registry.registers.map((p) => p.declaration), 'register')
  const indicators = byId(registry.indicators.map((p) => p.declaration), 'indicator')
  const reports = byId(registry.reports.map((p) => p.declaration), 'report')
  const rules = byId(registry.rules.map((p) => p.declaration), 'rule')
  const questions = byId(registry.questions.map((p) => withGiven(p.declaration, rules)), 'question')
  const rosters = byId(registry.rosters.map((p) => p.declaration), 'roster')
  const checks = byId(registry.checks.map((p) => p.declaration), 'check')
  const briefs = byId(registry.briefs.map((p) => p.declaration), 'brief')
  const sets = byId(codeSets, 'code set')
  const inline = new WeakMap<object, CodeSet>()
  const referring = new Map<string, { register: Register; field: string }[]>()
  for (const register of registers.values()) {
    for (const [name, field] of Object.entries(register.fields)) {
      if (field.type === 'code' && !field.codes && !sets.has(field.set ?? '')) throw new Error(`${register.id}.${name}: no code set ${field.set}`)
      if (field.type === 'text' && field.digestOf) checkDigest(registers, register, name, field.digestOf)
      if (field.type !== 'reference') continue
      if (!registers.has(field.register)) throw new Error(`${register.id}.${name}: no register ${field.register}`)
      referring.set(field.register, [...(referring.get(field.register) ?? []), { register, field: name }])
    }
  }
  for (const register of registers.values()) for (const count of register.counts ?? []) {
    const counted = registers.get(count.register)
    const by = counted?.fields[count.by]
    if (!register.tree || by?.type !== 'reference' || by.register !== register.id) throw new Error(`${register.id}: what is counted has to refer to a tree: ${count.register}.${count.by}`)
    for (const name of Object.keys(count.where ?? {})) if (counted?.fields[name]?.type !== 'code') throw new Error(`${register.id}: ${count.register}.${name} is no code`)
  }
  for (const register of registers.values()) {
    checkDeadlines(register, registers)
    for (const { field, path } of register.notBefore ?? []) for (const along of [[field], path]) followed(registers, register, along, `register ${register.id}, not before`)
  }
  checkRosters(rosters, registers)
  checkRules(rules, questions, registers)
  checkChecks(checks, registers)
  for (const one of briefs.values()) checkFacts(one, registers)
  checkProcedures(procedures, rules, questions, registers)
  checkAdverse([...rules.values(), ...checks.values(), ...briefs.values()], registry.conditions.map((p) => p.declaration), registers)
  const labels = new Set<string>()
  for (const { id, label } of indicators.values()) {
    // Texts name a figure by its label.
    if (labels.has(label)) throw new Error(`indicator ${id}: another one is called ${label}`)
    labels.add(label)
  }
  for (const indicator of indicators.values()) for (const list of [indicator.list, indicator.denominator]) {
    if (list && !registers.has(list.register)) throw new Error(`indicator ${indicator.id}: no register ${list.register}`)
  }
  for (const report of reports.values()) for (const piece of report.sections.flatMap((s) => s.paragraphs.flat())) {
    if (piece.kind !== 'figure') continue
    const indicator = indicators.get(piece.indicator)
    if (!indicator) throw new Error(`report ${report.id}: no indicator ${piece.indicator}`)
    const problem = contradiction(indicator, piece)
    if (problem) throw new Error(`report ${report.id}: ${problem}`)
  }
  return {
    registry, registers, indicators, reports, questions, rules, checks, briefs, procedures, rosters, codeSets: sets,
    register(id) {
      const found = registers.get(id)
      if (!found) throw new Error(`no register ${id}`)
      return found
    },
    codeSet(field) {
      const named = field.set ? sets.get(field.set) : undefined
      if (named) return named
      let set = inline.get(field)
      if (!set) inline.set(field, (set = { id: '', label: field.label, standard: '', items: Object.entries(field.codes ?? {}).map(([code, label]) => ({ code, label })) }))
      return set
    },
    referring: (id) => referring.get(id) ?? [],
  }
}

/** A deadline runs from a date that exists, for a number that exists, and is closed by a field of its own register. */
function checkDeadlines(register: Register, registers: ReadonlyMap<string, Register>): void {
  const ids = new Set<string>()
  for (const { id, from, after, closedBy } of register.deadlines ?? []) {
    const where = `register ${register.id}, deadline ${id}`
    if (ids.has(id)) throw new Error(`${where}: declared twice`)
    ids.add(id)
    let owner: Register | undefined = register
    for (const step of from.slice(0, -1)) {
      const field: Field | undefined = owner?.fields[step]
      owner = field?.type === 'reference' ? registers.get(field.register) : undefined
    }
    const base = owner?.fields[from.at(-1) ?? '']
    if (base?.type !== 'day' && base?.type !== 'date') throw new Error(`${where}: ${from.join('.')} is no date`)
    const length = after && Object.values(after)[0]
    if (typeof length === 'string' && register.fields[length]?.type !== 'integer') throw new Error(`${where}: ${length} is no whole number`)
    if (closedBy !== undefined && !register.fields[closedBy]) throw new Error(`${where}: no field ${closedBy}`)
  }
}

/** A question may be told whatever a rule that answers it asks to be told, after what it declares itself. */
function withGiven(question: Question, rules: ReadonlyMap<string, Rule>): Question {
  const given = { ...question.given }
  for (const rule of rules.values()) if (rule.questions.includes(question.id)) for (const [name, field] of Object.entries(rule.given)) {
    const known = given[name]
    if (known !== undefined && known.type !== field.type) throw new Error(`question ${question.id}: ${name} is told as ${known.type} and, to rule ${rule.id}, as ${field.type}`)
    given[name] = known ?? field
  }
  return { ...question, given }
}

/** A rule answers questions that exist, about the same subject, from fields that exist and refer to it. */
function checkRules(rules: ReadonlyMap<string, Rule>, questions: ReadonlyMap<string, Question>, registers: ReadonlyMap<string, Register>): void {
  for (const rule of rules.values()) for (const id of rule.questions) {
    const asked = questions.get(id)
    if (!asked) throw new Error(`rule ${rule.id}: no question ${id}`)
    if (rule.about !== null && rule.about !== asked.about) throw new Error(`rule ${rule.id} is about ${rule.about}, question ${id} about ${asked.about}`)
  }
  for (const declared of [...rules.values(), ...questions.values()]) checkFacts(declared, registers)
}

/** A kind of finding belongs to one check; it is what people choose by. */
function checkChecks(checks: ReadonlyMap<string, Check>, registers: ReadonlyMap<string, Register>): void {
  const kinds = new Set<string>()
  for (const one of checks.values()) {
    checkFacts(one, registers)
    for (const kind of Object.keys(one.kinds)) {
      if (kinds.has(kind)) throw new Error(`check ${one.id}: the kind ${kind} is another check's`)
      kinds.add(kind)
    }
  }
}

/** Facts are about the subject of who asks for them, and of fields that exist. */
function checkFacts(declared: { readonly id: string; readonly about: string | null; readonly given?: Fields; readonly facts: Readonly<Record<string, FactQuery>> }, registers: ReadonlyMap<string, Register>): void {
  for (const [name, query] of Object.entries(declared.facts)) {
    const where = `${declared.id}, fact ${name}`
    const register = registers.get(query.register)
    const by = query.by === null ? null : register?.fields[query.by]
    if (query.given !== undefined) {
      const told = declared.given?.[query.given]
      const meant = by === null ? query.register : by?.type === 'reference' ? by.register : undefined
      if (told?.type !== 'reference' || told.register !== meant) throw new Error(`${where}: ${query.given} is not told as a row of ${meant ?? 'anything'}`)
    } else if (query.through) {
      const between = registers.get(query.through.register)
      const [ours, others] = [between?.fields[query.through.by], between?.fields[query.through.field]]
      // `id` is the row between itself: items of the cases about the subject.
      const target = query.through.field === 'id' ? between?.id : others?.type === 'reference' ? others.register : undefined
      if (ours?.type !== 'reference' || ours.register !== declared.about || by?.type !== 'reference' || by.register !== target) throw new Error(`${where}: ${query.through.register}.${query.through.field} does not lead to ${query.register}.${query.by ?? 'id'}`)
    } else if (!register || (by === null ? query.register !== declared.about : by?.type !== 'reference' || by.register !== declared.about)) throw new Error(`${where}: ${query.register}.${query.by ?? 'id'} is not about ${declared.about ?? 'anything'}`)
    if (register) for (const path of query.fields) followed(registers, register, path.split('.'), where)
  }
}

/** Whatever weighs records against somebody reads what annuls them: what was revoked or clarified weighs nowhere. */
function checkAdverse(weighing: readonly { readonly id: string; readonly facts: Readonly<Record<string, FactQuery>> }[], conditions: readonly KnownCondition[], registers: ReadonlyMap<string, Register>): void {
  const must = (id: string, register: string, read: readonly string[]): void => {
    for (const { field } of registers.get(register)?.adverse?.annulled ?? []) if (!read.includes(field)) throw new Error(`${id} weighs ${register} without reading ${field}, which annuls it`)
  }
  for (const { id, facts } of weighing) for (const query of Object.values(facts)) must(id, query.register, query.fields)
  for (const { id, register, where } of conditions) must(id, register, askedFields(where))
}

/** Guards ask what can be asked, materials and documents have names of their own, and what is written only by a procedure names one. */
function checkProcedures(procedures: ReadonlyMap<string, readonly Procedure[]>, rules: ReadonlyMap<string, Rule>, questions: ReadonlyMap<string, Question>, registers: ReadonlyMap<string, Register>): void {
  for (const { id, version, items } of [...procedures.values()].flat()) {
    for (const [name, { register, by, field }] of Object.entries(items?.starts ?? {})) {
      const from = registers.get(register)?.fields
      if (!items?.fields[name] || from?.[by]?.type !== 'reference' || !from[field]) throw new Error(`procedure ${id} ${version}: items start with ${name} of ${register}.${field}`)
    }
    if (items?.presumes !== undefined && !questions.has(items.presumes)) throw new Error(`procedure ${id} ${version}: no question ${items.presumes}`)
  }
  for (const { id, version, items } of [...procedures.values()].flat()) for (const { register, by } of items?.relies ?? []) {
    if (registers.get(register)?.fields[by]?.type !== 'reference') throw new Error(`procedure ${id} ${version} relies on ${register}.${by}`)
  }
  for (const { id, version, acts, items } of [...procedures.values()].flat()) for (const [name, act] of Object.entries(acts)) {
    const where = `procedure ${id} ${version}, act ${name}`
    for (const guard of act.guards ?? []) {
      const asked = guard.question === undefined ? rules.get(guard.rule ?? '') : questions.get(guard.question)
      if (!asked) throw new Error(`${where}: no rule or question ${guard.question ?? guard.rule}`)
      const subject = items?.fields[items.subject]
      if (guard.per === 'item' && asked.about !== null && !guard.about && (subject?.type !== 'reference' || subject.register !== asked.about)) throw new Error(`${where}: ${asked.id} is about ${asked.about}`)
    }
  }
  const words = new Map<string, string>()
  for (const { id, number } of [...procedures.values()].flat()) {
    // A number names one case: 选任〔2026〕12号.
    if ((words.get(number) ?? id) !== id) throw new Error(`procedures ${id} and ${words.get(number) ?? ''} number their cases alike: ${number}`)
    words.set(number, id)
  }
  for (const register of registers.values()) for (const { procedure } of register.byProcedure ?? []) if (!procedures.has(procedure)) throw new Error(`register ${register.id}: no procedure ${procedure}`)
}

/** Versions by procedure, the oldest first; one day has one version. */
function versionsOf(procedures: readonly Procedure[]): Map<string, readonly Procedure[]> {
  const found = new Map<string, readonly Procedure[]>()
  for (const one of [...procedures].sort((a, b) => a.from.localeCompare(b.from))) {
    const before = found.get(one.id) ?? []
    const last = before.at(-1)
    if (last && (last.version === one.version || last.to === undefined || last.to > one.from)) throw new Error(`procedure ${one.id}: versions ${last.version} and ${one.version} are in force together`)
    found.set(one.id, [...before, one])
  }
  return found
}

function followed(registers: ReadonlyMap<string, Register>, register: Register, path: readonly string[], where: string): void {
  let owner: Register | undefined = register
  for (const [i, step] of path.entries()) {
    const field: Field | undefined = owner?.fields[step]
    if (!field) throw new Error(`${where}: no field ${path.join('.')}`)
    if (i < path.length - 1) owner = field.type === 'reference' ? registers.get(field.register) : undefined
  }
}

/** A digest vouches for a structured field of its own row, or of the row that a reference leads to. */
function checkDigest(registers: ReadonlyMap<string, Register>, register: Register, name: string, path: readonly string[]): void {
  const [first = '', second] = path
  const field = register.fields[first]
  const target = second === undefined ? field : field?.type === 'reference' ? registers.get(field.register)?.fields[second] : undefined
  if (target?.type !== 'structured') throw new Error(`${register.id}.${name}: digestOf ${path.join('.')} is no structured field`)
}

function byId<T extends { readonly id: string }>(items: readonly T[], kind: string): Map<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.id)) throw new Error(`two ${kind}s are called ${item.id}`)
    map.set(item.id, item)
  }
  return map
}

/** The field at the end of a path of references, and the register it belongs to. */
export function fieldAt(catalogue: Catalogue, register: Register, path: readonly string[]): { register: Register; name: string; field: Field | null } {
  let current = register
  for (const step of path.slice(0, -1)) {
    const field = current.fields[step]
    if (field?.type !== 'reference') throw new Error(`${current.id}.${step} is not a reference`)
    current = catalogue.register(field.register)
  }
  const name = path.at(-1) ?? 'id'
  const field = current.fields[name] ?? null
  if (!field && name !== 'id') throw new Error(`${current.id} has no field ${name}`)
  return { register: current, name, field }
}
