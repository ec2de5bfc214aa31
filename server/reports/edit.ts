import { randomUUID } from 'node:crypto'
import { parseValue, ranksBetween, rankBetween, scope, writeNarrative, yearPeriod, type Principal, type Report, type Row, type Verb } from '#kernel'
import type { BlockKind } from '#server/http/contract'
import type { Database } from '#server/postgres/database'
import { list, NotAllowed } from '#server/postgres/read/list'
import { act, type Writer } from '#server/postgres/write/act'
import { deleteRows, insertRows, updateRows } from '#server/postgres/write/rows'
import { correctRow, NotFound, Refused } from '#server/records/save'
import { blocksOf, namesIn, narrativeRegister, numbersRegister, type Block } from './narrative.ts'
import { plainHeading, supplementsOf } from './supplements.ts'

/** Which text is edited. */
export interface Text { readonly report: Report; readonly year: string }

/** An edit that was carried out: the act by which it can be taken back, and the block that it leaves the writer at. */
export interface Edit { readonly act: number | null; readonly block: string | null }

/** Every edit of one text is one act; the blocks are as they stand inside it, so that two people never write into the same place. */
async function editing(database: Database, principal: Principal, text: Text, deed: { verb: Verb; reason: string }, work: (writer: Writer, blocks: readonly Block[]) => Promise<string | null>): Promise<Edit> {
  const register = database.catalogue.register(narrativeRegister)
  if (scope(principal, register, 'write').rows === 'none') throw new NotAllowed('您无权修改报告正文，请由办公室或部领导修改')
  const { result, act: done } = await act(database, principal, deed, async (writer) => work(writer, await blocksOf(writer.view, text.report, text.year)))
  return { act: done?.number ?? null, block: result }
}

/**
 * Begins the text of a year from the declared one, or (`from`) from that of another year. What was sent in for the year's
 * sections is taken into the text. Where the text exists already it is replaced; what stood there stays in the history, and the act can be undone.
 */
export function beginText(database: Database, principal: Principal, text: Text, from: string | null): Promise<Edit> {
  const reason = `${from === null ? '以模板' : `沿用${from}年正文`}起草${text.year}年${text.report.label}`
  return editing(database, principal, text, { verb: 'create', reason }, async (writer, existing) => {
    const source = from === null ? declaredBlocks(writer, text.report) : await blocksOf(writer.view, text.report, from)
    if (source.length === 0) throw new Refused(`${from}年没有编辑过的正文，请改从模板起草`)
    await drop(writer, existing.map((b) => b.id))
    // Who may not withdraw what was sent in leaves it where it is: below its section.
    const taken = scope(principal, writer.view.catalogue.register('report-paragraphs'), 'write').rows !== 'none'
    const supplements = taken ? await supplementsOf(writer.view, yearPeriod(Number(text.year))) : []
    const blocks = withSupplements(source, supplements)
    const places = ranksBetween(null, null, blocks.length)
    await insertRows(writer, writer.view.catalogue.register(narrativeRegister), blocks.map((block, i) => ({ id: randomUUID(), values: rowOf(text, places[i] ?? '', block) })))
    if (supplements.length > 0) await deleteRows(writer, writer.view.catalogue.register('report-paragraphs'), supplements.map((s) => s.id))
    return null
  })
}

type Draft = Pick<Block, 'kind' | 'text'>

function declaredBlocks({ view: { catalogue } }: Writer, report: Report): Draft[] {
  const names = namesIn(catalogue)
  return report.sections.flatMap(({ heading, level, paragraphs }): Draft[] => [
    { kind: level === 1 ? 'heading' : 'subheading', text: heading }, ...paragraphs.map((pieces): Draft => ({ kind: 'paragraph', text: writeNarrative(pieces, names) })),
  ])
}

/** Supplements go to the end of the section they name, the rest to the end of the text. */
function withSupplements(blocks: readonly Draft[], supplements: readonly { section: string; text: string }[]): Draft[] {
  const out: Draft[] = [...blocks]
  for (const { section, text } of supplements) {
    const at = out.findIndex((b) => b.kind !== 'paragraph' && plainHeading(b.text) === plainHeading(section))
    let end = at < 0 ? out.length : at + 1
    while (at >= 0 && out[end]?.kind === 'paragraph') end++
    out.splice(end, 0, { kind: 'paragraph', text })
  }
  return out
}

function rowOf({ report, year }: Text, place: string, { kind, text }: Draft): Row {
  return { report: report.id, year, place, kind, text: text === '' ? null : text }
}

