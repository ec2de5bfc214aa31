import type { Effect, Principal } from '#kernel'
import type { PerformAct, Rehearsal } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { look, type View } from '#server/postgres/read/view'
import { act, NotAsPromised, preview, type Writer } from '#server/postgres/write/act'
import { Forbidden, NotFound, Refused } from '#server/records/refusals'
import { mayRead } from './actors.ts'
import { isCommon, takeCommon } from './common.ts'
import { draftAct, type Draft } from './draft.ts'
import { carryOut } from './effects.ts'
import { loadCase, type LoadedCase } from './load.ts'
import { actingFor } from './deputies.ts'
import { takeStep } from './take.ts'

/** Carries a step out: everything of it, effects included, in one act of the house, or nothing. */
export async function perform(database: Database, principal: Principal, family: string, id: string, request: PerformAct): Promise<void> {
  await act(database, principal, { verb: 'proceed', reason: '流程办理', procedure: family }, async (writer) => {
    const found = await readable(writer, principal, family, id)
    writer.said.source = found.now.opened.number
    refuseLate(found, request)
    const actor = await actingFor(writer.view, principal, request.onBehalfOf)
    if (isCommon(request.act)) return takeCommon(writer, actor, found, request)
    const draft = await draftAct(writer.view, actor, found, request)
    writer.said.reason = `${found.procedure.label}：${draft.label}`
    refuseBlocked(draft)
    await proceed(writer, actor, found, draft, request)
  })
}

async function proceed(writer: Writer, actor: Principal, found: LoadedCase, draft: Draft, request: PerformAct): Promise<void> {
  const effects = draft.declared.effects?.(draft.state) ?? []
  const made = await carryOut(writer, effects, found.now.made)
  await takeStep(writer, found, {
    act: draft.act, on: draft.on, to: draft.to, note: request.note?.trim() || null, actor, verdicts: draft.verdicts, materials: draft.materials, documents: draft.documents,
    values: { ...draft.values, ...(effects.length > 0 ? { effects: effects.length } : {}), ...(bringsAbout(writer.view, found.procedure.id, effects) ? { outcome: true as const } : {}), ...(Object.keys(made).length > 0 ? { made } : {}) },
  })
}

/** Whether rows are made that only this procedure may make. */
function bringsAbout({ catalogue }: View, procedure: string, effects: readonly Effect[]): boolean {
  return effects.some((effect) => effect.do !== 'correct' && catalogue.register(effect.register).byProcedure?.some((by) => by.procedure === procedure))
}

/** What a step would do: the verdicts it has to pass, what is missing, and the rows it would write. */
export async function rehearse(database: Database, principal: Principal, family: string, id: string, request: PerformAct): Promise<Rehearsal> {
  const draft = await look(database, principal, {}, async (view) => {
    const found = await loadCase(view, family, id)
    if (!mayRead(principal, found)) throw new NotFound('没有这个案件，或者您无权查看')
    refuseLate(found, request)
    return draftAct(view, await actingFor(view, principal, request.onBehalfOf), found, request)
  })
  const base = { verdicts: draft.verdicts, problems: draft.problems, digest: null }
  if (draft.problems.length > 0 || draft.verdicts.some((v) => v.blocks)) return { ...base, differences: [] }
  try {
    const told = await preview(database, (held) => perform(held, principal, family, id, request))
    const { cases, items, steps } = { cases: `${family}-cases`, items: `${family}-items`, steps: `${family}-steps` }
    return { ...base, differences: told.differences.filter((d) => ![cases, items, steps].includes(d.register)).map(({ register, registerLabel, title, label, before, after }) => ({ register, label: registerLabel, title, field: label, before, after })) }
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof Forbidden)) throw error
    return { ...base, problems: error instanceof Refused && error.problems.length > 0 ? error.problems : [{ field: '', message: error.message }], differences: [] }
  }
}

async function readable(writer: Writer, principal: Principal, family: string, id: string): Promise<LoadedCase> {
  const found = await loadCase(writer.view, family, id)
  if (!mayRead(principal, found)) throw new NotFound('没有这个案件，或者您无权查看')
  return found
}

/** Somebody else's step in between is told, not overwritten. */
function refuseLate(found: LoadedCase, { base }: PerformAct): void {
  if (base === found.steps.length) return
  const last = found.steps.at(-1)
  throw new NotAsPromised(`这个案件刚刚由${String(last?.['byName'] ?? '他人')}办理过一步，请核对以后再办；您填写的内容还在`)
}

function refuseBlocked(draft: Draft): void {
  if (draft.problems.length > 0) throw new Refused('有几处需要改正', draft.problems.map(({ field, message }) => ({ field, message })))
  const blocking = draft.verdicts.filter((v) => v.blocks)
  if (blocking.length === 0) return
  const name = (item: string | null): string => draft.state.items.find((p) => Object.values(p.fields).includes(item))?.name ?? ''
  throw new Refused(`“${draft.label}”未通过规则，不能办理`, blocking.map((v) => ({
    field: `verdicts.${v.rule}`,
    message: `${item(name(v.item))}${v.label}：${v.reasons.filter((r) => r.outcome === v.outcome).map((r) => r.text).join('；')}${v.citations.length > 0 ? `（${v.citations.map((c) => c.text).join('、')}）` : ''}${v.changesOn && v.becomes ? `，${v.changesOn} 起改变` : ''}`,
  })))
}
const item = (name: string): string => (name === '' ? '' : `${name}，`)
