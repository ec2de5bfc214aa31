import { sql, type RawBuilder } from 'kysely'
import { columnName, type Field, type Register } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'
import type { Need } from './needs.ts'
import { isRange, within, type IdRange } from './subjects.ts'

export type Cell = string | number | boolean | null
export type Loaded = { readonly id: string } & Record<string, Cell>

/** Between cells and between rows: control characters, which no text of a register holds. */
const [CELL, ROW] = ['\u001f', '\u001e']

/** Rows seen behind references are kept for the batches to come, as many as this of each register. */
const KEPT = 50_000

/** A column of the packed text. */
interface Column { readonly name: string; readonly type: Field['type'] | undefined }

/** Fields of a row that one of the references leads to. */
interface Behind { readonly reference: string; readonly fields: readonly (readonly [path: string, field: string])[]; readonly target: Target }

/** Makes a row of its cells (whose it is, its id, the columns) and of the rows that its references lead to. */
type Build = (cells: readonly string[], behind: readonly Target[]) => Loaded

/**
 * Loads the rows of one need. Many rows come as one text with separators: a fraction of the work of answers parsed cell by
 * cell. What stands behind a reference (the unit's name) is read once for each row referred to, not once for each row referring.
 */
export class Loader {
  readonly #view: View
  readonly #about: Register
  readonly #need: Need
  readonly #columns: readonly Column[]
  readonly #behind: readonly Behind[]
  readonly #build: Build

  constructor(view: View, about: Register, need: Need) {
    this.#view = view
    this.#about = about
    this.#need = need
    const register = view.catalogue.register(need.register)
    const plain = need.fields.filter((f) => !f.includes('.'))
    const groups = new Map<string, [string, string][]>()
    for (const path of need.fields) {
      const dot = path.indexOf('.')
      if (dot > 0) groups.set(path.slice(0, dot), [...(groups.get(path.slice(0, dot)) ?? []), [path, path.slice(dot + 1)]])
    }
    // References that nobody needs but to follow them come last.
    this.#columns = [...plain, ...[...groups.keys()].filter((r) => !plain.includes(r))].map((name) => ({ name, type: register.fields[name]?.type }))
    this.#behind = [...groups].map(([reference, fields]) => {
      const field = register.fields[reference]
      if (field?.type !== 'reference') throw new Error(`${register.id}.${reference} is no reference`)
      return { reference, fields, target: new Target(view, view.catalogue.register(field.register), fields.map(([, inner]) => inner)) }
    })
    this.#build = builder(this.#columns, this.#behind)
  }

  /** Hands every row to `take`, with whose it is. */
  async load(subjects: { readonly ids: readonly string[] } | IdRange, take: (subject: string, row: Loaded) => void): Promise<void> {
    const text = await this.#text(subjects)
    if (text === null) return
    const rows = text.split(ROW).map((line) => line.split(CELL))
    for (const { reference, target } of this.#behind) {
      const at = this.#columns.findIndex((c) => c.name === reference) + 2
      await target.want(rows.map((cells) => cells[at] ?? ''))
    }
    const targets = this.#behind.map((b) => b.target)
    for (const cells of rows) take(cells[0] ?? '', this.#build(cells, targets))
  }

  async #text(subjects: { readonly ids: readonly string[] } | IdRange): Promise<string | null> {
    const view = this.#view
    const { register, by, through, below } = this.#need
    const rows = relation(view, view.catalogue.register(register))
    const tenant = view.principal.tenant
    const own = sql.ref(`t.${columnName(by ?? '')}`)
    const cells = this.#columns.map(({ name }) => sql.ref(`t.${columnName(name)}`))
    // One function for the whole row; what is null leaves nothing.
    const shape = sql.lit(['%s', '%s', ...cells.map(() => '%s')].join(CELL))
    const packed = (subject: RawBuilder<unknown>, from: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<{ text: string | null }> =>
      sql<{ text: string | null }>`select string_agg(format(${shape}, ${sql.join([subject, sql`t.id`, ...cells])}), ${sql.lit(ROW)}) as text from ${from} where t.tenant = ${tenant} and ${where}`
    const of = (value: RawBuilder<unknown>): RawBuilder<unknown> => (isRange(subjects) ? within(value, subjects) : sql`${value} = any(${sql.val(subjects.ids)}::uuid[])`)
    if (through) {
      const [between, subject] = [relation(view, view.catalogue.register(through.register)), sql.ref(`b.${columnName(through.by)}`)]
      return first(view, packed(subject, sql`${between} as b join ${rows} as t on t.tenant = b.tenant and ${own} = ${sql.ref(`b.${columnName(through.field)}`)}`, of(subject)))
    }
    const about = this.#about
    if (!below || about.tree === undefined) return first(view, packed(own, sql`${rows} as t`, of(own)))
    const tree = relation(view, about)
    // `union`, not `union all`: a circle that history may hold ends by itself.
    return first(view, packed(sql`b.root`, sql`(with recursive below (root, id) as (
        select r.id, r.id from ${tree} as r where r.tenant = ${tenant} and ${of(sql`r.id`)}
        union select b.root, c.id from below as b join ${tree} as c on c.tenant = ${tenant} and c.${sql.ref(columnName(about.tree))} = b.id
      ) select root, id from below) as b join ${rows} as t on t.tenant = ${tenant} and ${own} = b.id`, sql`true`))
  }
}

