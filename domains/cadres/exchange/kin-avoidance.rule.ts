import { all, allow, begins, earliest, forbid, givenText, givenYes, needsJudgement, notConcerned, oneOf, rowOfGiven, rowsOf, rule, unknown, used, type Decision, type FactUsed } from '#kernel'
import { atLeast, career, postTurns, presentPost, usedPosts } from '#domains/cadres/appointments'
import { posts } from '#domains/cadres/posts'
import { unit } from '#domains/organizations/unit'
import { avoidance } from './avoidance.question.ts'
import { kinFacts, kinLinks, type KinLink, type KinPost } from './kin-links.ts'
import { recusal } from './recusal.register.ts'

const functions: Readonly<Record<string, string>> = { hr: '组织人事', discipline: '纪检监察', audit: '审计', finance: '财务' }

/**
 * 亲属任职回避：与亲属同在一个单位，双方都任领导职务的，或者一方任领导职务、另一方从事组织人事、纪检监察、审计、财务工作的，应当回避；
 * 其余同单位的，或者一方在另一方的上级单位、双方都任领导职务的，
 * 是否直接隶属、有没有直接上下级领导关系由人认定。经批准不回避的，以任职回避台账的决定为准。亲属不在人员台账里的，只能按所写的工作单位提示。
 */
export const kinAvoidance = rule('kin-avoidance', {
  label: '亲属任职回避',
  clauses: ['HB-01', 'HB-02'],
  about: 'person',
  facts: { career, ...kinFacts, proposed: rowOfGiven('position', posts, ['unit', 'unit.name', 'unit.parent', 'level', 'function']), into: rowOfGiven('unit', unit, ['name', 'parent']), recusals: rowsOf(recusal, 'person', ['relative', 'measure', 'decidedOn']) },
  given: {
    ...avoidance.given,
    avoidanceFinding: oneOf('回避的认定', { 'not-required': '不需回避', required: '应当回避' }, { optional: true }),
  },
  questions: ['avoidance'],
  decide({ on, facts, given }) {
    const { career: held, family, theirs, namers, recusals, proposed, into } = facts
    const turns = [...postTurns(held), ...[...theirs.rows, ...namers.rows].flatMap(postDays), ...recusals.rows.flatMap((r) => r.decidedOn ?? [])]
    const here = presentPost(held, on)
    const told = givenText(given, 'unit') ?? proposed?.unit ?? null
    const place = told ?? here?.unit ?? null
    if (place === null) return here === null ? { ...notConcerned, turns } : unknown(`现任“${here.post ?? ''}”未记任职单位`, { register: 'appointment', field: 'unit' }, { turns })
    const mine: Side = told === null
      ? { leading: atLeast(here?.level ?? null, '1A42'), function: here?.['position.function'] ?? null, unit: place, parent: here?.['unit.parent'] ?? null, unitName: here?.['unit.name'] ?? null, facts: here ? usedPosts(held, [here], 'unit', 'post') : [] }
      : { leading: givenYes(given, 'leading') ?? atLeast(givenText(given, 'level') ?? proposed?.level ?? null, '1A42'), function: proposed?.function ?? null, unit: place, parent: into?.parent ?? proposed?.['unit.parent'] ?? null, unitName: into?.name ?? proposed?.['unit.name'] ?? null, facts: proposed ? [used(proposed, proposed, 'unit', 'function')] : [] }
    const decided = (relative: string | null) => recusals.rows.find((r) => r.measure === 'exempt' && r.relative !== null && r.relative === relative && r.decidedOn !== null && r.decidedOn <= on)
    const found = all(...kinLinks(facts).map((link): Decision => {
      const decision = withKin(link, mine, on)
      const exempt = decision.reasons.length > 0 ? decided(link.relative) : undefined
      return exempt ? allow(`${link.who}：${exempt.decidedOn ?? ''} 经批准不回避`, { facts: [...link.facts, used(recusals, exempt, 'measure', 'decidedOn')] }) : decision
    }))
    const finding = givenText(given, 'avoidanceFinding')
    const answered = found.outcome !== 'needs-judgement' || finding === null ? found : finding === 'required' ? forbid('经认定应当回避') : allow('经认定不需回避')
    const stated = family.complete ? [] : [unknown('家庭成员是否完整，尚无人声明', { register: family.register })]
    const checked = all(answered, ...stated, ...(answered.reasons.length === 0 && family.complete ? [allow('没有与亲属同单位任职的情形')] : []))
    return { ...checked, turns: [...checked.turns, ...turns] }
  },
})

interface Side { readonly leading: boolean; readonly function: string | null; readonly unit: string; readonly parent: string | null; readonly unitName: string | null; readonly facts: readonly FactUsed[] }

function withKin(link: KinLink, mine: Side, on: string): Decision {
  const { who, named, relative, work, posts, facts } = link
  if (named === 'uncoded') return relative === null ? notConcerned : unknown(`“${who}”未记亲属关系，不能判断是否应当回避`, { register: 'family-member', field: 'kin' }, { facts })
  if (named === 'distant') return notConcerned
  if (relative === null) {
    return mine.unitName !== null && (work ?? '').includes(mine.unitName.replace(/^中共/, '')) ? needsJudgement(`${who}所写工作单位为“${work ?? ''}”，与本人同单位，是否应当回避须认定`, { facts }) : notConcerned
  }
  const held = posts.filter((p) => p.category === 'work' && holds(p, on))
  return all(...held.map((p) => {
    const own = { register: link.register, id: p.id, fields: ['unit', 'post'] }
    if (p.unit === null) return unknown(`${who}现任职务未记任职单位`, { register: 'appointment', field: 'unit' }, { facts: [own] })
    const told = [...facts, own, ...mine.facts]
    return p.unit === mine.unit ? together(who, p, mine, told) : above(who, p, mine, told)
  }))
}

function together(who: string, theirs: KinPost, mine: Side, facts: readonly FactUsed[]): Decision {
  const text = `${who}任${theirs.post ?? ''}，与本人同单位`
  const leads = atLeast(theirs.level, '1A42')
  if (leads && mine.leading) return forbid(`${text}，双方都任领导职务，应当回避`, { facts })
  const barred = leads ? mine.function : mine.leading ? theirs['position.function'] : null
  if (barred !== null && functions[barred]) return forbid(`${text}，一方任领导职务，另一方从事${functions[barred]}工作，应当回避`, { facts })
  return needsJudgement(`${text}，是否有直接上下级领导关系或者直接隶属于同一领导人员，须认定`, { facts })
}

/** Both lead, one in the unit above the other's. */
function above(who: string, theirs: KinPost, mine: Side, facts: readonly FactUsed[]): Decision {
  const where = theirs.unit === mine.parent ? '上级' : theirs['unit.parent'] === mine.unit ? '下级' : null
  if (where === null || !mine.leading || !atLeast(theirs.level, '1A42')) return notConcerned
  return needsJudgement(`${who}在${where}单位任${theirs.post ?? ''}，是否有直接上下级领导关系，须认定`, { facts })
}

function holds(post: KinPost, on: string): boolean {
  return post.since !== null && earliest(post.since) <= on && (post.until === null || begins(post.until).latest > on)
}

function postDays(post: KinPost): string[] {
  return [...(post.since === null ? [] : [earliest(post.since)]), ...(post.until === null ? [] : [begins(post.until).latest])]
}
