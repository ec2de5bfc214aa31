import type { Conflict } from '#server/http/contract'

/** A save that cannot be taken: sentences beside the fields they belong to. */
export class Refused extends Error {
  readonly problems: { field: string; message: string }[]
  constructor(message: string, problems: { field: string; message: string }[] = []) {
    super(message)
    this.problems = problems
  }
}
/** Someone else has changed the same field meanwhile: both versions are shown, nothing is lost. */
export class Conflicting extends Error {
  readonly conflict: Conflict
  constructor(conflict: Conflict) {
    super('他人已在您打开之后改了同一项，请逐项选择保留哪一个')
    this.conflict = conflict
  }
}
export class NotFound extends Error {}
export class Forbidden extends Error {}
