import { all, allow, forbid, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { assessment } from '#domains/cadres/cadre-records'

const low = new Map([['3', '基本称职'], ['4', '不称职']])
const names = new Map([['1', '优秀'], ['2', '称职'], ['5', '不确定等次']])

/**
 * 上一年年度考核为基本称职以下等次的，不得列为考察对象（2014 年条例为近三年）。结果未记的未知；问到以后年度的，尚未发生的考核不算缺。
 */
export const lastAssessment = rule('last-assessment', {
  label: '上一年年度考核等次',
  clauses: ['XR-24'],
  about: 'person',
  facts: { grades: rowsOf(assessment, 'person', ['year', 'grade']) },
  questions: ['promotion', 'nomination'],
  decide({ on, known, facts: { grades }, law }) {
    const now = Number(on.slice(0, 4))
    const years = Array.from({ length: law.number('years') }, (_, i) => String(now - 1 - i))
    const next = [`${String(now + 1)}-01-01`]
    // A year that was not over on the day of the question has no result yet.
    const over = years.filter((year) => year < known.slice(0, 4))
    const of = (year: string): Decision => {
      const row = grades.rows.find((g) => g.year === year)
      if (!row) return unknown(`${year}年度考核结果未记`, { register: 'assessment', field: 'grade' })
      const facts = [used(grades, row, 'grade')]
      const grade = row.grade ?? ''
      const bad = low.get(grade)
      return bad === undefined ? allow(`${year}年度考核${names.get(grade) ?? '不确定等次'}`, { facts }) : forbid(`${year}年度考核为${bad}，不得列为考察对象`, { facts })
    }
    if (over.length === 0) return { outcome: 'allow', reasons: [], asks: [], turns: lastTurn(grades.rows, now) }
    const decided = all(...over.map(of))
    // A year later, what is decided now still stands or no longer counts: where nothing is wrong now, nothing will be.
    return decided.outcome === 'allow' && String(now) >= known.slice(0, 4) ? decided : { ...decided, turns: [...decided.turns, ...next] }
  },
})

/** Nothing later than the years recorded can turn it. */
function lastTurn(rows: readonly { readonly year: string | null }[], now: number): string[] {
  return rows.some((r) => Number(r.year ?? 0) >= now) ? [`${String(now + 1)}-01-01`] : []
}
