import { check, earliest, finding, rowsOf, used, type Finding } from '#kernel'
import { height, levelName, withCareer } from '#domains/cadres/appointments'
import { fileCareer, mainPosts, said, type FileCareer, type Line } from './file-facts.ts'
import { sanction } from './sanction.register.ts'

type Kind = 'level-skipped' | 'level-lowered' | 'promoted-level'
type Found = (Finding & { readonly kind: Kind })[]
const lowering = new Set(['gov-demotion', 'gov-removal', 'party-removal', 'party-probation', 'party-expulsion', 'org-adjustment', 'org-dismissal', 'org-resignation', 'org-demotion'])

/** 职务层次的升降。越级、降低都可能是真的，但须有依据。 */
export const levelsCheck = check('levels-line', {
  label: '职务层次',
  about: 'person',
  among: withCareer,
  facts: { career: fileCareer, sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn']) },
  kinds: {
    'level-skipped': { label: '职务层次越级', weight: 'doubt' },
    'level-lowered': { label: '职务层次降低而无依据', weight: 'doubt' },
    'promoted-level': { label: '任用形式与层次变化不符', weight: 'error' },
  },
  find({ facts: { career, sanctions } }) {
    const posts = mainPosts(career).filter((p) => height(p.level) !== null)
    const lowered = sanctions.rows.filter((s) => lowering.has(s.kind ?? '') && s.decidedOn !== null)
    return posts.flatMap((post, i): Found => {
      const last = posts[i - 1]
      return last ? step(career, last, post, lowered.some((s) => (s.decidedOn ?? '') <= earliest(post.since ?? '') && (s.decidedOn ?? '') >= earliest(last.since ?? ''))) : []
    })
  },
})

function step(career: FileCareer, last: Line, post: Line, sanctioned: boolean): Found {
  const rise = (height(post.level) ?? 0) - (height(last.level) ?? 0)
  const words = `“${last.post ?? ''}”（${levelName(last.level ?? '')}）到“${post.post ?? ''}”（${levelName(post.level ?? '')}，${said(post.since ?? '')}）`
  const facts = [used(career, post, 'level', 'change'), used(career, last, 'level')] as const
  if (post.change === 'promote' && rise <= 0) return [finding('promoted-level', `${words}记为提拔，层次没有提高，请更正任用形式或职务层次`, ...facts)]
  if (post.change === 'lateral' && rise !== 0) return [finding('promoted-level', `${words}记为平职调整，层次有变化，请更正任用形式或职务层次`, ...facts)]
  if (rise > 1) return [finding('level-skipped', `${words}越过一级，请核对层次，或补录中间的任职`, ...facts)]
  if (rise < 0 && !sanctioned) return [finding('level-lowered', `${words}层次降低，没有处分、组织处理记录，请核对层次或补录依据`, ...facts)]
  return []
}
