import { cases } from '#kernel'
import { chiefsTerm } from './chiefs-term.rule.ts'

const confirmed = { 'XR-SX': {} }
const post = (more: object = {}) => ({ category: 'work', kind: 'main', level: '1A41', since: '2023-12-01', post: '党委书记', position: 'p1', 'unit.kind': 'town', 'unit.name': '青石镇', ...more })

export default cases(chiefsTerm, {
  '条款未经确认，不作判断': [{ on: '2026-11-30', facts: { career: [post()] } }, 'allow', null],
  '差一日满三年，须事前报告': [{ on: '2026-11-30', confirmed, facts: { career: [post()] } }, 'caution', '2026-12-01'],
  '满三年当日': [{ on: '2026-12-01', confirmed, facts: { career: [post()] } }, 'allow', null],
  '县委书记': [{ on: '2026-11-30', confirmed, facts: { career: [post({ level: '1A31', post: '县委书记', 'unit.kind': 'party-organ', 'unit.name': '中共某县委员会' })] } }, 'caution', '2026-12-01'],
  '人大主席不是党政正职': [{ on: '2026-11-30', confirmed, facts: { career: [post({ post: '人大主席' })] } }, 'allow', null],
  '县直部门负责人不在此列': [{ on: '2026-11-30', confirmed, facts: { career: [post({ 'unit.kind': 'government', 'unit.name': '某县财政局' })] } }, 'allow', null],
  '以前任过同一职务的，不与本次合并': [{ on: '2026-12-01', confirmed, facts: { career: [post({ since: '2018-01-01', until: '2021-01-01' }), post({ since: '2021-01-01', until: '2025-01-01', position: 'p2', post: '某局局长', 'unit.kind': 'government', 'unit.name': '某局' }), post({ since: '2025-01-01' })] } }, 'caution', '2028-01-01'],
  '已定免职日期而不满三年的，同样须报告': [{ on: '2026-12-01', confirmed, facts: { career: [post({ since: '2025-01-01', until: '2027-01-01' })] } }, 'caution', '2027-01-01'],
})
