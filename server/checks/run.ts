import { and, type Check, type Finding, type Predicate, type Register } from '#kernel'
import { sm3, structuredDigest } from '#server/postgres/write/digest'
import { today, type View } from '#server/postgres/read/view'
import { factsOf, type SubjectFacts } from '#server/rules/facts'

/** A finding about one subject, named so that it is known again and what it rested on can be compared. */
export interface Found extends Finding {
  readonly check: Check
  readonly subject: string
  /** The same finding at the same rows has the same key, whatever they say. */
  readonly key: string
  /** Digest of what was said, and of what the rows said: a year more that is missing is another finding than the one looked up. */
  readonly digest: string
}

/** Findings by subject; a subject of whom there is nothing to say is there with none. */
export type Files = Map<string, readonly Found[]>

const clean: readonly Found[] = []

/** The checks about a register, in the order of their declaration. */
export function checksOf(view: Pick<View, 'catalogue'>, about: Register): Check[] {
  return [...view.catalogue.checks.values()].filter((c) => c.about === about.id)
}

/**
 * Runs checks over subjects, set-wise: what they read is loaded register by register for a batch of subjects at a time. Facts are
 * loaded in full whoever asks; what he may not see is withheld where findings are told.
 */
export async function runChecks(view: View, about: Register, checks: readonly Check[], ids: readonly string[] | null): Promise<Files> {
  const files: Files = new Map()
  for (const group of byAmong(checks)) {
    const where: Predicate = ids === null ? group.among : and([{ op: 'in', path: ['id'], values: ids }, group.among])
    for await (const batch of factsOf(view, about, group.checks, { where }, view.asOf)) for (const subject of batch) {
      const found = group.checks.flatMap((check) => findingsOf(view, check, subject))
      const before = files.get(subject.id)
      files.set(subject.id, found.length === 0 ? before ?? clean : [...before ?? clean, ...found])
    }
  }
  return files
}

function findingsOf(view: View, check: Check, subject: SubjectFacts): Found[] {
  const facts = subject.of(check)
  const now = today()
  const found = check.find({ on: view.asOf, today: view.asOf > now ? view.asOf : now, facts })
  if (found.length === 0) return []
  const rows = rowsOf(facts)
  return found.map((one) => ({
    ...one, check, subject: subject.id,
    key: sm3([one.kind, ...one.facts.map((f) => `${f.register} ${f.id}`).sort(), ...(one.facts.length === 1 ? one.facts[0]?.fields ?? [] : [])].join('\n')),
    digest: structuredDigest([one.text, ...one.facts.map((f) => [f.register, f.id, f.fields.map((name) => [name, rows.get(`${f.register} ${f.id}`)?.[name] ?? null])])]),
  }))
}

type Loaded = Readonly<Record<string, unknown>> & { readonly id: string }

function rowsOf(facts: Readonly<Record<string, unknown>>): Map<string, Loaded> {
  const rows = new Map<string, Loaded>()
  for (const fact of Object.values(facts) as ({ rows?: readonly Loaded[]; register: string; id?: string } | null)[]) {
    if (fact === null) continue
    if (fact.rows) for (const row of fact.rows) rows.set(`${fact.register} ${row.id}`, { ...rows.get(`${fact.register} ${row.id}`), ...row })
    else if (fact.id !== undefined) rows.set(`${fact.register} ${fact.id}`, fact as unknown as Loaded)
  }
  return rows
}

function byAmong(checks: readonly Check[]): { among: Predicate; checks: Check[] }[] {
  const groups = new Map<string, { among: Predicate; checks: Check[] }>()
  for (const check of checks) {
    const key = JSON.stringify(check.among)
    const group = groups.get(key)
    if (group) group.checks.push(check)
    else groups.set(key, { among: check.among, checks: [check] })
  }
  return [...groups.values()]
}
