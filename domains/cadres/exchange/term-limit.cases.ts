import { cases } from '#kernel'
import { termLimit } from './term-limit.rule.ts'

const post = (since: string, more: object = {}) => ({ category: 'work', kind: 'main', level: '1A32', since, post: '副市长', position: 'p1', 'unit.name': '示范市人民政府', ...more })

export default cases(termLimit, {
  '同一职位差一日满两个任期': [{ on: '2026-11-30', facts: { career: [post('2016-12-01')] } }, 'allow', '2026-12-01'],
  '满两个任期当日': [{ on: '2026-12-01', facts: { career: [post('2016-12-01')] } }, 'forbid', null],
  '换过职位，同一层次累计差一日满十五年': [{ on: '2026-11-30', facts: { career: [post('2011-12-01', { until: '2020-01-01', position: 'p0', post: '市委常委' }), post('2020-01-01')] } }, 'allow', '2026-12-01'],
  '同一层次累计满十五年': [{ on: '2026-12-01', facts: { career: [post('2011-12-01', { until: '2020-01-01', position: 'p0', post: '市委常委' }), post('2020-01-01')] } }, 'forbid', null],
  '部门职务不计入': [{ on: '2026-12-01', facts: { career: [post('2005-12-01', { until: '2020-01-01', position: 'p9', 'unit.name': '示范市财政局' }), post('2020-01-01')] } }, 'allow', '2030-01-01'],
  '不是党委、政府领导成员': [{ on: '2026-12-01', facts: { career: [post('2005-12-01', { 'unit.name': '示范市财政局' })] } }, 'allow', null],
})
