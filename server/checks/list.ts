import { and, belongsTo, checkJudgements, scope, weights, type Check, type Predicate, type Register } from '#kernel'
import type { CheckKindView, CheckList } from '#server/http/contract'
import { list, type StoredRow } from '#server/postgres/read/list'
import { actOf, type View } from '#server/postgres/read/view'
import { filesOf } from './files.ts'
import { checksOf, runChecks, type Files, type Found } from './run.ts'
import { entryViews } from './entries.ts'
import type { Stood } from './stood.ts'

export interface CheckAsk {
  readonly kinds?: readonly string[]
  readonly state: 'open' | 'verified' | 'all'
  readonly order: 'kind' | 'subject'
  readonly unit?: string
  readonly q?: string
  readonly subject?: string
  readonly since?: string
  readonly limit: number
  readonly offset: number
}

/** What the checks find in the files that the asker may see, worked through and not. */
export async function checkList(view: View, about: Register, ask: CheckAsk): Promise<CheckList> {
  const subjects = await subjectsOf(view, about, ask)
  const files = ask.subject === undefined ? await filesOf(view, about) : await runChecks(view, about, checksOf(view, about), [...subjects ?? []])
  const mine = only(files, subjects)
  const readable = reader(view)
  const all = await stand(view, about, mine)
  const seen = all.filter(({ found }) => readable(found))
  const kinds = kindsOf(view, about, seen)
  const chosen = seen.filter(({ found, verified }) => (!ask.kinds || ask.kinds.includes(found.kind)) && (ask.state === 'all' || verified === (ask.state === 'verified')))
  const rank = new Map(kinds.map((k, i) => [k.kind, i]))
  const place = ({ found }: Stood): number => rank.get(found.kind) ?? 0
  chosen.sort((a, b) => (ask.order === 'kind' ? place(a) - place(b) || compare(a.found.subject, b.found.subject) : compare(a.found.subject, b.found.subject) || place(a) - place(b)) || compare(a.found.key, b.found.key))
  const open = new Set(seen.filter((s) => !s.verified).map((s) => s.found.subject))
  return {
    asOf: view.asOf, knownAt: view.knownAt ?? view.head, subjects: mine.size, clean: mine.size - open.size, kinds,
    total: chosen.length, entries: await entryViews(view, about, chosen.slice(ask.offset, ask.offset + ask.limit)), hidden: all.length - seen.length,
    progress: ask.since === undefined ? null : await progressOf(view, about, ask.since, subjects, seen, readable),
    mayVerify: scope(view.principal, about, 'write').rows !== 'none' && view.knownAt === null,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Those whose files are asked for and may be seen; null where that is everybody. */
async function subjectsOf(view: View, about: Register, { unit, q, subject }: CheckAsk): Promise<Set<string> | null> {
  const { rows } = scope(view.principal, about, 'read')
  const under = unit === undefined ? null : belongsTo(about, [unit])
  const conditions: Predicate[] = [...(under ? [under] : []), ...(q ? [{ op: 'found', text: q } as const] : []), ...(subject === undefined ? [] : [{ op: 'in', path: ['id'], values: [subject] } as const])]
  if (rows === 'all' && conditions.length === 0) return null
  return new Set((await list(view, about, { where: and(conditions), fields: [], all: true, sort: [] })).map((r) => r.id))
}

function only(files: Files, subjects: ReadonlySet<string> | null): Files {
  if (subjects === null) return files
  const mine: Files = new Map()
  for (const id of subjects) {
    const found = files.get(id)
    if (found) mine.set(id, found)
  }
  return mine
}

/**
 * Whether the asker reads every register that the check weighs (what is not there says something too), and every field that the
 * finding rests on. Rows that he may not see are withheld where they are told.
 */
function reader(view: View): (found: Found) => boolean {
  const known = new Map<string, boolean>()
  const may = (register: string, fields: readonly string[]): boolean => {
    const key = `${register} ${fields.join()}`
    let answer = known.get(key)
    if (answer === undefined) {
      const { rows, withheld } = scope(view.principal, view.catalogue.register(register), 'read')
      known.set(key, answer = rows !== 'none' && fields.every((f) => !withheld.has(f)))
    }
    return answer
  }
  return ({ check, facts }) => Object.values(check.facts).every((query) => may(query.register, [])) && facts.every((used) => may(used.register, used.fields))
}

/** Statements about findings. The machine asks, whoever looks: they are told to whoever sees the finding. */
export async function judgementsOf(view: View, about: Register): Promise<Map<string, StoredRow>> {
  const all: View = { ...view, principal: { ...view.principal, roles: [...checkJudgements.access.read], units: null } }
  const rows = await list(all, checkJudgements, { where: { op: 'equals', path: ['register'], value: about.id }, all: true, sort: [], fields: ['subject', 'key', 'facts', 'grounds'] })
  return new Map(rows.map((r) => [`${String(r['subject'])} ${String(r['key'])}`, r]))
}

async function stand(view: View, about: Register, files: Files): Promise<Stood[]> {
  const judgements = await judgementsOf(view, about)
  return [...files.values()].flatMap((list) => list.map((found): Stood => {
    const judged = judgements.get(`${found.subject} ${found.key}`) ?? null
    return { found, judged, verified: judged !== null && judged['facts'] === found.digest }
  }))
}

/** Every kind that the asker could be told of, contradictions first, with how many there are of it: of the others he is not told that there are none. */
function kindsOf(view: View, about: Register, all: readonly Stood[]): CheckKindView[] {
  const counts = new Map<string, { open: number; verified: number }>()
  for (const { found, verified } of all) {
    const count = counts.get(found.kind) ?? { open: 0, verified: 0 }
    counts.set(found.kind, count)
    count[verified ? 'verified' : 'open'] += 1
  }
  const order = Object.keys(weights)
  const may = (check: Check): boolean => Object.values(check.facts).every((query) => scope(view.principal, view.catalogue.register(query.register), 'read').rows !== 'none')
  return checksOf(view, about).filter(may).flatMap((check) => Object.entries(check.kinds).map(([kind, { label, weight }]) => ({ kind, label, weight, check: check.label, ...(counts.get(kind) ?? { open: 0, verified: 0 }) })))
    .sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
}

/** What has become of the findings there were before a day: mended, stated to be right, or still there; and what has come since. */
async function progressOf(view: View, about: Register, since: string, subjects: ReadonlySet<string> | null, seen: readonly Stood[], readable: (found: Found) => boolean): Promise<NonNullable<CheckList['progress']>> {
  const dayBefore = new Date(Date.parse(`${since}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  const act = await actOf(view.connection, view.principal.tenant, dayBefore, view.head)
  const then = act === null ? null : only(await filesOf({ ...view, knownAt: act }, about), subjects)
  const before = new Set([...(then?.values() ?? [])].flatMap((list) => list.filter((f) => readable(f)).map(nameOf)))
  const now = new Set(seen.map(({ found }) => nameOf(found)))
  const known = then === null ? now : before
  return {
    since, before: known.size, mended: [...known].filter((name) => !now.has(name)).length, appeared: [...now].filter((name) => !known.has(name)).length,
    verified: seen.filter((s) => s.verified && known.has(nameOf(s.found))).length,
  }
}

const nameOf = (found: Found): string => `${found.subject} ${found.key}`

