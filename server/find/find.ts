import { sql, type RawBuilder } from 'kysely'
import { and, holds, not, type Predicate, type Register } from '#kernel'
import type { FindCounts, FindPart } from '#server/http/contract'
import { compile } from '#server/postgres/read/compile'
import { count } from '#server/postgres/read/list'
import { page, type Page, type PageQuery } from '#server/postgres/read/page'
import { Parts } from '#server/postgres/read/parts'
import { gathered } from '#server/postgres/read/subtree'
import { relation, type View } from '#server/postgres/read/view'
import { certaintyOf, type Certainty } from '#server/postgres/read/vouched'
import { inSight, narrowed, stepsOf, type Gathered } from './narrow.ts'

/** What holds of every row of a part of the answer. Null where there is no such part. */
function partOf({ sure, possible }: Certainty, part: FindPart): Predicate[] | null {
  const upTo = (n: number): Predicate[] => sure.slice(0, n)
  if (part === 'open') return [...possible, not(and(sure))]
  const [kind, text = ''] = part.split(':')
  const n = Number(text)
  if (kind === 'after') return n <= sure.length ? upTo(n) : null
  const condition = sure[n - 1]
  if (!condition) return null
  const missed = not(condition)
  return kind === 'without' ? [missed] : [...upTo(n - 1), missed]
}

/** A page of a part of the answer, and how many rows the part has. Null where there is no such part. */
export async function findPage(view: View, register: Register, conditions: readonly Predicate[], part: FindPart, asked: Omit<PageQuery, 'where'>): Promise<(Page & { total: number }) | null> {
  const wanted = partOf(await certaintyOf(view, register, conditions), part)
  if (!wanted) return null
  const ids = await narrowed(view, register, wanted)
  const where: Predicate = ids ? { op: 'in', path: ['id'], values: ids } : and(wanted)
  const total = ids?.length ?? (await count(view, register, { where })).total
  return { ...await page(view, register, { ...asked, where, total }), total }
}

/**
 * How many are left after each condition, and how many are open. As soon as those left are few they are gone through by their ids,
 * all further conditions in one statement; before that each number is a count of its own, known again until something is written.
 */
export async function countSteps(view: View, register: Register, conditions: readonly Predicate[]): Promise<FindCounts> {
  const counting = await Counting.of(view, register)
  const { sure: certain, possible: may, open } = await certaintyOf(view, register, conditions)
  const left: (string | number)[] = []
  const known: Gathered = new Map()
  for (let n = 1; n <= certain.length; n++) {
    const ids = await narrowed(view, register, certain.slice(0, n), known)
    if (ids) {
      left.push(ids.length, ...await stepsOf(view, register, ids, certain.slice(n)))
      break
    }
    left.push(counting.put(and(certain.slice(0, n))))
  }
  const possible = conditions.length === 0 ? 0 : (await narrowed(view, register, may))?.length ?? counting.put(and(may))
  const at = await counting.answers()
  const numbers = left.map(at)
  return {
    all: at(counting.all), hidden: at(counting.whole) - at(counting.all),
    steps: numbers.map((n, i) => ({ left: n, removed: (i === 0 ? at(counting.all) : numbers[i - 1] ?? 0) - n, absent: (open[i] ?? []).map((name) => view.catalogue.register(name).label) })),
    open: conditions.length === 0 ? 0 : at(possible) - (numbers.at(-1) ?? 0),
  }
}

/** How many of all each condition by itself takes away. */
export async function countAlone(view: View, register: Register, conditions: readonly Predicate[]): Promise<number[]> {
  const counting = await Counting.of(view, register)
  // What is denied is counted by what it denies: of everybody these are few.
  const asked = await Promise.all((await certaintyOf(view, register, conditions)).sure.map(async (c) => (c.op === 'not' ? { denied: true, key: counting.put(await gathered(view, register, c.of)) } : { denied: false, key: counting.put(await gathered(view, register, c)) })))
  const at = await counting.answers()
  return asked.map(({ denied, key }) => (denied ? at(key) : at(counting.all) - at(key)))
}

/** Counts over everybody in sight, asked in one statement; what was counted before and has not been written to since is not asked again. */
class Counting {
  readonly whole: string
  readonly all: string
  readonly #parts: Parts
  readonly #count: (p: Predicate) => RawBuilder<unknown>
  readonly #sight: readonly Predicate[]

  private constructor(parts: Parts, countOf: (p: Predicate) => RawBuilder<unknown>, sight: readonly Predicate[]) {
    [this.#parts, this.#count, this.#sight] = [parts, countOf, sight]
    // Who sees all is counted once.
    this.whole = parts.put(countOf({ op: 'and', of: [holds] }))
    this.all = this.put(and([]))
  }

  static async of(view: View, register: Register): Promise<Counting> {
    const sight = await Promise.all(inSight(view, register).map((p) => gathered(view, register, p)))
    return new Counting(new Parts(view), (p) => sql`select count(*)::int from ${relation(view, register)} as t where t.tenant = ${view.principal.tenant} and ${compile(view, register, 't', p)}`, sight)
  }

  put(p: Predicate): string {
    return this.#parts.put(this.#count({ op: 'and', of: [...(p.op === 'and' ? p.of : [p]), ...this.#sight] }))
  }

  async answers(): Promise<(key: string | number) => number> {
    const answers = await this.#parts.answers()
    return (key) => (typeof key === 'number' ? key : Number(answers.get(key) ?? 0))
  }
}
