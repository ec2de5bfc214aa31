import { all, allow, begins, due, forbid, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { barred, effectFacts, type Bar } from '#domains/cadres/cadre-records'
import { payGrade } from './pay-grade.register.ts'

/**
 * 累计五年称职以上晋升一个级别，累计两年晋升一个工资档次，次年一月起算；诫勉、组织处理、处分影响期内不晋升级别，
 * 记过以上处分期内不晋升工资档次。尚未到的年度按称职推算，
 * 缺考核而影响结论的，未知。
 */
export const payGradePromotionRule = rule('pay-grade-promotion', {
  label: '累计考核年限晋升级别、工资档次',
  clauses: ['ZJ-JB2', 'KH-19', 'DJ-10', 'DJ-11', 'DJ-12', 'DJ-13', 'ZW-08', 'ZW-15', 'ZW-19', 'CL-P1', 'CL-P2', 'CL-P3', 'KH-20', 'TX-JM1'],
  about: 'person',
  facts: { paid: rowsOf(payGrade, 'person', ['since', 'until', 'grade', 'step', 'change']), ...effectFacts },
  questions: ['pay-grade'],
  decide({ on, known, facts, law }) {
    const rows = facts.paid.rows.filter((r) => r.since !== null && begins(r.since).earliest <= on).sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    const turns = facts.paid.rows.flatMap((r) => (r.since === null ? [] : [begins(r.since).earliest]))
    const last = rows[0]
    if (last === undefined) return unknown('没有现级别、工资档次的记录', { register: 'pay-grade' }, { turns })
    const level = rows.find((r) => r.change !== 'step') ?? last
    const of = (from: typeof last, years: number, what: string, wanted: Bar): Decision => {
      const first = Number(from.since?.slice(0, 4))
      const fact = [used(facts.paid, from, 'since', 'grade', 'step')]
      const { day, missing } = nextOn(facts.grades.rows, first, years, Number(known.slice(0, 4)))
      if (on < day.soonest) return allow(`${what}：自${String(first)}年起累计称职以上，${day.soonest} 满${String(years)}年${day.soonest.slice(0, 4) > String(Number(known.slice(0, 4)) + 1) ? '（其间按称职推算）' : ''}`, { facts: fact, turns: [day.soonest, day.surest] })
      if (on < day.surest) return unknown(`${what}：${missing.map(String).join('、')}年度考核结果未记，是否满${String(years)}年不能判定`, missing.map((y) => ({ text: `补记${String(y)}年度考核结果`, register: 'assessment', field: 'grade' })), { facts: fact, turns: [day.surest] })
      const bars = barred(on, [wanted], facts, law, 'weighed')
      const now = bars.filter((b) => b.outcome === 'forbid' || b.outcome === 'unknown')
      const later = bars.flatMap((b) => b.turns)
      if (now.length > 0) return all(...now, { outcome: 'allow', reasons: [], asks: [], turns: later })
      return due(`${what}：自${String(first)}年起年度考核累计${String(years)}年称职以上，应当从 ${day.surest} 起晋升`, { facts: fact, turns: later })
    }
    const top = level.grade === 1 ? forbid('已是一级，不再晋升级别') : of(level, law.number('level'), `现${String(level.grade)}级`, 'level')
    const decision = all(top, of(last, law.number('wage'), `现${String(last.step)}档`, 'wage'))
    return { ...decision, turns: [...decision.turns, ...turns] }
  },
})

/** The days on which so many good years are full: at best, with every missing year good, and at worst, with none. */
function nextOn(rows: readonly { readonly year: string | null; readonly grade: string | null }[], first: number, years: number, now: number): { readonly day: { readonly soonest: string; readonly surest: string }; readonly missing: readonly number[] } {
  const grade = new Map(rows.map((r) => [Number(r.year?.slice(0, 4)), r.grade]))
  const missing: number[] = []
  const reach = (missed: boolean): string => {
    let count = 0
    for (let year = first; year < first + 60; year++) {
      const known = grade.get(year)
      const good = known === '1' || known === '2' || (known == null && (year >= now || missed))
      if (good) count++
      if (count === years) return `${String(year + 1)}-01-01`
    }
    return '9999-12-31'
  }
  const surest = reach(false)
  for (let year = first; year < Math.min(now, Number(surest.slice(0, 4))); year++) if (grade.get(year) == null) missing.push(year)
  return { day: { soonest: reach(true), surest }, missing }
}
