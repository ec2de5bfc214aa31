import { allow, due, notConcerned, own, rowsOf, rule, used } from '#kernel'
import { assessment, reward } from '#domains/cadres/cadre-records'
import { person } from '#domains/people/person'
import { mayBeCivilServant } from './civil-servant.ts'

/** 公务员连续三年优秀的，记三等功；三年一轮，记过的年度不重复计。 */
export const threeExcellent = rule('three-excellent', {
  label: '连续三年优秀记三等功',
  clauses: ['KH-18'],
  about: 'person',
  facts: { self: own(person, ['category']), grades: rowsOf(assessment, 'person', ['year', 'grade']), rewards: rowsOf(reward, 'person', ['name', 'grantedOn']) },
  questions: ['results-applied'],
  decide({ on, facts: { self, grades, rewards }, law }) {
    if (!mayBeCivilServant(self?.category ?? null)) return notConcerned
    const most = law.number('years')
    const years = grades.rows.flatMap((g) => (g.grade === '1' && g.year !== null && `${String(Number(g.year.slice(0, 4)) + 1)}-01-01` <= on ? [Number(g.year.slice(0, 4))] : [])).sort((a, b) => a - b)
    const turns = grades.rows.flatMap((g) => (g.grade === '1' && g.year !== null ? [`${String(Number(g.year.slice(0, 4)) + 1)}-01-01`] : []))
    let run = 0
    let end = 0
    let last = 0
    for (const year of years) {
      run = year === last + 1 ? run + 1 : 1
      last = year
      if (run === most) { end = year; run = 0 }
    }
    // What earned it years ago and was not recorded then is no longer a task of today.
    if (end === 0 || end < Number(on.slice(0, 4)) - 1) return { ...notConcerned, turns }
    const first = end - most + 1
    const facts = grades.rows.filter((g) => g.grade === '1' && Number(g.year?.slice(0, 4)) >= first && Number(g.year?.slice(0, 4)) <= end).map((g) => used(grades, g, 'year', 'grade'))
    const told = `${String(first)}至${String(end)}年度考核连续${String(most)}年优秀`
    const merit = rewards.rows.find((r) => r.name?.includes('三等功') && r.grantedOn !== null && r.grantedOn.slice(0, 4) > String(end))
    return merit ? allow(`${told}，已记三等功`, { facts: [...facts, used(rewards, merit, 'name', 'grantedOn')], turns: [...turns, `${String(end + 2)}-01-01`] }) : due(`${told}，应当记三等功`, { facts, turns: [...turns, `${String(end + 2)}-01-01`] })
  },
})
