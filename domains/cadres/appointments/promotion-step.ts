import { givenText, notConcerned, unknown, type Decision, type Given } from '#kernel'
import { postTurns, presentPost, type Career, type Post } from './career.ts'
import { height, levelName } from './level-ladder.ts'

/** From the present main post to the level proposed. */
export interface PromotionStep { readonly post: Post; readonly from: string; readonly to: string; readonly levels: number }

/**
 * What a rule says of the step from the present main post up to the level proposed: not concerned where it is none, unknown
 * where the records do not tell. Every day on which the present post is another may turn it; authors need not say so.
 */
export function onStep(posts: Career, given: Given, on: string, decide: (step: PromotionStep) => Decision): Decision {
  const found = promotionStep(posts, given, on)
  const decision = 'outcome' in found ? found : decide(found)
  return { ...decision, turns: [...decision.turns, ...postTurns(posts)] }
}

function promotionStep(posts: Career, given: Given, on: string): PromotionStep | Decision {
  const to = givenText(given, 'level')
  if (to === null) return unknown('未给出拟任职务层次', { given: 'level' })
  const post = presentPost(posts, on)
  if (post === null) return unknown('没有现任主职的记录', { register: 'appointment' })
  if (post.level === null) return unknown(`现任“${post.post ?? ''}”未记职务层次`, { register: 'appointment', field: 'level' })
  const [low, high] = [height(post.level), height(to)]
  if (low === null) return unknown(`现任“${post.post ?? ''}”的职务层次为“${levelName(post.level)}”，不在领导职务层次之内`, { register: 'appointment', field: 'level' })
  if (high === null) return unknown(`拟任职务层次“${levelName(to)}”不在领导职务层次之内`, { given: 'level' })
  if (high <= low) return notConcerned
  return { post, from: post.level, to, levels: high - low }
}
