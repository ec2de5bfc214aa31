import { allow, begins, due, rowsOf, rule, used, type Decision, all, notConcerned } from '#kernel'
import { assessment } from '#domains/cadres/cadre-records'
import { ranks } from '#domains/cadres/ranks'

/** 不称职：降低一个职务或者职级层次任职；连续两年的，予以辞退。已登记降低职级的，视为已办。 */
export const incompetentGrade = rule('incompetent-grade', {
  label: '年度考核不称职的处理',
  clauses: ['KH-21', 'ZJ-22', 'XR-LZ2'],
  about: 'person',
  facts: { grades: rowsOf(assessment, 'person', ['year', 'grade']), held: rowsOf(ranks, 'person', ['since', 'change']) },
  questions: ['results-applied'],
  decide({ on, facts: { grades, held }, law }) {
    const years = grades.rows.flatMap((g) => (g.grade === '4' && g.year !== null ? [Number(g.year.slice(0, 4))] : [])).sort((a, b) => a - b)
    const most = law.number('years')
    const of = (year: number): Decision => {
      // What is decided about a year is carried out once the year is over.
      const from = `${String(year + 1)}-01-01`
      if (on < from) return { ...notConcerned, turns: [from] }
      const rows = grades.rows.filter((g) => g.grade === '4' && g.year !== null && Number(g.year.slice(0, 4)) > year - most && Number(g.year.slice(0, 4)) <= year)
      const facts = rows.map((g) => used(grades, g, 'year', 'grade'))
      if (rows.length >= most) return due(`${rows.map((g) => g.year?.slice(0, 4)).sort().join('、')}年度考核连续不称职，应当予以辞退`, { facts, clause: 'XR-LZ2' })
      const lowered = held.rows.find((r) => r.change === 'demote' && r.since !== null && begins(r.since).earliest >= from)
      if (!lowered) return due(`${String(year)}年度考核不称职，应当降低一个职务或者职级层次任职`, { facts, clause: 'ZJ-22' })
      const done = begins(lowered.since ?? '').earliest
      return on >= done ? allow(`${String(year)}年度考核不称职，已于 ${done} 降低职级`, { facts: [...facts, used(held, lowered, 'since', 'change')] }) : due(`${String(year)}年度考核不称职，定于 ${done} 降低职级`, { facts, turns: [done], clause: 'ZJ-22' })
    }
    return all(...years.map(of))
  },
})