async function first(view: View, query: RawBuilder<{ text: string | null }>): Promise<string | null> {
  return (await query.execute(view.connection)).rows[0]?.text ?? null
}

/** Rows that references lead to, read once each. */
class Target {
  readonly #known = new Map<string, Record<string, Cell>>()
  readonly #view: View
  readonly #register: Register
  readonly #fields: readonly string[]

  constructor(view: View, register: Register, fields: readonly string[]) {
    this.#view = view
    this.#register = register
    this.#fields = fields
  }

  get(id: string): Record<string, Cell> | undefined {
    return this.#known.get(id)
  }

  async want(ids: readonly string[]): Promise<void> {
    const missing: string[] = []
    const seen = new Set<string>()
    for (const id of ids) if (id !== '' && !this.#known.has(id) && !seen.has(id)) { seen.add(id); missing.push(id) }
    if (missing.length === 0) return
    if (this.#known.size + missing.length > KEPT) {
      for (const id of this.#known.keys()) if (this.#known.size > KEPT / 2) this.#known.delete(id)
      // What this batch needs may have been among them.
      if (missing.length < ids.length) return this.want(ids)
    }
    const { columns, joins } = selection(this.#view, this.#register, 't', this.#fields)
    const { rows } = await sql<Record<string, Cell>>`select t.id ${columns} from ${relation(this.#view, this.#register)} as t ${joins} where t.tenant = ${this.#view.principal.tenant} and t.id = any(${sql.val(missing)}::uuid[])`.execute(this.#view.connection)
    for (const row of rows) this.#known.set(String(row['id']), row)
  }
}

/**
 * The code that makes rows of one shape, written out once for each need: set field by field under names known only at run time,
 * twenty million rows take longer than all the rules that look at them. Names come from declarations and are quoted.
 */
function builder(columns: readonly Column[], behind: readonly Behind[]): Build {
  const own = columns.map(({ name, type }, i) => `${JSON.stringify(name)}: ${cellCode(`cells[${i + 2}]`, type)}`)
  const followed = behind.flatMap(({ fields }, i) => fields.map(([path, inner]) => `${JSON.stringify(path)}: r${i} === undefined ? null : r${i}[${JSON.stringify(inner)}]`))
  const reads = behind.map(({ reference }, i) => `const r${i} = behind[${i}].get(cells[${columns.findIndex((c) => c.name === reference) + 2}])`)
  return new Function('cells', 'behind', `${reads.join('\n')}\nreturn { ${['id: cells[1]', ...own, ...followed].join(', ')} }`) as Build
}

/** A cell as the rules see it. No text of a register is empty: a blank is none. */
function cellCode(cell: string, type: Field['type'] | undefined): string {
  const value = type === 'integer' || type === 'decimal' ? `Number(${cell})` : type === 'boolean' ? `${cell} === 't'` : cell
  return `${cell} === '' ? null : ${value}`
}

/** The columns of fields, those behind references joined under aliases of their own. Decimal numbers arrive as numbers. */
export function selection(view: View, register: Register, alias: string, fields: readonly string[]): { columns: RawBuilder<unknown>; joins: RawBuilder<unknown> } {
  const aliases = new Map<string, string>()
  const joins: RawBuilder<unknown>[] = []
  const reach = (path: readonly string[]): { alias: string; register: Register } => {
    let here = { alias, register }
    for (const [i, step] of path.entries()) {
      const field = here.register.fields[step]
      if (field?.type !== 'reference') throw new Error(`${here.register.id}.${step} is no reference`)
      const target = view.catalogue.register(field.register)
      const key = path.slice(0, i + 1).join('.')
      let next = aliases.get(key)
      if (next === undefined) {
        aliases.set(key, next = `j${aliases.size + 1}`)
        joins.push(sql`left join ${relation(view, target)} as ${sql.ref(next)} on ${sql.ref(`${next}.tenant`)} = ${sql.ref(`${here.alias}.tenant`)} and ${sql.ref(`${next}.id`)} = ${sql.ref(`${here.alias}.${columnName(step)}`)}`)
      }
      here = { alias: next, register: target }
    }
    return here
  }
  const columns = fields.map((path) => {
    const steps = path.split('.')
    return sql`, ${sql.ref(`${reach(steps.slice(0, -1)).alias}.${columnName(steps.at(-1) ?? '')}`)} as ${sql.id(path)}`
  })
  return { columns: sql.join(columns, sql``), joins: sql.join(joins, sql` `) }
}
