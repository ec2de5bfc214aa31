import { columnName, equal, identityJudgements, roles, scope, type Principal, type Register, type Role, type Row } from '#kernel'
import { sql } from 'kysely'
import type { MergeClash, MergePreview, MergeRequest, Merged } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import type { StoredRow } from '#server/postgres/read/list'
import { referencedNames, titleOf } from '#server/postgres/read/titles'
import { fieldList, look, type View } from '#server/postgres/read/view'
import { act, preview, type Writer } from '#server/postgres/write/act'
import { breaches } from '#server/postgres/write/invariants'
import { deleteRows, updateRows } from '#server/postgres/write/rows'
import { Forbidden, NotFound, Refused, settle } from '#server/records/save'
import { undoAct } from '#server/records/undo/undo'
import { bothRows, factsNow, judgementsOf, keepJudgement, mayJudge, ordered } from './judgements.ts'
import { plan, type Plan } from './move.ts'

/**
 * Merges two rows that are one thing, in one act: the survivor gets the values chosen, everything that refers to the other
 * comes to refer to it, the other is withdrawn and its id leads to the survivor from now on. Refused, with every place
 * named, while rows clash. Undoing the act brings all of it back.
 */
export async function mergeRows(database: Database, principal: Principal, register: Register, asked: MergeRequest): Promise<Merged> {
  const why = mayJudge(principal, register)
  if (why) throw new Forbidden(why)
  const { act: done, result } = await act(database, principal, { verb: 'merge', reason: asked.reason }, (writer) => carryOut(writer, register, asked))
  return { act: done?.number ?? 0, moved: result }
}

/** What a merge would do: what moves, what falls together, what clashes; and, where nothing clashes, all it would write. */
export async function previewMerge(database: Database, principal: Principal, register: Register, asked: MergeRequest): Promise<MergePreview> {
  const why = mayJudge(principal, register)
  if (why) throw new Forbidden(why)
  const told = await look(database, principal, {}, async (view) => {
    await compared(view, register, asked)
    return tell(view, await plan(view, { register, from: asked.merged, to: asked.survivor }, settled(asked)))
  })
  return { ...told, preview: told.clashes.length > 0 ? null : await preview(database, (rehearsed) => mergeRows(rehearsed, principal, register, asked)) }
}

const settled = (asked: MergeRequest): ReadonlySet<string> => new Set(asked.withdraw.map((w) => `${w.register}/${w.id}`))

/** Both rows as they were compared: a merge rests on what was seen. */
async function compared(view: View, register: Register, { survivor, merged, versions }: MergeRequest): Promise<void> {
  const [kept, other] = await bothRows(view, register, [survivor, merged])
  if (kept.version !== versions.survivor || other.version !== versions.merged) throw new Refused(`他人刚改过其中一条${register.label}，请刷新后重新比对`)
}

async function carryOut(writer: Writer, register: Register, asked: MergeRequest): Promise<number> {
  const { survivor, merged } = asked
  // References move by themselves; which of two clashing facts holds is decided by whoever keeps their register.
  for (const name of new Set(asked.withdraw.map((w) => w.register))) {
    const other = writer.view.catalogue.registers.get(name)
    if (!other || scope(writer.principal, other, 'write').rows === 'none') throw new Forbidden(`您无权改动“${other?.label ?? name}”，请先由有权的科室更正冲突的记录`)
  }
  await compared(writer.view, register, asked)
  const made = await plan(writer.view, { register, from: merged, to: survivor }, settled(asked))
  if (made.clashes.length > 0) {
    const { clashes } = await tell(writer.view, made)
    throw new Refused('两条之下有记录相冲突，请先处理', clashes.map((c) => ({ field: '', message: `${c.label}“${c.moving.title}”与“${c.standing.title}”：${c.message}` })))
  }
  const facts = await factsNow(writer.view, register, [survivor, merged])
  const [kept, other] = [await whole(writer.view, register, survivor), await whole(writer.view, register, merged)]
  const next = chosen(register, survivor, kept, other, asked, scope(writer.principal, register, 'read').withheld)
  made.changed.get(register)?.delete(survivor)
  let moved = 0
  for (const [at, rows] of made.changed) {
    // What is withdrawn goes first where a row that moves takes its key; references wait until the end of the act.
    moved += rows.size
    const gone = [...made.withdrawn.get(at) ?? []]
    if (gone.length > 0) await deleteRows(writer, at, gone)
    made.withdrawn.delete(at)
    await updateRows(writer, at, [...rows].map(([id, values]) => ({ id, values })))
  }
  for (const [at, ids] of made.withdrawn) await deleteRows(writer, at, [...ids])
  if (!Object.keys(next).every((f) => equal(next[f], kept[f]))) {
    await settle(writer, register, survivor, next)
    await updateRows(writer, register, [{ id: survivor, values: next }])
  }
  await consistent(writer, register, made, survivor)
  await carryOver(writer, register, merged, survivor)
  await keepJudgement(writer, register, [survivor, merged], { decision: 'merged', survivor, grounds: asked.reason, facts })
  return moved
}

