import { basename } from 'node:path'
import { readWorkbook, WorkbookProblem, type Cell, type CellValue } from '#formats/xlsx'
import { parseValue, type Catalogue, type Register } from '#kernel'
import { complain, newDraft, type Draft, type Note } from './draft.ts'
import { cellText, readHeading, type Heading } from './headers.ts'

export interface ReadSheet { readonly file: string; readonly drafts: Draft[]; readonly notes: Note[]; readonly headerRows: Record<string, number>; readonly statusRows: { sheet: string; row: number; draft: Draft }[] }

const HEADING_WITHIN = 10

/**
 * Reads a workbook into drafts of one register. Cells are parsed at once; references wait for the registers. Throws
 * WorkbookProblem when the file as a whole cannot be used.
 */
export async function readRegisterWorkbook(catalogue: Catalogue, register: Register, path: string, options: { signal?: AbortSignal; onProgress?: (rows: number, fraction: number) => void; fileName?: string } = {}): Promise<ReadSheet> {
  const file = options.fileName ?? basename(path)
  const out: ReadSheet = { file, drafts: [], notes: [], headerRows: {}, statusRows: [] }
  const headings = new Map<string, Heading>()
  const unread = new Map<string, number>()
  for await (const row of readWorkbook(path, { ...(options.signal ? { signal: options.signal } : {}), fileName: file, onProgress: (p) => options.onProgress?.(p.rows, p.fraction) })) {
    const heading = headings.get(row.sheet)
    if (!heading) {
      const found = readHeading(catalogue, register, row)
      if (found) {
        headings.set(row.sheet, found)
        out.headerRows[row.sheet] = row.row
        for (const u of found.unknown) out.notes.push({ file, sheet: row.sheet, row: row.row, column: u.header, columnNumber: u.number, warning: true, message: `“${u.header}”不是“${register.label}”的列，这一列未导入` })
      } else unread.set(row.sheet, (unread.get(row.sheet) ?? 0) + 1)
      if (!found && (unread.get(row.sheet) ?? 0) > HEADING_WITHIN) headings.set(row.sheet, { row: 0, columns: [], unknown: [] })
      continue
    }
    if (heading.columns.length === 0) continue
    const draft = readRow(catalogue, register, file, heading, row)
    if (!draft) continue
    out.drafts.push(draft)
    out.statusRows.push({ sheet: row.sheet, row: row.row, draft })
  }
  if (Object.keys(out.headerRows).length === 0) {
    throw new WorkbookProblem('bad-sheet', unread.size === 0 ? '工作簿是空的' : `前 ${HEADING_WITHIN} 行里没有找到“${register.label}”的表头`, `请用“${register.label}”的模板填写后再导入`)
  }
  return out
}

function readRow(catalogue: Catalogue, register: Register, file: string, heading: Heading, row: { sheet: string; row: number; cells: readonly CellValue[] }): Draft | null {
  const used = heading.columns.filter((c) => cellText(row.cells[c.number - 1]) !== '')
  if (used.length === 0) return null
  const columns: Record<string, { header: string; number: number }> = {}
  for (const c of heading.columns) if (c.column.part === 'value' || !columns[c.column.field]) columns[c.column.field] = { header: c.header, number: c.number }
  const draft = newDraft({ file, sheet: row.sheet, row: row.row }, columns)
  for (const { number, column } of used) {
    const cell = row.cells[number - 1] as Cell
    const field = register.fields[column.field]
    if (!field) continue
    if (cell.kind === 'formula' || cell.kind === 'error') {
      complain(draft, column.field, cell.kind === 'error' ? `“${column.header}”是错误值 ${cell.text}，请改为实际内容` : `“${column.header}”是公式，系统不执行公式。请复制后“选择性粘贴—数值”`)
      continue
    }
    if (field.type === 'reference') {
      const before = draft.references[column.field]
      const text = before && 'text' in before ? before.text : ''
      const identity = before && 'text' in before ? before.identity : undefined
      draft.references[column.field] = column.part === 'identity' ? { text, identity: cell.text } : { text: cell.text, ...(identity ? { identity } : {}) }
      continue
    }
    const parsed = parseValue(catalogue, field, cell.kind === 'date' ? cell.date ?? cell.text : cell.text)
    if (parsed.ok) draft.values[column.field] = parsed.value
    else complain(draft, column.field, parsed.message)
  }
  return draft
}
