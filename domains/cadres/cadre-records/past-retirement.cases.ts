import { cases } from '#kernel'
import { pastRetirement } from './past-retirement.rule.ts'

const man = { self: { birth: '1970-06-15', sex: '1' } }

export default cases(pastRetirement, {
  '到月前一日，不受限': [{ on: '2031-10-31', facts: man }, 'allow', '2031-11-01'],
  '到月首日起，不得提拔': [{ on: '2031-11-01', facts: man }, 'forbid', null],
  '女性退休类别未记，按较早的年龄算起未知': [{ on: '2026-11-25', facts: { self: { birth: '1975-06', sex: '2' } } }, 'unknown', '2031-11-01'],
  '尚未到较早的年龄的，不受影响': [{ on: '2024-11-25', facts: { self: { birth: '1985-06', sex: '2' } } }, 'allow', '2040-06-01'],
  '提前退休之日起，不得提拔': [{ on: '2026-09-26', facts: { ...man, left: [{ leftOn: '2026-09-26', way: 'early-retire' }] } }, 'forbid', null],
  '提前退休前一日，不受限': [{ on: '2026-09-25', facts: { ...man, left: [{ leftOn: '2026-09-26', way: 'early-retire' }] } }, 'allow', '2026-09-26'],
  '辞去领导职务不是退休': [{ on: '2026-11-25', facts: { ...man, left: [{ leftOn: '2026-09-26', way: 'leave-office' }] } }, 'allow', '2031-11-01'],
  '其后又有现任职务的，不按退休': [{ on: '2026-11-25', facts: { ...man, left: [{ leftOn: '2026-09-26', way: 'retire' }], career: [{ since: '2026-10-08', until: null, category: 'work', kind: 'main', post: '局长' }] } }, 'allow', '2031-11-01'],
  '出生未记，未知': [{ on: '2026-11-25', facts: { self: { sex: '1' } } }, 'unknown', null],
})
