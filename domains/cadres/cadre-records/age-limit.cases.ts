import { cases } from '#kernel'
import { ageLimit } from './age-limit.rule.ts'

const confirmed = { 'NX-TL': {} }
const career = [{ category: 'work', kind: 'main', level: '1A41', since: '2018-01' }]
const man = { birth: '1970-06-15', sex: '1', ageLimitClass: '60' }

export default cases(ageLimit, {
  '条款未经确认，不作判断': [{ on: '2031-11-01', facts: { career, self: man } }, 'allow', null],
  '界限六十岁，随延迟到2031年11月；提前六个月前一日': [{ on: '2031-04-30', confirmed, facts: { career, self: man } }, 'allow', '2031-05-01'],
  '提前六个月起，应提前安排': [{ on: '2031-05-01', confirmed, facts: { career, self: man } }, 'due', null],
  '到龄当月，应办理': [{ on: '2031-11-01', confirmed, facts: { career, self: man } }, 'due', null],
  '经上级同意延迟的，到延迟期满': [{ on: '2032-01-01', confirmed, facts: { career, self: man }, given: { extendedUntil: '2032-06-30', superiorApprovalOn: '2031-10-15' } }, 'allow', '2032-06-30'],
  '延迟而没有上级同意的，不算': [{ on: '2032-01-01', confirmed, facts: { career, self: man }, given: { extendedUntil: '2032-06-30' } }, 'due', null],
  '界限六十三岁的，不再延迟': [{ on: '2032-11-30', confirmed, facts: { career, self: { ...man, ageLimitClass: '63' } } }, 'allow', '2032-12-01'],
  '已到龄人员': [{ on: '2026-01-01', confirmed, facts: { career, self: { ...man, ageLimitClass: '-1' } } }, 'due', null],
  '界限未记，未知': [{ on: '2026-01-01', confirmed, facts: { career, self: { birth: '1970-06', sex: '1' } } }, 'unknown', null],
  '科员没有任职年龄界限': [{ on: '2031-11-01', confirmed, facts: { career: [{ ...career[0], level: '1A50' }], self: man } }, 'allow', null],
})
