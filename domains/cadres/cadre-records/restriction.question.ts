import { question, type Row } from '#kernel'
import { career, presentPost } from '#domains/cadres/appointments'

/** 影响期：现任职务的人是否在诫勉、处分、组织处理的影响期内，何时届满。 */
export const restriction = question('restriction', {
  label: '影响期',
  about: 'person',
  outlook: { label: '影响期届满', arrives: ['allow'], onlyFuture: true },
  words: { allow: '不在影响期', forbid: '在影响期内' },
  facts: { career },
  presume: ({ on, facts }): Row | null => (presentPost(facts.career, on) === null ? null : {}),
})
