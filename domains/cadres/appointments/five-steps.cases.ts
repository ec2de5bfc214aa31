import { cases } from '#kernel'
import { fiveSteps } from './five-steps.rule.ts'

const given = { motionOn: '2026-03-02', recommendedOn: '2026-03-10', inspectedOn: '2026-03-18', discussedOn: '2026-04-01' }

export default cases(fiveSteps, {
  '依次完成，符合': [{ on: '2026-04-01', given }, 'allow', null],
  '同日进行的，不算倒置': [{ on: '2026-04-01', given: { ...given, recommendedOn: '2026-03-02' } }, 'allow', null],
  '考察早于民主推荐一日': [{ on: '2026-04-01', given: { ...given, inspectedOn: '2026-03-09' } }, 'forbid', null],
  '没有民主推荐的日期，未知': [{ on: '2026-04-01', given: { ...given, recommendedOn: null } }, 'unknown', null],
  '任职早于讨论决定': [{ on: '2026-04-01', given: { ...given, noticeOn: '2026-03-31' } }, 'forbid', null],
  '什么都没有记，未知': [{ on: '2026-04-01' }, 'unknown', null],
})
