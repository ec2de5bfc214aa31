import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { scope, type Field, type Register } from '#kernel'
import { column, compile, freshAlias, scalarType } from './compile.ts'
import { relation, type View } from './view.ts'

/**
 * One word of an order. Names sort by pinyin, references by what they are called; what has no value comes last in either
 * direction. The id settles ties, so that pages never overlap.
 */
export interface Term {
  readonly value: RawBuilder<unknown>
  /** Type under which a value of this order is sent back. */
  readonly type: string
  readonly descending: boolean
  /** Some rows may have no value. */
  readonly nullable: boolean
  /** Those that have none. */
  readonly absent: RawBuilder<SqlBool>
  /** A reference is joined for its name. */
  readonly join: { readonly to: RawBuilder<unknown>; readonly on: RawBuilder<SqlBool> } | null
}

/** The terms of an order over `t`; later repetitions of a field say nothing. */
export function termsOf(view: View, register: Register, sort: readonly string[]): Term[] {
  const seen = new Set<string>()
  return sort.flatMap((item) => {
    const name = item.replace(/^-/, '')
    if (seen.has(name)) return []
    seen.add(name)
    return [term(view, register, name, item.startsWith('-'))]
  })
}

function term(view: View, register: Register, name: string, descending: boolean): Term {
  if (name.includes('.')) return along(view, register, name.split('.'), descending)
  const field = register.fields[name]
  if (!field) throw new Error(`${register.id} has no field ${name}`)
  if (field.type !== 'reference') return { ...own(register, 't', name, field), descending, join: null }
  const target = view.catalogue.register(field.register)
  const by = target.search?.[0] ?? target.title.find((t) => target.fields[t]?.type !== 'reference')
  const named = by === undefined ? undefined : target.fields[by]
  if (by === undefined || !named) return { value: column('t', name), type: 'uuid', nullable: field.optional === true, absent: sql<SqlBool>`${column('t', name)} is null`, descending, join: null }
  const alias = freshAlias()
  const value = own(target, alias, by, named)
  const [to, our] = [sql`${relation(view, target)} as ${sql.ref(alias)}`, column('t', name)]
  const on = sql<SqlBool>`${column(alias, 'tenant')} = t.tenant and ${column(alias, 'id')} = ${our}`
  // A name that is never missing is missing only with the reference itself, whose index then serves.
  const absent = value.nullable ? value.absent : sql<SqlBool>`${our} is null`
  return { ...value, nullable: value.nullable || field.optional === true, absent, descending, join: { to, on } }
}

/** A field reached through references, over rows that the principal may see: what he may not see comes last, as what is empty. */
function along(view: View, register: Register, path: readonly string[], descending: boolean): Term {
  let type = 'text'
  const follow = (owner: Register, alias: string, [step = '', ...rest]: readonly string[]): RawBuilder<unknown> => {
    const field = owner.fields[step]
    if (!field) throw new Error(`${owner.id} has no field ${step}`)
    if (rest.length === 0 && field.type !== 'reference') {
      const last = own(owner, alias, step, field)
      type = last.type
      return last.value
    }
    if (field.type !== 'reference') throw new Error(`${owner.id}.${step} is not a reference`)
    const target = view.catalogue.register(field.register)
    const by = rest.length > 0 ? rest : [target.search?.[0] ?? target.title.find((t) => target.fields[t]?.type !== 'reference') ?? '']
    if (by[0] === '') {
      type = 'uuid'
      return column(alias, step)
    }
    const next = freshAlias()
    const { rows } = scope(view.principal, target, 'read')
    // A reference is named to whoever sees it; only what lies beyond needs the row itself in sight.
    const visible = rest.length === 0 || rows === 'all' ? sql`` : rows === 'none' ? sql`and false` : sql`and ${compile(view, target, next, rows)}`
    return sql`(select ${follow(target, next, by)} from ${relation(view, target)} as ${sql.ref(next)} where ${column(next, 'tenant')} = t.tenant and ${column(next, 'id')} = ${column(alias, step)} ${visible})`
  }
  const value = follow(register, 't', path)
  return { value, type, nullable: true, absent: sql<SqlBool>`${value} is null`, descending, join: null }
}

/** A field as it sorts: the name of a row by its pinyin. */
function own(register: Register, alias: string, name: string, field: Field): Pick<Term, 'value' | 'type' | 'nullable' | 'absent'> {
  const named = name === register.search?.[0]
  const value = column(alias, named ? 'sortKey' : name)
  return { value, type: named ? 'text' : scalarType(field), nullable: field.optional === true, absent: sql<SqlBool>`${value} is null` }
}

/** `order by` of terms; `backwards` gives exactly the reverse. Where values cannot be missing an index serves both ways. */
export function orderBy(terms: readonly Term[], backwards = false): RawBuilder<unknown> {
  const parts = terms.map(({ value, descending, nullable }) => sql`${value} ${sql.raw(`${descending === backwards ? 'asc' : 'desc'}${nullable ? ` nulls ${backwards ? 'first' : 'last'}` : ''}`)}`)
  return sql.join([...parts, sql.raw(backwards ? 't.id desc' : 't.id asc')])
}

/**
 * The joins that terms need. `whole`: references that every row has are joined inside, so that the planner may walk the names
 * in their order and stop when the page is full. The database vouches for them in the present, outside of acts under way.
 */
export function joins(view: View, terms: readonly Term[], whole = false): RawBuilder<unknown> {
  return sql.join(terms.flatMap(({ join, nullable }) => (join ? [sql`${sql.raw(whole && !nullable && view.knownAt === null ? 'join' : 'left join')} ${join.to} on ${join.on}`] : [])), sql` `)
}
