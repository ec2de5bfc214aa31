import type { Figure } from '#server/http/contract'

/** A point of a line: where it lies between 0 and 1, both ways; null where there is no number. */
export interface Point { readonly x: number; readonly y: number | null }

/** The numbers of a series as points; the lowest lies at 0, the highest at 1, equal ones in the middle. */
export function pointsOf(figures: readonly Figure[]): Point[] {
  const values = figures.map(numberOf)
  const known = values.filter((v) => v !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return values.map((v, i) => ({ x: figures.length < 2 ? 1 : i / (figures.length - 1), y: v === null ? null : high === low ? 0.5 : (v - low) / (high - low) }))
}

/** The number of a figure; null for grades, for what has no value, and where not all of it may be seen. */
export function numberOf({ value, hidden }: Figure): number | null {
  return typeof value === 'number' && hidden === 0 ? value : null
}

/** Runs of neighbouring points as polylines in a box: a gap in the numbers is a gap in the line. */
export function linesIn(points: readonly Point[], width: number, height: number, margin: number): string[] {
  const lines: string[][] = [[]]
  for (const { x, y } of points) {
    if (y === null) lines.push([])
    else lines.at(-1)?.push(`${round(margin + x * (width - 2 * margin))},${round(height - margin - y * (height - 2 * margin))}`)
  }
  return lines.filter((l) => l.length > 0).map((l) => l.join(' '))
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}
