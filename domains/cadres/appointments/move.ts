import { givenText, type Given } from '#kernel'
import { presentPost, type Career } from './career.ts'
import { height } from './level-ladder.ts'

/**
 * What is proposed, against the present main post: a post above it (also where no level is told, or none is recorded),
 * 进一步使用 where that is told, or another post of its level.
 */
export function moveOf(posts: Career, given: Given, on: string): 'promotion' | 'advance' | 'equal' {
  const [to, now] = [height(givenText(given, 'level')), height(presentPost(posts, on)?.level ?? null)]
  if (to === null || now === null || to > now) return 'promotion'
  return givenText(given, 'change') === 'advance' ? 'advance' : 'equal'
}
