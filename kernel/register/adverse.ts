import type { Row } from '../field/field.ts'
import type { Predicate } from '../predicate/predicate.ts'

/**
 * What every record against somebody has to carry. It ends to weigh on the day of one of `ends`; where one of `annulled` is so it
 * never weighed: whatever weighs such rows (rules, conditions) has to read these fields, or the catalogue does not open.
 */
export interface Adverse<Name extends string = string> {
  readonly fact: Name
  readonly evidence: Name
  readonly body: Name
  readonly statement: Name
  readonly ends: readonly Name[]
  /** A field that is given, or has one of `values`: revoked, clarified, found untrue. */
  readonly annulled: readonly { readonly field: Name; readonly values?: readonly string[] }[]
}

/** Whether a record against somebody no longer is one: revoked, clarified, found untrue. */
export function isAnnulled(adverse: Adverse, row: Row): boolean {
  return adverse.annulled.some(({ field, values }) => row[field] != null && row[field] !== '' && (values === undefined || values.includes(String(row[field]))))
}

/** The fields of the rows themselves that a condition asks about. */
export function askedFields(p: Predicate): string[] {
  switch (p.op) {
    case 'and': case 'or': return p.of.flatMap(askedFields)
    case 'not': case 'sure': case 'possible': return askedFields(p.of)
    case 'exists': return p.match.flatMap((m) => m.our[0] ?? [])
    case 'related': case 'holds': case 'held': case 'found': return []
    default: return p.path[0] === undefined ? [] : [p.path[0]]
  }
}
