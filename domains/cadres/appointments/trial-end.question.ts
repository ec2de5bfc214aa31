import { question, addMonths, latest, own, type Row } from '#kernel'
import { person } from '#domains/people/person'
import { career, presentPost } from './career.ts'

/** 试用期：提拔任职或者新录用的试用期何时届满，届满后有没有考核转正。 */
export const trialEnd = question('trial-end', {
  label: '试用期届满',
  about: 'person',
  outlook: { label: '届满待办', arrives: ['due'] },
  words: { allow: '无须办理', due: '届满待办' },
  facts: { career, self: own(person, ['hiredOn']) },
  presume({ on, facts }): Row | null {
    const post = presentPost(facts.career, on)
    if (post?.since == null) return null
    // Two years after taking office a trial nobody recorded is no longer asked about.
    return post.level === '1A98' || post.trialEndsOn !== null || ((post.change ?? 'promote') === 'promote' && addMonths(latest(post.since), 24) > on) ? {} : null
  },
})
