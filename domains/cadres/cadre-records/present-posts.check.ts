import { adding, check, finding, own, used, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { before, fileCareer, heldOn, mainPosts, said, type FileCareer, type Line } from './file-facts.ts'

type Kind = 'two-present-posts' | 'posts-overlap' | 'no-present-post' | 'post-text' | 'retired-in-office' | 'level-missing' | 'unit-missing'

/** 现任职务与任职记录。多一段主职就多一份职数和年限，所以先校核这里。 */
export const presentPosts = check('present-posts', {
  label: '现任职务',
  about: 'person',
  among: withCareer,
  facts: { self: own(person, ['currentPost', 'retirementMonth', 'managedBy']), career: fileCareer },
  kinds: {
    'two-present-posts': { label: '同时有两个现任主职', weight: 'error' },
    'posts-overlap': { label: '主职任职时间重叠', weight: 'error' },
    'no-present-post': { label: '有现任职务而没有现任主职记录', weight: 'error' },
    'post-text': { label: '现任职务与任职记录写法不一致', weight: 'doubt' },
    'retired-in-office': { label: '已过到龄时间仍在任', weight: 'doubt' },
    'level-missing': { label: '现任主职没有职务层次', weight: 'missing' },
    'unit-missing': { label: '现任主职没有对应单位', weight: 'missing' },
  },
  find({ on, facts: { self, career } }) {
    if (!self) return []
    const posts = mainPosts(career)
    const present = heldOn(posts, on)
    return [...overlaps(career, posts, present), ...ofPresent(self, career, present, on)]
  },
})

type Found = (Finding & { readonly kind: Kind })[]

function overlaps(career: FileCareer, posts: readonly Line[], present: readonly Line[]): Found {
  const out: Found = []
  const name = (r: Line): string => `“${r.post ?? ''}”（${said(r.since ?? '')}${r.until === null ? ' 起' : `至 ${said(r.until)}`}）`
  if (present.length > 1) out.push(finding('two-present-posts', `${present.map(name).join('和')}都是现任主职，请给先任的填上免职时间，或把其中一条改为兼任、挂职`, ...asFacts(career, present)))
  for (const [i, post] of posts.entries()) for (const next of posts.slice(i + 1)) {
    if (present.includes(post) && present.includes(next)) continue
    // Certainly in both at once: the later one begins before the earlier one can have ended.
    if (next.since !== null && (post.until === null || before(next.since, post.until))) out.push(finding('posts-overlap', `${name(post)}与${name(next)}重叠，请更正起止时间，或把其中一条改为兼任、挂职`, ...asFacts(career, [next, post])))
  }
  return out
}

function ofPresent(self: { readonly id: string; readonly register: string; readonly currentPost: string | null; readonly retirementMonth: string | null }, career: FileCareer, present: readonly Line[], on: string): Found {
  const out: Found = []
  const [post] = present
  if (!post) {
    if (self.currentPost !== null) out.push(adding('appointment', finding('no-present-post', `现任职务写“${self.currentPost}”，任职记录里没有现任的主职，请补录或更正现任职务`, used(self, self, 'currentPost'))))
    return out
  }
  const recorded = present.map((r) => plain(r.post ?? ''))
  if (self.currentPost !== null && !recorded.some((text) => plain(self.currentPost ?? '').includes(text) || text.includes(plain(self.currentPost ?? '')))) out.push(finding('post-text', `现任职务写“${self.currentPost}”，任职记录是“${post.post ?? ''}”，请改成一致`, used(self, self, 'currentPost'), used(career, post, 'post')))
  if (self.retirementMonth !== null && before(self.retirementMonth, on)) out.push(finding('retired-in-office', `到龄时间 ${said(self.retirementMonth)} 已过，任职记录仍是现任，请填免职时间或写明延迟的依据`, used(career, post, 'until'), used(self, self, 'retirementMonth')))
  if (post.level === null) out.push(finding('level-missing', `“${post.post ?? ''}”没有填职务层次，年限和职数算不进去，请补填`, used(career, post, 'level')))
  if (post.unit === null) out.push(finding('unit-missing', `“${post.post ?? ''}”没有对应到单位，单位的名册、职数和数字都数不到，请选任职单位`, used(career, post, 'unit')))
  return out
}

function asFacts(career: FileCareer, [first, ...rest]: readonly Line[]): [ReturnType<typeof used>, ...ReturnType<typeof used>[]] {
  const at = (r: Line | undefined) => used(career, r ?? { id: '' }, 'since', 'until', 'kind')
  return [at(first), ...rest.map(at)]
}

/** Blanks and the names of the party say nothing about which post it is. */
const plain = (text: string): string => text.replace(/[\s、，,;；（）()]|中共/g, '')

