import { cases } from '#kernel'
import { serviceAndGrassroots } from './service-and-grassroots.rule.ts'

const post = (kind: string, level: string, since: string, until: string | null = null) => ({ category: 'work', kind: 'main', level: '1A41', since, until, unit: 'u', 'unit.kind': kind, 'unit.level': level })
const town = post('town', '109', '2020-07-01')
const given = { level: '1A32' }
const facts = { self: { workStarted: '2010-07' }, career: [town] }

export default cases(serviceAndGrassroots, {
  '工龄差一日满五年': [{ on: '2026-06-30', facts: { self: { workStarted: '2021-07-01' }, career: [town] }, given }, 'forbid', '2026-07-01'],
  '工龄满五年当日，符合': [{ on: '2026-07-01', facts: { self: { workStarted: '2021-07-01' }, career: [town] }, given }, 'allow', null],
  '参加工作只记到月，按足月': [{ on: '2026-06-30', facts: { self: { workStarted: '2021-07' }, career: [town] }, given }, 'forbid', '2026-07-01'],
  '参加工作只记到年，其间未知': [{ on: '2026-06-30', facts: { self: { workStarted: '2021' }, career: [town] }, given }, 'unknown', '2026-12-31'],
  '参加工作时间未记，未知': [{ on: '2026-06-30', facts: { career: [town], self: {} }, given }, 'unknown', null],
  '基层差一日满两年': [{ on: '2026-06-30', facts: { ...facts, career: [post('party-organ', '107', '2010-07-01', '2024-07-01'), { ...town, since: '2024-07-01' }] }, given }, 'forbid', '2026-07-01'],
  '基层满两年当日，符合': [{ on: '2026-07-01', facts: { ...facts, career: [post('party-organ', '107', '2010-07-01', '2024-07-01'), { ...town, since: '2024-07-01' }] }, given }, 'allow', null],
  '县直部门（乡科级单位）计入': [{ on: '2026-01-01', facts: { ...facts, career: [post('government', '109', '2012-01')] }, given }, 'allow', null],
  '一直在市直机关，没有基层经历': [{ on: '2026-01-01', facts: { ...facts, career: [post('government', '107', '2012-01')] }, given }, 'forbid', null],
  '没有基层经历而组织已认定，符合': [{ on: '2026-01-01', facts: { ...facts, career: [post('government', '107', '2012-01')] }, given: { ...given, grassrootsFound: true } }, 'allow', null],
  '有任职未记单位，未知': [{ on: '2026-01-01', facts: { ...facts, career: [{ ...post('', '', '2011-01', '2013-01'), unit: null }, post('government', '107', '2013-01')] }, given }, 'unknown', null],
  '任职单位未记级别，不能当作没有基层经历': [{ on: '2026-01-01', facts: { ...facts, career: [{ ...post('government', '', '2012-01'), 'unit.level': null }] }, given }, 'unknown', null],
  '拟破格的，须说明理由': [{ on: '2026-01-01', facts: { ...facts, career: [post('government', '107', '2012-01')] }, given: { ...given, exceptional: true } }, 'caution', null],
  '副处提任正处，不适用': [{ on: '2026-01-01', facts: { career: [{ ...town, level: '1A32' }], self: {} }, given: { level: '1A31' } }, 'allow', null],
  '副科提任正科，不适用': [{ on: '2026-01-01', facts: { career: [{ ...town, level: '1A42' }], self: {} }, given: { level: '1A41' } }, 'allow', null],
})
