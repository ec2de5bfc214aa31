import { FileProblem } from '#formats/package'
import { columnLetters } from './cell-ref.ts'

/** Why a workbook was refused; stable, for callers that branch on it. */
export type ProblemCode =
  | 'unreadable'
  | 'empty-file'
  | 'not-workbook'
  | 'old-xls'
  | 'encrypted'
  | 'text-file'
  | 'damaged'
  | 'missing-part'
  | 'too-big'
  | 'bomb'
  | 'entities'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'too-long-text'
  | 'bad-cell'
  | 'bad-sheet'

/** Where in the upload the problem sits; `row` and `column` are 1-based as Excel counts. */
export interface Place {
  file?: string | undefined
  sheet?: string | undefined
  row?: number | undefined
  column?: number | undefined
}

/**
 * A workbook that cannot be used as it is. The message is a Chinese sentence for
 * the person who uploaded it: the place first, then what is wrong, then the repair.
 */
export class WorkbookProblem extends FileProblem {
  override readonly name = 'WorkbookProblem'
  declare readonly code: ProblemCode
  readonly place: Place

  constructor(code: ProblemCode, what: string, repair: string, place: Place = {}, cause?: unknown) {
    super(code, what, repair, place.file, cause, sentence(what, repair, place))
    this.place = place
  }

  /** The same problem with the parts of the place it did not know yet. */
  at(place: Place): WorkbookProblem {
    const known = Object.fromEntries(Object.entries(this.place).filter(([, v]) => v !== undefined))
    return new WorkbookProblem(this.code, this.what, this.repair, { ...place, ...known }, this.cause)
  }
}

const saveAs = '请在 Excel 或 WPS 中打开后另存为 .xlsx，再上传'

export const damaged = (what: string, cause?: unknown): WorkbookProblem => new WorkbookProblem('damaged', what, saveAs, {}, cause)

/** A problem of the package or of its XML, as one of a workbook, with the parts of the place it did not know yet. */
export function adopted(problem: FileProblem, place: Place): WorkbookProblem {
  if (problem instanceof WorkbookProblem) return problem.at(place)
  return new WorkbookProblem(problem.code as ProblemCode, problem.what, problem.code === 'damaged' ? saveAs : problem.repair, { ...place, ...(problem.file === undefined ? {} : { file: problem.file }) }, problem.cause)
}

/** Adds the place to a problem of the file; any other error is returned untouched. */
export function placed(error: unknown, place: Place): unknown {
  return error instanceof FileProblem ? adopted(error, place) : error
}

function sentence(what: string, repair: string, { file, sheet, row, column }: Place): string {
  const where = [
    file === undefined ? '' : `文件“${file}”`,
    sheet === undefined ? '' : `工作表“${sheet}”`,
    row === undefined ? '' : `第 ${row} 行`,
    column === undefined ? '' : ` ${columnLetters(column)} 列`,
  ].join('')
  return `${where === '' ? '' : `${where}：`}${what}。${repair}。`
}
