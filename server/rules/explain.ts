import { roles, scope, type Ask, type Decision, type FactUsed, type Law, type Question, type Reason, type Register, type Row, type Rule, type Verdict } from '#kernel'
import type { AnswerView, AskView, CitationView, FactView, ReasonView, VerdictView } from '#server/http/contract'
import { list, type StoredRow } from '#server/postgres/read/list'
import { namesAcross, referencedAcross, titleOf, valueText, type Names } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import { rulesOf, type Judgement } from './judge.ts'

/** The rows that verdicts rest on, as far as the asker may read them. */
export interface Sources { rowOf(used: FactUsed): StoredRow | null; readonly names: Names }

/** Reads the rows behind verdicts within the asker's scope, one question for each register. */
export async function sourcesOf(view: View, verdicts: readonly Pick<Decision, 'reasons'>[]): Promise<Sources> {
  const wanted = new Map<string, Set<string>>()
  for (const { register, id } of verdicts.flatMap((v) => v.reasons).flatMap((r) => r.facts)) wanted.set(register, (wanted.get(register) ?? new Set()).add(id))
  const parts: { register: Register; rows: StoredRow[] }[] = []
  for (const [id, ids] of wanted) {
    const register = view.catalogue.register(id)
    if (scope(view.principal, register, 'read').rows === 'none') continue
    parts.push({ register, rows: await list(view, register, { where: { op: 'in', path: ['id'], values: [...ids] }, all: true, sort: [] }) })
  }
  const rows = new Map(parts.flatMap((p) => p.rows.map((row) => [`${p.register.id} ${row.id}`, row])))
  return { rowOf: ({ register, id }) => rows.get(`${register} ${id}`) ?? null, names: await referencedAcross(view, parts) }
}

/** Whether a principal may read every field that a reason points at. */
export function sees(view: View, used: FactUsed, sources: Sources): boolean {
  const { withheld } = scope(view.principal, view.catalogue.register(used.register), 'read')
  return sources.rowOf(used) !== null && used.fields.every((f) => !withheld.has(f.split('.')[0] ?? f))
}

/** What is asked for may tell what is withheld: whoever may not read all of the reasons is not asked. */
export function askedOf(view: View, verdict: Pick<Decision, 'reasons' | 'asks'>, sources: Sources): readonly Ask[] {
  return verdict.reasons.some((r) => r.facts.some((used) => !sees(view, used, sources))) ? [] : verdict.asks
}

/** A verdict in words for one asker: what he may not read is withheld, outcome and citation stay. */
function verdictView(view: View, law: Law, sources: Sources, verdict: Verdict): VerdictView {
  const [first = ''] = view.catalogue.rules.get(verdict.rule)?.clauses ?? []
  return {
    rule: verdict.rule, label: verdict.label, outcome: verdict.outcome, changesOn: verdict.changesOn, becomes: verdict.becomes,
    reasons: verdict.reasons.map((reason) => reasonView(view, sources, reason, first)),
    citations: verdict.citations.map((c): CitationView => ({ ...c, label: law.clause(c.clause).label, wording: law.clause(c.clause).text })),
    asks: askedOf(view, verdict, sources).map((ask): AskView => {
      const register = ask.register === undefined ? undefined : view.catalogue.registers.get(ask.register)
      const mayWrite = register !== undefined && scope(view.principal, register, 'write').rows !== 'none'
      return {
        text: ask.text, register: register?.id ?? null, registerLabel: register?.label ?? null, field: ask.field ?? null, given: ask.given ?? null, mayWrite,
        mayState: mayWrite && ask.field === undefined && scope(view.principal, view.catalogue.register('completeness'), 'write').rows !== 'none',
      }
    }),
  }
}

function reasonView(view: View, sources: Sources, reason: Reason, first: string): ReasonView {
  const hidden = reason.facts.filter((used) => !sees(view, used, sources))
  const clause = reason.clause ?? first
  if (hidden.length > 0) {
    const keepers = [...new Set(hidden.flatMap((used) => keepersOf(view.catalogue.register(used.register))))].join('、')
    return { outcome: reason.outcome, text: `依据由${keepers || '有关科室'}掌握的记录，您无权查看详情`, withheld: true, facts: [], clause }
  }
  return { outcome: reason.outcome, text: reason.text, withheld: false, facts: reason.facts.map((used) => factView(view, sources, used)), clause }
}

export function factView(view: View, sources: Sources, used: FactUsed): FactView {
  const register = view.catalogue.register(used.register)
  const row = sources.rowOf(used)
  const fields = used.fields.flatMap((name) => {
    const field = register.fields[name]
    const text = field && row ? valueText(view, field, row[name], sources.names) : ''
    return field ? [{ label: field.label, text: text === '' ? '未填' : text }] : []
  })
  return { register: register.id, registerLabel: register.label, id: used.id, title: row ? titleOf(view, register, row, sources.names) : '', fields, readers: readersOf(register) }
}

/** The offices that keep a register. */
export function keepersOf(register: Register): string[] {
  return register.access.write.map((role) => roles[role])
}

/** Who may see the rows of a register, in words. */
function readersOf(register: Register): string {
  return register.access.read.map((role) => roles[role]).join('、')
}

/** An answer in words. */
export async function answerView(view: View, law: Law, question: Question, subject: { id: string; title: string }, on: string, judgement: Judgement | null, sources?: Sources): Promise<AnswerView> {
  const read = sources ?? await sourcesOf(view, judgement?.verdicts ?? [])
  return {
    question: question.id, label: question.label, subject: { register: question.about, ...subject }, on, knownAt: view.knownAt ?? view.head,
    outcome: judgement === null || judgement.verdicts.every((v) => v.reasons.length === 0) ? null : judgement.outcome, changesOn: judgement?.changesOn ?? null, becomes: judgement?.becomes ?? null, words: question.words,
    given: judgement ? await givenView(view, question, judgement.given) : [],
    verdicts: (judgement?.verdicts ?? []).filter((v) => v.reasons.length > 0).map((v) => verdictView(view, law, read, v)),
    off: offRules(law, rulesOf(view, question), on),
  }
}

/** Rules that say nothing on a day because their clause is not in force. */
export function offRules(law: Law, rules: readonly Rule[], on: string): AnswerView['off'] {
  return rules.filter((r) => !law.inForce(r.clauses[0] ?? '', on)).map((r) => ({ rule: r.id, label: r.label, clause: r.clauses[0] ?? '' }))
}

async function givenView(view: View, question: Pick<Question, 'given'>, given: Row): Promise<AnswerView['given']> {
  const wanted = new Map<string, Set<string>>()
  for (const [name, field] of Object.entries(question.given)) if (field.type === 'reference' && typeof given[name] === 'string') wanted.set(field.register, (wanted.get(field.register) ?? new Set()).add(given[name]))
  const names = await namesAcross(view, wanted, false)
  return Object.entries(question.given).flatMap(([name, field]) => (given[name] === undefined || given[name] === null ? [] : [{ name, label: field.label, value: given[name], text: valueText(view, field, given[name], names) }]))
}
