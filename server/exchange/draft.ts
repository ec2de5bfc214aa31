import type { Register, Row, Value } from '#kernel'
import type { StoredRow } from '#server/postgres/read/list'
import type { View } from '#server/postgres/read/view'

/** Where in the source a value stood. */
export interface Origin { readonly file: string; readonly sheet?: string; readonly row?: number }

/** A sentence at a place of the source. A warning is shown, the row is taken all the same. */
export interface Note extends Origin { readonly column?: string; readonly columnNumber?: number; readonly field?: string; readonly message: string; readonly warning?: boolean }

/** A reference as written: the words that name a row, or another row of the same import. */
export type Pending = { readonly text: string; readonly identity?: string; /** Left blank when nothing fits: the words stand in another field. */ readonly soft?: boolean } | { readonly draft: Draft }

/** A row on its way in. */
export interface Draft {
  readonly origin: Origin
  /** Stored form; only what the source gives. Null where the source says that there is none. */
  readonly values: Record<string, Value>
  readonly references: Record<string, Pending>
  /** Column of the source by field, for notes. */
  readonly columns: Readonly<Record<string, { readonly header: string; readonly number: number }>>
  readonly notes: Note[]
  /** A child falls with its parent. */
  readonly parent?: Draft
  outcome?: 'insert' | 'update' | 'unchanged' | 'rejected'
  id?: string
  before?: StoredRow
  /** The whole row as it will be stored. */
  after?: Row
}

export interface Group {
  readonly register: Register
  readonly drafts: Draft[]
  /** Facts of appointment forms: the people the forms are of. */
  readonly people?: readonly Draft[]
  /** Gives drafts that do not name their row the row they are of, inside the transaction; drafts of none are taken out. */
  readonly find?: (view: View, drafts: Draft[]) => Promise<void>
}

/** Notes a problem at a field and, unless it is a warning, rejects the row. */
export function complain(draft: Draft, field: string | null, message: string, warning = false): void {
  const column = field === null ? undefined : draft.columns[field]
  draft.notes.push({ ...draft.origin, ...(column ? { column: column.header, columnNumber: column.number } : {}), ...(field === null ? {} : { field }), message, ...(warning ? { warning } : {}) })
  if (!warning) draft.outcome = 'rejected'
}

export function newDraft(origin: Origin, columns: Draft['columns'] = {}, parent?: Draft, given: Partial<Pick<Draft, 'values' | 'references'>> = {}): Draft {
  return { origin, values: given.values ?? {}, references: given.references ?? {}, columns, notes: [], ...(parent ? { parent } : {}) }
}

/**
 * Makes rows of the same fields alike. An object that grows by more than a dozen computed names becomes a table of its own,
 * four times as large and slower; a copy of one that was parsed stays a plain record. That decides how many rows fit in memory.
 */
export class Shapes {
  readonly #shapes = new Map<string, Record<string, Value>>()

  row(names: readonly string[]): Record<string, Value> {
    const key = names.join()
    let shape = this.#shapes.get(key)
    if (!shape) {
      shape = JSON.parse(`{${names.map((n) => `${JSON.stringify(n)}:null`).join()}}`) as Record<string, Value>
      if (this.#shapes.size < 1000) this.#shapes.set(key, shape)
    }
    return { ...shape }
  }
}
