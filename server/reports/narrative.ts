import { readNarrative, scope, tokenNames, type Catalogue, type Period, type Piece, type Report, type Section, type TokenNames } from '#kernel'
import type { BlockKind } from '#server/http/contract'
import { list, type StoredRow } from '#server/postgres/read/list'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'

export const narrativeRegister = 'report-narrative'
export const numbersRegister = 'written-numbers'

/** A paragraph of a narrative; `id` where it is a row that people edit. */
export interface NarrativeParagraph { readonly id?: string; readonly pieces: readonly Piece[] }
export interface NarrativeSection { readonly id?: string; readonly heading: string; readonly level: 1 | 2; readonly paragraphs: readonly NarrativeParagraph[] }

/** One row of an edited narrative: a heading or a paragraph, in its place. */
export interface Block { readonly id: string; readonly version: number; readonly place: string; readonly kind: BlockKind; readonly text: string }

const names = new WeakMap<Catalogue, TokenNames>()
/** The indicators by the names under which texts know them. */
export function namesIn(catalogue: Catalogue): TokenNames {
  const known = names.get(catalogue) ?? tokenNames(catalogue.indicators.values())
  names.set(catalogue, known)
  return known
}

/** The year whose text a period reads: a report on half a year is written with the year's text. Null for periods over two years. */
export function yearOf(period: Period): string | null {
  const year = period.to.slice(0, 4)
  return period.from.slice(0, 4) === year ? year : null
}

/** What people have made of a year's text, in order; empty while nobody has begun, or where the principal may not read it. */
export async function blocksOf(view: View, report: Report, year: string | null): Promise<Block[]> {
  const register = view.catalogue.register(narrativeRegister)
  if (year === null || scope(view.principal, register, 'read').rows === 'none') return []
  const where = { op: 'and', of: [{ op: 'equals', path: ['report'], value: report.id }, { op: 'equals', path: ['year'], value: year }] } as const
  const rows = await list(view, register, { where, sort: ['place'], all: true })
  // Ranks are ordered by their bytes, whatever the database thinks of letters.
  return rows.map(blockOf).sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
}

function blockOf(row: StoredRow): Block {
  const kind = row['kind'] === 'heading' || row['kind'] === 'subheading' ? row['kind'] : 'paragraph'
  return { id: row.id, version: row.version, place: String(row['place'] ?? ''), kind, text: String(row['text'] ?? '') }
}

/** The text of a report for a period: as people have edited it, else as it is declared. */
export async function narrativeOf(view: View, report: Report, period: Period): Promise<NarrativeSection[]> {
  const blocks = await blocksOf(view, report, yearOf(period))
  return blocks.length > 0 ? sectionsOf(blocks, namesIn(view.catalogue)) : declared(report.sections)
}

function declared(sections: readonly Section[]): NarrativeSection[] {
  return sections.map(({ heading, level, paragraphs }) => ({ heading, level, paragraphs: paragraphs.map((pieces) => ({ pieces })) }))
}

/** Blocks under their headings. Paragraphs before the first heading make a section without one. */
function sectionsOf(blocks: readonly Block[], known: TokenNames): NarrativeSection[] {
  const sections: (NarrativeSection & { paragraphs: NarrativeParagraph[] })[] = []
  for (const { id, kind, text } of blocks) {
    if (kind !== 'paragraph') { sections.push({ id, heading: text, level: kind === 'heading' ? 1 : 2, paragraphs: [] }); continue }
    const section = sections.at(-1) ?? { heading: '', level: 1, paragraphs: [] }
    if (sections.length === 0) sections.push(section)
    // A line break in what was written begins a new paragraph, as people mean it.
    for (const line of text.split(/\r?\n/)) if (line.trim() !== '') section.paragraphs.push({ id, pieces: readNarrative(line.trim(), known) })
  }
  return sections
}

/** Why a number stands in the text that no figure is behind. */
export interface Grounds { readonly id: string; readonly version: number; readonly quantity: string; readonly grounds: string; readonly document?: { id: string; title: string } }

/** Stated grounds of hand-written numbers, by paragraph. */
export async function groundsOf(view: View, paragraphs: readonly string[]): Promise<Map<string, Grounds[]>> {
  const register = view.catalogue.register(numbersRegister)
  const found = new Map<string, Grounds[]>()
  if (paragraphs.length === 0 || scope(view.principal, register, 'read').rows === 'none') return found
  const rows = await list(view, register, { where: { op: 'in', path: ['paragraph'], values: paragraphs }, sort: [], all: true })
  const titles = await namesOf(view, view.catalogue.register('documents'), rows.flatMap((r) => (typeof r['document'] === 'string' ? [r['document']] : [])))
  for (const row of rows) {
    const document = typeof row['document'] === 'string' ? { id: row['document'], title: titles.get(row['document'])?.title ?? '' } : undefined
    const one: Grounds = { id: row.id, version: row.version, quantity: String(row['quantity']), grounds: String(row['grounds']), ...(document ? { document } : {}) }
    const key = String(row['paragraph'])
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return found
}

