import { cases } from '#kernel'
import { stepByStep } from './step-by-step.rule.ts'

const deputy = { category: 'work', kind: 'main', level: '1A42', since: '2022-03-01', post: '某局副局长' }

export default cases(stepByStep, {
  '副科提任正科，逐级': [{ on: '2026-01-01', facts: { career: [deputy] }, given: { level: '1A41' } }, 'allow', null],
  '副科提任副处，越过正科': [{ on: '2026-01-01', facts: { career: [deputy] }, given: { level: '1A32' } }, 'forbid', null],
  '越级而拟破格的，须说明理由': [{ on: '2026-01-01', facts: { career: [deputy] }, given: { level: '1A32', exceptional: true } }, 'caution', null],
  '已定于2026年6月任正科的，到任当日起逐级': [{ on: '2026-05-31', facts: { career: [{ ...deputy, until: '2026-06-01' }, { ...deputy, level: '1A41', since: '2026-06-01' }] }, given: { level: '1A32' } }, 'forbid', '2026-06-01'],
  '平级调整，不作判断': [{ on: '2026-01-01', facts: { career: [deputy] }, given: { level: '1A42' } }, 'allow', null],
  '没有说明拟任层次，未知': [{ on: '2026-01-01', facts: { career: [deputy] } }, 'unknown', null],
  '现职未记层次，未知': [{ on: '2026-01-01', facts: { career: [{ ...deputy, level: null }] }, given: { level: '1A41' } }, 'unknown', null],
  '没有现职，未知': [{ on: '2026-01-01', given: { level: '1A41' } }, 'unknown', null],
  '试用期人员不在层次之内，未知': [{ on: '2026-01-01', facts: { career: [{ ...deputy, level: '1A98' }] }, given: { level: '1A42' } }, 'unknown', null],
  '免职当日起，不再是现职': [{ on: '2026-05-31', facts: { career: [{ ...deputy, until: '2026-06-01' }] }, given: { level: '1A41' } }, 'allow', '2026-06-01'],
  '拟任职位的层次与拟任层次不一致': [{ on: '2026-01-01', facts: { career: [deputy], proposed: { title: '副局长', level: '1A42' } }, given: { level: '1A41', position: 'p' } }, 'forbid', null],
  '拟任职位的层次一致': [{ on: '2026-01-01', facts: { career: [deputy], proposed: { title: '局长', level: '1A41' } }, given: { level: '1A41', position: 'p' } }, 'allow', null],
  '拟任职位已经撤销': [{ on: '2026-01-01', facts: { career: [deputy], proposed: { title: '局长', level: '1A41', abolishedOn: '2025-12' } }, given: { level: '1A41', position: 'p' } }, 'forbid', null],
  '兼任的高职不作现职': [{ on: '2026-01-01', facts: { career: [deputy, { ...deputy, kind: 'concurrent', level: '1A41' }] }, given: { level: '1A41' } }, 'allow', null],
  '两个现任主职，以较高的为准': [{ on: '2026-01-01', facts: { career: [deputy, { ...deputy, level: '1A41' }] }, given: { level: '1A32' } }, 'allow', null],
})
