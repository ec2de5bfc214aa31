import { rowsOf, rowsThrough, used, type FactsOf, type FactUsed } from '#kernel'
import { kinshipDegree, kinshipDegrees } from '#basis'
import { appointment } from '#domains/cadres/appointments'
import { familyMember } from '#domains/cadres/cadre-records'

const post = ['person', 'category', 'kind', 'level', 'since', 'until', 'post', 'unit', 'unit.name', 'unit.parent', 'position.function'] as const

/** Relatives by either side's record: whom he names as family, and who names him. A tie is recorded once and holds for both. */
export const kinFacts = {
  family: rowsOf(familyMember, 'person', ['kin', 'relation', 'name', 'work', 'relative', 'deceased']),
  theirs: rowsThrough(familyMember, 'person', 'relative', appointment, 'person', post),
  naming: rowsOf(familyMember, 'relative', ['kin', 'relation', 'person', 'person.name', 'deceased']),
  namers: rowsThrough(familyMember, 'relative', 'person', appointment, 'person', post),
}
type Facts = FactsOf<typeof kinFacts>
export type KinPost = Facts['theirs']['rows'][number]

/** One tie: to whom, of which kind, and the posts he holds or held. */
export interface KinLink {
  /** 妻子甲某（夫妻）; without the degree where the relation has no code. */
  readonly who: string
  /** Null where the relation has no code, or is none that the law names. */
  readonly named: 'uncoded' | 'distant' | 'close'
  /** The relative's id; null where he is in no register of people. */
  readonly relative: string | null
  readonly work: string | null
  readonly posts: readonly KinPost[]
  readonly register: string
  readonly facts: readonly FactUsed[]
}

export function kinLinks({ family, theirs, naming, namers }: Facts): KinLink[] {
  const named = (kin: string | null): KinLink['named'] => (kin === null ? 'uncoded' : kinshipDegree(kin) === null ? 'distant' : 'close')
  const words = (name: string, kin: string | null, ...more: readonly string[]): string => {
    const degree = kinshipDegree(kin)
    const told = [...(degree === null ? [] : [kinshipDegrees[degree]]), ...more]
    return told.length === 0 ? name : `${name}（${told.join('，')}）`
  }
  const own = family.rows.filter((f) => f.deceased !== true)
  const known = new Set(own.flatMap((f) => f.relative ?? []))
  return [
    ...own.map((f): KinLink => ({
      who: words(`${f.relation ?? '亲属'}${f.name ?? ''}`, f.kin), named: named(f.kin), relative: f.relative, work: f.work,
      posts: f.relative === null ? [] : theirs.rows.filter((p) => p.person === f.relative), register: theirs.register, facts: [used(family, f, 'kin', 'relative', 'work')],
    })),
    ...naming.rows.filter((f) => f.deceased !== true && f.person !== null && !known.has(f.person)).map((f): KinLink => ({
      who: words(f['person.name'] ?? '亲属', f.kin, `登记本人为其${f.relation ?? '亲属'}`), named: named(f.kin), relative: f.person, work: null,
      posts: namers.rows.filter((p) => p.person === f.person), register: namers.register, facts: [used(naming, f, 'kin', 'relative')],
    })),
  ]
}
