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
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem'
  readonly code: ProblemCode
  readonly what: string
  readonly repair: string
  readonly place: Place

  constructor(code: ProblemCode, what: string, repair: string, place: Place = {}, cause?: unknown) {
    super(sentence(what, repair, place), cause === undefined ? undefined : { cause })
    this.code = code
    this.what = what
    this.repair = repair
    this.place = place
  }

  /** The same problem with the parts of the place it did not know yet. */
  at(place: Place): WorkbookProblem {
    const known = Object.fromEntries(Object.entries(this.place).filter(([, v]) => v !== undefined))
    return new WorkbookProblem(this.code, this.what, this.repair, { ...place, ...known }, this.cause)
  }
}

/** Adds the place to a WorkbookProblem; any other error is returned untouched. */
export function placed(error: unknown, place: Place): unknown {
  return error instanceof WorkbookProblem ? error.at(place) : error
}

export const damaged = (what: string, cause?: unknown): WorkbookProblem =>
  new WorkbookProblem('damaged', what, '请在 Excel 或 WPS 中打开后另存为 .xlsx，再上传', {}, cause)

function sentence(what: string, repair: string, { file, sheet, row, column }: Place): string {
  const where = [
    file === undefined ? '' : `文件“${file}”`,
    sheet === undefined ? '' : `工作表“${sheet}”`,
    row === undefined ? '' : `第 ${row} 行`,
    column === undefined ? '' : ` ${columnLetters(column)} 列`,
  ].join('')
  return `${where === '' ? '' : `${where}：`}${what}。${repair}。`
}
