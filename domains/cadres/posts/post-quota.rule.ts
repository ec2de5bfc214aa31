import { allow, forbid, givenNumber, integer, ref, rowOfGiven, rule, unknown, used } from '#kernel'
import { posts } from './posts.register.ts'

/** 职数：现有在任加上拟任，不得超过核定职数。在任人数由任职推算，由提问的一方给出。 */
export const postQuota = rule('post-quota', {
  label: '不超职数配备',
  clauses: ['XR-ZS'],
  facts: { position: rowOfGiven('position', posts, ['quota']) },
  given: {
    position: ref('posts', '职位', { optional: true }), quota: integer('核定职数', { optional: true, min: 0, unit: '名' }), incumbents: integer('现有在任', { min: 0, unit: '名' }),
    incoming: integer('拟任', { optional: true, min: 0, unit: '名' }), leaving: integer('拟免', { optional: true, min: 0, unit: '名' }),
  },
  decide({ facts: { position }, given }) {
    const [quota, incumbents] = [givenNumber(given, 'quota') ?? position?.quota ?? null, givenNumber(given, 'incumbents')]
    const facts = position ? [used(position, position, 'quota')] : []
    if (quota === null) return unknown('该职位未记核定职数', { register: 'posts', field: 'quota', given: 'quota' })
    if (incumbents === null) return unknown('现有在任人数未给出', { given: 'incumbents' })
    const [incoming, leaving] = [givenNumber(given, 'incoming') ?? 1, givenNumber(given, 'leaving') ?? 0]
    const after = incumbents + incoming - leaving
    const text = `核定职数${String(quota)}名，现有${String(incumbents)}名，拟任${String(incoming)}名${leaving > 0 ? `、拟免${String(leaving)}名` : ''}`
    return after <= quota ? allow(`${text}，不超职数`, { facts }) : forbid(`${text}，超出${String(after - quota)}名`, { facts })
  },
})
