import { addMonths, all, begins, due, givenText, lasting, notConcerned, own, rowsOf, rule, unknown, used, type Decision, type FactUsed, type ImpreciseDate, type Stretch } from '#kernel'
import { absence, assessment, sanction } from '#domains/cadres/cadre-records'
import { investigation } from '#domains/cadres/daily-supervision'
import { person } from '#domains/people/person'
import { withinLimits, type Limited } from './grade-limits.ts'

const warnings = new Set(['party-warning', 'gov-warning'])

/** 特殊人员：试用期内、病事假累计超过半年、立案尚未结案的，不确定等次；结案而未受处分或者只受警告的，补定等次。 */
export const specialGrade = rule('special-grade', {
  label: '特殊人员的考核等次',
  clauses: ['KH-25', 'XR-TX1'],
  about: 'person',
  facts: {
    person: own(person, ['hiredOn']),
    absences: rowsOf(absence, 'person', ['kind', 'since', 'until']),
    investigations: rowsOf(investigation, 'person', ['filedOn', 'closedOn', 'result']),
    grades: rowsOf(assessment, 'person', ['year', 'grade']),
    sanctions: rowsOf(sanction, 'person', ['kind', 'decidedOn', 'revokedOn']),
  },
  questions: ['assessment-grade'],
  decide({ on, facts, given, law }) {
    const year = givenText(given, 'year')?.slice(0, 4) ?? ''
    if (year === '') return unknown('未给出考核年度', { given: 'year' })
    const [first, next] = [`${year}-01-01`, `${String(Number(year) + 1)}-01-01`]
    const found: Limited[] = []
    const turns: string[] = []
    const hired = facts.person?.hiredOn ?? null
    if (facts.person && hired !== null && hired < next && addMonths(begins(hired).latest, law.number('months', { clause: 'XR-TX1' })) >= next) {
      found.push({ limit: 'undetermined', why: `${hired} 录用，试用期未满`, facts: [used(facts.person, facts.person, 'hiredOn')] })
    }
    const leave = facts.absences.rows.filter((r) => r.kind === 'sick' || r.kind === 'personal')
    const { months, days } = lasting(leave.map((r) => within(r, first, next)), next)
    const most = law.number('months')
    if (months > most || (months === most && days > 0)) found.push({ limit: 'undetermined', why: `病假、事假累计超过${String(most)}个月`, facts: leave.map((r) => used(facts.absences, r, 'kind', 'since', 'until')) })
    const decisions: Decision[] = []
    const graded = facts.grades.rows.some((g) => g.year?.slice(0, 4) === year && g.grade !== null)
    for (const row of facts.investigations.rows) {
      // A case filed before the year was graded keeps it from being; one filed after that does not bear on it.
      if (row.filedOn === null || (row.filedOn >= next && graded) || (row.closedOn !== null && row.closedOn < first)) continue
      turns.push(row.filedOn, ...(row.closedOn === null ? [] : [row.closedOn]))
      const fact = [used(facts.investigations, row, 'filedOn', 'closedOn', 'result')]
      if (on >= row.filedOn && (row.closedOn === null || on < row.closedOn)) found.push({ limit: 'undetermined', why: `${row.filedOn} 被立案审查调查，尚未结案`, facts: fact })
      else if (row.closedOn !== null && on >= row.closedOn) decisions.push(concluded(row.filedOn, row.closedOn, row.result, fact))
    }
    if (!facts.absences.complete) decisions.push(unknown('离岗情况台账是否完整，尚无人声明', { register: 'absence' }))
    if (!facts.investigations.complete) decisions.push(unknown('审查调查台账是否完整，尚无人声明', { register: 'investigation' }))
    const decision = all(withinLimits(found, given), ...decisions)
    return { ...(decision.reasons.length === 0 ? notConcerned : decision), turns: [...decision.turns, ...turns] }

    /** Closed without a sanction, or with a warning only: a year left without a grade is given one. */
    function concluded(filed: string, closed: string, result: string | null, fact: readonly FactUsed[]): Decision {
      const open = facts.grades.rows.find((g) => g.year?.slice(0, 4) === year && g.grade?.startsWith('5'))
      if (open === undefined || result === 'transferred') return notConcerned
      const options = { facts: [...fact, used(facts.grades, open, 'year', 'grade')] }
      if (result === null) return unknown(`${closed} 结案，结果未记，不能确定${year}年度考核是否补定等次`, { register: 'investigation', field: 'result' }, options)
      if (result !== 'sanctioned') return due(`${closed} 结案，未受处分，${year}年度考核应当补定等次`, options)
      const given = facts.sanctions.rows.filter((s) => s.decidedOn !== null && s.decidedOn >= filed && s.revokedOn === null)
      if (given.length === 0) return unknown(`${closed} 结案，给予的处分未登记，不能确定${year}年度考核是否补定等次`, { register: 'sanction' }, options)
      return given.every((s) => warnings.has(s.kind ?? '')) ? due(`${closed} 结案，只受警告处分，${year}年度考核应当补定等次`, { facts: [...options.facts, ...given.map((s) => used(facts.sanctions, s, 'kind', 'decidedOn'))] }) : notConcerned
    }
  },
})

/** The part of a leave that lies in the year. */
function within({ since, until }: { readonly since: ImpreciseDate | null; readonly until: ImpreciseDate | null }, first: string, next: string): Stretch {
  if (since === null) return { since: null, until: null }
  const from = begins(since).earliest
  const to = until === null ? next : begins(until).latest
  return { since: from > first ? from : first, until: to < next ? to : next }
}
