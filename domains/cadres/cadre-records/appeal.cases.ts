import { cases } from '#kernel'
import { appeal } from './appeal.rule.ts'

const given = { noticedOn: '2026-03-01' }

export default cases(appeal, {
  '知道之日起第三十日，仍在期限内': [{ on: '2026-03-31', given }, 'allow', '2026-04-01'],
  '第三十一日，期限届满': [{ on: '2026-04-01', given }, 'forbid', null],
  '已按期申请复核，尚未接到决定': [{ on: '2026-06-01', given: { ...given, reviewAppliedOn: '2026-03-31' } }, 'allow', null],
  '逾期申请复核': [{ on: '2026-06-01', given: { ...given, reviewAppliedOn: '2026-04-01' } }, 'forbid', null],
  '接到复核决定第十五日，仍可申诉': [{ on: '2026-05-15', given: { ...given, reviewAppliedOn: '2026-03-20', reviewReceivedOn: '2026-04-30' } }, 'allow', '2026-05-16'],
  '第十六日，期限届满': [{ on: '2026-05-16', given: { ...given, reviewAppliedOn: '2026-03-20', reviewReceivedOn: '2026-04-30' } }, 'forbid', null],
  '知道之日未记，未知': [{ on: '2026-05-16' }, 'unknown', null],
})
