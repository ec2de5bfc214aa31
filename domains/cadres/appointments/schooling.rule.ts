import { allow, caution, earliest, rowsOf, rule, unknown, used } from '#kernel'
import { education, schoolingSteps as steps } from '#domains/cadres/cadre-records'
import { career } from './career.ts'
import { level } from './case-values.ts'
import { atLeast } from './level-ladder.ts'
import { onStep } from './promotion-step.ts'

/** 文化程度：一般应大学专科以上，厅局级以上一般应大学本科以上。 */
export const schooling = rule('schooling', {
  label: '拟任职务的文化程度',
  clauses: ['XR-08-4'],
  about: 'person',
  facts: { schools: rowsOf(education, 'person', ['level', 'graduatedOn']), career },
  given: { level },
  questions: ['promotion', 'nomination'],
  decide: ({ on, facts: { schools, career: posts }, given }) => onStep(posts, given, on, (step) => {
    const wanted = atLeast(step.to, '1A22') ? 1 : 2
    const done = schools.rows.filter((s) => s.graduatedOn === null || earliest(s.graduatedOn) <= on)
    const turns = schools.rows.flatMap((s) => (s.graduatedOn === null ? [] : [earliest(s.graduatedOn)]))
    const at = steps.findIndex(([, codes]) => done.some((s) => codes.has(s.level ?? '')))
    const best = steps[at]
    if (best) {
      const facts = done.filter((s) => best[1].has(s.level ?? '')).map((s) => used(schools, s, 'level'))
      if (at <= wanted) return allow(`已有${best[0]}学历`, { facts, turns })
      if (schools.complete) return caution(`最高学历为${best[0]}，一般应为大学本科以上`, { facts, turns })
    } else if (schools.complete) {
      return caution(`没有${steps[wanted]?.[0] ?? ''}以上学历，一般应当具有`, { facts: done.map((s) => used(schools, s, 'level')), turns })
    }
    return unknown(`没有${steps[wanted]?.[0] ?? ''}以上学历的记录，学历记录是否完整尚未声明`, { register: 'education', field: 'level' }, { turns })
  }),
})
