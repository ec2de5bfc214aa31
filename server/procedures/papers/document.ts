import { filled, unseen, type StepDocument, type Word } from '#kernel'
import type { Block, OfficialDocument, Table } from '#formats/official-document'
import type { LoadedCase } from '../load.ts'
import type { WordedItem, Wording } from './wording.ts'

/** A step's document as it was declared, filled in; `item`: of the one for each. */
export function documentOf(declared: StepDocument, wording: Wording, on: string, item?: WordedItem): OfficialDocument {
  const fill = (sentence: string, about = item): string => filled(sentence, (name) => wording.word(name, about), (name) => wording.code(name, about))
  const said = (sentence: string | undefined): string => (sentence === undefined ? '' : fill(sentence).trim())
  const paragraph = (sentence: string): Block[] => {
    if (sentence.startsWith('#')) return [{ kind: 'heading', level: 1, text: fill(sentence.slice(1)).trim() }]
    const texts = sentence.startsWith('*') ? wording.items.map((each) => fill(sentence.slice(1), each)) : [fill(sentence)]
    // A value of several lines is several paragraphs; a sentence of which nothing is left is none.
    return texts.flatMap((text) => text.split('\n')).map((text) => text.trim()).filter((text) => text !== '').map((text): Block => ({ kind: 'paragraph', runs: [{ text }] }))
  }
  const { table, form } = declared
  const lines = (form ?? []).map(({ label, value }) => [label, cell(fill(value), value, (name) => wording.word(name, item))]).filter(([, text]) => text?.trim() !== '')
  const body: Block[] = [
    ...declared.paragraphs.flatMap(paragraph),
    ...(lines.length > 0 ? [{ kind: 'table' as const, columns: [{ label: '项目', width: 42, align: 'center' as const }, { label: '内容' }], headless: true, rows: lines }] : []),
    ...(table ? [itemsTable(table, wording, declared.landscape ? 225 : 156)] : []),
    ...(declared.closing ?? []).flatMap(paragraph),
  ]
  // What it is called stays told where its title speaks of what is withheld.
  const title = said(declared.title)
  const document: OfficialDocument = {
    title: title === '' || title.includes(unseen) ? declared.label : title, body: withoutEmptyHeadings(body),
    ...(said(declared.letterhead) ? { issuer: said(declared.letterhead) } : {}), ...(said(declared.reference) ? { number: said(declared.reference) } : {}),
    ...(said(declared.addressee) ? { addressee: said(declared.addressee) } : {}), ...(said(declared.copyTo) ? { copyTo: said(declared.copyTo) } : {}),
    ...(declared.landscape ? { landscape: true } : {}),
    ...(declared.issuer === undefined ? {} : { signature: { unit: said(declared.issuer), date: dateOf(declared, wording, on) } }),
  }
  return unseenNote(document)
}

/** A character of a table (小四) and the space beside a column, in millimetres. */
const [character, padding] = [4.25, 4.5]

/** A line for each item, so many millimetres wide; short columns as wide as what stands in them, long ones share what is left. */
function itemsTable(table: NonNullable<StepDocument['table']>, wording: Wording, width: number): Table {
  const rows = wording.items.map((each) => table.map(({ value }) => cell(filled(value, (name) => wording.word(name, each), (name) => wording.code(name, each)), value, (name) => wording.word(name, each)).replace(dateAlone, dotted)))
  const widths = widthsFor(table.map(({ label }, i) => Math.max(breadth(label), ...rows.map((row) => breadth(row[i] ?? ''))) * character + padding), width - 14)
  return {
    kind: 'table', columns: [{ label: '序号', width: 14, align: 'center' }, ...table.map(({ label }, i) => ({ label, width: widths[i] ?? 20 }))],
    rows: rows.map((row, i) => [String(i + 1), ...row]),
  }
}

/** Widths of columns that want so much, in all `total`: whoever wants less than a fair share gets what he wants. */
function widthsFor(wants: readonly number[], total: number): number[] {
  const widths = wants.map(() => 0)
  let left = total
  const order = wants.map((want, i) => ({ want, i })).sort((a, b) => a.want - b.want)
  order.forEach(({ want, i }, n) => {
    const width = Math.min(want, left / (order.length - n))
    widths[i] = width
    left -= width
  })
  return widths.map((width) => Math.floor((width + left / widths.length) * 10) / 10)
}

/** A date that is all there is in a cell is written as on a printed form: 1976.05, 2026.10.21. */
const dateAlone = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/
const dotted = (_: string, year: string, month: string, day: string | undefined): string => [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('.')

/** How wide words are, in Chinese characters: letters and digits take half of one. */
const breadth = (text: string): number => [...text].reduce((all, c) => all + (c < '\u2000' ? 0.5 : 1), 0)

/** An empty cell is empty: nobody writes into a table by hand what the case does not hold. */
function cell(text: string, template: string, word: (name: string) => Word): string {
  const [, only] = /^\{([\w.]+)\}$/.exec(template) ?? []
  return only !== undefined && word(only) === '' ? '' : text
}

/** A heading under which nothing is left says nothing. */
function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => block.kind !== 'heading' || (blocks[i + 1] !== undefined && blocks[i + 1]?.kind !== 'heading'))
}

function dateOf({ dated }: StepDocument, wording: Wording, on: string): string {
  const told = dated === undefined ? null : wording.code(dated)
  return told !== null && /^\d{4}-\d{2}-\d{2}$/.test(told) ? told : on
}

/** The declaration of a document that a step brought forth; undefined where the version no longer declares it. */
export function declaredDocument({ procedure }: LoadedCase, act: string, id: string): StepDocument | undefined {
  return procedure.acts[act]?.documents?.find((d) => d.id === id)
}

/** Says at the foot that something was kept back, where something was. */
function unseenNote(document: OfficialDocument): OfficialDocument {
  const texts = [document.addressee ?? '', document.issuer ?? '', document.signature?.unit ?? '', ...document.body.flatMap(textsOf)]
  return texts.some((text) => text.includes(unseen)) ? { ...document, note: `标${unseen}处，查看人无权查看，以在卷原件为准` } : document
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading': return 'runs' in block ? block.runs.map((run) => run.text) : [block.text]
    case 'paragraph': return block.runs.map((run) => run.text)
    case 'table': return block.rows.flat()
  }
}
