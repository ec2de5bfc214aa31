import { cases } from '#kernel'
import { yearlyReport } from './yearly-report.rule.ts'

const confirmed = { 'BG-01': {} }
const career = [{ category: 'work', kind: 'main', level: '1A32', since: '2018-01' }]

export default cases(yearlyReport, {
  '条款未经确认，不作判断': [{ on: '2026-01-10', facts: { career } }, 'allow', null],
  '一月里尚未报告，应办': [{ on: '2026-01-31', confirmed, facts: { career } }, 'due', null],
  '二月起仍未报告，逾期': [{ on: '2026-02-01', confirmed, facts: { career } }, 'due', null],
  '已经报告，次年首日起又应报告': [{ on: '2026-02-01', confirmed, facts: { career, reports: [{ year: 2025, reportedOn: '2026-01-20' }] } }, 'allow', '2027-01-01'],
  '报告前一日尚未报告': [{ on: '2026-01-19', confirmed, facts: { career, reports: [{ year: 2025, reportedOn: '2026-01-20' }] } }, 'due', '2026-01-20'],
  '乡科级不属报告对象': [{ on: '2026-02-01', confirmed, facts: { career: [{ ...career[0], level: '1A41' }] } }, 'allow', null],
})
