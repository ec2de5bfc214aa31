import { all, allow, begins, earliest, forbid, givenNumber, givenText, needsJudgement, notConcerned, oneOf, rowsOf, rule, unknown, used, type Decision } from '#kernel'
import { absence } from './absence.register.ts'
import { assessment } from './assessment.register.ts'
import { dismissal } from './dismissal.question.ts'

/**
 * 应予辞退的情形由台账提出，由任免机关认定：连续两年不称职，旷工超过规定天数，其他情形由人说明。公伤、病假、产假期间不得辞退。
 */
export const dismissalGrounds = rule('dismissal-grounds', {
  label: '辞退的情形',
  clauses: ['XR-LZ2'],
  about: 'person',
  facts: { grades: rowsOf(assessment, 'person', ['year', 'grade']), absences: rowsOf(absence, 'person', ['kind', 'since', 'until']) },
  given: { ...dismissal.given, otherGround: oneOf('其他应予辞退的情形', { none: '没有', found: '有' }, { optional: true }) },
  questions: ['dismissal'],
  decide({ on, known, facts: { grades, absences }, given, law }) {
    const now = Number(on.slice(0, 4))
    const years = Array.from({ length: law.number('years') }, (_, i) => String(now - 1 - i)).filter((y) => y < known.slice(0, 4))
    const failing = years.map((year) => grades.rows.find((g) => g.year === year))
    const failed = failing.filter((g) => g?.grade === '4').flatMap((g) => g ?? [])
    const missing = years.filter((_, i) => failing[i] === undefined)
    const [running, total] = [givenNumber(given, 'awolRunning'), givenNumber(given, 'awolTotal')]
    const [most, mostTotal] = [law.number('running'), law.number('total')]
    const exempt = absences.rows.filter((a) => ['injury', 'maternity', 'sick'].includes(a.kind ?? '') && a.since !== null && earliest(a.since) <= on && (a.until === null || begins(a.until).latest > on))
    const turns = [`${String(now + 1)}-01-01`, ...absences.rows.flatMap((a) => [a.since, a.until]).flatMap((d) => (d === null ? [] : [begins(d).earliest, begins(d).latest]))]
    const decisions: Decision[] = [
      years.length > 0 && failed.length === years.length && years.length === law.number('years') ? needsJudgement(`${[...years].reverse().join('、')}年度考核连续不称职，应予辞退，由任免机关认定`, { facts: failed.map((g) => used(grades, g, 'grade')) })
        : missing.length > 0 && failed.length + missing.length === years.length && failed.length > 0 ? unknown(`${missing.join('、')}年度考核结果未记，不能确定是否连续不称职`, { register: 'assessment', field: 'grade' }) : notConcerned,
      running !== null && running > most ? needsJudgement(`连续旷工${String(running)}天，超过${String(most)}天，应予辞退，由任免机关认定`) : notConcerned,
      total !== null && total > mostTotal ? needsJudgement(`一年内累计旷工${String(total)}天，超过${String(mostTotal)}天，应予辞退，由任免机关认定`) : notConcerned,
      givenText(given, 'otherGround') === 'found' ? needsJudgement('有其他应予辞退的情形，由任免机关认定') : notConcerned,
    ]
    const found = all(...decisions)
    if (found.reasons.length === 0) return { ...allow('年度考核没有连续不称职，没有说明其他应予辞退的情形'), turns }
    const barred = exempt.map((a) => forbid(`${a.since ?? ''} 起在${a.kind === 'injury' ? '公伤' : a.kind === 'maternity' ? '孕期、产假' : '医疗'}期内，不得辞退`, { facts: [used(absences, a, 'kind', 'since', 'until')] }))
    const stated = absences.complete ? [] : [unknown('离岗情况是否完整尚无人声明，不能确定有没有不得辞退的情形', { register: 'absence' })]
    return { ...all(found, ...barred, ...stated), turns }
  },
})
