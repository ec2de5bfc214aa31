import { allow, due, forbid, givenText, notConcerned, type Decision, type FactUsed, type Given } from '#kernel'

/** 不得优秀, 不定等次, 不称职: the graver goes before the milder. */
export type Limit = 'not-excellent' | 'undetermined' | 'incompetent'

export interface Limited { readonly limit: Limit; readonly why: string; readonly facts: readonly FactUsed[] }

const words: Readonly<Record<Limit, string>> = { 'not-excellent': '不得确定为优秀等次', undetermined: '不确定等次', incompetent: '确定为不称职等次' }
const order: readonly Limit[] = ['not-excellent', 'undetermined', 'incompetent']

/** Whether a grade keeps a limit; every code that starts with 5 or 6 determines none. */
function keeps(grade: string, limit: Limit): boolean {
  switch (limit) {
    case 'not-excellent': return grade !== '1'
    case 'undetermined': return grade.startsWith('5') || grade.startsWith('6')
    case 'incompetent': return grade === '4'
  }
}

/** The grade proposed for a year against the limits of that year; without a grade, what has to be kept. */
export function withinLimits(limits: readonly Limited[], given: Given): Decision {
  const gravest = order.findLast((o) => limits.some((l) => l.limit === o))
  if (gravest === undefined) return notConcerned
  const year = givenText(given, 'year') ?? ''
  const grade = givenText(given, 'grade')
  const decisions = limits.map(({ limit, why, facts }): Decision => {
    const text = `${why}，${year}年度考核${words[limit]}`
    if (grade === null) return due(text, { facts })
    return limit !== gravest || keeps(grade, limit) ? allow(text, { facts }) : forbid(`${text}，与拟定等次不符`, { facts })
  })
  const outcome = decisions.some((d) => d.outcome === 'forbid') ? 'forbid' : grade === null ? 'due' : 'allow'
  return { outcome, reasons: decisions.flatMap((d) => d.reasons), asks: [], turns: [] }
}
