/** Excel workbooks: bytes ↔ values. Knows nothing of registers or databases. */
export { WorkbookProblem, type Place, type ProblemCode } from './problem.ts'
export { LIMITS, type Limits } from './limits.ts'
export { columnLetters } from './cell-ref.ts'
export type { Cell, CellValue } from './read/cell.ts'
export {
  inspectWorkbook,
  readWorkbook,
  sheetNames,
  type ReadOptions,
  type ReadProgress,
  type SheetRow,
  type WorkbookSummary,
} from './read/read-workbook.ts'
export { writeWorkbook } from './write/write-workbook.ts'
export { sheetNameFor, type CellInput, type ColumnSpec, type Row, type SheetSpec, type WorkbookSpec } from './write/spec.ts'
export { annotateWorkbook, MAX_NOTES, STATUS_HEADER, type Annotations } from './annotate/annotate-workbook.ts'
