import { decideAll, firstChange, judge, keptFrom, roles, type Decision, type Given, type Law, type Outcome, type Question, type Register, type Rule, type Verdict } from '#kernel'
import { NotAllowed } from '#server/postgres/read/list'
import { NotFound } from '#server/records/save'
import type { View } from '#server/postgres/read/view'
import { factsOf, type SubjectFacts } from './facts.ts'
import { lawFor } from './law.ts'
import { toldRows, type Told } from './told.ts'

/** What a rule or a question answers about one subject on one day, rule by rule. */
export interface Judgement {
  /** Null where everything is told with the question. */
  readonly subject: string | null
  readonly given: Given
  /** The gravest of the verdicts. */
  readonly outcome: Outcome
  readonly verdicts: readonly Verdict[]
  /** The first later day on which the answer as a whole is another one. */
  readonly changesOn: string | null
  readonly becomes: Outcome | null
}

/** A subject, and what is told of it. */
export interface Instance { readonly subject: string | null; readonly given: Given }

/** The rules that answer a question, in the order of their ids. */
export function rulesOf(view: Pick<View, 'catalogue'>, question: Question): Rule[] {
  return [...view.catalogue.rules.values()].filter((r) => r.questions.includes(question.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The registers behind a question that keep it from the asker: its answer would tell him of rows he may not read. */
export function keptBehind(view: Pick<View, 'catalogue' | 'principal'>, question: Question): Register[] {
  const registers = new Set(rulesOf(view, question).flatMap((r) => Object.values(r.facts).flatMap((f) => [f.register, ...(f.through ? [f.through.register] : [])])))
  return [...registers].map((id) => view.catalogue.register(id)).filter((register) => keptFrom(view.principal, register))
}

/** Refuses a question whose answer would tell the asker of rows he may not read. */
export function refuseKept(view: Pick<View, 'catalogue' | 'principal'>, question: Question): void {
  const kept = keptBehind(view, question)
  if (kept.length > 0) throw new NotAllowed(`“${question.label}”要依据${kept.map((r) => `“${r.label}”`).join('、')}判断，您无权查看这些记录，请向${[...new Set(kept.flatMap((r) => r.access.read))].map((role) => roles[role]).join('、')}查询`)
}

export function questionNamed(view: Pick<View, 'catalogue'>, id: string): Question {
  const found = view.catalogue.questions.get(id)
  if (!found) throw new NotFound(`没有“${id}”这个资格事项`)
  return found
}

/** What rules say of one subject whose facts are there; presumes what the question presumes where nothing is told. Null where the question does not arise. */
function judgeOne(law: Law, rules: readonly Rule[], facts: SubjectFacts | null, given: Given, told: Told, on: string): Judgement {
  const loaded = new Map(rules.map((rule) => [rule, { ...(rule.about === null ? {} : facts?.of(rule) ?? {}), ...told(rule, given) }]))
  const of = (rule: Rule): Readonly<Record<string, unknown>> => loaded.get(rule) ?? {}
  const verdicts = rules.map((rule) => judge(rule, law, of(rule), given, on))
  const at = (day: string): Decision => decideAll(rules, law, of, given, day, on)
  const now = at(on)
  const change = firstChange(at, on, now)
  return { subject: facts?.id ?? null, given, outcome: now.outcome, verdicts, changesOn: change?.on ?? null, becomes: change?.decision.outcome ?? null }
}

/**
 * What rules say of several subjects, each with what is told of it: whoever guards a step asks this. Answers come in the order
 * of the instances; a subject that is not there throws NotFound. Registers are complete as stated by the day of `vouched`: what
 * happened on `on` may be judged by what is known later.
 */
export async function judgeInstances(view: View, rules: readonly Rule[], instances: readonly Instance[], on: string, vouched = on): Promise<Judgement[]> {
  const law = await lawFor(view)
  const about = rules.find((r) => r.about !== null)?.about ?? null
  const facts = new Map<string, SubjectFacts>()
  const ids = instances.flatMap((i) => i.subject ?? [])
  if (about !== null) for await (const batch of factsOf(view, view.catalogue.register(about), rules.filter((r) => r.about !== null), { ids }, vouched)) for (const one of batch) facts.set(one.id, one)
  const told = await toldRows(view, rules, instances.map((i) => i.given))
  return instances.map(({ subject, given }) => {
    const own = subject === null ? null : facts.get(subject) ?? null
    if (about !== null && own === null) throw new NotFound(subject === null ? '没有指明对谁判断' : `这${view.catalogue.register(about).unit}${view.catalogue.register(about).label}已不存在`)
    return { ...judgeOne(law, rules, own, given, told, on), subject }
  })
}

/** A question and what it says of a subject; null where it does not arise for him. */
export interface Answer { readonly question: Question; readonly judgement: Judgement | null }

/** Several questions about one subject, his facts loaded once. What is not told is presumed. */
export async function judgePerson(view: View, questions: readonly Question[], subject: string, on: string, given: Given = {}): Promise<Answer[]> {
  const about = questions[0]?.about
  if (about === undefined) return []
  const law = await lawFor(view)
  const rules = questions.flatMap((q) => rulesOf(view, q))
  const declared = [...questions, ...rules.filter((r) => r.about !== null)]
  const rowsTold = await toldRows(view, rules, [given])
  for await (const batch of factsOf(view, view.catalogue.register(about), declared, { ids: [subject] }, on)) for (const facts of batch) {
    return questions.map((question) => {
      const told = presumed(question, facts, given, on)
      return { question, judgement: told === null ? null : { ...judgeOne(law, rulesOf(view, question), facts, told, rowsTold, on), subject } }
    })
  }
  throw new NotFound('没有这条记录，或您无权查看')
}

/** What is told with a question, or presumed where nothing is; null where it does not arise. */
export function presumed(question: Question, facts: SubjectFacts, given: Given, on: string): Given | null {
  const told = Object.fromEntries(Object.entries(given).filter(([name, value]) => question.given[name] && value !== null))
  if (Object.keys(question.given).length > 0 && Object.keys(question.given).every((name) => told[name] !== undefined)) return told
  const presumption = question.presume({ on, facts: facts.of(question) as never })
  if (presumption === null) return Object.keys(told).length > 0 ? told : null
  return { ...presumption, ...told }
}

/** What a question presumes for each of several subjects; those for whom it does not arise are left out. */
export async function presumedFor(view: View, question: Question, ids: readonly string[], on: string): Promise<Map<string, Given>> {
  const found = new Map<string, Given>()
  for await (const batch of factsOf(view, view.catalogue.register(question.about), [question], { ids }, on)) for (const facts of batch) {
    const given = presumed(question, facts, {}, on)
    if (given !== null) found.set(facts.id, given)
  }
  return found
}
