import { cases, known } from '#kernel'
import { transferInTerms } from './transfer-in-terms.rule.ts'

const confirmed = { 'XR-DR1': {} }
const at = (birth: string) => ({ self: { birth }, schools: [{ level: '21', graduatedOn: '2007-07' }] })

export default cases(transferInTerms, {
  '条款未经确认，不作判断': [{ on: '2026-06-30', facts: at('1960-01'), given: { level: '1A41', professional: false } }, 'allow', null],
  '科级领导职务，四十岁最后一日': [{ on: '2026-06-14', confirmed, facts: at('1985-06-15'), given: { level: '1A41', professional: false } }, 'allow', '2026-06-15'],
  '满四十一岁，须经同意': [{ on: '2026-06-15', confirmed, facts: at('1985-06-15'), given: { level: '1A41', professional: false } }, 'caution', null],
  '其他处级四十五岁': [{ on: '2026-06-30', confirmed, facts: at('1979-01'), given: { level: '1A32', professional: false } }, 'caution', null],
  '县级班子成员五十岁': [{ on: '2026-06-30', confirmed, facts: at('1979-01'), given: { level: '1A32', teamMember: true, professional: false } }, 'allow', '2030-01-01'],
  '副高差一日满两年': [{ on: '2026-06-30', confirmed, facts: { ...at('1990-01'), titles: [{ level: 'associate', obtainedOn: '2024-07-01' }] }, given: { level: '1A41', professional: true } }, 'caution', '2026-07-01'],
  '已任正高': [{ on: '2026-06-30', confirmed, facts: { ...at('1990-01'), titles: [{ level: 'senior', obtainedOn: '2026-01' }] }, given: { level: '1A41', professional: true } }, 'allow', '2031-01-01'],
  '没有高级职称且记录完整': [{ on: '2026-06-30', confirmed, facts: { ...at('1990-01'), titles: known() }, given: { level: '1A41', professional: true } }, 'caution', null],
  '没有高级职称而记录未声明完整，未知': [{ on: '2026-06-30', confirmed, facts: at('1990-01'), given: { level: '1A41', professional: true } }, 'unknown', null],
  '是否由专业技术岗位调任没有说明，未知': [{ on: '2026-06-30', confirmed, facts: at('1990-01'), given: { level: '1A41' } }, 'unknown', null],
  '出生未记，未知': [{ on: '2026-06-30', confirmed, facts: { self: {}, schools: [{ level: '21' }] }, given: { level: '1A41', professional: false } }, 'unknown', null],
  '学历记录完整而没有大专以上，须经同意': [{ on: '2026-06-30', confirmed, facts: { self: { birth: '1990-01' }, schools: known([{ level: '37' }]) }, given: { level: '1A41', professional: false } }, 'caution', null],
  '没有大专以上学历的记录，未知': [{ on: '2026-06-30', confirmed, facts: { self: { birth: '1990-01' } }, given: { level: '1A41', professional: false } }, 'unknown', null],
  '在读的，毕业当月起': [{ on: '2026-06-30', confirmed, facts: { self: { birth: '1990-01' }, schools: known([{ level: '31', graduatedOn: '2026-07' }]) }, given: { level: '1A41', professional: false } }, 'caution', '2026-07-01'],
})
