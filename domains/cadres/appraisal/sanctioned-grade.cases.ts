import { cases, known } from '#kernel'
import { sanctionedGrade } from './sanctioned-grade.rule.ts'

const confirmed = { 'KH-29': {} }
const of = (kind: string, decidedOn: string, more: object = {}) => ({ sanctions: known([{ kind, decidedOn, ...more }]), admonitions: known() })
const as = (grade: string, year = '2026') => ({ year, grade })

export default cases(sanctionedGrade, {
  '条文未经确认，不作判断': [{ on: '2026-12-31', given: as('1'), facts: of('party-warning', '2026-03-01') }, 'allow', null],
  '没有完整性声明，未知': [{ on: '2026-12-31', confirmed, given: as('2') }, 'unknown', null],
  '没有处分，可以优秀': [{ on: '2026-12-31', confirmed, given: as('1'), facts: { sanctions: known(), admonitions: known() } }, 'allow', null],
  '党内警告当年不得优秀': [{ on: '2026-12-31', confirmed, given: as('1'), facts: of('party-warning', '2026-03-01') }, 'forbid', null],
  '党内警告当年可以称职': [{ on: '2026-12-31', confirmed, given: as('2'), facts: of('party-warning', '2026-12-31') }, 'allow', null],
  '党内警告次年不受限': [{ on: '2026-12-31', confirmed, given: as('1'), facts: of('party-warning', '2025-12-31') }, 'allow', null],
  '严重警告当年只能不定等次': [{ on: '2026-12-31', confirmed, given: as('2'), facts: of('party-serious-warning', '2026-03-01') }, 'forbid', null],
  '严重警告当年不定等次': [{ on: '2026-12-31', confirmed, given: as('5'), facts: of('party-serious-warning', '2026-03-01') }, 'allow', null],
  '撤销党内职务当年为不称职': [{ on: '2026-12-31', confirmed, given: as('3'), facts: of('party-removal', '2026-03-01') }, 'forbid', null],
  '留党察看两年的，其后第二年仍不定等次': [{ on: '2026-12-31', confirmed, given: as('2'), facts: of('party-probation', '2024-03-01', { months: 24 }) }, 'forbid', null],
  '留党察看一年的，其后第二年不受限': [{ on: '2026-12-31', confirmed, given: as('2'), facts: of('party-probation', '2024-03-01', { months: 12 }) }, 'allow', null],
  '记大过第二年不定等次': [{ on: '2026-12-31', confirmed, given: as('2'), facts: of('gov-major-demerit', '2025-03-01') }, 'forbid', null],
  '诫勉当年不得优秀': [{ on: '2026-12-31', confirmed, given: as('1'), facts: { sanctions: known(), admonitions: known([{ measure: 'admonish', decidedOn: '2026-05-06' }]) } }, 'forbid', null],
  '提醒不影响等次': [{ on: '2026-12-31', confirmed, given: as('1'), facts: { sanctions: known(), admonitions: known([{ measure: 'remind', decidedOn: '2026-05-06' }]) } }, 'allow', null],
  '诫勉经澄清撤销的，不计': [{ on: '2026-12-31', confirmed, given: as('1'), facts: { sanctions: known(), admonitions: known([{ measure: 'admonish', decidedOn: '2026-05-06', revokedOn: '2026-08-01' }]) } }, 'allow', null],
  '多项并存的从重': [{ on: '2026-12-31', confirmed, given: as('5'), facts: { sanctions: known([{ kind: 'party-removal', decidedOn: '2026-03-01' }, { kind: 'gov-demerit', decidedOn: '2026-03-01' }]), admonitions: known() } }, 'forbid', null],
  '处分被撤销的，不计': [{ on: '2026-12-31', confirmed, given: as('1'), facts: of('party-warning', '2026-03-01', { revokedOn: '2026-09-01' }) }, 'allow', null],
  '没有拟定等次的，告知应当怎样确定': [{ on: '2026-12-31', confirmed, given: { year: '2026' }, facts: of('party-serious-warning', '2026-03-01') }, 'due', null],
})
