import { notConcerned, unknown, type Decision } from '#kernel'
import { postTurns, presentPost, type Career, type Post } from './career.ts'
import { atLeast } from './level-ladder.ts'

/** The present main post where it stands at a level or above it; else the decision: not concerned, or unknown where no level is recorded. */
export function postAtLeast(posts: Career, on: string, least: string): Post | Decision {
  const post = presentPost(posts, on)
  const turns = postTurns(posts)
  if (post !== null && post.level === null) return unknown(`现任“${post.post ?? ''}”未记职务层次`, { register: 'appointment', field: 'level' }, { turns })
  return post !== null && atLeast(post.level, least) ? post : { ...notConcerned, turns }
}

/** Whether a question about posts from a level upwards arises: it does where the level is not recorded. */
export function mayHoldAtLeast(posts: Career, on: string, least: string): boolean {
  const post = presentPost(posts, on)
  return post !== null && (post.level === null || atLeast(post.level, least))
}

export const isPost = (found: Post | Decision): found is Post => 'since' in found
