import { question, type Row } from '#kernel'
import { career, presentPost } from '#domains/cadres/appointments'
import { isLocalChief } from './local-chief.ts'

/** 调整县乡党政正职：任职满没满规定年限，须不须事前报告。 */
export const earlyMove = question('early-move', {
  label: '调整县乡党政正职',
  about: 'person',
  words: { allow: '不须报告', caution: '须事前报告' },
  facts: { career },
  presume({ on, facts }): Row | null {
    const post = presentPost(facts.career, on)
    return post !== null && isLocalChief(post) ? {} : null
  },
})
