import { codeSets } from '#basis'

/** 职级由高到低，逐级晋升（综合管理类）。 */
const rankLadder = ['11', '12', '13', '14', '15', '16', '17', '18', '19', '1A', '1B', '1C'] as const

const places: ReadonlyMap<string, number> = new Map(rankLadder.map((rank, i) => [rank, i]))
const names: ReadonlyMap<string, string> = new Map(codeSets.find((s) => s.id === 'rank')?.items.map((i) => [i.code, i.label]))

/** 领导职务: who holds a post of this level may be promoted to the rank without the rank below it (第十八条). */
const posts: ReadonlyMap<string, string> = new Map([['11', '1A22'], ['13', '1A31'], ['15', '1A32'], ['17', '1A41'], ['19', '1A42']])

/** Steps from the top, 0 for 一级巡视员; null for codes outside the ladder. */
export function rankPlace(rank: string | null): number | null {
  return rank === null ? null : places.get(rank) ?? null
}

/** 四级主任科员 */
export function rankName(rank: string): string {
  return names.get(rank) ?? rank
}

/** The rank one step above; null at the top and outside the ladder. */
export function rankAbove(rank: string | null): string | null {
  const at = rankPlace(rank)
  return at === null || at === 0 ? null : rankLadder[at - 1] ?? null
}

export function rankBelow(rank: string): string | null {
  const at = rankPlace(rank)
  return at === null ? null : rankLadder[at + 1] ?? null
}

/** The level of leading posts that leads to a rank directly; null where only the rank below does. */
export function postLeadingTo(rank: string): string | null {
  return posts.get(rank) ?? null
}

/** The highest rank to which leading posts of a level lead directly. */
export function rankOfPost(level: string | null): string | null {
  for (const [rank, post] of posts) if (post === level) return rank
  return null
}
