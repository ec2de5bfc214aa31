import { sql, type RawBuilder } from 'kysely'
import { bandsOf, codesUnder, fieldAt, scope, type CodeSet, type Field, type Register, type Split } from '#kernel'
import { column, compile, freshAlias } from '#server/postgres/read/compile'
import { fullYearsOf } from '#server/postgres/read/in-time'
import { relation, type View } from '#server/postgres/read/view'

/** A split as SQL: the joins that lead to its field, and the key of the group that a row is in, as text. */
export interface SplitValue {
  readonly field: Field
  readonly owner: Register
  readonly joins: RawBuilder<unknown>[]
  readonly key: RawBuilder<unknown>
  /** Rows on the way may be out of sight: what lies behind them counts as empty. */
  readonly veiled: boolean
}

/** Follows the references of a split by joins, through rows that the principal may see. */
export function splitValue(view: View, register: Register, split: Split): SplitValue {
  const { field, register: owner } = fieldAt(view.catalogue, register, split.path)
  if (!field) throw new Error(`${register.id}: a row is not split by its id`)
  const joins: RawBuilder<unknown>[] = []
  let [alias, current, veiled] = ['t', register, false]
  for (const step of split.path.slice(0, -1)) {
    const reference = current.fields[step]
    if (reference?.type !== 'reference') throw new Error(`${current.id}.${step} is not a reference`)
    const target = view.catalogue.register(reference.register)
    const next = freshAlias()
    const { rows } = scope(view.principal, target, 'read')
    const visible = rows === 'all' ? sql`` : rows === 'none' ? sql`and false` : sql`and ${compile(view, target, next, rows)}`
    veiled ||= rows !== 'all'
    joins.push(sql`left join ${relation(view, target)} as ${sql.ref(next)} on ${column(next, 'tenant')} = t.tenant and ${column(next, 'id')} = ${column(alias, step)} ${visible}`)
    ;[alias, current] = [next, target]
  }
  const value = column(alias, split.path.at(-1) ?? 'id')
  return { field, owner, joins, veiled, key: keyOf(view, field, value, split) }
}

function keyOf(view: View, field: Field, value: RawBuilder<unknown>, split: Split): RawBuilder<unknown> {
  const text = sql`(${value})::text`
  switch (split.by) {
    case 'value': return text
    case 'top': return field.type === 'code' ? sql`coalesce(${JSON.stringify(topmost(view.catalogue.codeSet(field)))}::jsonb ->> ${text}, ${text})` : text
    case 'year': return sql`left(${text}, 4)`
    case 'month': return sql`left(${text}, 7)`
    case 'half': return part(text, sql`'-H' || case when substr(${text}, 6, 2) <= '06' then '1' else '2' end`)
    case 'quarter': return part(text, sql`'-Q' || ((substr(${text}, 6, 2)::int + 2) / 3)::text`)
    case 'years': {
      const years = fullYearsOf(view, value, field)
      const bands = bandsOf(split.edges ?? [])
      // The bounds are whole numbers from a checked split.
      const cases = bands.map(({ from, to }) => sql`when y >= ${sql.lit(from)} ${to === null ? sql`` : sql`and y <= ${sql.lit(to)}`} then ${sql.lit(`${from}-${to ?? ''}`)}`)
      return sql`(select case ${sql.join(cases, sql` `)} end from (select ${years} as y) as band)`
    }
  }
}

/** Of a date known to the year alone, the year. */
function part(text: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(case when length(${text}) = 4 then ${text} else left(${text}, 4) || ${rest} end)`
}

/** Each code with the topmost one that it stands under. */
function topmost(set: CodeSet): Record<string, string> {
  const tops: Record<string, string> = {}
  for (const item of set.items) if (!item.parent) for (const code of codesUnder(set, item.code)) tops[code] = item.code
  return tops
}

/** Whether a code set has codes under codes. */
export function isHierarchical(set: CodeSet): boolean {
  return set.items.some((item) => item.parent)
}

