import { leadsFrom, type Principal, type Role } from '#kernel'
import type { View } from '#server/postgres/read/view'
import { actorNames } from './actors.ts'
import { draftAct } from './draft.ts'
import { loadCase, type LoadedCase } from './load.ts'

/** An act that a case may go on with, who takes it, and what would stand in its way were it taken now with nothing more told. */
export interface NextAct { readonly id: string; readonly label: string; readonly by: string; readonly missing: readonly string[] }

/** What each act that leads on from a case still lacks: fields, materials, opinions, rules. */
export async function nextActs(view: View, family: string, id: string): Promise<NextAct[]> {
  const found = await loadCase(view, family, id)
  const next: NextAct[] = []
  if (found.now.closedOn !== null) return next
  for (const [act, declared] of Object.entries(found.procedure.acts)) {
    if (!leadsFrom(declared, found.now)) continue
    const hands = handsFor(view.principal, found, declared.by.filter((actor): actor is Role => actor !== 'opener' && actor !== 'subject'))
    // What only the person concerned can do is his: nobody works it out for him.
    if (declared.by.every((actor) => actor === 'subject')) { next.push({ id: act, label: declared.label, by: actorNames(declared), missing: [] }); continue }
    const { problems, verdicts } = await draftAct(view, hands, found, { act, base: found.steps.length })
    const blocked = verdicts.filter((v) => v.blocks).map((v) => `${v.label}：${v.reasons.filter((r) => r.outcome === v.outcome).map((r) => r.text).join('；')}`)
    next.push({ id: act, label: declared.label, by: actorNames(declared), missing: [...new Set([...problems.map((p) => p.message), ...blocked])] })
  }
  return next
}

/** In the place of whoever may take the act: for reading what it lacks, and nothing else. */
function handsFor(principal: Principal, { now }: LoadedCase, roles: readonly Role[]): Principal {
  return { ...principal, roles, insteadOf: { account: now.opened.account, name: now.opened.byName } }
}
