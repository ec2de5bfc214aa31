import { cases } from '#kernel'
import { incompetentGrade } from './incompetent-grade.rule.ts'

export default cases(incompetentGrade, {
  '没有不称职': [{ on: '2026-11-25', facts: { grades: [{ year: '2025', grade: '3' }] } }, 'allow', null],
  '年度结束前一日，尚不办理': [{ on: '2025-12-31', facts: { grades: [{ year: '2025', grade: '4' }] } }, 'allow', '2026-01-01'],
  '不称职的，应当降低职务或者职级层次': [{ on: '2026-01-01', facts: { grades: [{ year: '2025', grade: '4' }] } }, 'due', null],
  '已降低职级': [{ on: '2026-11-25', facts: { grades: [{ year: '2025', grade: '4' }], held: [{ since: '2026-03-01', change: 'demote' }] } }, 'allow', null],
  '降低职级前一日，仍应办理': [{ on: '2026-02-28', facts: { grades: [{ year: '2025', grade: '4' }], held: [{ since: '2026-03-01', change: 'demote' }] } }, 'due', '2026-03-01'],
  '连续两年不称职，应当辞退': [{ on: '2026-01-01', facts: { grades: [{ year: '2024', grade: '4' }, { year: '2025', grade: '4' }], held: [{ since: '2025-03-01', change: 'demote' }] } }, 'due', null],
  '隔年不称职，不算连续': [{ on: '2026-11-25', facts: { grades: [{ year: '2023', grade: '4' }, { year: '2025', grade: '4' }], held: [{ since: '2026-03-01', change: 'demote' }] } }, 'allow', null],
  '没有职级，已降低职务层次': [{ on: '2026-11-25', facts: { grades: [{ year: '2025', grade: '4' }], career: [{ category: 'work', kind: 'main', level: '1A41', since: '2020-01', until: '2026-04-01' }, { category: 'work', kind: 'main', level: '1A42', since: '2026-04-01' }] } }, 'allow', null],
  '平职调整的，不算降低': [{ on: '2026-11-25', facts: { grades: [{ year: '2025', grade: '4' }], career: [{ category: 'work', kind: 'main', level: '1A41', since: '2020-01', until: '2026-04-01' }, { category: 'work', kind: 'main', level: '1A41', since: '2026-04-01' }] } }, 'due', null],
})
