import { cases } from '#kernel'
import { twoPosts } from './two-posts.rule.ts'

const post = (unit: string, title: string, since: string, until: string | null = null) => ({ category: 'work', kind: 'main', level: '1A41', unit, post: title, since, until })
const given = { level: '1A32' }

export default cases(twoPosts, {
  '两个职位，符合': [{ on: '2026-01-01', facts: { career: [post('甲镇', '镇长', '2019-01', '2022-01'), post('甲镇', '党委书记', '2022-01')] }, given }, 'allow', null],
  '同一职位的两段记录，只算一个': [{ on: '2026-01-01', facts: { career: [post('甲镇', '镇长', '2019-01', '2022-01'), post('甲镇', '镇长', '2022-01')] }, given }, 'caution', null],
  '只有一个职位，须说明理由': [{ on: '2026-01-01', facts: { career: [post('甲镇', '镇长', '2019-01')] }, given }, 'caution', null],
  '第二个职位到任前一日，仍须说明': [{ on: '2026-05-31', facts: { career: [post('甲镇', '镇长', '2019-01', '2026-06-01'), post('乙局', '局长', '2026-06-01')] }, given }, 'caution', '2026-06-01'],
  '到任当日，符合': [{ on: '2026-06-01', facts: { career: [post('甲镇', '镇长', '2019-01', '2026-06-01'), post('乙局', '局长', '2026-06-01')] }, given }, 'allow', null],
  '挂职不计': [{ on: '2026-01-01', facts: { career: [post('甲镇', '镇长', '2019-01'), { ...post('乙县', '副县长', '2021-01', '2022-01'), kind: 'secondment' }] }, given }, 'caution', null],
  '只有一个职位，另有任职未记层次，未知': [{ on: '2026-01-01', facts: { career: [{ ...post('乙局', '局长', '2017-01', '2019-01'), level: null }, post('甲镇', '镇长', '2019-01')] }, given }, 'unknown', null],
  '乡科级不适用': [{ on: '2026-01-01', facts: { career: [{ ...post('甲镇', '副镇长', '2019-01'), level: '1A42' }] }, given: { level: '1A41' } }, 'allow', null],
})
