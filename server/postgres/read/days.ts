import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { earliest, latest, nextDay, previousDay } from '#kernel'

/**
 * Conditions on imprecise dates as comparisons of their stored text, whose byte order is their order in time. They ask the
 * same as `mingshi_earliest(value)` and `mingshi_latest(value)` would, but stay on the column itself: text comparisons keep
 * their index under row-level security, a function does not, and cost a tenth of it on each row.
 */
type Value = RawBuilder<unknown>
type Condition = RawBuilder<SqlBool>

/** The first text in order of all dates that begin on `day` or later: `2025-01-01` → `2025`, `2025-03-01` → `2025-03`. */
function firstFrom(day: string): string {
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day
}

/** The year and the month that `day` lies in, where they also go on after it. */
function goingOn(day: string): string[] {
  return [day.slice(0, 4), day.slice(0, 7)].filter((part) => latest(part) > day)
}

/** The date begins on `day` or later, whatever it means. */
export function beginsFrom(value: Value, day: string): Condition {
  return sql<SqlBool>`${value} >= ${firstFrom(day)}`
}

/** The first day the date may mean is `day` or earlier. */
export function beginsBy(value: Value, day: string): Condition {
  return sql<SqlBool>`${value} < ${firstFrom(nextDay(day))}`
}

/** The date is over by `day`, whatever it means. */
export function endsBy(value: Value, day: string): Condition {
  const open = goingOn(day)
  return open.length === 0 ? beginsBy(value, day) : sql<SqlBool>`(${beginsBy(value, day)} and ${value} <> all(${open}::text[]))`
}

/** An imprecise date against another, each taken at the end that makes the answer certain. */
export function compareDates(value: Value, than: '<' | '<=' | '>' | '>=', date: string): Condition {
  switch (than) {
    case '<': return endsBy(value, previousDay(latest(date)))
    case '<=': return endsBy(value, latest(date))
    case '>': return beginsFrom(value, nextDay(earliest(date)))
    case '>=': return beginsFrom(value, earliest(date))
  }
}

/** The whole of the date lies in the period, and it had begun by `asOf`. */
export function liesWithin(value: Value, from: string, to: string, asOf: string): Condition {
  // What reaches past the end of the period does so whether or not the as-of day comes first.
  const open = goingOn(to)
  const whole = open.length === 0 ? sql`` : sql`and ${value} <> all(${open}::text[])`
  return sql<SqlBool>`(${beginsFrom(value, from)} and ${beginsBy(value, to < asOf ? to : asOf)} ${whole})`
}
