import { cases, known } from '#kernel'
import { admonishedExcellence } from './admonished-excellence.rule.ts'

const on = '2026-12-31'
const confirmed = { 'TX-JM1': {} }
const admonitions = known([{ measure: 'admonish', decidedOn: '2026-01-01' }])

export default cases(admonishedExcellence, {
  '条款未经确认，不作判断': [{ on, given: { year: '2026', grade: '1' }, facts: { admonitions } }, 'allow', null],
  '当年首日受到诫勉，不得优秀': [{ on, confirmed, given: { year: '2026', grade: '1' }, facts: { admonitions } }, 'forbid', null],
  '上年末日受到诫勉，不影响本年评优': [{ on, confirmed, given: { year: '2026', grade: '1' }, facts: { admonitions: known([{ measure: 'admonish', decidedOn: '2025-12-31' }]) } }, 'allow', null],
  '可以定为称职': [{ on, confirmed, given: { year: '2026', grade: '2' }, facts: { admonitions } }, 'allow', null],
  '提醒不影响评优': [{ on, confirmed, given: { year: '2026', grade: '1' }, facts: { admonitions: known([{ measure: 'remind', decidedOn: '2026-05-06' }]) } }, 'allow', null],
  '诫勉被撤销的，不计': [{ on, confirmed, given: { year: '2026', grade: '1' }, facts: { admonitions: known([{ measure: 'admonish', decidedOn: '2026-05-06', revokedOn: '2026-08-01' }]) } }, 'allow', null],
  '台账未声明完整，未知': [{ on, confirmed, given: { year: '2026', grade: '1' } }, 'unknown', null],
})
