import type { RuleLaw } from '#kernel'
import { mainPosts, type Career, type Post } from './career.ts'
import { atLeast, height, isChief, levelBelow } from './level-ladder.ts'
import type { PromotionStep } from './promotion-step.ts'

/** What a step upwards requires of time spent below it. */
export interface RequiredTenure {
  /** The level just below the one proposed. */
  readonly below: string
  readonly months: number
  /** Main posts at that level or above it. */
  readonly counted: readonly Post[]
}

/** 第八条第一款（三）: null where nothing is required, or where the place has set no term (乡科级). */
export function requiredTenure(posts: Career, step: PromotionStep, law: RuleLaw): RequiredTenure | null {
  const below = levelBelow(step.to)
  if (below === null || !atLeast(step.to, '1A42')) return null
  const chief = isChief(step.to)
  const clause = 'XR-08-3'
  const years = atLeast(step.to, '1A32') ? law.number(chief ? 'deputy' : 'chief', { clause }) : law.numberIfGiven(chief ? 'sectionChief' : 'sectionDeputy', { clause })
  if (years === null) return null
  return { below, months: years * 12, counted: mainPosts(posts).filter((p) => (height(p.level) ?? 0) >= (height(below) ?? 0)) }
}
