import { codeSets } from '#basis'

/** 职务层次由高到低；领导职务逐级晋升，一次一级。 */
export const levelLadder = ['1A01', '1A02', '1A11', '1A12', '1A21', '1A22', '1A31', '1A32', '1A41', '1A42', '1A50', '1A60'] as const

const heights: ReadonlyMap<string, number> = new Map(levelLadder.map((level, i) => [level, levelLadder.length - i]))
const names: ReadonlyMap<string, string> = new Map(codeSets.find((s) => s.id === 'post-level')?.items.map((i) => [i.code, i.label]))

/** How high a level stands, the lowest at 1; null for codes outside the ladder (试用期人员、其他). */
export function height(level: string | null): number | null {
  return level === null ? null : heights.get(level) ?? null
}

/** 县处级副职 */
export function levelName(level: string): string {
  return names.get(level) ?? level
}

/** The level one step above; null at the top and outside the ladder. */
export function levelAbove(level: string | null): string | null {
  const at = height(level)
  return at === null ? null : levelLadder[levelLadder.length - at - 1] ?? null
}

export function levelBelow(level: string): string | null {
  const at = height(level)
  return at === null ? null : levelLadder[levelLadder.length - at + 1] ?? null
}

/** Whether a level is `least` or higher. */
export function atLeast(level: string | null, least: string): boolean {
  return (height(level) ?? 0) >= (height(least) ?? Number.POSITIVE_INFINITY)
}

/** 正职, against 副职: below the section level there is no such pair. */
export function isChief(level: string): boolean {
  return ['1A01', '1A11', '1A21', '1A31', '1A41'].includes(level)
}
