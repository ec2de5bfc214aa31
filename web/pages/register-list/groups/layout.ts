import type { Predicate } from '#kernel'
import type { PivotView } from '#server/http/contract'

/** The head of a group: how many rows it has, what they add up to, and what exactly they satisfy. */
export interface GroupHead {
  /** Places of its keys, which name it while the groups stay the same. */
  readonly id: string
  readonly level: 0 | 1
  readonly label: string
  readonly count: number
  readonly sums: Readonly<Record<string, number>>
  readonly where: readonly Predicate[]
}

/** A stretch of lines: one head, or the rows of an open group. */
export type Segment = { readonly start: number; readonly length: number; readonly head: GroupHead; readonly rows: boolean }

/** The lines of a grouped list, from top to bottom; `open` holds the ids of the groups whose inside is shown. */
export function layout(found: PivotView, two: boolean, open: ReadonlySet<string>): { segments: Segment[]; length: number } {
  const segments: Segment[] = []
  let start = 0
  const add = (head: GroupHead, rows: boolean): void => {
    const length = rows ? head.count : 1
    segments.push({ start, length, head, rows })
    start += length
  }
  const at = new Map(found.cells.map((c) => [`${c.row} ${c.column}`, c]))
  for (const [i, key] of found.rows.entries()) {
    const cell = at.get(`${i} null`)
    if (!cell) continue
    const head: GroupHead = { id: String(i), level: 0, label: key.label, count: cell.count, sums: cell.sums ?? {}, where: [key.where] }
    add(head, false)
    if (!open.has(head.id)) continue
    if (!two) {
      add(head, true)
      continue
    }
    for (const [j, inner] of found.columns.entries()) {
      const part = at.get(`${i} ${j}`)
      if (!part) continue
      const below: GroupHead = { id: `${i} ${j}`, level: 1, label: inner.label, count: part.count, sums: part.sums ?? {}, where: [key.where, inner.where] }
      add(below, false)
      if (open.has(below.id)) add(below, true)
    }
  }
  return { segments, length: start }
}

/** The stretch that a line lies in. */
export function segmentAt(segments: readonly Segment[], index: number): Segment | undefined {
  let [low, high] = [0, segments.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((segments[middle]?.start ?? 0) <= index) low = middle
    else high = middle - 1
  }
  const found = segments[low]
  return found && index >= found.start && index < found.start + found.length ? found : undefined
}
