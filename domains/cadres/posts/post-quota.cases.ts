import { cases } from '#kernel'
import { postQuota } from './post-quota.rule.ts'

const on = '2026-04-10'
const holder = (person: string, more: object = {}) => ({ person, category: 'work', kind: 'main', since: '2022-03-01', ...more })
const position = (quota: number | null) => ({ title: '副局长', quota })

export default cases(postQuota, {
  '没有指明职位，不在此核对': [{ on }, 'allow', null],
  '有空缺，不超': [{ on, facts: { position: position(2), holders: [holder('甲')] }, given: { position: 'p' } }, 'allow', null],
  '恰好满职数，再任一名即超': [{ on, facts: { position: position(2), holders: [holder('甲'), holder('乙')] }, given: { position: 'p' } }, 'forbid', null],
  '先免后任：在任的已免去': [{ on, facts: { position: position(1), holders: [holder('甲', { until: '2026-03-31' })] }, given: { position: 'p' } }, 'allow', null],
  '在任的免职日期在后，到日才空出': [{ on, facts: { position: position(1), holders: [holder('甲', { until: '2026-06-01' })] }, given: { position: 'p' } }, 'forbid', '2026-06-01'],
  '同案另有任用的不再占职数': [{ on, facts: { position: position(1), holders: [holder('甲')] }, given: { position: 'p', moving: '甲 丙' } }, 'allow', null],
  '同案两人拟任同一职位，只有一名职数': [{ on, facts: { position: position(1) }, given: { position: 'p', incoming: 2, moving: '丙 丁' } }, 'forbid', null],
  '同案两人拟任同一职位，职数够': [{ on, facts: { position: position(3), holders: [holder('甲')] }, given: { position: 'p', incoming: 2, moving: '丙 丁' } }, 'allow', null],
  '兼任、挂职的不占职数': [{ on, facts: { position: position(1), holders: [holder('甲', { kind: 'secondment' })] }, given: { position: 'p' } }, 'allow', null],
  '没有核定职数，未知': [{ on, facts: { position: position(null) }, given: { position: 'p' } }, 'unknown', null],
})
