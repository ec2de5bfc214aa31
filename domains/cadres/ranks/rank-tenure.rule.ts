import { all, allow, anyOf, between, forbid, givenText, notConcerned, rule, termText, unbroken, unknown, used, type Decision, type FactUsed, type ImpreciseDate, type RuleLaw } from '#kernel'
import { atLeast, career, levelName, mainPosts, postTurns } from '#domains/cadres/appointments'
import { postLeadingTo, rankBelow, rankName } from './rank-ladder.ts'
import { began, countedUpTo, fullOn, grades, gradesOf, held, rankTurns, type Grades } from './rank-service.ts'

/**
 * 任职年限：任下一职级，或者任对应的领导职务，两条路径满足一条即可，不相加。连续任职之日起算；任现职级期间每有一个优秀缩短半年，
 * 该年度结束以后方可计算；基本称职、不定等次的年度不计。缺年度考核而影响结论的，未知；尚未到的年度按称职推算。
 */
export const rankTenure = rule('rank-tenure', {
  label: '晋升职级的任职年限',
  clauses: ['ZJ-18', 'ZJ-19'],
  about: 'person',
  facts: { held, career, grades },
  questions: ['rank-promotion'],
  decide({ on, known, facts, given, law }) {
    const to = givenText(given, 'rank')
    if (to === null) return unknown('未给出拟晋升的职级', { given: 'rank' })
    const below = rankBelow(to)
    if (below === null) return notConcerned
    const months = law.number(to) * 12
    const ofRank = unbroken(facts.held.rows.filter((r) => r.rank === below), on)
    const level = postLeadingTo(to)
    const ofPost = level === null ? [] : unbroken(mainPosts(facts.career).filter((p) => atLeast(p.level, level)), on)
    const rankSince = ofRank.at(-1)?.since ?? null
    const ways: Decision[] = []
    if (rankSince !== null) ways.push(filled({ on, known, law, months, what: `任${rankName(below)}`, since: rankSince, grades: facts.grades, from: rankSince, facts: ofRank.map((r) => used(facts.held, r, 'rank', 'since', 'until')) }))
    const postSince = ofPost.at(-1)?.since ?? null
    if (level !== null && postSince !== null) {
      // Grades that served an earlier promotion do not serve another: those of the present rank only.
      const present = unbroken(facts.held.rows, on)[0]?.since ?? null
      ways.push(filled({ on, known, law, months, what: `任${levelName(level)}`, since: postSince, grades: facts.grades, from: present !== null && present > postSince ? present : postSince, facts: ofPost.map((p) => used(facts.career, p, 'level', 'since', 'until')) }))
    }
    const [first, ...others] = ways
    const decision = first === undefined
      ? forbid(`不在任${rankName(below)}${level === null ? '' : `，也不在任${levelName(level)}`}，晋升${rankName(to)}须任满${termText({ months })}`)
      : anyOf(first, ...others)
    return { ...decision, turns: [...decision.turns, ...rankTurns(facts.held), ...(level === null ? [] : postTurns(facts.career))] }
  },
})

interface Term {
  readonly on: string
  readonly known: string
  readonly law: RuleLaw
  readonly months: number
  readonly what: string
  readonly since: ImpreciseDate
  /** From when grades count. */
  readonly from: ImpreciseDate
  readonly grades: Grades
  readonly facts: readonly FactUsed[]
}

/** One way: full, on the way with its earliest day, or unknown where a missing grade or day decides. */
function filled({ on, known, law, months, what, since, from, grades: rows, facts }: Term): Decision {
  const less = law.number('months', { clause: 'ZJ-19' })
  const [start, graded] = [began(since), began(from)]
  const { excellent: all0, excluded, missing } = gradesOf(rows.rows, start.earliest, known)
  const excellent = all0.filter((year) => `${String(year)}-12-31` >= graded.latest)
  const soonest = fullOn(start.earliest, months, missing.length === 0 ? excellent : [...excellent, ...missing].sort((a, b) => a - b), excluded, less)
  const surest = fullOn(start.latest, months, excellent, missing.length === 0 ? excluded : [...excluded, ...missing].sort((a, b) => a - b), less)
  const notes = [...noted(rows, excellent, `缩短任职年限${termText({ months: less })}`), ...noted(rows, excluded, '不计算任职年限')]
  const turns = [soonest, surest].filter((day) => day > on)
  if (on >= surest) return all(allow(`${what}满${termText(countedUpTo(start.latest, on, excluded))}，达到${termText({ months })}的年限`, { facts, turns }), ...notes)
  if (on >= soonest) {
    const asks = missing.length > 0 ? missing.map((year) => ({ text: `补记${String(year)}年度考核结果`, register: 'assessment', field: 'grade' })) : [{ text: `${what}的时间补记到月` }]
    const why = missing.length > 0 ? `${missing.map(String).join('、')}年度考核结果未记` : `${what}的时间只记到年`
    return all(unknown(`${why}，${what}满${termText({ months })}的日期在 ${soonest} 至 ${surest} 之间，不能判定`, asks, { facts, turns }), ...notes)
  }
  const had = countedUpTo(start.earliest, on, excluded)
  const presumed = surest.slice(0, 4) > known.slice(0, 4) ? '（其间年度考核按称职推算）' : ''
  const when = soonest === surest ? `最早 ${soonest} 期满${presumed}` : `${soonest} 至 ${surest} 之间期满`
  return all(forbid(`${what}满${termText(had)}，差${termText(between(on, soonest), true)}，${when}`, { facts, turns }), ...notes)
}

/** What grades of the term did to it, with their rows: years of one grade in one sentence. */
function noted(rows: Grades, years: readonly number[], effect: string): Decision[] {
  if (years.length === 0) return []
  const byGrade = new Map<string, Grades['rows'][number][]>()
  for (const row of rows.rows) {
    if (!years.includes(Number(row.year?.slice(0, 4)))) continue
    const grade = gradeNames.get(row.grade ?? '') ?? '不定等次'
    byGrade.set(grade, [...(byGrade.get(grade) ?? []), row])
  }
  return [...byGrade].map(([grade, of]) => allow(
    `${of.map((r) => r.year?.slice(0, 4) ?? '').sort().join('、')}年度考核为${grade}，${of.length > 1 ? '各' : ''}${effect}`,
    { facts: of.map((r) => used(rows, r, 'year', 'grade')), clause: 'ZJ-19' }))
}

const gradeNames: ReadonlyMap<string, string> = new Map([['1', '优秀'], ['3', '基本称职'], ['4', '不称职'], ['6', '不进行考核'], ['6A', '不进行考核']])
