import { cases } from '#kernel'
import { servicePeriod } from './service-period.rule.ts'

const confirmed = { 'XR-FW1': {} }

export default cases(servicePeriod, {
  '条款未经确认，不作判断': [{ on: '2026-07-31', facts: { self: { hiredOn: '2021-08-01' } } }, 'allow', null],
  '差一日满五年': [{ on: '2026-07-31', confirmed, facts: { self: { hiredOn: '2021-08-01' } } }, 'forbid', '2026-08-01'],
  '满五年当日': [{ on: '2026-08-01', confirmed, facts: { self: { hiredOn: '2021-08-01' } } }, 'allow', null],
  '约定三年的，以约定为准': [{ on: '2024-08-01', confirmed, facts: { self: { hiredOn: '2021-08-01' } }, given: { serviceUntil: '2024-08-01' } }, 'allow', null],
  '录用时间未记，未知': [{ on: '2026-08-01', confirmed, facts: { self: {} } }, 'unknown', null],
  '录用时间只记到年，其间未知': [{ on: '2026-06-01', confirmed, facts: { self: { hiredOn: '2021' } } }, 'unknown', '2026-12-31'],
})
