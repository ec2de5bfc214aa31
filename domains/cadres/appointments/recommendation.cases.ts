import { cases } from '#kernel'
import { recommendation } from './recommendation.rule.ts'

const on = '2026-03-01'

export default cases(recommendation, {
  '满一年当日讨论，有效': [{ on, given: { recommendedOn: '2025-03-01', discussedOn: '2026-03-01' } }, 'allow', null],
  '超过一年一日讨论，失效': [{ on, given: { recommendedOn: '2025-03-01', discussedOn: '2026-03-02' } }, 'forbid', null],
  '尚未讨论的，以所问之日计，次日失效': [{ on, given: { recommendedOn: '2025-03-01' } }, 'allow', '2026-03-02'],
  '闰日推荐的，到次年二月末日有效': [{ on: '2025-02-28', given: { recommendedOn: '2024-02-29' } }, 'allow', '2025-03-01'],
  '讨论早于推荐': [{ on, given: { recommendedOn: '2026-02-01', discussedOn: '2026-01-31' } }, 'forbid', null],
  '推荐日期未记，未知': [{ on, given: { discussedOn: '2026-03-01' } }, 'unknown', null],
  '定向推荐，拟任同一职位': [{ on, given: { recommendedOn: '2026-01-01', discussedOn: on, recommendationKind: 'targeted', recommendedPosition: 'a', position: 'a' } }, 'allow', null],
  '定向推荐，改任其他职位': [{ on, given: { recommendedOn: '2026-01-01', discussedOn: on, recommendationKind: 'targeted', recommendedPosition: 'a', position: 'b' } }, 'forbid', null],
  '定向推荐，职位未记，未知': [{ on, given: { recommendedOn: '2026-01-01', discussedOn: on, recommendationKind: 'targeted', position: 'b' } }, 'unknown', null],
  '不经民主推荐而未经上级同意，未知': [{ on, given: { notRecommended: true } }, 'unknown', null],
  '不经民主推荐，经上级同意': [{ on, given: { notRecommended: true, superiorConsentOn: '2026-02-20' } }, 'allow', null],
})
