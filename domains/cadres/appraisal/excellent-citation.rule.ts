import { all, allow, due, notConcerned, own, rowsOf, rule, used, type Decision } from '#kernel'
import { assessment, reward } from '#domains/cadres/cadre-records'
import { person } from '#domains/people/person'
import { mayBeCivilServant } from './civil-servant.ts'

/** 年度考核优秀的公务员，给予嘉奖；考核在次年作出，次年登记的嘉奖或者记功为已办，再下一年起不再提。 */
export const excellentCitation = rule('excellent-citation', {
  label: '优秀等次给予嘉奖',
  clauses: ['KH-18'],
  about: 'person',
  facts: { self: own(person, ['category']), grades: rowsOf(assessment, 'person', ['year', 'grade']), rewards: rowsOf(reward, 'person', ['name', 'grantedOn']) },
  questions: ['results-applied'],
  decide({ on, facts: { self, grades, rewards } }) {
    if (!mayBeCivilServant(self?.category ?? null)) return notConcerned
    return all(...grades.rows.map((g): Decision => {
      if (g.grade !== '1' || g.year === null) return notConcerned
      const year = g.year.slice(0, 4)
      const [next, end] = [String(Number(year) + 1), `${String(Number(year) + 2)}-01-01`]
      const turns = [`${next}-01-01`, end]
      if (on < `${next}-01-01` || on >= end) return { ...notConcerned, turns }
      const facts = [used(grades, g, 'year', 'grade')]
      const given = rewards.rows.find((r) => /嘉奖|记.{1,2}功/.test(r.name ?? '') && (r.grantedOn?.slice(0, 4) === next || (r.name ?? '').includes(`${year}年度`)))
      return given ? allow(`${year}年度考核优秀，已给予${given.name ?? ''}`, { facts: [...facts, used(rewards, given, 'name', 'grantedOn')], turns }) : due(`${year}年度考核优秀，应当给予嘉奖`, { facts, turns })
    }))
  },
})
