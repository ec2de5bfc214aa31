import { question, type Row } from '#kernel'
import { career, isLocalLeadingBody, presentPost } from '#domains/cadres/appointments'
import { isTermPost } from './term-post.ts'

/** 连任：任期制职务能否再被推荐、提名或者任命担任同一职务、同一层次职务。 */
export const reappointment = question('reappointment', {
  label: '连任同一职务',
  about: 'person',
  outlook: { label: '不再连任', arrives: ['forbid'] },
  words: { allow: '可以连任', forbid: '不再连任' },
  facts: { career },
  presume({ on, facts }): Row | null {
    const post = presentPost(facts.career, on)
    if (post === null) return null
    return (post.level === null ? isLocalLeadingBody(post['unit.name']) : isTermPost(post) !== false) ? {} : null
  },
})
