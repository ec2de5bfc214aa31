import { cases } from '#kernel'
import { rankQuotaRule } from './rank-quota.rule.ts'

const on = '2026-11-25'
const quotas = [{ since: '2024-01-01', scope: 'county', base: 200, secondResearcher: 4, middleResearchers: 20, thirdResearcher: 8, chiefClerks: 120, seniorChiefClerks: 60 }]
const holders = (rank: string, n: number) => Array.from({ length: n }, () => ({ rank, since: '2020-01-01' }))
const batch = (more: object) => ({ status: 'open', case: 'b', ...more })

export default cases(rankQuotaRule, {
  '正好用满': [{ on, given: { secondResearcher: 2 }, facts: { quotas, holders: holders('14', 2) } }, 'allow', null],
  '超出一名': [{ on, given: { secondResearcher: 2 }, facts: { quotas, holders: holders('14', 3) } }, 'forbid', null],
  '净减的不受限': [{ on, given: { secondResearcher: -1 }, facts: { quotas, holders: holders('14', 5) } }, 'allow', null],
  '总数未超，其中三级调研员超出': [{ on, given: { middleResearchers: 0, thirdResearcher: 1 }, facts: { quotas, holders: [...holders('15', 8), ...holders('16', 4)] } }, 'forbid', null],
  '其他批次已占用，超出': [{ on, given: { secondResearcher: 1, batch: 'a' }, facts: { quotas, holders: holders('14', 3), reserved: [batch({ rank: '14', presentRank: '15' })] } }, 'forbid', null],
  '本批自己的人不重复计': [{ on, given: { secondResearcher: 1, batch: 'b' }, facts: { quotas, holders: holders('14', 3), reserved: [batch({ rank: '14', presentRank: '15' })] } }, 'allow', null],
  '已终止的批次不占用': [{ on, given: { secondResearcher: 1, batch: 'a' }, facts: { quotas, holders: holders('14', 3), reserved: [batch({ status: 'stopped', rank: '14', presentRank: '15' })] } }, 'allow', null],
  '其他批次升出的，腾出职数': [{ on, given: { middleResearchers: 1, batch: 'a' }, facts: { quotas, holders: holders('16', 20), reserved: [batch({ rank: '14', presentRank: '16' })] } }, 'allow', null],
  '退出职级前一日，仍占用': [{ on: '2026-11-30', given: { secondResearcher: 1 }, facts: { quotas, holders: [...holders('14', 3), { rank: '14', since: '2020-01-01', until: '2026-12-01' }] } }, 'forbid', '2026-12-01'],
  '核定数超过规定比例': [{ on, given: { secondResearcher: 1 }, facts: { quotas: [{ since: '2024-01-01', scope: 'county', base: 149, secondResearcher: 3 }] } }, 'forbid', null],
  '有政策依据的，不以比例论': [{ on, given: { secondResearcher: 1 }, facts: { quotas: [{ since: '2024-01-01', scope: 'county', base: 149, secondResearcher: 3, exception: '省级统筹' }] } }, 'allow', null],
  '一级、二级主任科员：条文未经确认，不作判断': [{ on, given: { seniorChiefClerks: 9 }, facts: { quotas, holders: holders('17', 60) } }, 'allow', null],
  '一级、二级主任科员：经确认，超出': [{ on, confirmed: { 'ZJ-11d': {} }, given: { seniorChiefClerks: 1 }, facts: { quotas, holders: holders('17', 60) } }, 'forbid', null],
  '没有核定，未知': [{ on, given: { secondResearcher: 1 } }, 'unknown', null],
  '核定施行前一日，未知': [{ on: '2023-12-31', given: { secondResearcher: 1 }, facts: { quotas } }, 'unknown', '2024-01-01'],
})