/** Adds a block behind another one; null puts it first. */
export function insertBlock(database: Database, principal: Principal, text: Text, after: string | null, draft: Draft): Promise<Edit> {
  const reason = `${draft.kind === 'paragraph' ? '增加段落' : '增加标题'}（${text.year}年${text.report.label}）`
  return editing(database, principal, text, { verb: 'create', reason }, async (writer, blocks) => {
    const id = randomUUID()
    const register = writer.view.catalogue.register(narrativeRegister)
    const parsed = register.fields['text'] && parseValue(writer.view.catalogue, register.fields['text'], draft.text)
    if (parsed?.ok === false) throw new Refused(parsed.message)
    await insertRows(writer, register, [{ id, values: rowOf(text, placeBehind(blocks, after), { kind: draft.kind, text: String(parsed?.value ?? '') }) }])
    return id
  })
}

function placeBehind(blocks: readonly Block[], after: string | null): string {
  if (blocks.length === 0) throw new Refused('这一年的正文还没有起草，请先起草')
  const at = after === null ? -1 : indexOf(blocks, after)
  return rankBetween(blocks[at]?.place ?? null, blocks[at + 1]?.place ?? null)
}

function indexOf(blocks: readonly Block[], id: string): number {
  const at = blocks.findIndex((b) => b.id === id)
  if (at < 0) throw new NotFound('这一段已被他人删去，请刷新后再改')
  return at
}

/** Rewrites a block. Others who have meanwhile moved it do not collide; who has rewritten it does, and both versions are shown. */
export async function rewriteBlock(database: Database, principal: Principal, id: string, base: number, changes: Partial<Draft>): Promise<void> {
  const given = { ...(changes.kind ? { kind: changes.kind } : {}), ...(changes.text === undefined ? {} : { text: changes.text }) }
  await correctRow(database, principal, database.catalogue.register(narrativeRegister), id, base, given, '修改报告正文')
}

/** Moves a block, a heading with all that stands under it, behind another block (null: to the beginning). */
export function moveBlock(database: Database, principal: Principal, text: Text, id: string, after: string | null): Promise<Edit> {
  return editing(database, principal, text, { verb: 'correct', reason: `调整次序（${text.year}年${text.report.label}）` }, async (writer, blocks) => {
    const moving = withUnder(blocks, id)
    if (after !== null && moving.some((b) => b.id === after)) return id
    const rest = blocks.filter((b) => !moving.includes(b))
    const at = after === null ? -1 : indexOf(rest, after)
    if (moving.every((b, i) => blocks[at + 1 + i] === b)) return id
    const places = ranksBetween(rest[at]?.place ?? null, rest[at + 1]?.place ?? null, moving.length)
    await updateRows(writer, writer.view.catalogue.register(narrativeRegister), moving.map((b, i) => ({ id: b.id, values: rowOf(text, places[i] ?? '', b) })))
    return id
  })
}

/** A block, and below a heading everything up to the next one of its level. */
function withUnder(blocks: readonly Block[], id: string): Block[] {
  const at = indexOf(blocks, id)
  const [first] = blocks.slice(at)
  if (!first || first.kind === 'paragraph') return blocks.slice(at, at + 1)
  const ends: readonly BlockKind[] = first.kind === 'heading' ? ['heading'] : ['heading', 'subheading']
  const length = blocks.slice(at + 1).findIndex((b) => ends.includes(b.kind))
  return blocks.slice(at, length < 0 ? undefined : at + 1 + length)
}

/** Takes a block out; `whole`: a heading with all that stands under it. Grounds of its numbers go with it. */
export function removeBlock(database: Database, principal: Principal, text: Text, id: string, base: number, whole: boolean): Promise<Edit> {
  return editing(database, principal, text, { verb: 'rescind', reason: `删去${whole ? '一节' : ''}（${text.year}年${text.report.label}）` }, async (writer, blocks) => {
    const block = blocks[indexOf(blocks, id)]
    if (block && block.version !== base) throw new Refused('他人已改过这一段，请看过新的文字再删')
    const going = whole ? withUnder(blocks, id) : blocks.filter((b) => b.id === id)
    if (going.length === blocks.length) throw new Refused('正文至少要留一段；要重新起草，请用“重新起草”')
    await drop(writer, going.map((b) => b.id))
    return null
  })
}

async function drop(writer: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { catalogue } = writer.view
  const numbers = catalogue.register(numbersRegister)
  const grounds = await list(writer.view, numbers, { where: { op: 'in', path: ['paragraph'], values: ids }, sort: [], all: true, fields: [] })
  if (grounds.length > 0) await deleteRows(writer, numbers, grounds.map((g) => g.id))
  await deleteRows(writer, catalogue.register(narrativeRegister), ids)
}
