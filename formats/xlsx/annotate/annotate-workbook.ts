import { EXCEL_COLUMNS, EXCEL_ROWS } from '../cell-ref.ts'
import { commentsPart, type CellNote } from '../notes/comments-part.ts'
import { vmlPart } from '../notes/vml-part.ts'
import { placed, WorkbookProblem } from '../problem.ts'
import { sharedStrings } from '../read/shared-strings.ts'
import type { SheetContext } from '../read/sheet.ts'
import { cellFormats } from '../read/styles.ts'
import { refuseDoctypes, workbookParts, type SheetEntry } from '../read/workbook.ts'
import { decodeXml, type Relation, relationsOf, relationsPart, XmlScanner } from '#formats/package'
import { openWorkbook, type OpenOptions, type Package } from '../zip/workbook-package.ts'
import { writePackage, type PackageWriter } from '../zip/package-writer.ts'
import { MarkStyles } from './mark-styles.ts'
import { markedNote, mergeComments, mergeVml, NOTE_AUTHOR } from './merge-comments.ts'
import { CONTENT_TYPES, freeIds, freePart, withContentTypes, withRelations, type NewRelation } from './package-parts.ts'
import { SheetRewriter, type SheetEdits } from './rewrite-sheet.ts'
import { surveySheet } from './survey.ts'

export const STATUS_HEADER = '导入结果'
/** Excel grows slow with more comments; cells beyond are still marked red. */
export const MAX_NOTES = 5_000

/** Rows and columns are 1-based, as {@link readWorkbook} gives them. */
export interface Annotations extends OpenOptions {
  notes: readonly { sheet: string; row: number; column: number; message: string }[]
  statuses: readonly { sheet: string; row: number; text: string }[]
  /** heading of the result column */
  statusHeader?: string
  /** row of the headings, for all sheets or by sheet name; default 1 */
  headerRow?: number | Readonly<Record<string, number>>
}

interface Plan {
  sheet: SheetEntry
  edits: SheetEdits
  notes: CellNote[]
  relations: Relation[]
  comments: { part: string; isNew: boolean } | null
  drawing: NewRelation | null
  added: NewRelation[]
  /** drawing the sheet already had, found while rewriting */
  existingDrawing: string | null
}

/**
 * Gives the workbook back as it was uploaded — every other part byte for byte — with a comment and a
 * light red fill on each wrong cell and a result column. Marks, comments and results of an earlier
 * annotation are replaced, so a corrected workbook can go round again.
 * @returns how many cells got a comment, and how many beyond {@link MAX_NOTES} were only marked
 * @throws WorkbookProblem for an unsound source or a sheet it does not have
 */
export async function annotateWorkbook(source: string, target: string, annotations: Annotations): Promise<{ comments: number; withoutComment: number }> {
  const pack = await openWorkbook(source, annotations)
  try {
    await refuseDoctypes(pack)
    const workbook = await workbookParts(pack)
    const styles = new MarkStyles(workbook.styles === undefined ? undefined : await pack.text(workbook.styles))
    const texts = await sharedStrings(pack, workbook.sharedStrings)
    const taken = new Set<string>()
    const counted = { comments: 0, withoutComment: 0 }
    let plans: Plan[]
    try {
      const context = {
        formats: await cellFormats(pack, workbook.styles),
        date1904: workbook.date1904,
        text: (i: number) => texts.get(i),
        limits: pack.limits,
      }
      plans = []
      for (const wanted of bySheet(workbook.sheets, annotations)) plans.push(await plan(pack, context, wanted, annotations, taken, counted))
    } catch (error) {
      throw placed(error, { file: pack.fileName })
    } finally {
      texts.close()
    }
    const ids = freeIds((await relationsOf(pack, workbook.part)).map((r) => r.id))
    const stylesPart = workbook.styles ?? freePart(pack, taken, 'xl/styles', '.xml')
    const newStyles: NewRelation | null = workbook.styles === undefined ? { id: ids.next().value, type: 'styles', target: stylesPart } : null
    await writePackage(
      target,
      async (writer) => {
        const replaced = new Set(['[content_types].xml', stylesPart.toLowerCase()])
        for (const p of plans) for (const part of partsOf(p)) replaced.add(part.toLowerCase())
        if (newStyles !== null) replaced.add(relationsPart(workbook.part).toLowerCase())
        await writer.add('[Content_Types].xml', contentTypes(await pack.text('[Content_Types].xml'), plans, newStyles))
        for (const part of pack.names) if (!replaced.has(part.toLowerCase())) await writer.add(part, pack.bytes(part))
        for (const p of plans) await writeSheet(pack, writer, p, styles)
        await writer.add(stylesPart, styles.changed || newStyles !== null ? styles.part() : pack.bytes(stylesPart))
        if (newStyles !== null) await writer.add(relationsPart(workbook.part), await withRelations(pack, workbook.part, [newStyles]))
      },
      annotations.signal,
    )
    return counted
  } finally {
    pack.close()
  }
}

interface Wanted {
  sheet: SheetEntry
  messages: Map<string, CellNote>
  statuses: Map<number, string>
}

