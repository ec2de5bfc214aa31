import { cases } from '#kernel'
import { changeReport } from './change-report.rule.ts'

const confirmed = { 'BG-01': {} }
const given = { changedOn: '2026-03-01' }

export default cases(changeReport, {
  '条款未经确认，不作判断': [{ on: '2026-06-01', given }, 'allow', null],
  '第三十日，尚未逾期': [{ on: '2026-03-31', confirmed, given }, 'allow', '2026-04-01'],
  '第三十一日，逾期': [{ on: '2026-04-01', confirmed, given }, 'due', null],
  '按期报告': [{ on: '2026-06-01', confirmed, given: { ...given, changeReportedOn: '2026-03-31' } }, 'allow', null],
  '逾期报告': [{ on: '2026-06-01', confirmed, given: { ...given, changeReportedOn: '2026-04-01' } }, 'due', null],
})
