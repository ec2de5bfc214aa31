import { leadsFrom, scope, standsAs, type Actor, type Principal, type Procedure, type StepAct } from '#kernel'
import { roles, type Role } from '#kernel'
import type { LoadedCase } from './load.ts'

/** Whether a principal acts as one of these in a case. */
export function isActor(principal: Principal, found: LoadedCase, actors: readonly Actor[]): boolean {
  return actors.some((actor) => (actor === 'opener' ? standsAs(principal) === found.now.opened.account : actor === 'subject' ? isSubject(principal, found) : principal.roles.includes(actor)))
}

/** The acts that a principal may carry out now: what carries the case on comes before what only adds to the stage it is in. */
export function actsOpenTo(principal: Principal, found: LoadedCase): [string, StepAct][] {
  const { now, procedure } = found
  const stays = ({ to }: StepAct): number => Number((typeof to === 'string' ? [to] : Object.values(to.to)).every((stage) => stage === now.stage))
  return Object.entries(procedure.acts).filter(([, act]) => leadsFrom(act, now) && isActor(principal, found, act.by)).sort(([, a], [, b]) => stays(a) - stays(b))
}

/** Whether he is one of those whom the case carries, and has been told of it. */
function isSubject(principal: Principal, { now, procedure }: LoadedCase): boolean {
  const subject = procedure.items?.subject
  return principal.person !== null && procedure.stages[now.stage]?.told === true && subject !== undefined && [...now.items.values()].some((item) => item.status !== 'dropped' && item.values[subject] === principal.person)
}

/** Whoever opened the case, or may open such cases, keeps it in order: returns, passes on, takes out, stops. */
export function mayManage(principal: Principal, found: LoadedCase): boolean {
  return standsAs(principal) === found.now.opened.account || standsAs(principal) === found.now.assignee?.account || found.procedure.access.open.some((role) => principal.roles.includes(role))
}

export function mayOpen(principal: Principal, procedure: Procedure): boolean {
  return procedure.access.open.some((role) => principal.roles.includes(role))
}

/** Whether a principal may look into a case, as somebody with a part in it or as the person it is about. */
export function mayRead(principal: Principal, found: LoadedCase): boolean {
  return scope(principal, found.registers.cases, 'read').rows !== 'none' || isSubject(principal, found)
}

/** Whether he reads the case as the person it is about and in no office: then of himself alone. */
export function readsAsSubject(principal: Principal, found: LoadedCase): boolean {
  return isSubject(principal, found) && !found.procedure.access.read.some((role) => principal.roles.includes(role))
}

/** Fields of a case withheld from a reader: what is confidential to his office, or to the person it is about. */
export function withheldFrom(principal: Principal, found: LoadedCase): ReadonlySet<string> {
  const withheld = new Set<string>()
  for (const register of [found.registers.cases, found.registers.items]) {
    if (!register) continue
    const allowed = scope(principal, register, 'read')
    if (allowed.rows !== 'none' && scope(principal, found.registers.cases, 'read').rows !== 'none') for (const name of allowed.withheld) withheld.add(name)
    else for (const [name, field] of Object.entries(register.fields)) if (!field.visibleToSubject && !openToSubject.has(name)) withheld.add(name)
  }
  return withheld
}
const openToSubject = new Set(['number', 'title', 'stage', 'openedOn', 'stageSince', 'due', 'closedOn', 'case', 'on', 'status'])

export function actorNames(act: StepAct): string {
  return act.by.map((actor) => (actor === 'opener' ? '立案人' : actor === 'subject' ? '本人' : roles[actor])).join('、')
}

/** Roles that have still to agree before an act. */
export function waitsFor(found: LoadedCase, act: StepAct): Role[] {
  return (act.countersign ?? []).filter((role) => found.now.opinions.get(role)?.state !== 'agreed')
}
