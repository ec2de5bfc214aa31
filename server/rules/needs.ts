import type { FactQuery } from '#kernel'

/** Whoever declares facts: a rule, a question. */
export interface Declared { readonly id: string; readonly facts: Readonly<Record<string, FactQuery>> }

/** Rows of one register that several declarations need, with the fields that any of them needs. */
export interface Need {
  readonly register: string
  /** Null for the subjects' own rows. */
  readonly by: string | null
  readonly through?: FactQuery['through']
  readonly below: boolean
  readonly fields: readonly string[]
}

/** The union of what is needed: one question to the database for each register and way to the subject, however many rules ask. */
export class Needs {
  readonly all: readonly Need[]
  readonly #places: ReadonlyMap<string, number>

  constructor(declared: Iterable<Declared>) {
    const found = new Map<string, { need: Omit<Need, 'fields'>; fields: Set<string> }>()
    for (const { facts } of declared) for (const query of Object.values(facts)) {
      // What is told with the question is looked up apart (told.ts).
      if (query.given !== undefined) continue
      const key = keyOf(query)
      const known = found.get(key) ?? { need: { register: query.register, by: query.by, below: query.below === true, ...(query.through ? { through: query.through } : {}) }, fields: new Set<string>() }
      for (const field of query.fields) known.fields.add(field)
      found.set(key, known)
    }
    this.all = [...found.values()].map(({ need, fields }) => ({ ...need, fields: [...fields] }))
    this.#places = new Map([...found.keys()].map((key, i) => [key, i]))
  }

  /** Which of the needs a query is answered by. */
  placeOf(query: FactQuery): number {
    return this.#places.get(keyOf(query)) ?? -1
  }
}

function keyOf({ register, by, through, below, given }: FactQuery): string {
  return [given === undefined ? '' : `given ${given}`, register, by ?? '', below ? 'below' : '', through?.register ?? '', through?.by ?? '', through?.field ?? ''].join(' ')
}
