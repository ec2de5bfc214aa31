import { adding, check, earliest, finding, own, rowsOf, used, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { assessment } from './assessment.register.ts'
import { fileCareer, heldOn, mainPosts } from './file-facts.ts'

/** 任免审批表写近三年，看这几个年度；上一年度的结果到次年这个月底应已定下。 */
const yearsBack = 3
const settledBy = '04'

/** 在任年度应有考核结果；没有在任、还没有到的年度不应有。 */
export const assessmentYears = check('assessment-years', {
  label: '年度考核',
  about: 'person',
  among: withCareer,
  facts: { self: own(person, ['workStarted']), career: fileCareer, grades: rowsOf(assessment, 'person', ['year', 'grade']) },
  kinds: {
    'assessment-missing': { label: '在任年度缺少考核结果', weight: 'missing' },
    'assessment-before-work': { label: '考核年度早于参加工作', weight: 'error' },
    'assessment-ahead': { label: '考核年度还没有结束', weight: 'error' },
  },
  find({ on, today, facts: { self, career, grades } }) {
    const out: (Finding & { readonly kind: 'assessment-missing' | 'assessment-before-work' | 'assessment-ahead' })[] = []
    const now = Number(on.slice(0, 4))
    for (const row of grades.rows) {
      if (row.year === null) continue
      if (self?.workStarted != null && row.year.slice(0, 4) < self.workStarted.slice(0, 4)) out.push(finding('assessment-before-work', `${row.year}年度有考核结果，参加工作时间却是 ${self.workStarted}，请更正其中一项`, used(grades, row, 'year'), used(self, self, 'workStarted')))
      else if (row.year.slice(0, 4) >= today.slice(0, 4)) out.push(finding('assessment-ahead', `${row.year}年度还没有结束，请核对考核年度`, used(grades, row, 'year')))
    }
    const posts = mainPosts(career)
    const last = on.slice(5, 7) > settledBy ? now - 1 : now - 2
    const missing = Array.from({ length: yearsBack }, (_, i) => last - yearsBack + 1 + i).filter((year) => {
      const [july, end] = [`${year}-07-01`, `${year}-12-31`]
      // In office from the middle of the year to its end: he was assessed.
      return heldOn(posts, july).length > 0 && heldOn(posts, end).length > 0 && posts.some((p) => p.since !== null && earliest(p.since) <= `${year}-01-01`) && !grades.rows.some((g) => g.year?.slice(0, 4) === String(year))
    })
    if (missing.length > 0 && self) out.push(adding('assessment', finding('assessment-missing', `${missing.join('、')}年度在任而没有考核结果，请补录（不确定等次的也记）`, used(self, self, 'workStarted'))))
    return out
  },
})
