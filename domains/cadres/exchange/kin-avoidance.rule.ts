import { all, allow, earliest, forbid, begins, givenText, givenYes, needsJudgement, notConcerned, oneOf, rowsOf, rowsThrough, rule, unknown, used, type Decision, type Fact, type FactUsed } from '#kernel'
import { kinshipDegree, kinshipDegrees } from '#basis'
import { appointment, atLeast, career, postTurns, presentPost, usedPosts } from '#domains/cadres/appointments'
import { familyMember } from '#domains/cadres/cadre-records'
import { avoidance } from './avoidance.question.ts'

const functions: Readonly<Record<string, string>> = { hr: '组织人事', discipline: '纪检监察', audit: '审计', finance: '财务' }

/**
 * 亲属任职回避：与亲属同在一个单位，双方都任领导职务的，或者一方任领导职务、另一方从事组织人事、纪检监察、审计、财务工作的，应当回避；
 * 其余同单位的，是否直接隶属由人认定。亲属不在人员台账里的，只能按所写的工作单位提示。
 */
export const kinAvoidance = rule('kin-avoidance', {
  label: '亲属任职回避',
  clauses: ['HB-01', 'HB-02'],
  about: 'person',
  facts: {
    career,
    family: rowsOf(familyMember, 'person', ['kin', 'relation', 'name', 'work', 'relative', 'deceased']),
    theirs: rowsThrough(familyMember, 'person', 'relative', appointment, 'person', ['person', 'category', 'kind', 'level', 'since', 'until', 'post', 'unit', 'unit.name', 'position.function']),
  },
  given: {
    ...avoidance.given,
    avoidanceFinding: oneOf('回避的认定', { 'not-required': '不需回避', required: '应当回避', exempt: '经批准不回避' }, { optional: true }),
  },
  questions: ['avoidance'],
  decide({ on, facts: { career: posts, family, theirs }, given }) {
    const turns = [...postTurns(posts), ...theirs.rows.flatMap((p) => [...(p.since === null ? [] : [earliest(p.since)]), ...(p.until === null ? [] : [begins(p.until).latest])])]
    const here = presentPost(posts, on)
    const told = givenText(given, 'unit')
    const unit = told ?? here?.unit ?? null
    if (unit === null) return here === null ? { ...notConcerned, turns } : unknown(`现任“${here.post ?? ''}”未记任职单位`, { register: 'appointment', field: 'unit' }, { turns })
    const level = givenText(given, 'level')
    const mine: Side = told === null
      ? { leading: atLeast(here?.level ?? null, '1A42'), function: here?.['position.function'] ?? null }
      : { leading: givenYes(given, 'leading') ?? atLeast(level, '1A42'), function: null }
    const living = family.rows.filter((f) => f.deceased !== true)
    const decisions = living.map((f): Decision => {
      const degree = kinshipDegree(f.kin)
      const who = `${f.relation ?? '亲属'}${f.name ?? ''}`
      if (f.kin === null) return f.relative === null ? notConcerned : unknown(`“${who}”未记亲属关系，不能判断是否应当回避`, { register: 'family-member', field: 'kin' }, { facts: [used(family, f, 'relation')] })
      if (degree === null) return notConcerned
      const kin = `${who}（${kinshipDegrees[degree]}）`
      if (f.relative === null) {
        const name = told === null ? here?.['unit.name'] ?? null : null
        return name !== null && (f.work ?? '').includes(name.replace(/^中共/, '')) ? needsJudgement(`${kin}所写工作单位为“${f.work ?? ''}”，与本人同单位，是否应当回避须认定`, { facts: [used(family, f, 'work')] }) : notConcerned
      }
      const held = theirs.rows.filter((p) => p.person === f.relative && p.category === 'work' && holds(p, on))
      const placeless = held.filter((p) => p.unit === null)
      const together = held.filter((p) => p.unit === unit)
      return all(...(placeless.length > 0 ? [unknown(`${kin}现任职务未记任职单位`, { register: 'appointment', field: 'unit' }, { facts: placeless.map((p) => used(theirs, p, 'unit')) })] : []), ...together.map((p) => between(kin, { leading: atLeast(p.level, '1A42'), function: p['position.function'] }, mine, p.post ?? '', [used(family, f, 'kin', 'relative'), used(theirs, p, 'unit', 'post'), ...(told === null && here ? usedPosts(posts, [here], 'unit', 'post') : [])])))
    })
    const found = all(...decisions)
    const finding = givenText(given, 'avoidanceFinding')
    const answered = found.outcome === 'needs-judgement' && finding !== null
      ? finding === 'required' ? forbid('经认定应当回避') : allow(finding === 'exempt' ? '经批准不回避' : '经认定不需回避') : found
    const checked = answered.reasons.length > 0 ? answered : family.complete ? allow('没有与亲属同单位任职的情形') : notStated(family)
    return { ...(family.complete || answered.reasons.length === 0 ? checked : all(checked, notStated(family))), turns: [...checked.turns, ...turns] }
  },
})

interface Side { readonly leading: boolean; readonly function: string | null }

function between(kin: string, theirs: Side, mine: Side, post: string, facts: readonly FactUsed[]): Decision {
  const text = `${kin}任${post}，与本人同单位`
  if (theirs.leading && mine.leading) return forbid(`${text}，双方都任领导职务，应当回避`, { facts })
  const barred = theirs.leading ? mine.function : mine.leading ? theirs.function : null
  if (barred !== null && functions[barred]) return forbid(`${text}，一方任领导职务，另一方从事${functions[barred]}工作，应当回避`, { facts })
  return needsJudgement(`${text}，是否有直接上下级领导关系或者直接隶属于同一领导人员，须认定`, { facts })
}

function holds(post: { readonly since: string | null; readonly until: string | null }, on: string): boolean {
  return post.since !== null && earliest(post.since) <= on && (post.until === null || begins(post.until).latest > on)
}

const notStated = (family: Fact<unknown>) => unknown('家庭成员是否完整，尚无人声明', { register: family.register })
