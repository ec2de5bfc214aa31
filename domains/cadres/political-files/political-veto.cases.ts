import { cases, known } from '#kernel'
import { politicalVetoBar } from './political-veto.rule.ts'

const veto = { decidedOn: '2025-03-10', decidingBody: '市委常委会', endsOn: '2027-03-10' }
export default cases(politicalVetoBar, {
  '没有完整性声明，不能当作没有': [{ on: '2026-06-01' }, 'unknown', null],
  '声明完整而没有登记': [{ on: '2026-06-01', facts: { vetoes: known() } }, 'allow', null],
  '决定前一日': [{ on: '2025-03-09', facts: { vetoes: known([veto]) } }, 'allow', '2025-03-10'],
  '登记期间': [{ on: '2026-06-01', facts: { vetoes: known([veto]) } }, 'forbid', '2027-03-10'],
  '期满前一日': [{ on: '2027-03-09', facts: { vetoes: known([veto]) } }, 'forbid', '2027-03-10'],
  '期满当日，不再影响': [{ on: '2027-03-10', facts: { vetoes: known([veto]) } }, 'allow', null],
  '复核解除的，自解除之日起不再影响': [{ on: '2026-06-01', facts: { vetoes: known([{ ...veto, liftedOn: '2026-06-01' }]) } }, 'allow', null],
  '解除前一日，仍受限': [{ on: '2026-05-31', facts: { vetoes: known([{ ...veto, liftedOn: '2026-06-01' }]) } }, 'forbid', '2026-06-01'],
})
