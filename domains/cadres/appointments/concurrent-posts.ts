import type { Effect, Row, Value } from '#kernel'

/** 职务变动时，兼任的职务怎么办。 */
export const concurrentPosts = { dismissed: '一并免去', kept: '保留' } as const

/** 兼任的职务一并免去的，到职务变动之日为止；没有兼任的，无所变动。 */
export function endsConcurrent({ person = null, concurrent }: Row, until: Value): Effect[] {
  return concurrent === 'dismissed' ? [{ do: 'end', register: 'appointment', every: true, values: { person, kind: 'concurrent', until } }] : []
}
