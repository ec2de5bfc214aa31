import { allow, due, exactly, fromDay, rowsOf, rule, used } from '#kernel'
import { career, isPost, postAtLeast, postTurns } from '#domains/cadres/appointments'
import { personalMatters } from './personal-matters.register.ts'

/** 集中报告：每年一月底以前报告上一年度个人有关事项；限县处级副职以上。 */
export const yearlyReport = rule('yearly-report', {
  label: '集中报告个人有关事项',
  clauses: ['BG-01'],
  about: 'person',
  facts: { career, reports: rowsOf(personalMatters, 'person', ['year', 'reportedOn']) },
  questions: ['matters-report'],
  decide({ on, facts: { career: posts, reports }, law }) {
    const year = Number(on.slice(0, 4)) - 1
    const turns = [...postTurns(posts), `${String(year + 2)}-01-01`]
    const post = postAtLeast(posts, on, '1A32')
    if (!isPost(post)) return post
    const row = reports.rows.find((r) => r.year === year && r.reportedOn !== null)
    const last = `${String(year + 1)}-01-${String(law.number('day')).padStart(2, '0')}`
    const late = `${String(year + 1)}-02-01`
    const missing = fromDay(on, exactly(late), due(`应于 ${last} 以前集中报告${String(year)}年度个人有关事项`, { turns }), due(`${String(year)}年度个人有关事项应于 ${last} 以前报告，尚未报告，已经逾期`, { turns }))
    if (!row?.reportedOn) return missing
    const facts = [used(reports, row, 'reportedOn')]
    return fromDay(on, exactly(row.reportedOn), missing, row.reportedOn < late ? allow(`${row.reportedOn} 已报告${String(year)}年度个人有关事项`, { facts, turns }) : allow(`${row.reportedOn} 报告${String(year)}年度个人有关事项，逾期`, { facts, turns }))
  },
})
