import { sql, type RawBuilder } from 'kysely'
import { columnName, type Field, type Register } from '#kernel'
import { relation, type View } from '#server/postgres/read/view'
import type { Need } from './needs.ts'
import { isRange, within, type IdRange } from './subjects.ts'

export type Cell = string | number | boolean | null
export type Loaded = { readonly id: string } & Record<string, Cell>

/** Between cells, between rows and between subjects: control characters, which no text of a register holds. */
const [CELL, ROW, SUBJECT] = ['\u001f', '\u001e', '\u001d']
/** The length of an id. */
const ID = 36

/** Rows seen behind references are kept for the batches to come, as many as this of each register. */
const KEPT = 50_000

/** A column of the packed text. */
interface Column { readonly name: string; readonly type: Field['type'] | undefined }

/** Fields of a row that one of the references leads to. */
interface Behind { readonly reference: string; readonly fields: readonly (readonly [path: string, field: string])[]; readonly target: Target }

/** Makes rows of their text (ids and columns) and of the rows that their references lead to. */
type Build = (text: string, behind: readonly Rows[]) => Loaded[]
type Rows = ReadonlyMap<string, Readonly<Record<string, Cell>>>

/** Rows of one need as they came, until somebody asks for those of a subject: they are gone again before the next one's are made. */
export interface Packed {
  /** In the order of their ids; undefined where there are none. */
  rowsOf(subject: string): Loaded[] | undefined
}

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

  /** `many`: of a great many subjects these are only some. */
  async load(subjects: { readonly ids: readonly string[] } | IdRange, many: boolean): Promise<Packed> {
    const text = await this.#text(subjects)
    const lists = new Map<string, string>()
    // Whose they are stands before the rows.
    if (text !== null) for (const list of text.split(SUBJECT)) lists.set(list.slice(0, ID), list.slice(ID + 1))
    const behind: Rows[] = []
    for (const { reference, target } of this.#behind) {
      const at = this.#columns.findIndex((c) => c.name === reference) + 1
      behind.push(await target.rows(many, () => referred(lists.values(), at)))
    }
    return {
      rowsOf: (subject) => {
        const list = lists.get(subject)
        return list === undefined ? undefined : inOrder(this.#build(list, behind))
      },
    }
  }

  async #text(subjects: { readonly ids: readonly string[] } | IdRange): Promise<string | null> {
    const view = this.#view
    const { register, by, through, below } = this.#need
    const rows = relation(view, view.catalogue.register(register))
    const tenant = view.principal.tenant
    const own = sql.ref(`t.${columnName(by ?? '')}`)
    const cells = this.#columns.map(({ name }) => sql.ref(`t.${columnName(name)}`))
    // One function for the whole row; what is null leaves nothing.
    const shape = sql.lit(['%s', ...cells.map(() => '%s')].join(CELL))
    const packed = (subject: RawBuilder<unknown>, from: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<{ text: string | null }> =>
      sql<{ text: string | null }>`select string_agg(list, ${sql.lit(SUBJECT)}) as text from (
        select ${subject}::text || ${sql.lit(ROW)} || string_agg(format(${shape}, ${sql.join([sql`t.id`, ...cells])}), ${sql.lit(ROW)}) as list from ${from} where t.tenant = ${tenant} and ${where} group by ${subject}) as lists`
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

/** The references in one place of every row. */
function* referred(lists: Iterable<string>, at: number): Generator<string> {
  for (const list of lists) for (const row of list.split(ROW)) yield row.split(CELL)[at] ?? ''
}

const byId = (a: Loaded, b: Loaded): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
/** Rows in the order of their ids. Most subjects have a few, which are soonest put in their places one by one. */
function inOrder(rows: Loaded[]): Loaded[] {
  if (rows.length > 24) return rows.sort(byId)
  for (let i = 1; i < rows.length; i++) for (let at = i; at > 0; at--) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (before === undefined || row === undefined || before.id <= row.id) break
    rows[at - 1] = row
    rows[at] = before
  }
  return rows
}

/** Rows that references lead to, read once each. */
class Target {
  #known = new Map<string, Record<string, Cell>>()
  /** Whether the whole register is known; null where nobody has tried. */
  #whole: boolean | null = null
  readonly #view: View
  readonly #register: Register
  readonly #fields: readonly string[]

  constructor(view: View, register: Register, fields: readonly string[]) {
    this.#view = view
    this.#register = register
    this.#fields = fields
  }

  /** The rows for a batch: at least those that it refers to. Where `many` will be asked for, a register that is not large is read whole. */
  async rows(many: boolean, ids: () => Iterable<string>): Promise<Rows> {
    if (many && this.#whole === null) {
      const rows = await this.#read(null)
      this.#whole = rows.length <= KEPT
      if (this.#whole) this.#known = new Map(rows.map((row) => [String(row['id']), row]))
    }
    if (this.#whole === true) return this.#known
    const wanted = new Set(ids())
    wanted.delete('')
    const missing = [...wanted].filter((id) => !this.#known.has(id))
    if (missing.length > 0) {
      // A batch under way keeps the rows that it was given.
      if (this.#known.size + missing.length > KEPT) this.#known = new Map([...this.#known].filter(([id]) => wanted.has(id)))
      for (const row of await this.#read(missing)) this.#known.set(String(row['id']), row)
    }
    return this.#known
  }

  /** Rows by their ids, or as many as may be kept and one more. */
  async #read(ids: readonly string[] | null): Promise<Record<string, Cell>[]> {
    const { columns, joins } = selection(this.#view, this.#register, 't', this.#fields)
    const which = ids === null ? sql`limit ${KEPT + 1}` : sql`and t.id = any(${sql.val(ids)}::uuid[])`
    return (await sql<Record<string, Cell>>`select t.id ${columns} from ${relation(this.#view, this.#register)} as t ${joins} where t.tenant = ${this.#view.principal.tenant} ${which}`.execute(this.#view.connection)).rows
  }
}

/**
 * The code that makes rows of one shape, written out once for each need: set field by field under names known only at run time,
 * twenty million rows take longer than all the rules that look at them. Names come from declarations and are quoted.
 */
function builder(columns: readonly Column[], behind: readonly Behind[]): Build {
  const cells = ['id', ...columns.map((c) => c.name)].map((_, i, { length }) => `
    ${i < length - 1 ? `end = text.indexOf(${JSON.stringify(CELL)}, at)` : 'end = stop'}
    const c${i} = end === at ? null : text.slice(at, end)
    at = end + 1`)
  const own = columns.map(({ name, type }, i) => `${JSON.stringify(name)}: ${cellCode(`c${i + 1}`, type)}`)
  const reads = behind.map(({ reference }, i) => `const r${i} = behind[${i}].get(c${columns.findIndex((c) => c.name === reference) + 1})`)
  const followed = behind.flatMap(({ fields }, i) => fields.map(([path, inner]) => `${JSON.stringify(path)}: r${i} === undefined ? null : r${i}[${JSON.stringify(inner)}]`))
  return new Function('text', 'behind', `
    const rows = []
    for (let at = 0, end = 0; at <= text.length;) {
      let stop = text.indexOf(${JSON.stringify(ROW)}, at)
      if (stop < 0) stop = text.length
      ${cells.join('\n')}
      ${reads.join('\n')}
      rows.push({ ${['id: c0', ...own, ...followed].join(', ')} })
    }
    return rows`) as Build
}

/** A cell as the rules see it. No text of a register is empty: a blank is none. */
function cellCode(cell: string, type: Field['type'] | undefined): string {
  return type === 'integer' || type === 'decimal' ? `${cell} === null ? null : Number(${cell})` : type === 'boolean' ? `${cell} === null ? null : ${cell} === 't'` : cell
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
