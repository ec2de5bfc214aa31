import { allow, begins, earliest, forbid, givenNumber, givenText, integer, notConcerned, ref, rowOfGiven, rowsOfGiven, rule, text, unknown, used } from '#kernel'
import { appointment } from '#domains/cadres/appointments'
import { posts } from './posts.register.ts'

/** 职数：在任加上拟任，减去同案另有任用的，不得超过职位的核定职数。在任由任职推算。没有指明职位的，由职数预审把关。 */
export const postQuota = rule('post-quota', {
  label: '不超职数配备',
  clauses: ['XR-G20', 'XR-ZS'],
  facts: {
    position: rowOfGiven('position', posts, ['title', 'quota']),
    holders: rowsOfGiven('position', appointment, 'position', ['person', 'category', 'kind', 'since', 'until']),
  },
  given: {
    position: ref('posts', '拟任职位', { optional: true }),
    incoming: integer('同案拟任', { optional: true, min: 0, unit: '名' }),
    moving: text('同案人选', { optional: true, maxLength: 40_000, hint: '同案各人；另有任用的在任不再计入' }),
  },
  decide({ on, facts: { position, holders }, given }) {
    if (givenText(given, 'position') === null || position === null) return notConcerned
    const main = holders.rows.filter((r) => (r.category ?? 'work') === 'work' && (r.kind ?? 'main') === 'main')
    const turns = main.flatMap((r) => [...(r.since === null ? [] : [earliest(r.since)]), ...(r.until === null ? [] : [begins(r.until).latest])])
    const incumbents = main.filter((r) => (r.since === null || earliest(r.since) <= on) && (r.until === null || begins(r.until).latest > on))
    const moving = new Set((givenText(given, 'moving') ?? '').split(' '))
    const leaving = incumbents.filter((r) => moving.has(r.person ?? '')).length
    if (position.quota === null) return unknown(`职位“${position.title ?? ''}”未记核定职数`, { register: 'posts', field: 'quota' }, { turns })
    const incoming = givenNumber(given, 'incoming') ?? 1
    const after = incumbents.length + incoming - leaving
    const said = `“${position.title ?? ''}”核定职数${String(position.quota)}名，在任${String(incumbents.length)}名，拟任${String(incoming)}名${leaving > 0 ? `，同案另有任用${String(leaving)}名` : ''}`
    const used_ = [used(position, position, 'quota'), ...incumbents.map((r) => used(holders, r, 'position', 'since', 'until'))]
    return after <= position.quota ? allow(`${said}，不超职数`, { facts: used_, turns }) : forbid(`${said}，超出${String(after - position.quota)}名；请先免去在任的，或者核对职数`, { facts: used_, turns })
  },
})
