import { addMonths, allow, caution, day, due, exactly, fromDay, givenText, givenYes, needsJudgement, nextDay, rule, yesNo } from '#kernel'
import { findings } from './findings.ts'

/** 提任前培训达到规定要求；确因特殊情况未达到的，提任后一年内完成。 */
export const trainingDone = rule('training-done', {
  label: '提任前的培训',
  clauses: ['XR-08-5'],
  about: 'person',
  given: { findings, trainingDone: yesNo('培训已达到规定要求', { optional: true }), appointedOn: day('任职日期', { optional: true }) },
  questions: ['nomination'],
  decide({ on, given, law }) {
    const done = givenYes(given, 'trainingDone')
    if (done === null && givenText(given, 'findings') === 'clear') return allow('组织认定培训已达到规定要求')
    if (done === null) return needsJudgement('培训是否达到规定要求，须核实')
    if (done) return allow('培训已达到规定要求')
    const appointed = givenText(given, 'appointedOn')
    if (appointed === null) return caution('培训未达到规定要求；确因特殊情况提任的，应当在提任后一年内完成')
    const until = addMonths(appointed, law.number('months', { on: appointed }))
    return fromDay(on, exactly(nextDay(until)), caution(`提任前培训未达到要求，到 ${until} 以前补完`), due(`提任前培训未达到要求，到 ${until} 尚未补完，已经逾期`))
  },
})
