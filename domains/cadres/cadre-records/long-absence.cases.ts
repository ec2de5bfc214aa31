import { cases, known } from '#kernel'
import { longAbsence } from './long-absence.rule.ts'

const confirmed = { 'XR-MZ': {} }
const career = [{ category: 'work', kind: 'main', level: '1A41', since: '2018-01' }]
const sick = { kind: 'sick', since: '2025-07-01' }

export default cases(longAbsence, {
  '条款未经确认，不作判断': [{ on: '2026-07-01', facts: { career, absences: known([sick]) } }, 'allow', null],
  '病假差一日满一年': [{ on: '2026-06-30', confirmed, facts: { career, absences: known([sick]) } }, 'allow', '2026-07-01'],
  '病假满一年当日': [{ on: '2026-07-01', confirmed, facts: { career, absences: known([sick]) } }, 'due', null],
  '满一年以前返岗': [{ on: '2026-07-01', confirmed, facts: { career, absences: known([{ ...sick, until: '2026-06-20' }]) } }, 'allow', null],
  '满一年以后返岗，返岗当日起不再': [{ on: '2026-08-01', confirmed, facts: { career, absences: known([{ ...sick, until: '2026-09-01' }]) } }, 'due', '2026-09-01'],
  '组织选派的学习不计': [{ on: '2026-12-01', confirmed, facts: { career, absences: known([{ kind: 'study', since: '2025-01-01', orgSent: true }]) } }, 'allow', null],
  '自行离职学习超过一年': [{ on: '2026-12-01', confirmed, facts: { career, absences: known([{ kind: 'study', since: '2025-01-01', orgSent: false }]) } }, 'due', null],
  '学习满一年而是否选派未记，未知': [{ on: '2026-12-01', confirmed, facts: { career, absences: known([{ kind: 'study', since: '2025-01-01' }]) } }, 'unknown', null],
  '产假、公伤不计': [{ on: '2026-12-01', confirmed, facts: { career, absences: known([{ kind: 'injury', since: '2025-01-01' }]) } }, 'allow', null],
  '没有完整性声明，未知': [{ on: '2026-12-01', confirmed, facts: { career } }, 'unknown', null],
})
