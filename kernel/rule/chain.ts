import { begins, type Stretch } from './time.ts'

/** Whether a row holds on a day: from its first day until the day on which it ends, which is no longer its own. */
export function holdsOn({ since, until }: Stretch, on: string): boolean {
  return since !== null && begins(since).earliest <= on && (until === null || begins(until).latest > on)
}

/** Rows that run into one another up to the one held on a day, the latest first: a change of unit or post does not interrupt the term. */
export function unbroken<T extends Stretch>(rows: readonly T[], on: string): readonly T[] {
  const chain: T[] = []
  let row = rows.find((r) => holdsOn(r, on))
  while (row !== undefined) {
    chain.push(row)
    const start: string = row.since ?? ''
    row = rows.find((r) => r.since !== null && r.since < start && r.until !== null && meets(r.until, start))
  }
  return chain
}

/** Whether a row that ends then reaches one that starts then, to the precision both have. */
function meets(end: string, start: string): boolean {
  const length = Math.min(end.length, start.length)
  return end.slice(0, length) >= start.slice(0, length)
}
