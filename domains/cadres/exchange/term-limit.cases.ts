import { cases } from '#kernel'
import { termLimit } from './term-limit.rule.ts'

const post = (since: string, more: object = {}) => ({ category: 'work', kind: 'main', level: '1A32', since, until: null, post: '副市长', position: 'p1', 'unit.name': '示范市人民政府', ...more })

export default cases(termLimit, {
  '同一职位差一日满两个任期': [{ on: '2026-11-30', facts: { career: [post('2016-12-01')] } }, 'allow', '2026-12-01'],
  '满两个任期当日': [{ on: '2026-12-01', facts: { career: [post('2016-12-01')] } }, 'forbid', null],
  '换过职位，同一层次累计差一日满十五年': [{ on: '2026-11-30', facts: { career: [post('2011-12-01', { until: '2020-01-01', position: 'p0', post: '市委常委' }), post('2020-01-01')] } }, 'allow', '2026-12-01'],
  '同一层次累计满十五年': [{ on: '2026-12-01', facts: { career: [post('2011-12-01', { until: '2020-01-01', position: 'p0', post: '市委常委' }), post('2020-01-01')] } }, 'forbid', null],
  '部门职务不计入': [{ on: '2026-12-01', facts: { career: [post('2005-12-01', { until: '2020-01-01', position: 'p9', 'unit.name': '示范市财政局' }), post('2020-01-01')] } }, 'allow', '2030-01-01'],
  '不是党委、政府领导成员': [{ on: '2026-12-01', facts: { career: [post('2005-12-01', { 'unit.name': '示范市财政局' })] } }, 'allow', null],
  '离开后再任同一职位的，不算连续，重新起算': [{ on: '2026-12-01', facts: { career: [post('2012-01-01', { until: '2018-01-01' }), post('2018-01-01', { until: '2022-01-01', position: 'p9', post: '某局局长', 'unit.name': '示范市财政局', 'unit.kind': 'government' }), post('2022-01-01')] } }, 'allow', '2031-01-01'],
  '县法院院长，满两个任期': [{ on: '2026-12-01', facts: { career: [post('2016-12-01', { post: '院长', 'unit.name': '示范市人民法院', 'unit.kind': 'judiciary', 'position.kind': 'chief' })] } }, 'forbid', null],
  '县法院副院长不在此列': [{ on: '2026-12-01', facts: { career: [post('2006-12-01', { post: '副院长', 'unit.name': '示范市人民法院', 'unit.kind': 'judiciary', 'position.kind': 'deputy' })] } }, 'allow', null],
  '法院领导未连到职位，未知': [{ on: '2026-12-01', facts: { career: [post('2016-12-01', { post: '院长', 'unit.name': '示范市人民法院', 'unit.kind': 'judiciary', 'position.kind': null })] } }, 'unknown', null],
  '市（地）级工作部门正职，差一日满两个任期': [{ on: '2026-11-30', facts: { career: [post('2016-12-01', { level: '1A31', post: '局长', 'unit.name': '某市财政局', 'unit.kind': 'government', 'position.kind': 'chief' })] } }, 'allow', '2026-12-01'],
  '人大常委会主任不在此列': [{ on: '2026-12-01', facts: { career: [post('2006-12-01', { level: '1A31', post: '主任', 'unit.name': '示范市人民代表大会常务委员会', 'unit.kind': 'congress', 'position.kind': 'chief' })] } }, 'allow', null],
  '同一层次的旧职未连到职位、连上即满十五年的，未知': [{ on: '2026-12-01', facts: { career: [post('2010-12-01', { until: '2020-01-01', position: null, post: '检察长', 'unit.name': '某县人民检察院', 'unit.kind': 'judiciary', 'position.kind': null }), post('2020-01-01')] } }, 'unknown', '2030-01-01'],
})
