import { sql } from 'kysely'
import { roles, scope, type Register } from '#kernel'
import type { CompletenessLine, CompletenessView, StatementView } from '#server/http/contract'
import { namesAcross, type Names } from '#server/postgres/read/titles'
import { relation, type View } from '#server/postgres/read/view'

interface Stated { readonly id: string; readonly register: string; readonly unit: string | null; readonly person: string | null; readonly statedOn: string; readonly completeTo: string; readonly statedBy: string; readonly basis: string }

/** The registers that rules look into, with who vouches for them on the view's day. That somebody does is told to everybody: verdicts rest on it. */
export async function completenessView(view: View): Promise<CompletenessView> {
  const { rows } = await sql<Stated>`select id, register, unit, person, stated_on as "statedOn", complete_to as "completeTo", stated_by as "statedBy", basis
    from ${relation(view, view.catalogue.register('completeness'))} as t where tenant = ${view.principal.tenant} and stated_on <= ${view.asOf}::date order by complete_to desc, id`.execute(view.connection)
  const ids = (pick: (r: Stated) => string | null): Set<string> => new Set(rows.flatMap((r) => pick(r) ?? []))
  const names = await namesAcross(view, new Map([['unit', ids((r) => r.unit)], ['person', ids((r) => r.person)]]), false)
  const needed = new Map<string, Map<string, string>>()
  for (const rule of view.catalogue.rules.values()) for (const query of Object.values(rule.facts)) for (const id of [query.by === null ? null : query.register, query.through?.register]) {
    // What a procedure keeps is whole by itself: nobody can vouch for it.
    if (id && !view.catalogue.register(id).keptBy) needed.set(id, (needed.get(id) ?? new Map<string, string>()).set(rule.id, rule.label))
  }
  return { asOf: view.asOf, registers: [...needed].map(([id, rules]) => line(view, view.catalogue.register(id), rules, rows.filter((r) => r.register === id), names)) }
}

function line(view: View, register: Register, rules: ReadonlyMap<string, string>, stated: readonly Stated[], names: Names): CompletenessLine {
  const told = (r: Stated): StatementView => ({
    id: r.id, scope: r.unit !== null ? `${names.get(r.unit)?.title ?? ''}及下级` : r.person !== null ? names.get(r.person)?.title ?? '' : '全市',
    statedOn: r.statedOn, completeTo: r.completeTo, statedBy: r.statedBy, basis: r.basis, covers: r.completeTo >= view.asOf,
  })
  const [whole] = stated.filter((r) => r.unit === null && r.person === null)
  const may = (id: Register): boolean => scope(view.principal, id, 'write').rows !== 'none'
  return {
    register: register.id, label: register.label, keepers: register.access.write.map((role) => roles[role]).join('、'), rules: [...rules].map(([id, label]) => ({ id, label })),
    whole: whole ? told(whole) : null, partly: stated.filter((r) => (r.unit !== null || r.person !== null) && r.completeTo >= view.asOf).map(told),
    mayState: may(register) && may(view.catalogue.register('completeness')),
  }
}
