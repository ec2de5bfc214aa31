import { cases } from '#kernel'
import { rotation } from './rotation.rule.ts'

const post = { category: 'work', kind: 'main', level: '1A32', since: '2018-12-01', post: '干部一处处长', position: 'p1', 'position.kind': 'inner-chief' }

export default cases(rotation, {
  '条款未经确认，不作判断': [{ on: '2026-12-01', facts: { career: [post] } }, 'allow', null],
  '确认条款而没有给出年限，未知': [{ on: '2026-12-01', confirmed: { 'XR-JL2': {} }, facts: { career: [post] } }, 'unknown', null],
  '本地确认八年，差一日': [{ on: '2026-11-30', confirmed: { 'XR-JL2': { years: 8 } }, facts: { career: [post] } }, 'allow', '2026-12-01'],
  '满八年当日，应当轮岗': [{ on: '2026-12-01', confirmed: { 'XR-JL2': { years: 8 } }, facts: { career: [post] } }, 'due', null],
  '不是内设机构职位，不适用': [{ on: '2026-12-01', confirmed: { 'XR-JL2': { years: 8 } }, facts: { career: [{ ...post, 'position.kind': 'chief' }] } }, 'allow', null],
})
