import type { Writable } from 'node:stream'
import { cellRef } from '../cell-ref.ts'
import { commentsPart, MAIN_NS } from '../notes/comments-part.ts'
import { vmlPart } from '../notes/vml-part.ts'
import { escapeXml } from '#formats/package'
import { escapeAttribute } from '../xml/text.ts'
import { writePackage } from '../zip/package-writer.ts'
import { dropDowns } from './drop-downs.ts'
import { sheetPart } from './sheet-part.ts'
import { checkSpec, type SheetSpec, type WorkbookSpec } from './spec.ts'
import { stylesPart } from './styles.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const AUTHOR = '填写说明'

interface Written extends SheetSpec {
  hidden: boolean
  rowCount: number
}

/**
 * Writes a workbook row by row: an export, or a template when `rows` is empty. Equal input gives
 * equal bytes. Dates before 1900 are written as text; texts never become formulas.
 * @returns the number of data rows of each sheet
 * @throws WorkbookProblem for sheet names, rows or texts beyond Excel's bounds; the source's own error; the signal's reason
 */
export async function writeWorkbook(
  target: string | Writable,
  spec: WorkbookSpec,
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ rows: number[] }> {
  checkSpec(spec)
  const { formulas, sheet: options } = dropDowns(spec)
  const sheets: Written[] = spec.sheets.map((s) => ({ ...s, hidden: false, rowCount: 0 }))
  if (options !== null) sheets.push({ ...options, hidden: true, rowCount: 0 })
  await writePackage(
    target,
    async (writer) => {
      await writer.add('[Content_Types].xml', contentTypes(sheets))
      await writer.add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
      await writer.add('xl/_rels/workbook.xml.rels', relations([...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]), ['styles', 'styles.xml']]))
      await writer.add('xl/styles.xml', stylesPart)
      for (const [i, sheet] of sheets.entries()) {
        const n = i + 1
        const notes = headerNotes(sheet)
        const extras = {
          lists: formulas[i] ?? [],
          drawing: notes.length > 0 ? 'rId1' : null,
          first: i === 0,
          done: (rows: number) => {
            sheet.rowCount = rows
          },
          signal,
        }
        await writer.add(`xl/worksheets/sheet${n}.xml`, sheetPart(sheet, extras))
        if (notes.length === 0) continue
        await writer.add(`xl/worksheets/_rels/sheet${n}.xml.rels`, relations([['vmlDrawing', `../drawings/vmlDrawing${n}.vml`], ['comments', `../comments${n}.xml`]]))
        await writer.add(`xl/comments${n}.xml`, commentsPart(notes, AUTHOR))
        await writer.add(`xl/drawings/vmlDrawing${n}.vml`, vmlPart(notes, n))
      }
      // Last, because the filter ranges need the row counts.
      await writer.add('xl/workbook.xml', workbookPart(sheets))
    },
    signal,
  )
  return { rows: sheets.slice(0, spec.sheets.length).map((s) => s.rowCount) }
}

const headerNotes = ({ columns }: SheetSpec): { row: number; column: number; text: string }[] =>
  columns.flatMap(({ note }, i) => (note === undefined || note === '' ? [] : [{ row: 1, column: i + 1, text: note }]))

function relations(targets: [type: string, target: string][]): string {
  const lines = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${DOC}/${type}" Target="${target}"/>`)
  return `${XML}<Relationships xmlns="${RELS}">${lines.join('')}</Relationships>`
}

function contentTypes(sheets: Written[]): string {
  const part = (name: string, type: string): string => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`
  const parts = sheets.flatMap((sheet, i) => [
    part(`worksheets/sheet${i + 1}`, 'worksheet'),
    ...(headerNotes(sheet).length > 0 ? [part(`comments${i + 1}`, 'comments')] : []),
  ])
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${parts.join('')}</Types>`
}

/** Excel keeps the range of a filter and the repeated print header as defined names. */
function workbookPart(sheets: Written[]): string {
  const list = sheets.map((s, i) => `<sheet name="${escapeAttribute(s.name)}" sheetId="${i + 1}"${s.hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`)
  const ranged = sheets.map((s, i) => ({ ...s, i, quoted: `'${s.name.replaceAll("'", "''")}'` })).filter((s) => s.columns.length > 0)
  const name = (kind: string, i: number, hidden: string, formula: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${i}"${hidden}>${escapeXml(formula)}</definedName>`
  const names = [
    ...ranged.map((s) => name('_FilterDatabase', s.i, ' hidden="1"', `${s.quoted}!$A$1:${cellRef(s.rowCount + 1, s.columns.length).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')}`)),
    ...ranged.map((s) => name('Print_Titles', s.i, '', `${s.quoted}!$1:$1`)),
  ]
  return `${XML}<workbook xmlns="${MAIN_NS}" xmlns:r="${DOC}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}
