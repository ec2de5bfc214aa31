import { randomUUID } from 'node:crypto'
import { and, checkJudgements, scope, type Principal, type Register } from '#kernel'
import type { Database } from '#server/postgres/database'
import { list } from '#server/postgres/read/list'
import { act, type Writer } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { Forbidden, NotFound } from '#server/records/save'
import { sees, sourcesOf } from '#server/rules/explain'
import { judgementsOf } from './list.ts'
import { checksOf, runChecks, type Found } from './run.ts'

export interface Named { readonly subject: string; readonly key: string }

/**
 * States that findings have been looked up and the records are right all the same. The checks are run again inside the act: what
 * has been mended meanwhile needs no statement, and the statement covers the facts as they are now.
 */
export async function verifyFindings(database: Database, principal: Principal, about: Register, items: readonly Named[], reason: string): Promise<number> {
  const { result } = await act(database, principal, { verb: 'verify', reason }, async (writer) => {
    const found = await present(writer, about, items)
    const sources = await sourcesOf(writer.view, found.map((f) => ({ reasons: [{ outcome: 'allow', text: f.text, facts: f.facts }] })))
    if (found.some((f) => f.facts.some((used) => !sees(writer.view, used, sources)))) throw new Forbidden('所选问题涉及您无权查看的记录，请由组织部核实')
    const judged = await judgementsOf(writer.view, about)
    const rows = found.map((f) => ({
      id: judged.get(`${f.subject} ${f.key}`)?.id, values: { register: about.id, subject: f.subject, finding: f.check.kinds[f.kind]?.label ?? f.kind, key: f.key, facts: f.digest, text: f.text.slice(0, 1000), grounds: reason },
    }))
    await updateRows(writer, checkJudgements, rows.flatMap(({ id, values }) => (id === undefined ? [] : [{ id, values }])))
    await insertRows(writer, checkJudgements, rows.flatMap(({ id, values }) => (id === undefined ? [{ id: randomUUID(), values }] : [])))
    return rows.length
  })
  return result
}

/** Takes statements back: the findings are open again. */
export async function reopenFindings(database: Database, principal: Principal, about: Register, items: readonly Named[], reason: string): Promise<number> {
  const { result } = await act(database, principal, { verb: 'rescind', reason }, async (writer) => {
    await assertMay(writer, about, items)
    const judged = await judgementsOf(writer.view, about)
    const ids = items.flatMap(({ subject, key }) => judged.get(`${subject} ${key}`)?.id ?? [])
    if (ids.length === 0) throw new NotFound('所选问题没有认定，可能已由别人取消，请刷新后再看')
    await deleteRows(writer, checkJudgements, [...new Set(ids)])
    return ids.length
  })
  return result
}

async function present(writer: Writer, about: Register, items: readonly Named[]): Promise<Found[]> {
  await assertMay(writer, about, items)
  const files = await runChecks(writer.view, about, checksOf(writer.view, about), [...new Set(items.map((i) => i.subject))])
  const asked = new Set(items.map((i) => `${i.subject} ${i.key}`))
  const found = [...files.values()].flat().filter((f) => asked.delete(`${f.subject} ${f.key}`))
  if (asked.size > 0) throw new NotFound(`所选问题中有 ${asked.size} 条已不存在，可能记录已经改过，请刷新后再认定`)
  return found
}

/** Whoever may mend the file may state that it is right. */
async function assertMay({ view }: Writer, about: Register, items: readonly Named[]): Promise<void> {
  const { rows } = scope(view.principal, about, 'write')
  const ids = [...new Set(items.map((i) => i.subject))]
  const mine = rows === 'none' ? [] : await list(view, about, { where: and([{ op: 'in', path: ['id'], values: ids }, ...(rows === 'all' ? [] : [rows])]), fields: [], all: true, sort: [] })
  if (mine.length < ids.length) throw new Forbidden(`您无权维护所选${about.label}中的${rows === 'none' ? '任何一' : '某一'}${about.unit}，不能作认定`)
}
