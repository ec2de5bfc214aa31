import { readSplit, type Split } from '#kernel'

/** The address form: `level` or `unit.kind/since:year`. */
export function readGroups(text: string | undefined): (Split | null)[] | null {
  return text === undefined ? null : text.split('/').slice(0, 2).map(readSplit)
}
