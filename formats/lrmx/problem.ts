/** Why an appointment form was refused; stable, for callers that branch on it. */
export type LrmxProblemCode =
  | 'empty' | 'too-big' | 'encoding' | 'other-file' | 'not-xml' | 'entities' | 'damaged' | 'truncated' | 'not-form' | 'photo' | 'characters'

/** A form that cannot be read or written as it is. The message is a Chinese sentence: the file, what is wrong, the repair. */
export class LrmxProblem extends Error {
  override readonly name = 'LrmxProblem'
  readonly code: LrmxProblemCode
  readonly what: string
  readonly repair: string
  readonly file: string | undefined

  constructor(code: LrmxProblemCode, what: string, repair: string, file?: string) {
    super(`${file === undefined ? '' : `文件“${file}”：`}${what}。${repair}。`)
    this.code = code
    this.what = what
    this.repair = repair
    this.file = file
  }

  /** The same problem with its file. */
  in(file: string): LrmxProblem {
    return new LrmxProblem(this.code, this.what, this.repair, file)
  }
}

export const exportAgain = '请在任免审批表编辑器中打开原表，重新导出为 .lrmx'
