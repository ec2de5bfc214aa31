import { begins, earliest, rowsOf, used, type Fact, type FactUsed, type ImpreciseDate, type RuleLaw, type Stretch } from '#kernel'
import { appointment } from './appointment.register.ts'
import { height } from './level-ladder.ts'

/** What rules read of a career; one query for all of them, so that it is loaded once. */
export const career = rowsOf(appointment, 'person', ['category', 'kind', 'level', 'since', 'until', 'effectiveOn', 'change', 'elected', 'exceptional', 'basisKind', 'trialEndsOn', 'trialPassedOn', 'post', 'position', 'position.kind', 'position.local', 'position.function', 'unit', 'unit.name', 'unit.kind', 'unit.level', 'unit.parent'])

export type Career = typeof career extends { readonly row?: infer R } ? Fact<NonNullable<R>> : never
export type Post = Career['rows'][number]

const beside = new Set(['concurrent', 'secondment', 'inner'])

/** What is worked out of a career once for all the rules that ask about one after another; it depends on the career alone. */
function remembered<T>(work: (posts: Career) => T): (posts: Career) => T {
  let last: { readonly posts: Career; readonly value: T } | null = null
  return (posts) => {
    if (last?.posts !== posts) last = { posts, value: work(posts) }
    return last.value
  }
}

/**
 * Main posts: concurrent ones, secondments and what lies inside a post are not counted. One left open ends where the next
 * begins: nobody is credited with a post he was moved out of because its end was not recorded.
 */
export const mainPosts = remembered((posts): readonly Post[] => {
  const main = posts.rows.filter((p) => p.category === 'work' && !beside.has(p.kind ?? 'main'))
  return main.map((p) => {
    const next = p.until === null && p.since !== null ? firstAfter(main, p.since) : null
    return next === null ? p : { ...p, until: next }
  })
})

/** When the next post begins. */
function firstAfter(posts: readonly Post[], day: ImpreciseDate): ImpreciseDate | null {
  let next: ImpreciseDate | null = null
  for (const { since } of posts) if (since !== null && since > day && (next === null || since < next)) next = since
  return next
}

/** Main posts with the first day they hold and the first day they no longer do. */
const held = remembered((posts) => mainPosts(posts).flatMap((post) => (post.since === null ? [] : [{ post, from: earliest(post.since), to: post.until === null ? null : begins(post.until).latest }])))

/** The main post held on a day, the highest where the records have several; null where none is recorded. */
export function presentPost(posts: Career, on: string): Post | null {
  let found: Post | null = null
  for (const { post, from, to } of held(posts)) {
    if (from > on || (to !== null && to <= on)) continue
    if (found === null || (height(post.level) ?? 0) > (height(found.level) ?? 0)) found = post
  }
  return found
}

/**
 * From when a post counts (任职时间起算): the day of the decision, election or appointment, where it is recorded and the clause
 * was in force on it or is in force now.
 */
export function countsFrom(post: Post, law: RuleLaw): string | null {
  const { effectiveOn, since } = post
  return effectiveOn !== null && (law.inForce('XR-45', effectiveOn) || law.inForce('XR-45')) ? effectiveOn : since
}

/** Posts as stretches of time that count. */
export function stretches(posts: readonly Post[], law: RuleLaw): Stretch[] {
  return posts.map((p) => ({ since: countsFrom(p, law), until: p.until }))
}

export function usedPosts(posts: Career, rows: readonly Post[], ...fields: readonly string[]): FactUsed[] {
  return rows.map((r) => used(posts, r, ...(fields.length > 0 ? fields : ['level', 'since', 'until'])))
}

/** Days on which a post begins or ends, for the turns of an answer that depends on who holds what. */
export const postTurns = remembered((posts): readonly string[] => {
  const days: string[] = []
  for (const { since, until } of posts.rows) {
    if (since !== null) days.push(earliest(since))
    if (until !== null) days.push(begins(until).latest)
  }
  return days
})

/** What makes two appointments one position: the post of the establishment, else unit and title. */
export function positionOf(post: Post): string {
  return post.position ?? `${post.unit ?? ''} ${post.post ?? ''}`
}

/** Whether a unit is a county's, city's or province's party committee or government itself, by the form of its statutory name. */
export function isLocalLeadingBody(unitName: string | null): boolean {
  return /^中共.+(省|自治区|市|州|盟|县|区|旗)委员会$|^.+(省|自治区|市|州|盟|县|区|旗)人民政府$/.test(unitName ?? '')
}
