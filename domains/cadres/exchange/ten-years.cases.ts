import { cases } from '#kernel'
import { tenYears } from './ten-years.rule.ts'

const post = (since: string, more: object = {}) => ({ category: 'work', kind: 'main', level: '1A32', since, post: '市委常委、宣传部部长', position: 'p1', 'unit.name': '中共示范市委员会', 'unit.kind': 'party-organ', ...more })

export default cases(tenYears, {
  '满九年前一日': [{ on: '2025-11-30', facts: { career: [post('2016-12-01')] } }, 'allow', '2025-12-01'],
  '满九年当日，应提前安排': [{ on: '2025-12-01', facts: { career: [post('2016-12-01')] } }, 'due', null],
  '满十年前一日': [{ on: '2026-11-30', facts: { career: [post('2016-12-01')] } }, 'due', null],
  '满十年当日，必须交流': [{ on: '2026-12-01', facts: { career: [post('2016-12-01')] } }, 'due', null],
  '同一职位的两段，合并计算': [{ on: '2026-01-01', facts: { career: [post('2012-01-01', { until: '2018-01-01' }), post('2022-01-01')] } }, 'due', null],
  '换过职位，重新起算': [{ on: '2026-01-01', facts: { career: [post('2012-01-01', { until: '2020-01-01' }), post('2020-01-01', { position: 'p2', post: '市委副书记' })] } }, 'allow', '2029-01-01'],
  '没有连起职位的，按单位和职务': [{ on: '2026-12-01', facts: { career: [post('2012-01-01', { position: null, unit: 'u', until: '2019-01-01' }), post('2019-01-01', { position: null, unit: 'u' })] } }, 'due', null],
  '部门负责人不在此列': [{ on: '2026-12-01', facts: { career: [post('2010-01-01', { 'unit.name': '示范市财政局', level: '1A41' })] } }, 'allow', null],
  '人大、政协领导不在此列': [{ on: '2026-12-01', facts: { career: [post('2010-01-01', { 'unit.name': '示范市人民代表大会常务委员会' })] } }, 'allow', null],
  '另行规定的民族干部，不作判断': [{ on: '2026-12-01', facts: { career: [post('2010-01-01')] }, given: { ethnicAutonomy: true } }, 'allow', null],
  '2018年依2014年条例，满十年必须交流': [{ on: '2018-06-01', facts: { career: [post('2008-01-01')] } }, 'due', null],
  '已免职的，不再适用': [{ on: '2026-12-01', facts: { career: [post('2010-01-01', { until: '2026-11-01' })] } }, 'allow', null],
})
