import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { codesUnder, columnName, fieldAt, nextDay, possibly, surely, type Field, type Literal, type Path, type Predicate, type Register, type Related } from '#kernel'
import { beginsBy, beginsFrom, compareDates, liesWithin } from './days.ts'
import { foundBy } from './found.ts'
import { heldBetween, yearsBetween } from './in-time.ts'
import { existsIn, relatedRows } from './related.ts'
import { isUnder } from './subtree.ts'
import { relation, type View } from './view.ts'

/** What a condition may refer to besides the row: the period asked for. */
export interface Bounds { readonly from: string; readonly to: string }

type Condition = RawBuilder<SqlBool>
const yes: Condition = sql<SqlBool>`true`

let aliases = 0
/** A fresh alias; only uniqueness inside one statement matters. */
export function freshAlias(): string {
  aliases = (aliases + 1) % 1_000_000
  return `r${aliases}`
}

/**
 * Compiles a predicate over `register` (under `alias`) to an SQL condition. The same predicate gives a number and its
 * list. A path through references becomes a semi-join, which the planner can turn either way round.
 */
export function compile(view: View, register: Register, alias: string, predicate: Predicate, period?: Bounds): Condition {
  const go = (p: Predicate): Condition => {
    switch (p.op) {
      case 'and': return p.of.length ? joined(p.of.map(go), ' and ') : yes
      case 'or': return p.of.length ? joined(p.of.map(go), ' or ') : sql<SqlBool>`false`
      case 'not': return sql<SqlBool>`not coalesce(${go(p.of)}, false)`
      case 'holds': return holds(view, register, alias)
      case 'found': return foundBy(view, register, column(alias, 'id'), p.text)
      case 'held': return heldBetween(register, alias, p)
      case 'exists': return existing(view, register, alias, p, period)
      case 'related': {
        if (p.count?.to !== undefined) return go(withinCount(p, p.count.to))
        const next = freshAlias()
        return relatedRows(view, alias, p, next, compile(view, view.catalogue.register(p.register), next, p.where, period))
      }
      case 'sure': return go(surely(p.of))
      case 'possible': return go(possibly(p.of))
      // Nothing at the end of the path: also where a reference on the way is empty.
      case 'empty': return p.path.length === 1 ? through(view, register, alias, p.path, (_, at, name, field) => isEmpty(at, name, field))
        : sql<SqlBool>`not ${through(view, register, alias, p.path, (_, at, name, field) => sql<SqlBool>`not ${isEmpty(at, name, field)}`)}`
      default: return through(view, register, alias, p.path, (owner, at, name, field) => leaf(view, owner, at, name, field, p, period))
    }
  }
  return go(predicate)
}

/** Rows enough, and not more than `most`. */
function withinCount({ count, lasting, ...p }: Related, most: number): Predicate {
  const enough = { ...p, count: { from: count?.from ?? 1 }, ...(lasting ? { lasting } : {}) }
  const tooMany: Predicate = { op: 'not', of: { ...p, count: { from: most + 1 } } }
  return { op: 'and', of: count?.from || lasting ? [enough, tooMany] : [tooMany] }
}

function joined(parts: readonly Condition[], separator: string): Condition {
  return sql<SqlBool>`(${sql.join(parts, sql.raw(separator))})`
}

/** Follows references by `exists`, then asks `last` about the field at the end. */
function through(view: View, register: Register, alias: string, path: Path, last: (owner: Register, alias: string, name: string, field: Field | null) => Condition): Condition {
  const [step, ...rest] = path
  if (step === undefined) throw new Error('empty path')
  if (rest.length === 0) {
    const { field } = fieldAt(view.catalogue, register, [step])
    return last(register, alias, step, field)
  }
  const reference = register.fields[step]
  if (reference?.type !== 'reference') throw new Error(`${register.id}.${step} is not a reference`)
  const target = view.catalogue.register(reference.register)
  const next = freshAlias()
  return sql<SqlBool>`exists (select 1 from ${relation(view, target)} as ${sql.ref(next)} where ${column(next, 'tenant')} = ${column(alias, 'tenant')} and ${column(next, 'id')} = ${column(alias, step)} and ${through(view, target, next, rest, last)})`
}

function leaf(view: View, register: Register, alias: string, name: string, field: Field | null, p: Predicate, period?: Bounds): Condition {
  const value = column(alias, name)
  switch (p.op) {
    case 'equals': return sql<SqlBool>`${value} = ${typed(field, p.value)}`
    case 'in': return p.values.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`${value} = any(${sql.val(p.values)}::${sql.raw(arrayType(field))})`
    case 'under': return under(view, register, field, value, p.values)
    case 'years': return yearsBetween(view, value, field, p)
    case 'starts': return sql<SqlBool>`(${value} >= ${p.value} and ${value} < ${`${p.value}\u{10ffff}`})`
    case 'contains': return sql<SqlBool>`${value} ilike ${`%${p.value.replace(/[\\%_]/g, '\\$&')}%`}`
    case 'compare': {
      if (field?.type === 'date') return compareDates(value, p.than, String(p.value))
      return sql<SqlBool>`${value} ${sql.raw(p.than)} ${typed(field, p.value)}`
    }
    case 'as-of': {
      if (field?.type === 'date') return compareDates(value, p.than, view.asOf)
      return sql<SqlBool>`${value} ${sql.raw(p.than)} ${view.asOf}::date`
    }
    case 'in-period': {
      if (!period) throw new Error('a condition on the period needs a period')
      if (field?.type === 'date') return liesWithin(value, period.from, period.to, view.asOf)
      return sql<SqlBool>`(${value} >= ${period.from}::date and ${value} <= ${period.to < view.asOf ? period.to : view.asOf}::date)`
    }
    default: throw new Error(`unexpected condition ${p.op} on ${register.id}.${name}`)
  }
}