function bySheet(sheets: SheetEntry[], { notes, statuses }: Annotations): Wanted[] {
  const found = new Map<string, Wanted>()
  const of = (name: string): Wanted => {
    const known = found.get(name)
    if (known !== undefined) return known
    const sheet = sheets.find((s) => s.name === name)
    if (sheet === undefined) throw new WorkbookProblem('bad-sheet', '工作簿里没有这个工作表', '请核对工作表名称', { sheet: name })
    const fresh: Wanted = { sheet, messages: new Map(), statuses: new Map() }
    found.set(name, fresh)
    return fresh
  }
  for (const { sheet, row, column, message } of notes) {
    if (!inside(row, EXCEL_ROWS) || !inside(column, EXCEL_COLUMNS)) throw new RangeError(`no such cell: row ${row}, column ${column}`)
    const { messages } = of(sheet)
    const earlier = messages.get(`${row}:${column}`)
    messages.set(`${row}:${column}`, { row, column, text: earlier === undefined ? message : `${earlier.text}\n${message}` })
  }
  for (const { sheet, row, text } of statuses) {
    if (!inside(row, EXCEL_ROWS)) throw new RangeError(`no such row: ${row}`)
    of(sheet).statuses.set(row, text)
  }
  return [...found.values()]
}

const inside = (n: number, max: number): boolean => Number.isInteger(n) && n >= 1 && n <= max

async function plan(
  pack: Package,
  context: SheetContext,
  { sheet, messages, statuses }: Wanted,
  { headerRow: asked, statusHeader = STATUS_HEADER }: Annotations,
  taken: Set<string>,
  counted: { comments: number; withoutComment: number },
): Promise<Plan> {
  const headerRow = typeof asked === 'number' ? asked : (asked?.[sheet.name] ?? 1)
  const { statusColumn, reused } = await surveySheet(pack, sheet, context, headerRow, statusHeader)
  const marks = new Map<number, Set<number>>()
  for (const { row, column } of messages.values()) marks.set(row, (marks.get(row) ?? new Set()).add(column))
  const notes = [...messages.values()].slice(0, MAX_NOTES - counted.comments)
  counted.comments += notes.length
  counted.withoutComment += messages.size - notes.length
  const withStatus = statuses.size > 0 || reused
  if (withStatus) statuses.set(headerRow, statusHeader)
  const relations = await relationsOf(pack, sheet.part)
  const ids = freeIds(relations.map((r) => r.id))
  const existing = relations.find((r) => r.type === 'comments' && pack.has(r.target))?.target
  const fresh = existing === undefined && notes.length > 0 ? freePart(pack, taken, 'xl/comments', '.xml') : null
  const comments = existing === undefined ? (fresh === null ? null : { part: fresh, isNew: true }) : { part: existing, isNew: false }
  const drawing: NewRelation | null = comments === null ? null : { id: ids.next().value, type: 'vmlDrawing', target: freePart(pack, taken, 'xl/drawings/vmlDrawing', '.vml') }
  return {
    sheet,
    notes,
    relations,
    comments,
    drawing,
    added: fresh === null ? [] : [{ id: ids.next().value, type: 'comments', target: fresh }],
    existingDrawing: null,
    edits: { marks, statuses, statusColumn: withStatus ? statusColumn : null, headerRow, clearOld: reused, drawingId: drawing?.id ?? null },
  }
}

/** Parts that are not copied as they are. */
const partsOf = (p: Plan): string[] => [
  p.sheet.part,
  relationsPart(p.sheet.part),
  ...(p.comments === null ? [] : [p.comments.part, ...p.relations.filter((r) => r.type === 'vmlDrawing').map((r) => r.target)]),
]

function contentTypes(source: string, plans: Plan[], newStyles: NewRelation | null): string {
  const parts: { part: string; type: string }[] = plans.flatMap((p) => (p.comments?.isNew === true ? [{ part: p.comments.part, type: CONTENT_TYPES.comments }] : []))
  if (newStyles !== null) parts.push({ part: newStyles.target, type: CONTENT_TYPES.styles })
  return withContentTypes(source, parts)
}

async function writeSheet(pack: Package, writer: PackageWriter, p: Plan, styles: MarkStyles): Promise<void> {
  const rewriter = new SheetRewriter(p.edits, styles)
  await writer.add(p.sheet.part, rewritten(pack, p.sheet, rewriter))
  const drawings = p.relations.filter((r) => r.type === 'vmlDrawing')
  const old = drawings.find((r) => r.id === rewriter.existingDrawing)
  const added = [...p.added]
  if (p.comments !== null) {
    const merged = p.comments.isNew ? null : mergeComments(await pack.text(p.comments.part), p.notes)
    await writer.add(p.comments.part, merged?.part ?? commentsPart(p.notes.map(markedNote), NOTE_AUTHOR))
    const cells = merged?.cells ?? p.notes
    // A drawing may also hold the pictures of printed headers: only the comments' one changes.
    for (const { target } of drawings) if (target !== old?.target) await writer.add(target, pack.bytes(target))
    if (old !== undefined) await writer.add(old.target, mergeVml(await pack.text(old.target), cells))
    else if (p.drawing !== null) {
      await writer.add(p.drawing.target, vmlPart(cells))
      added.push(p.drawing)
    }
  }
  const rels = relationsPart(p.sheet.part)
  if (added.length > 0) await writer.add(rels, await withRelations(pack, p.sheet.part, added))
  else if (pack.has(rels)) await writer.add(rels, pack.bytes(rels))
}

async function* rewritten(pack: Package, sheet: SheetEntry, rewriter: SheetRewriter): AsyncGenerator<Buffer> {
  const scanner = new XmlScanner((kind, raw, name) => rewriter.token(kind, raw, name))
  try {
    for await (const text of decodeXml(pack.bytes(sheet.part))) {
      scanner.write(text)
      yield Buffer.from(rewriter.out)
      rewriter.out = ''
    }
    scanner.end()
    yield Buffer.from(rewriter.out)
    rewriter.out = ''
  } catch (error) {
    throw placed(error, { file: pack.fileName, sheet: sheet.name })
  }
}
