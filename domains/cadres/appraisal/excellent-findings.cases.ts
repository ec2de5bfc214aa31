import { cases } from '#kernel'
import { excellentFindings } from './excellent-findings.rule.ts'

const confirmed = { 'KH-03': {} }

export default cases(excellentFindings, {
  '条文未经确认，不作判断': [{ on: '2026-12-31', given: { grade: '1' } }, 'allow', null],
  '拟定优秀而未认定': [{ on: '2026-12-31', confirmed, given: { grade: '1' } }, 'needs-judgement', null],
  '认定有情形': [{ on: '2026-12-31', confirmed, given: { grade: '1', finding: true } }, 'forbid', null],
  '认定没有情形': [{ on: '2026-12-31', confirmed, given: { grade: '1', finding: false } }, 'allow', null],
  '拟定称职的，不必认定': [{ on: '2026-12-31', confirmed, given: { grade: '2' } }, 'allow', null],
})
