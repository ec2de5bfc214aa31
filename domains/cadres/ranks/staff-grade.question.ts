import { eligible, oneOf, question, rowsOf, type Row } from '#kernel'
import { staffGrade } from './staff-grade.register.ts'

/** 晋升职员等级：现等级的上一级。 */
export const staffGradePromotion = question('staff-grade', {
  label: '晋升职员等级',
  about: 'person',
  outlook: eligible,
  given: { grade: oneOf('拟晋升等级', { 5: '五级职员', 6: '六级职员', 7: '七级职员', 8: '八级职员' }) },
  facts: { graded: rowsOf(staffGrade, 'person', ['grade', 'since', 'until']) },
  presume({ on, facts }): Row | null {
    const now = facts.graded.rows.find((r) => r.since !== null && r.since <= on && (r.until === null || r.until > on))?.grade
    return now == null || Number(now) <= 5 ? null : { grade: String(Number(now) - 1) }
  },
})
