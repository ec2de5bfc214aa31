import { all, allow, due, notConcerned, rowsOf, rule, used, type Decision } from '#kernel'
import { assessment } from '#domains/cadres/cadre-records'
import { loweredFacts, loweredSince } from './lowered.ts'

/** 不称职：降低一个职务或者职级层次任职；连续两年的，予以辞退。已登记降低职级或者职务层次的，视为已办。 */
export const incompetentGrade = rule('incompetent-grade', {
  label: '年度考核不称职的处理',
  clauses: ['KH-21', 'ZJ-22', 'XR-LZ2'],
  about: 'person',
  facts: { grades: rowsOf(assessment, 'person', ['year', 'grade']), ...loweredFacts },
  questions: ['results-applied'],
  decide({ on, facts, law }) {
    const { grades } = facts
    const years = grades.rows.flatMap((g) => (g.grade === '4' && g.year !== null ? [Number(g.year.slice(0, 4))] : [])).sort((a, b) => a - b)
    const most = law.number('years')
    const of = (year: number): Decision => {
      // What is decided about a year is carried out once the year is over.
      const from = `${String(year + 1)}-01-01`
      if (on < from) return { ...notConcerned, turns: [from] }
      const rows = grades.rows.filter((g) => g.grade === '4' && g.year !== null && Number(g.year.slice(0, 4)) > year - most && Number(g.year.slice(0, 4)) <= year)
      const used0 = rows.map((g) => used(grades, g, 'year', 'grade'))
      if (rows.length >= most) return due(`${rows.map((g) => g.year?.slice(0, 4)).sort().join('、')}年度考核连续不称职，应当予以辞退`, { facts: used0, clause: 'XR-LZ2' })
      const lowered = loweredSince(facts, from)
      if (lowered === null) return due(`${String(year)}年度考核不称职，应当降低一个职务或者职级层次任职`, { facts: used0, clause: 'ZJ-22' })
      return on >= lowered.on ? allow(`${String(year)}年度考核不称职，已于 ${lowered.on} 降低${lowered.what}`, { facts: [...used0, ...lowered.facts] }) : due(`${String(year)}年度考核不称职，定于 ${lowered.on} 降低${lowered.what}`, { facts: used0, turns: [lowered.on], clause: 'ZJ-22' })
    }
    return all(...years.map(of))
  },
})
