import { readFileSync } from 'node:fs'
import { clean } from '#formats/docx'
import { officialData, officialParts } from '#formats/official-document'
import { makePdf, type PdfResult } from '#formats/pdf'
import type { BundleFile, BundleMaterial, BundleTable, CaseBundle, Fact } from './bundle.ts'
import { kindOf, type FileKind } from './kind.ts'
import type { PageSize } from './pages-job.ts'
import { joinPages, measurePages } from './pages.ts'

const template = `${officialParts}\n${readFileSync(new URL('case-bundle.typ', import.meta.url), 'utf8')}`

/** What becomes of a file: the pages it fills, or why it stays in the electronic file. */
type Placed = { readonly kind: 'pages'; readonly pages: readonly PageSize[] } | { readonly kind: 'image'; readonly name: string } | { readonly kind: 'none'; readonly why: string }

/**
 * The bundle as PDF: contents with page numbers, bookmarks, and the pages of PDF files and pictures among its own. What cannot be
 * printed (other kinds, damaged or locked files, pages beyond `most`) is named with its reason and left in the electronic file.
 * Rejects with PdfProblem (Chinese) where there is no font or the work takes too long.
 */
export async function writeCaseBundle(bundle: CaseBundle, files: ReadonlyMap<string, BundleFile>, fontFolders: readonly string[] = []): Promise<PdfResult> {
  const used = new Set(bundle.steps.flatMap((s) => s.materials.flatMap((m) => m.file?.digest ?? [])))
  const kinds = new Map([...files].filter(([digest]) => used.has(digest)).map(([digest, file]) => [digest, { file, kind: file.bytes ? kindOf(file.bytes) : null }] as const))
  const sizes = await measurePages([...kinds].flatMap(([digest, { file: { bytes }, kind }]) => (kind === 'pdf' && bytes ? [{ digest, bytes }] : [])))
  const placed = new Map<string, Placed>([...kinds].map(([digest, { file, kind }]) => [digest, placeOf(digest, file, kind, sizes.get(digest))]))
  const images = Object.fromEntries([...placed].flatMap(([digest, place]) => { const bytes = files.get(digest)?.bytes; return place.kind === 'image' && bytes ? [[place.name, bytes]] : [] }))
  const set = await makePdf(template, dataOf(bundle, placed), fontFolders, images)
  const sources = [...placed].flatMap(([digest, place]) => { const bytes = files.get(digest)?.bytes; return place.kind === 'pages' && bytes ? [{ digest, bytes }] : [] })
  return sources.length === 0 ? set : { ...set, pdf: await joinPages(set.pdf, sources) }
}

function placeOf(digest: string, file: BundleFile, kind: FileKind | null, measured: readonly PageSize[] | string | undefined): Placed {
  if (file.bytes === null) return { kind: 'none', why: file.why ?? '文件不在库中' }
  if (kind === 'jpeg' || kind === 'png') return { kind: 'image', name: `${digest}.${kind === 'jpeg' ? 'jpg' : 'png'}` }
  if (kind !== 'pdf') return { kind: 'none', why: '' }
  return typeof measured === 'object' ? { kind: 'pages', pages: measured } : { kind: 'none', why: measured ?? '不能打开' }
}

function dataOf(bundle: CaseBundle, placed: ReadonlyMap<string, Placed>): Record<string, unknown> {
  // A file that came with two steps is bound in once, where it came first.
  const bound = new Map<string, string>()
  return {
    number: clean(bundle.number), title: clean(bundle.title), kind: clean(bundle.kind), printed: clean(bundle.printed), notes: bundle.notes.map(clean),
    facts: bundle.facts.map(factOf), people: bundle.people && tableData(bundle.people),
    record: bundle.record.map(({ step, number, date, act, by, deadline, told }) => ({ step, cells: [number, date, act, by, deadline, told].map(clean) })),
    steps: bundle.steps.map((step) => ({
      label: clean(step.label), date: clean(step.date), facts: paired(step.facts), tables: step.tables.map(tableData),
      documents: step.documents.map(({ label, document }) => ({ label: clean(label), document: officialData(document) })),
      materials: step.materials.map((m) => materialData(m, placed, bound)),
    })),
  }
}

const factOf = ([label, text]: Fact): Fact => [clean(label), clean(text)]

function materialData({ label, whose, file, waived }: BundleMaterial, placed: ReadonlyMap<string, Placed>, bound: Map<string, string>) {
  const title = clean(whose === '' ? label : `${label}（${whose}）`)
  if (!file) return { title, name: '', told: clean(`未附。${waived ?? ''}`), digest: '', index: '未附', place: '未附', label: null, pages: [] }
  const name = clean(file.name)
  const base = { title, name, told: name, digest: file.digest.replace(/(.{32})/g, '$1\n').trim() }
  const before = bound.get(file.digest)
  if (before !== undefined) return { ...base, index: '', place: '', label: before, pages: [] }
  const place = placed.get(file.digest) ?? { kind: 'none', why: '文件不在库中' }
  if (place.kind === 'none') return { ...base, told: `见电子卷：${name}${place.why === '' ? '' : `（${place.why}）`}`, index: '见电子卷', place: '见电子卷', label: null, pages: [] }
  const own = `m${bound.size}`
  bound.set(file.digest, own)
  const pages = place.kind === 'image' ? [{ at: 1, of: 1, flipped: false, image: place.name, frame: '' }]
    : place.pages.map(({ width, height }, i) => ({ at: i + 1, of: place.pages.length, flipped: width > height * 1.05, image: null, frame: `${file.digest}:${i}` }))
  return { ...base, index: '', place: '', label: own, pages }
}

/** More columns or longer words than a line holds: a block for each person, by the first cell, instead of a row. */
const widest = { columns: 7, text: 24 } as const

function tableData({ caption, columns, rows }: BundleTable) {
  const whole = { caption: clean(caption), columns: columns.map(({ label, width, align }) => ({ label: clean(label), width: width ?? null, align: align ?? 'left' })), rows: rows.map((row) => columns.map((_, i) => clean(row[i] ?? ''))) }
  if (columns.some((c) => c.width !== undefined) || (columns.length <= widest.columns && whole.rows.every((row) => row.every((text) => breadth(text) <= widest.text)))) return whole
  return { caption: whole.caption, people: whole.rows.map(([name = '', ...row]) => ({ name, rows: paired(row.flatMap((text, i): Fact[] => (text === '' ? [] : [[whole.columns[i + 1]?.label ?? '', text]]))) })) }
}

/** How wide words are, in Chinese characters: letters and digits take half of one. */
const breadth = (text: string): number => [...text].reduce((sum, c) => sum + (c < '\u2000' ? 0.5 : 1), 0)

/** Facts as lines of a table: short ones two to a line. */
function paired(facts: readonly Fact[]): Fact[][] {
  const lines: Fact[][] = []
  let open: Fact[] | null = null
  for (const fact of facts.map(factOf)) {
    if (breadth(fact[1]) > 15 || fact[1].includes('\n')) { lines.push([fact]); open = null }
    else if (open) { open.push(fact); open = null }
    else lines.push((open = [fact]))
  }
  return lines
}
