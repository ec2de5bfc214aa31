import type { Predicate } from '../predicate/predicate.ts'
import type { Field } from '../field/field.ts'
import type { Register } from '../register/register.ts'
import { verbsOf, type WriteVerb } from '../register/time-shape.ts'
import { departmentRoles, type Role } from './roles.ts'

/** Who asks. Every repository call takes one. */
export interface Principal {
  readonly tenant: number
  readonly account: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Units (ids) whose rows, with those of all units below them, the principal may see; null = all of the tenant. */
  readonly units: readonly string[] | null
  /** The person record of the account's holder: may see what is written about himself. */
  readonly person: string | null
  /** What he reads for, as he said with this request: without it the confidential facts of some registers stay withheld. */
  readonly purpose?: string
  /** In whose place he acts today (代办): he has that one's roles in place of his own, and is not the person of any record. */
  readonly insteadOf?: { readonly account: string; readonly name: string }
}

export interface Scope {
  /** Which rows: all, none, or those that satisfy a condition. */
  readonly rows: 'all' | 'none' | Predicate
  /** Fields whose values are withheld. */
  readonly withheld: ReadonlySet<string>
}

/** May this principal do this at all, on which rows, seeing which fields? */
export function scope(principal: Principal, register: Register, action: 'read' | 'write'): Scope {
  const allowed = register.access[action].some((role) => principal.roles.includes(role))
  const withheld = new Set<string>()
  if (!allowed) {
    const own = ownRows(principal, register)
    if (action === 'write' || !own) return { rows: 'none', withheld }
    for (const [name, field] of Object.entries(register.fields)) if (!field.visibleToSubject && field.sensitivity === 'confidential') withheld.add(name)
    return { rows: own, withheld }
  }
  if (action === 'read') for (const [name, field] of Object.entries(register.fields)) if (!maySee(principal, field) || (register.readings && field.sensitivity === 'confidential' && !principal.purpose)) withheld.add(name)
  if (principal.units === null || !register.organization) return { rows: 'all', withheld }
  return { rows: ofUnits(register.organization, principal.units), withheld }
}

/**
 * Whether a principal may be told that there are rows he does not see: not where that would tell him of himself what he is not to
 * know yet, nor of anybody that there is something against him. Asked of one person, a number is the fact.
 */
export function toldOfHidden(principal: Principal, register: Register): boolean {
  return (register.seenBySubject === undefined && !isKept(register)) || register.access.read.some((role) => principal.roles.includes(role))
}

/** What is written against people, or read only for a purpose: whoever may not read it learns of no row of it by any way round. */
function isKept(register: Register): boolean {
  return register.adverse !== undefined || register.readings === true
}

/** Whether an answer that rests on a register would tell a principal what he may not read there: the answer alone tells of the row. */
export function keptFrom(principal: Principal, register: Register): boolean {
  return isKept(register) && scope(principal, register, 'read').rows === 'none'
}

/** May this principal use a write verb of a register, on the rows that `scope` gives him? Each verb is a right of its own. */
export function mayUse(principal: Principal, register: Register, verb: WriteVerb): boolean {
  const { verbs, write } = register.access
  return verbsOf(register).includes(verb) && [write, verbs?.[verb] ?? write].every((list) => list.some((role) => principal.roles.includes(role)))
}

/** The field in which the person a record is against says what he has to say; null where the principal is not he, or has none to fill. */
export function answerField(principal: Principal, register: Register): string | null {
  const { adverse, about, fields } = register
  if (!adverse || about !== 'subject' || principal.person === null) return null
  return fields[adverse.statement]?.visibleToSubject ? adverse.statement : null
}

/** May this principal write rows that bind the holder of another account than his own? */
export function mayBindOthers(principal: Principal, { own }: Register): boolean {
  return own === undefined || own.others.some((role) => principal.roles.includes(role))
}

/** The account whose part in a case a principal takes: his own, or that of whoever named him deputy. */
export function standsAs(principal: Principal): string {
  return principal.insteadOf?.account ?? principal.account
}

function ofUnits(organization: NonNullable<Register['organization']>, units: readonly string[]): Predicate {
  if (!('register' in organization)) return { op: 'under', path: organization, values: units }
  const { register, their, our, path } = organization
  return { op: 'exists', register, match: [{ their, our: [our] }], where: { op: 'and', of: [{ op: 'holds' }, { op: 'under', path, values: units }] } }
}

/** Rows of a register that belong to one of `units` or to a unit below it; null where it is of no unit. */
export function belongsTo(register: Register, units: readonly string[]): Predicate | null {
  return register.organization ? ofUnits(register.organization, units) : null
}

/** The rows about the account's holder himself: everyone may see his own file. */
function ownRows(principal: Principal, register: Register): Predicate | null {
  if (!principal.person) return null
  if (register.about === 'self') return { op: 'equals', path: ['id'], value: principal.person }
  if (register.about === 'subject' && register.subject) {
    const own: Predicate = { op: 'equals', path: [register.subject], value: principal.person }
    return register.seenBySubject ? { op: 'and', of: [own, register.seenBySubject] } : own
  }
  return null
}

/** Leaders, offices of the department and unit personnel officers see personal fields; branch secretaries and auditors do not. */
function maySee(principal: Principal, field: Field): boolean {
  if (!field.sensitivity || field.sensitivity === 'open') return true
  if (field.sensitivity === 'personal') return principal.roles.some((r) => departmentRoles.includes(r) || r === 'personnel')
  return principal.roles.some((r) => r === 'leader' || r === 'supervision' || r === 'cadres' || r === 'organization')
}
