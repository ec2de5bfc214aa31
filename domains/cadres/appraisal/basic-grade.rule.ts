import { all, allow, due, notConcerned, own, rowsOf, rule, used, type Decision } from '#kernel'
import { admonition } from '#domains/cadres/admonition'
import { assessment } from '#domains/cadres/cadre-records'
import { person } from '#domains/people/person'
import { mayBeCivilServant } from './civil-servant.ts'

/** 年度考核基本称职的公务员，予以诫勉，责令作出书面检查，限期改进；次年登记的诫勉为已办，再下一年起不再提。 */
export const basicGrade = rule('basic-grade', {
  label: '基本称职予以诫勉',
  clauses: ['KH-20'],
  about: 'person',
  facts: { self: own(person, ['category']), grades: rowsOf(assessment, 'person', ['year', 'grade']), admonitions: rowsOf(admonition, 'person', ['measure', 'decidedOn', 'revokedOn']) },
  questions: ['results-applied'],
  decide({ on, facts: { self, grades, admonitions } }) {
    if (!mayBeCivilServant(self?.category ?? null)) return notConcerned
    return all(...grades.rows.map((g): Decision => {
      if (g.grade !== '3' || g.year === null) return notConcerned
      const year = Number(g.year.slice(0, 4))
      const [from, end] = [`${String(year + 1)}-01-01`, `${String(year + 2)}-01-01`]
      const done = admonitions.rows.filter((a) => a.measure === 'admonish' && a.revokedOn === null && a.decidedOn !== null && a.decidedOn >= from && a.decidedOn < end).sort((a, b) => (a.decidedOn ?? '').localeCompare(b.decidedOn ?? ''))[0]
      const turns = [from, end, ...(done?.decidedOn ? [done.decidedOn] : [])]
      if (on < from || on >= end) return { ...notConcerned, turns }
      const facts = [used(grades, g, 'year', 'grade')]
      return done?.decidedOn && on >= done.decidedOn ? allow(`${String(year)}年度考核基本称职，已于 ${done.decidedOn} 予以诫勉`, { facts: [...facts, used(admonitions, done, 'measure', 'decidedOn')], turns }) : due(`${String(year)}年度考核基本称职，应当予以诫勉，责令作出书面检查、限期改进`, { facts, turns })
    }))
  },
})
