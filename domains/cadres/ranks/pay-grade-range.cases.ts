import { cases } from '#kernel'
import { payGradeRange } from './pay-grade-range.rule.ts'

const confirmed = { 'ZJ-JB1': {} }
const of = (level: string, grade: number) => ({ career: [{ category: 'work', kind: 'main', level, since: '2020-01' }], paid: [{ since: '2020-01-01', grade }] })

export default cases(payGradeRange, {
  '条文未经确认，不作判断': [{ on: '2026-11-25', facts: of('1A41', 30) }, 'allow', null],
  '乡科级正职二十二级，在内': [{ on: '2026-11-25', confirmed, facts: of('1A41', 22) }, 'allow', null],
  '乡科级正职二十三级，越界': [{ on: '2026-11-25', confirmed, facts: of('1A41', 23) }, 'caution', null],
  '乡科级正职十五级，越界': [{ on: '2026-11-25', confirmed, facts: of('1A41', 15) }, 'caution', null],
  '县处级正职十二级，在内': [{ on: '2026-11-25', confirmed, facts: of('1A31', 12) }, 'allow', null],
  '科员不在其列': [{ on: '2026-11-25', confirmed, facts: of('1A50', 3) }, 'allow', null],
})
