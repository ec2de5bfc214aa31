import { cases } from '#kernel'
import { recruitTrial } from './recruit-trial.rule.ts'

const trial = [{ category: 'work', kind: 'main', level: '1A98', since: '2025-08-01' }]

export default cases(recruitTrial, {
  '满一年前一日': [{ on: '2026-07-31', facts: { career: trial, self: { hiredOn: '2025-08-01' } } }, 'allow', '2026-08-01'],
  '满一年当日，应办理': [{ on: '2026-08-01', facts: { career: trial, self: { hiredOn: '2025-08-01' } } }, 'due', null],
  '已任一级科员的，不再是试用期': [{ on: '2026-08-10', facts: { career: [{ ...trial[0], until: '2026-08-05' }, { category: 'work', kind: 'main', level: '1A50', since: '2026-08-05' }], self: { hiredOn: '2025-08-01' } } }, 'allow', null],
  '录用时间未记，未知': [{ on: '2026-08-10', facts: { career: trial, self: {} } }, 'unknown', null],
})
