import { cases } from '#kernel'
import { lawfulQualification } from './lawful-qualification.rule.ts'

const on = '2026-04-10'
const confirmed = { 'XR-08-7': { partyYears: 3 } }
const given = { lawfulQualification: 'not-required', partyPost: true }

export default cases(lawfulQualification, {
  '党龄从转正之日算起：差一日满三年（本地确认为三年）': [{ on: '2026-06-30', confirmed, facts: { self: { political: '01', partyJoined: '2022-07-01' }, membership: [{ regularOn: '2023-07-01' }] }, given }, 'forbid', '2026-07-01'],
  '转正满三年当日': [{ on: '2026-07-01', confirmed, facts: { self: { political: '01', partyJoined: '2022-07-01' }, membership: [{ regularOn: '2023-07-01' }] }, given }, 'allow', null],
  '延长预备期的，从批准转正之日算起': [{ on: '2026-07-01', confirmed, facts: { self: { political: '01', partyJoined: '2022-07-01' }, membership: [{ regularOn: '2024-01-01' }] }, given }, 'forbid', '2027-01-01'],
  '转正时间未记的，按入党满一年推算': [{ on: '2026-06-30', confirmed, facts: { self: { political: '01', partyJoined: '2022-07-01' } }, given }, 'forbid', '2026-07-01'],
  '入党只记到月，按足月': [{ on: '2026-07-01', confirmed, facts: { self: { political: '01', partyJoined: '2022-07' } }, given }, 'allow', null],
  '党龄要求未经确认，未知': [{ on, facts: { self: { political: '01', partyJoined: '2003-07' } }, given }, 'unknown', null],
  '预备党员': [{ on, confirmed, facts: { self: { political: '02', partyJoined: '2025-07' } }, given }, 'forbid', null],
  '党外干部任政府职务': [{ on, facts: { self: { political: '12' } }, given: { lawfulQualification: 'not-required', partyPost: false } }, 'allow', null],
  '不符合法定资格，不得': [{ on, facts: { self: {} }, given: { lawfulQualification: 'not-met', partyPost: false } }, 'forbid', null],
  '一并认定': [{ on, facts: { self: {} }, given: { findings: 'clear' } }, 'allow', null],
  '一并认定而写明党内职务的，党龄照算': [{ on: '2026-06-30', confirmed, facts: { self: { political: '01', partyJoined: '2022-07-01' } }, given: { findings: 'clear', partyPost: true } }, 'forbid', '2026-07-01'],
  '法定资格没有认定': [{ on, facts: { self: {} }, given: { partyPost: false } }, 'needs-judgement', null],
  '入党时间未记，未知': [{ on, confirmed, facts: { self: { political: '01' } }, given }, 'unknown', null],
  '是否党内职务没有说明，须认定': [{ on, facts: { self: {} }, given: { lawfulQualification: 'met' } }, 'needs-judgement', null],
})
