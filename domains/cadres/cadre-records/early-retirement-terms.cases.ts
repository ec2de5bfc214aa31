import { cases } from '#kernel'
import { earlyRetirementTerms } from './early-retirement-terms.rule.ts'

const facts = (birth: string, workStarted: string | null) => ({ self: { birth, sex: '1' }, work: { workStarted } })

export default cases(earlyRetirementTerms, {
  '工作年限差一日满三十年，距退休超过五年': [{ on: '2026-06-30', facts: facts('1974-03', '1996-07-01') }, 'forbid', '2026-07-01'],
  '满三十年当日': [{ on: '2026-07-01', facts: facts('1974-03', '1996-07-01') }, 'allow', null],
  '距退休恰好五年，不算不足：2031年11月15日到龄': [{ on: '2026-11-15', facts: facts('1970-06-15', '2000-07') }, 'forbid', '2026-11-16'],
  '距退休不足五年、工作年限已满二十年': [{ on: '2026-11-16', facts: facts('1970-06-15', '2000-07') }, 'allow', null],
  '出生只记到月的，自当月首日推算': [{ on: '2026-11-01', facts: facts('1970-06', '2000-07') }, 'forbid', '2026-11-02'],
  '月末出生的，到龄月没有那一天的，取月末': [{ on: '2026-11-30', facts: facts('1970-06-30', '2000-07') }, 'forbid', '2026-12-01'],
  '距退休不足五年而工作年限不满二十年': [{ on: '2027-01-01', facts: facts('1970-06-15', '2010-07') }, 'forbid', '2030-07-01'],
  '参加工作时间未记，未知': [{ on: '2027-01-01', facts: facts('1970-06-15', null) }, 'unknown', null],
})
