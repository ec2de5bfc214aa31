import { mainPosts, positionOf, presentPost, stretches, usedPosts, type Career, type Post } from '#domains/cadres/appointments'
import { unbroken, type FactUsed, type RuleLaw, type Stretch } from '#kernel'

/** The present main post and the time spent in its position. */
export interface SamePost { readonly post: Post; readonly stretches: readonly Stretch[]; readonly facts: readonly FactUsed[] }

/** `which`: every term in the position, or the present one without a break. */
export function samePost(posts: Career, law: RuleLaw, on: string, which: 'every' | 'present'): SamePost | null {
  const post = presentPost(posts, on)
  if (post === null) return null
  const all = mainPosts(posts).filter((p) => positionOf(p) === positionOf(post))
  const rows = which === 'every' ? all : unbroken(all, on)
  return { post, stretches: stretches(rows, law), facts: usedPosts(posts, rows, 'post', 'since', 'until') }
}
