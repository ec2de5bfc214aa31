import { all, allow, exactly, forbid, fromDay, rowsOf, rule, sooner, unknown, used } from '#kernel'
import { politicalVeto } from './political-veto.register.ts'

/** 有权机关登记的一票否决：自决定之日起不得列为考察对象，解除或期满当日起不再影响。 */
export const politicalVetoBar = rule('political-veto-bar', {
  label: '政治素质一票否决登记期间不得提名',
  clauses: ['XR-24'],
  about: 'person',
  facts: { vetoes: rowsOf(politicalVeto, 'person', ['decidedOn', 'decidingBody', 'endsOn', 'liftedOn']) },
  questions: ['promotion', 'nomination'],
  decide({ on, facts: { vetoes } }) {
    const notStated = vetoes.complete ? [] : [unknown('一票否决的登记是否完整，尚无人声明', { register: 'political-veto' })]
    const decisions = vetoes.rows.flatMap((row) => {
      const { decidedOn, decidingBody } = row
      if (decidedOn === null) return []
      const facts = [used(vetoes, row, 'decidedOn', row.liftedOn === null ? 'endsOn' : 'liftedOn')]
      const until = sooner(row.liftedOn, row.endsOn)
      const barred = forbid(`${decidingBody ?? '有权机关'}于 ${decidedOn} 登记一票否决，${until === null ? '未写明期限' : `到 ${until} 止`}`, { facts })
      const after = until === null ? barred : fromDay(on, exactly(until), barred, allow(`${decidedOn} 登记的一票否决，已于 ${until} ${row.liftedOn === until ? '解除' : '期满'}`, { facts }))
      return [fromDay(on, exactly(decidedOn), allow('此前没有一票否决的登记'), after)]
    })
    return decisions.length === 0 && vetoes.complete ? allow('没有一票否决的登记') : all(...decisions, ...notStated)
  },
})
