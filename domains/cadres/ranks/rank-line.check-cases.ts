import { checkCases } from '#kernel'
import { rankLine } from './rank-line.check.ts'

const held = (rank: string, since: string, until: string | null = null, change = 'promote') => ({ rank, since, until, change })

export default checkCases(rankLine, '2026-06-30', {
  '逐级晋升，首尾相接': [{ ranks: [held('1C', '2019-06', '2021-06', 'convert'), held('1B', '2021-06', '2024-01'), held('1A', '2024-01')] }],
  '一次晋升两级，存疑': [{ ranks: [held('1C', '2019-06', '2021-06', 'convert'), held('1A', '2021-06')] }, 'rank-skipped'],
  '套转到多高都可以': [{ ranks: [held('1C', '2019-06', '2021-06', 'convert'), held('17', '2021-06', null, 'convert')] }],
  '降低而写了晋升，矛盾': [{ ranks: [held('1A', '2019-06', '2021-06', 'convert'), held('1B', '2021-06')] }, 'rank-lowered'],
  '降低而写明降低': [{ ranks: [held('1A', '2019-06', '2021-06', 'convert'), held('1B', '2021-06', null, 'demote')] }],
  '终止与起始同月，不算中断': [{ ranks: [held('1B', '2019-06', '2021-06-01', 'convert'), held('1A', '2021-06-30')] }],
  '终止的次月才起，中断': [{ ranks: [held('1B', '2019-06', '2021-06', 'convert'), held('1A', '2021-07')] }, 'rank-broken'],
})
