import { describe, expect, it } from 'vitest'
import { passedBy } from './stage-bar.tsx'

const step = (sequence: number, from: string | null, to: string | null) => ({ sequence, from, to })

describe('阶段条上打勾的', () => {
  it.each<[string, string, ReturnType<typeof step>[], string[]]>([
    ['走过的', '实施', [step(1, null, '提出'), step(2, '提出', '审批'), step(3, '审批', '实施')], ['提出', '审批']],
    ['退回以后，退过的不算', '提出', [step(1, null, '提出'), step(2, '提出', '审批'), step(3, '审批', '提出')], []],
    ['撤回以后，撤回的不算', '提出', [step(1, null, '提出'), step(2, '提出', '审批'), step(3, '审批', null)], []],
    ['跳过的不算', '办结', [step(1, null, '提出'), step(2, '提出', '审批'), step(3, '审批', '办结')], ['提出', '审批']],
    ['停在原处的一步不改', '审批', [step(2, '提出', '审批'), step(1, null, '提出'), step(3, '审批', '审批')], ['提出']],
  ])('%s', (_, here, steps, passed) => expect(passedBy(steps, here)).toEqual(passed))
})
