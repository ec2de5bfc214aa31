import { cases } from '#kernel'
import { plenumVote } from './plenum-vote.rule.ts'

const on = '2026-04-10'
const confirmed = { 'XR-36': {} }

export default cases(plenumVote, {
  '现行条款未经确认，不作判断': [{ on, given: { localChief: true } }, 'allow', null],
  '2018年依2014年条例，没有表决的未知': [{ on: '2018-04-10', given: { localChief: true } }, 'unknown', '2019-03-03'],
  '不是党政正职': [{ on, confirmed, given: { localChief: false } }, 'allow', null],
  '应到40人，21票超过半数': [{ on, confirmed, given: { localChief: true, plenumVotedOn: on, plenumExpected: 40, plenumFor: 21 } }, 'allow', null],
  '应到40人，20票恰为半数': [{ on, confirmed, given: { localChief: true, plenumVotedOn: on, plenumExpected: 40, plenumFor: 20 } }, 'forbid', null],
  '票数多于委员': [{ on, confirmed, given: { localChief: true, plenumVotedOn: on, plenumExpected: 40, plenumFor: 41 } }, 'forbid', null],
  '闭会期间，决定前征求意见': [{ on, confirmed, given: { localChief: true, betweenSessions: true, plenumConsultedOn: '2026-04-08', discussedOn: '2026-04-09' } }, 'allow', null],
  '闭会期间，决定后才征求意见': [{ on, confirmed, given: { localChief: true, betweenSessions: true, plenumConsultedOn: '2026-04-10', discussedOn: '2026-04-09' } }, 'forbid', null],
})
