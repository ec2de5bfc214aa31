import { cases } from '#kernel'
import { flexibleRetirement } from './flexible-retirement.rule.ts'

const on = '2031-01-01'
const facts = { self: { birth: '1970-06-15', sex: '1', category: 'institution' } }
const early = { flexKind: 'early', flexOn: '2030-06-01', flexNoticeOn: '2030-03-01', contributionMonths: 400 }
const late = { flexKind: 'late', flexOn: '2033-01-01', flexNoticeOn: '2032-12-01', managing: false }

export default cases(flexibleRetirement, {
  '提前到原法定退休月': [{ on, facts, given: early }, 'allow', null],
  '低于原法定退休年龄一日': [{ on, facts, given: { ...early, flexOn: '2030-05-31' } }, 'forbid', null],
  '告知恰好提前三个月': [{ on, facts, given: { ...early, flexNoticeOn: '2030-03-01' } }, 'allow', null],
  '告知差一日不足三个月': [{ on, facts, given: { ...early, flexNoticeOn: '2030-03-02' } }, 'forbid', null],
  '2030年的最低缴费年限为十五年六个月': [{ on, facts, given: { ...early, contributionMonths: 185 } }, 'forbid', null],
  '缴费恰好十五年六个月': [{ on, facts, given: { ...early, contributionMonths: 186 } }, 'allow', null],
  '2039年起二十年': [{ on, facts: { self: { birth: '1979-06', sex: '1', category: 'institution' } }, given: { ...early, flexOn: '2039-06-01', flexNoticeOn: '2039-01-01', contributionMonths: 239 } }, 'forbid', null],
  '提前超过三年': [{ on, facts: { self: { birth: '1976-09', sex: '1', category: 'institution' } }, given: { ...early, flexOn: '2036-08-31' } }, 'forbid', null],
  '公务员不得延迟': [{ on, facts: { self: { ...facts.self, category: 'civil' } }, given: late }, 'forbid', null],
  '事业单位管理人员不得延迟': [{ on, facts, given: { ...late, managing: true } }, 'forbid', null],
  '是否管理人员没有说明，未知': [{ on, facts, given: { ...late, managing: null } }, 'unknown', null],
  '延迟恰好三年': [{ on, facts, given: { ...late, flexOn: '2034-11-01' } }, 'allow', null],
  '所写日期早于法定退休时间，不是延迟': [{ on, facts, given: { ...late, flexOn: '2031-10-31' } }, 'forbid', null],
  '事业单位工作人员协商一致延迟': [{ on, facts, given: late }, 'allow', null],
  '延迟超过三年': [{ on, facts, given: { ...late, flexOn: '2034-11-02' } }, 'forbid', null],
  '人员类别未记，未知': [{ on, facts: { self: { birth: '1970-06', sex: '1' } }, given: late }, 'unknown', null],
  '缴费年限未记，未知': [{ on, facts, given: { ...early, contributionMonths: null } }, 'unknown', null],
})
