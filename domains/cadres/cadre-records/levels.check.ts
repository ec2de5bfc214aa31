import { check, finding, used, type Finding } from '#kernel'
import { height, levelName, withCareer } from '#domains/cadres/appointments'
import { fileCareer, mainPosts, said, type FileCareer, type Line } from './file-facts.ts'

/** 职务层次的上升与任用形式。越级可能是真的，但须有依据。 */
export const levelsCheck = check('levels-line', {
  label: '职务层次',
  about: 'person',
  among: withCareer,
  facts: { career: fileCareer },
  kinds: {
    'level-skipped': { label: '职务层次越级', weight: 'doubt' },
    'promoted-level': { label: '任用形式与层次变化不符', weight: 'error' },
  },
  find({ facts: { career } }) {
    return levelSteps(career).flatMap(({ last, post, rise, words, facts }): (Finding & { readonly kind: 'level-skipped' | 'promoted-level' })[] => {
      if (post.change === 'promote' && rise <= 0) return [finding('promoted-level', `${words}记为提拔，层次没有提高，请更正任用形式或职务层次`, ...facts)]
      if (post.change === 'lateral' && rise !== 0) return [finding('promoted-level', `${words}记为平职调整，层次有变化，请更正任用形式或职务层次`, ...facts)]
      return rise > 1 && last.since !== null ? [finding('level-skipped', `${words}越过一级，请核对层次，或补录中间的任职`, ...facts)] : []
    })
  },
})

interface Step { readonly last: Line; readonly post: Line; readonly rise: number; readonly words: string; readonly facts: readonly [ReturnType<typeof used>, ReturnType<typeof used>] }

/** From one main post to the next, as far as both have a level. */
export function levelSteps(career: FileCareer): readonly Step[] {
  const posts = mainPosts(career).filter((p) => height(p.level) !== null)
  return posts.flatMap((post, i): Step[] => {
    const last = posts[i - 1]
    if (!last) return []
    return [{
      last, post, rise: (height(post.level) ?? 0) - (height(last.level) ?? 0), facts: [used(career, post, 'level', 'change'), used(career, last, 'level')],
      words: `“${last.post ?? ''}”（${levelName(last.level ?? '')}）到“${post.post ?? ''}”（${levelName(post.level ?? '')}，${said(post.since ?? '')}）`,
    }]
  })
}