/** The survivor's own values, with those chosen from the other; what the person may not see is filled, never replaced. */
function chosen(register: Register, survivor: string, kept: Row, other: Row, asked: MergeRequest, withheld: ReadonlySet<string>): Row {
  const next: Record<string, Row[string]> = { ...kept }
  for (const [name, field] of Object.entries(register.fields)) {
    const takes = withheld.has(name) ? kept[name] == null : asked.take.includes(name)
    if (takes) next[name] = other[name] ?? null
    // Whoever hung from the other hangs from what that one hung from.
    if (field.type === 'reference' && field.register === register.id && (next[name] === asked.merged || next[name] === survivor)) next[name] = other[name] === survivor ? null : other[name] ?? null
  }
  return next
}

async function consistent(writer: Writer, register: Register, made: Plan, survivor: string): Promise<void> {
  const problems: { field: string; message: string }[] = []
  const touched = new Map([...made.changed].map(([at, rows]) => [at, [...rows.keys()]]))
  touched.set(register, [...touched.get(register) ?? [], survivor])
  for (const [at, ids] of touched) for (const breach of await breaches(writer, at, ids)) problems.push({ field: at === register ? breach.field : '', message: `${at.label}：${breach.message}` })
  if (problems.length > 0) throw new Refused('合并以后有几处对不上，请先处理', problems)
}

/** What was decided about the merged row and a third one holds for the survivor; what led to it leads on by itself. */
async function carryOver(writer: Writer, register: Register, merged: string, survivor: string): Promise<void> {
  const known = await judgementsOf(writer.view, register, [survivor])
  const names = (row: StoredRow): string => `${String(row['first'])} ${String(row['second'])}`
  for (const row of await judgementsOf(writer.view, register, [merged])) {
    const third = row['first'] === merged ? row['second'] : row['first']
    if (row['decision'] !== 'different' || typeof third !== 'string' || third === survivor) continue
    const [first, second] = ordered(third, survivor)
    if (known.some((k) => names(k) === `${first} ${second}`)) continue
    const { id, version: _version, ...values } = row
    await updateRows(writer, identityJudgements, [{ id, values: { ...values as Row, first, second, facts: await factsNow(writer.view, register, [first, second]) } }])
  }
}

async function whole(view: View, register: Register, id: string): Promise<Row> {
  const { rows } = await sql<StoredRow>`select ${fieldList(register, 't')} from ${sql.table(columnName(register.id))} as t where t.tenant = ${view.principal.tenant} and t.id = ${id}::uuid`.execute(view.connection)
  const [row] = rows
  if (!row) throw new Refused(`这条${register.label}已不存在`)
  return Object.fromEntries(Object.keys(register.fields).map((f) => [f, row[f] ?? null]))
}

/** A plan in words. Rows are named to whoever decides; their content stays behind the rights of their register. */
async function tell(view: View, made: Plan): Promise<Omit<MergePreview, 'preview'>> {
  const title = async (register: Register, row: StoredRow): Promise<{ id: string; title: string }> => ({
    id: row.id, title: scope(view.principal, register, 'read').rows === 'none' ? '（您无权查看）' : titleOf(view, register, row, await referencedNames(view, register, [row], register.title)),
  })
  const folded = []
  for (const f of made.folded) folded.push({ register: f.register.id, label: f.register.label, kept: await title(f.register, f.kept), withdrawn: await title(f.register, f.withdrawn) })
  const clashes: MergeClash[] = []
  for (const c of made.clashes) clashes.push({ register: c.register.id, label: c.register.label, kind: c.kind, message: c.message, standing: await title(c.register, c.standing), moving: await title(c.register, c.moving), mayWithdraw: scope(view.principal, c.register, 'write').rows !== 'none' })
  return { moved: made.moved.map((m) => ({ register: m.register.id, label: m.register.label, field: m.register.fields[m.field]?.label ?? m.field, count: m.ids.length })), folded, clashes }
}

/** Rights for a deed that follows from a judgement and reaches into every register; the act still names its author. */
function withEveryRegister(principal: Principal): Principal {
  return { ...principal, roles: Object.keys(roles) as Role[] }
}

/** Takes a merge back: everything is where it was, and both rows tell of it. What others changed since then stays. */
export async function takeBackMerge(database: Database, principal: Principal, register: Register, number: number, reason: string): Promise<{ act: number }> {
  const why = mayJudge(principal, register)
  if (why) throw new Forbidden(why)
  const merge = await look(database, principal, {}, async (view) => (await sql<{ one: number }>`select 1 as one from act as a join act_row as r on r.tenant = a.tenant and r.act = a.number
    where a.tenant = ${principal.tenant} and a.number = ${number} and a.verb = 'merge' and r.register = ${register.id} limit 1`.execute(view.connection)).rows.length > 0)
  if (!merge) throw new NotFound(`第 ${number} 号变更不是${register.label}的合并`)
  // What a merge moved in registers that its author does not write goes back the same way as it came.
  const { act } = await undoAct(database, withEveryRegister(principal), number, reason)
  return { act }
}
