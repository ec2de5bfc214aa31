/** Why a file that is a zip package (Excel, Word, a zip of forms) was refused; stable, for callers that branch on it. */
export type PackageProblemCode = 'unreadable' | 'empty-file' | 'other-file' | 'encrypted' | 'damaged' | 'missing-part' | 'too-big' | 'bomb' | 'entities'

/** A file that cannot be used as it is. The message is a Chinese sentence: the file, what is wrong, the repair. */
export class FileProblem extends Error {
  override readonly name: string = 'FileProblem'
  readonly code: string
  readonly what: string
  readonly repair: string
  readonly file: string | undefined

  constructor(code: string, what: string, repair: string, file?: string, cause?: unknown, message?: string) {
    super(message ?? `${file === undefined ? '' : `文件“${file}”：`}${what}。${repair}。`, cause === undefined ? undefined : { cause })
    this.code = code
    this.what = what
    this.repair = repair
    this.file = file
  }

  /** The same problem with its file, unless it knows one. */
  in(file: string): FileProblem {
    return this.file === undefined ? new FileProblem(this.code, this.what, this.repair, file, this.cause) : this
  }
}

/** Adds the file to a FileProblem that does not know it; any other error is returned untouched. */
export function inFile(error: unknown, file: string): unknown {
  return error instanceof FileProblem ? error.in(file) : error
}

export const packageProblem = (code: PackageProblemCode, what: string, repair: string, cause?: unknown): FileProblem => new FileProblem(code, what, repair, undefined, cause)

/** What is below tells neither the program nor the format; whoever reads a certain format says it more exactly. */
export const damaged = (what: string, cause?: unknown): FileProblem => packageProblem('damaged', what, '请用原来的软件打开后另存一份，再上传', cause)
