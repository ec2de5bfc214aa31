import { cases } from '#kernel'
import { excellentCitation } from './excellent-citation.rule.ts'

const grades = [{ year: '2025', grade: '1' }]

export default cases(excellentCitation, {
  '年度结束前一日，尚不办理': [{ on: '2025-12-31', facts: { grades } }, 'allow', '2026-01-01'],
  '上年优秀，应当给予嘉奖': [{ on: '2026-01-01', facts: { grades } }, 'due', '2027-01-01'],
  '已给予嘉奖': [{ on: '2026-06-01', facts: { grades, rewards: [{ name: '嘉奖', grantedOn: '2026-03' }] } }, 'allow', null],
  '记三等功的，不再嘉奖': [{ on: '2026-06-01', facts: { grades, rewards: [{ name: '记三等功', grantedOn: '2026-05-06' }] } }, 'allow', null],
  '上一年度的嘉奖不算': [{ on: '2026-06-01', facts: { grades, rewards: [{ name: '嘉奖', grantedOn: '2025-03' }] } }, 'due', '2027-01-01'],
  '没有批准时间而名称写明年度': [{ on: '2026-06-01', facts: { grades, rewards: [{ name: '2025年度嘉奖' }] } }, 'allow', null],
  '称职的，没有嘉奖': [{ on: '2026-06-01', facts: { grades: [{ year: '2025', grade: '2' }] } }, 'allow', null],
  '事业单位人员另有规定': [{ on: '2026-06-01', facts: { self: { category: 'institution' }, grades } }, 'allow', null],
})
