import { cases } from '#kernel'
import { exceptionalBars } from './exceptional-bars.rule.ts'

const confirmed = { 'XR-09': {} }
const post = (level: string, since: string, more: object = {}) => ({ category: 'work', kind: 'main', level, since, change: 'promote', exceptional: false, ...more })
const given = { level: '1A32', exceptional: true }

export default cases(exceptionalBars, {
  '现行条款未经确认，不作判断': [{ on: '2026-01-01', facts: { career: [post('1A41', '2025-12-01')] }, given }, 'allow', null],
  '2018年依2014年条例，提拔任职差一日满一年': [{ on: '2018-05-31', facts: { career: [post('1A41', '2017-06-01')] }, given }, 'forbid', '2018-06-01'],
  '提拔任职差一日满一年': [{ on: '2026-05-31', confirmed, facts: { career: [post('1A41', '2025-06-01')] }, given }, 'forbid', '2026-06-01'],
  '满一年当日': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A41', '2025-06-01')] }, given }, 'allow', null],
  '试用期尚未届满': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A41', '2025-03-01', { trialEndsOn: '2026-07-01' })] }, given }, 'forbid', '2026-07-01'],
  '试用期满考核合格': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A41', '2025-03-01', { trialEndsOn: '2026-03-01', trialPassedOn: '2026-03-10' })] }, given }, 'allow', null],
  '上一次提拔已是破格，本次任职年限又差一日，不得连续': [{ on: '2026-05-31', confirmed, facts: { career: [post('1A41', '2023-06-01', { exceptional: true })] }, given }, 'forbid', '2026-06-01'],
  '上一次提拔已是破格，本次任职年限已满，不是连续破格': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A41', '2023-06-01', { exceptional: true })] }, given }, 'allow', null],
  '上一次提拔已是破格，本次越级，在下一级没有年限': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A42', '2020-03-01', { exceptional: true })] }, given }, 'forbid', null],
  '上一次提拔是否破格未记、本次年限不足，未知': [{ on: '2026-05-31', confirmed, facts: { career: [post('1A41', '2023-06-01', { exceptional: null })] }, given }, 'unknown', '2026-06-01'],
  '越两级': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A42', '2020-03-01')] }, given: { level: '1A31', exceptional: true } }, 'forbid', null],
  '越一级，不在此限': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A42', '2020-03-01')] }, given }, 'allow', null],
  '不破格的，不问': [{ on: '2026-06-01', confirmed, facts: { career: [post('1A41', '2026-05-01')] }, given: { level: '1A32' } }, 'allow', null],
})
