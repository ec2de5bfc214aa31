import { cases, known } from '#kernel'
import { rankByStep } from './rank-by-step.rule.ts'

const given = { rank: '17' }

export default cases(rankByStep, {
  '二级主任科员晋升一级主任科员，逐级': [{ on: '2026-11-25', given, facts: { held: [{ rank: '18', since: '2024-03' }] } }, 'allow', null],
  '三级主任科员晋升一级主任科员，越级': [{ on: '2026-11-25', given, facts: { held: [{ rank: '19', since: '2024-03' }] } }, 'forbid', null],
  '已是一级主任科员': [{ on: '2026-11-25', given, facts: { held: [{ rank: '17', since: '2024-03' }] } }, 'forbid', null],
  '现职级高于拟晋升的': [{ on: '2026-11-25', given, facts: { held: [{ rank: '16', since: '2024-03' }] } }, 'forbid', null],
  '任乡科级正职的，可以晋升一级主任科员': [{ on: '2026-11-25', given, facts: { held: [{ rank: '19', since: '2024-03' }], career: [{ category: 'work', kind: 'main', level: '1A41', since: '2023-01' }] } }, 'allow', null],
  '任乡科级副职的，不能越级到一级主任科员': [{ on: '2026-11-25', given, facts: { held: [{ rank: '19', since: '2024-03' }], career: [{ category: 'work', kind: 'main', level: '1A42', since: '2023-01' }] } }, 'forbid', null],
  '所报现职级与台账不符': [{ on: '2026-11-25', given: { ...given, presentRank: '18' }, facts: { held: [{ rank: '19', since: '2024-03' }] } }, 'forbid', null],
  '所报现职级与台账相符': [{ on: '2026-11-25', given: { ...given, presentRank: '18' }, facts: { held: [{ rank: '18', since: '2024-03' }] } }, 'allow', null],
  '晋升之日的前一日，仍按原职级': [{ on: '2026-11-30', given, facts: { held: [{ rank: '19', since: '2024-03', until: '2026-12-01' }, { rank: '18', since: '2026-12-01' }] } }, 'forbid', '2026-12-01'],
  '没有职级记录，未知': [{ on: '2026-11-25', given }, 'unknown', null],
  '声明完整而没有职级，不符合': [{ on: '2026-11-25', given, facts: { held: known() } }, 'forbid', null],
  '没有职级而任对应领导职务': [{ on: '2026-11-25', given, facts: { career: [{ category: 'work', kind: 'main', level: '1A41', since: '2023-01' }] } }, 'allow', null],
})
