import { all, begins, forbid, rule, unknown, used, type Decision } from '#kernel'
import { barred, effectFacts } from '#domains/cadres/cadre-records'
import { held, rankTurns, type Grades, type Held } from './rank-service.ts'

/**
 * 受到诫勉、组织处理或者处分等影响期未满的，不得晋升职级。撤销的决定一律不计；届满自动解除。上一年的考核未记的，
 * 不能当作没有受到基本称职的限制；上一年不称职的，应当降低职务或者职级层次，不得晋升。
 */
export const rankBars = rule('rank-bars', {
  label: '影响期未满不得晋升职级',
  clauses: ['ZJ-21', 'DJ-10', 'DJ-11', 'DJ-12', 'DJ-13', 'ZW-08', 'ZW-15', 'ZW-19', 'ZW-26', 'CL-03', 'CL-P1', 'CL-P2', 'CL-P3', 'KH-20', 'KH-21', 'TX-JM1'],
  about: 'person',
  facts: { ...effectFacts, held },
  questions: ['rank-promotion'],
  decide({ on, known, facts, law }) {
    const decision = all(...barred(on, ['rank'], facts, law, 'apart'), ...unassessed(on, known, facts.held, facts.grades), ...incompetent(on, facts.grades))
    // Later than the day of the question no year is missing any more.
    const next = on.slice(0, 4) <= known.slice(0, 4) ? [`${String(Number(on.slice(0, 4)) + 1)}-01-01`] : []
    for (const { year, grade } of facts.grades.rows) if (grade === '4' && year !== null) next.push(...[1, 2].map((n) => `${String(Number(year.slice(0, 4)) + n)}-01-01`))
    return { ...decision, turns: [...decision.turns, ...rankTurns(facts.held), ...next] }
  },
})

/** The year before, where he held a rank in it and it was over on the day of the question, has a grade. */
function unassessed(on: string, known: string, ranksHeld: Held, grades: Grades): Decision[] {
  const year = String(Number(on.slice(0, 4)) - 1)
  if (year >= known.slice(0, 4) || grades.rows.some((g) => g.grade !== null && g.year?.slice(0, 4) === year)) return []
  const held = ranksHeld.rows.some((r) => r.since !== null && begins(r.since).earliest <= `${year}-12-31`)
  return held ? [unknown(`${year}年度考核结果未记，不能判定是否受基本称职的限制`, { register: 'assessment', field: 'grade' })] : []
}

/** 不称职 calls for a lower rank: in the year after it nobody rises. */
function incompetent(on: string, grades: Grades): Decision[] {
  const year = String(Number(on.slice(0, 4)) - 1)
  return grades.rows.filter((g) => g.grade === '4' && g.year?.slice(0, 4) === year).map((g) => forbid(`${year}年度考核为不称职，应当降低一个职务或者职级层次任职，不得晋升职级`, { facts: [used(grades, g, 'year', 'grade')], clause: 'KH-21' }))
}
