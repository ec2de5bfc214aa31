import { cases } from '#kernel'
import { appointmentTrial } from './appointment-trial.rule.ts'

const confirmed = { 'XR-43': {} }
const post = (more: object = {}) => ({ category: 'work', kind: 'main', level: '1A42', since: '2025-06-01', change: 'promote', elected: false, ...more })

export default cases(appointmentTrial, {
  '条款未经确认，不作判断': [{ on: '2026-06-01', facts: { career: [post()] } }, 'allow', null],
  '满一年前一日': [{ on: '2026-05-31', confirmed, facts: { career: [post()] } }, 'allow', '2026-06-01'],
  '满一年当日，应考核': [{ on: '2026-06-01', confirmed, facts: { career: [post()] } }, 'due', null],
  '任职只记到月，按足月': [{ on: '2026-05-31', confirmed, facts: { career: [post({ since: '2025-06' })] } }, 'allow', '2026-06-01'],
  '决定写明届满日的，以写明的为准': [{ on: '2026-06-01', confirmed, facts: { career: [post({ trialEndsOn: '2026-07-15' })] } }, 'allow', '2026-07-15'],
  '考核合格以后': [{ on: '2026-06-20', confirmed, facts: { career: [post({ trialPassedOn: '2026-06-10' })] } }, 'allow', null],
  '选举产生的没有试用期': [{ on: '2026-06-20', confirmed, facts: { career: [post({ elected: true })] } }, 'allow', null],
  '人大常委会任命的没有试用期': [{ on: '2026-06-20', confirmed, facts: { career: [post({ elected: null, basisKind: 'npc-appointment' })] } }, 'allow', null],
  '是否选举产生未记，未知': [{ on: '2026-06-20', confirmed, facts: { career: [post({ elected: null })] } }, 'unknown', null],
  '工作部门正职不在此列': [{ on: '2026-06-20', confirmed, facts: { career: [post({ level: '1A41', 'position.kind': 'chief' })] } }, 'allow', null],
  '内设机构正职有试用期': [{ on: '2026-06-20', confirmed, facts: { career: [post({ level: '1A41', 'position.kind': 'inner-chief' })] } }, 'due', null],
  '正职层次而未连到职位，未知': [{ on: '2026-06-20', confirmed, facts: { career: [post({ level: '1A41' })] } }, 'unknown', null],
  '平职调整没有试用期': [{ on: '2026-06-20', confirmed, facts: { career: [post({ change: 'lateral' })] } }, 'allow', null],
})
