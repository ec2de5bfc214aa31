const LIMIT = 5
const WAIT = 15 * 60_000

interface Tried { readonly count: number; readonly until: number }

/** Wrong passwords by whoever tries them: five within a quarter of an hour, then wait. */
export class Attempts {
  readonly #tried = new Map<string, Tried>()

  /** Whether `who` has to wait. */
  exhausted(who: string): boolean {
    const known = this.#tried.get(who)
    return known !== undefined && known.until > Date.now() && known.count >= LIMIT
  }

  failed(who: string): void {
    const now = Date.now()
    const known = this.#tried.get(who)
    if (this.#tried.size > 10_000) this.#tried.clear()
    this.#tried.set(who, { count: (known && known.until > now ? known.count : 0) + 1, until: now + WAIT })
  }

  passed(who: string): void {
    this.#tried.delete(who)
  }
}
