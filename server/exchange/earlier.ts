import type { Register, Row } from '#kernel'
import type { Draft, Origin } from './draft.ts'

/** What is remembered of a row of the file: where it stands, and the keys that tell it from another of the same name. */
export interface Standing { readonly origin: Origin; readonly values: Row }

/**
 * What the parts of a file that were looked at before hold, so that a row is compared with all rows above it while only the
 * part it stands in is in memory.
 */
export class Earlier {
  /** Where given, what was stored by this act and since is of the file itself. */
  readonly upTo: number | null
  readonly #seen = new Map<string, Map<string, Standing>>()
  #last: { readonly of: Draft; readonly standing: Standing } | null = null

  constructor(upTo: number | null = null) {
    this.upTo = upTo
  }

  /** Rows by the text of a key, for one of the questions asked of it. */
  seen(question: 'match' | 'weak' | 'row' | 'key', key: readonly string[]): Map<string, Standing> {
    const name = [question, ...key].join(' ')
    let map = this.#seen.get(name)
    if (!map) this.#seen.set(name, map = new Map())
    return map
  }

  standing(register: Register, draft: Draft): Standing {
    if (this.#last?.of === draft) return this.#last.standing
    const values: Record<string, Row[string]> = {}
    for (const key of register.unique ?? []) if (key.length === 1 && key[0] !== undefined) values[key[0]] = draft.values[key[0]] ?? null
    const standing = { origin: draft.origin, values }
    this.#last = { of: draft, standing }
    return standing
  }
}
