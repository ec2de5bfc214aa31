import { cases, known } from '#kernel'
import { rejoiningBarred } from './rejoining.rule.ts'

const confirmed = { 'DJ-13': {} }
const expelled = { sanctions: known([{ kind: 'party-expulsion', decidedOn: '2021-09-01' }]) }

export default cases(rejoiningBarred, {
  '条款未经确认，不作判断': [{ on: '2026-08-31', facts: expelled }, 'allow', null],
  '满五年前一日，不予受理': [{ on: '2026-08-31', confirmed, facts: expelled }, 'forbid', '2026-09-01'],
  '满五年当日': [{ on: '2026-09-01', confirmed, facts: expelled }, 'allow', null],
  '留党察看不影响党籍': [{ on: '2026-08-31', confirmed, facts: { sanctions: known([{ kind: 'party-probation', decidedOn: '2026-01-01', months: 12 }]) } }, 'allow', null],
  '开除党籍的决定被撤销': [{ on: '2022-01-01', confirmed, facts: { sanctions: known([{ kind: 'party-expulsion', decidedOn: '2021-09-01', revokedOn: '2022-06-01' }]) } }, 'allow', null],
  '台账未声明完整，未知': [{ on: '2026-08-31', confirmed }, 'unknown', null],
})
