import { mainPosts, positionOf, presentPost, stretches, usedPosts, type Career, type Post } from '#domains/cadres/appointments'
import type { FactUsed, RuleLaw, Stretch } from '#kernel'

/** The present main post and all the time spent in its position. */
export interface SamePost { readonly post: Post; readonly stretches: readonly Stretch[]; readonly facts: readonly FactUsed[] }

export function samePost(posts: Career, law: RuleLaw, on: string): SamePost | null {
  const post = presentPost(posts, on)
  if (post === null) return null
  const rows = mainPosts(posts).filter((p) => positionOf(p) === positionOf(post))
  return { post, stretches: stretches(rows, law), facts: usedPosts(posts, rows, 'post', 'since', 'until') }
}
