import { sql, type RawBuilder } from 'kysely'
import type { View } from './view.ts'

export type Answer = number | string | null

/**
 * The parts of one question to the database, each of them one number, known by what they ask. The database sees them all in one
 * state; what was counted before and has not been written to since is not asked at all.
 */
export class Parts {
  readonly #view: View
  readonly #parts = new Map<string, { readonly part: RawBuilder<unknown>; readonly tables: ReadonlySet<string> }>()

  constructor(view: View) {
    this.#view = view
  }

  /** Adds a part; the same asked twice is one. Returns its key. */
  put(part: RawBuilder<unknown>): string {
    const { sql: text, parameters } = part.compile(this.#view.connection)
    const key = JSON.stringify([this.#view.knownAt, text.replaceAll(/"r\d+"/g, '"r"'), parameters])
    // Every name in quotes: tables, and columns, which do no harm.
    if (!this.#parts.has(key)) this.#parts.set(key, { part, tables: new Set([...text.matchAll(/"(\w+)"/g)].map((m) => m[1] ?? '')) })
    return key
  }

  async answers(): Promise<Map<string, Answer>> {
    const view = this.#view
    const known = await view.memory?.recall(view)
    const answers = new Map<string, Answer>()
    const open: string[] = []
    for (const key of this.#parts.keys()) {
      const found = known?.get(key)
      if (found) answers.set(key, found.value as Answer)
      else open.push(key)
    }
    if (open.length === 0) return answers
    const columns = open.map((key, i) => sql`(${this.#parts.get(key)?.part ?? sql`null`}) as ${sql.ref(`#${i}`)}`)
    const { rows: [row = {}] } = await sql<Record<string, Answer>>`select ${sql.join(columns)}`.execute(view.connection)
    for (const [i, key] of open.entries()) {
      const value = row[`#${i}`] ?? null
      answers.set(key, value)
      view.memory?.keep(view, key, value, this.#parts.get(key)?.tables ?? new Set())
    }
    return answers
  }
}