function isEmpty(alias: string, name: string, field: Field | null): Condition {
  const value = column(alias, name)
  return field?.type === 'text' ? sql<SqlBool>`(${value} is null or ${value} = '')` : sql<SqlBool>`${value} is null`
}

/** The codes, or rows of a tree, and everything beneath them. */
function under(view: View, register: Register, field: Field | null, value: RawBuilder<unknown>, values: readonly string[]): Condition {
  if (values.length === 0) return sql<SqlBool>`false`
  if (field?.type !== 'code') return isUnder(view, field?.type === 'reference' ? view.catalogue.register(field.register) : register, value, values)
  const set = view.catalogue.codeSet(field)
  return sql<SqlBool>`${value} = any(${sql.val([...new Set(values.flatMap((v) => codesUnder(set, v)))])}::text[])`
}

/** True on asOf: spans that run, entities that exist, events that have happened. */
function holds(view: View, register: Register, alias: string): Condition {
  const asOf = sql`${view.asOf}::date`
  if (register.time === 'span') return sql<SqlBool>`(${column(alias, 'validFrom')} <= ${asOf} and (${column(alias, 'validTo')} is null or ${column(alias, 'validTo')} > ${asOf}))`
  if (register.time === 'event') return register.on ? known(register, alias, register.on, (value, dated) => (dated ? beginsBy(value, view.asOf) : sql<SqlBool>`${value} <= ${asOf}`)) : yes
  if (!register.lifetime) return yes
  const [start, end] = register.lifetime
  const begun = known(register, alias, start, (value, dated) => (dated ? beginsBy(value, view.asOf) : sql<SqlBool>`${value} <= ${asOf}`))
  const lasting = known(register, alias, end, (value, dated) => (dated ? beginsFrom(value, nextDay(view.asOf)) : sql<SqlBool>`${value} > ${asOf}`))
  return sql<SqlBool>`(${begun} and ${lasting})`
}

/** A condition on a day that may be missing: what is not known to be otherwise holds. `dated`: the field keeps its precision. */
function known(register: Register, alias: string, name: string, condition: (value: RawBuilder<unknown>, dated: boolean) => Condition): Condition {
  const field = register.fields[name]
  const value = column(alias, name)
  const asked = condition(value, field?.type === 'date')
  return field?.optional ? sql<SqlBool>`(${value} is null or ${asked})` : asked
}

function existing(view: View, register: Register, alias: string, p: Extract<Predicate, { op: 'exists' }>, period?: Bounds): Condition {
  const other = view.catalogue.register(p.register)
  const next = freshAlias()
  const matches = p.match.map(({ their, our }) => {
    const [name] = our
    if (our.length !== 1 || name === undefined) throw new Error(`${register.id}: a match takes a field of the row itself`)
    return sql<SqlBool>`${column(next, their)} = ${column(alias, name)}`
  })
  return existsIn(view, sql`select 1 from ${relation(view, other)} as ${sql.ref(next)} where ${column(next, 'tenant')} = ${column(alias, 'tenant')} and ${joined([...matches, compile(view, other, next, p.where, period)], ' and ')}`)
}

/** A column by field name under an alias. */
export function column(alias: string, name: string): RawBuilder<unknown> {
  return sql`${sql.ref(`${alias}.${columnName(name)}`)}`
}

/** The value of a path as a scalar, for sorting and dimensions. */
export function scalar(view: View, register: Register, alias: string, path: Path): RawBuilder<unknown> {
  const [step, ...rest] = path
  if (step === undefined) throw new Error('empty path')
  if (rest.length === 0) return column(alias, step)
  const reference = register.fields[step]
  if (reference?.type !== 'reference') throw new Error(`${register.id}.${step} is not a reference`)
  const target = view.catalogue.register(reference.register)
  const next = freshAlias()
  return sql`(select ${scalar(view, target, next, rest)} from ${relation(view, target)} as ${sql.ref(next)} where ${column(next, 'tenant')} = ${column(alias, 'tenant')} and ${column(next, 'id')} = ${column(alias, step)})`
}

function typed(field: Field | null, value: Literal): RawBuilder<unknown> {
  return sql`${sql.val(value)}::${sql.raw(scalarType(field))}`
}
/** The type under which a value of a field is sent; null is the id of a row. */
export function scalarType(field: Field | null): string {
  switch (field?.type) {
    case 'integer': return 'bigint'
    case 'decimal': return 'numeric'
    case 'boolean': return 'boolean'
    case 'day': return 'date'
    case 'reference': case undefined: return 'uuid'
    case 'structured': return 'jsonb'
    default: return 'text'
  }
}
const arrayType = (field: Field | null): string => `${scalarType(field)}[]`
