import { cases, known } from '#kernel'
import { schooling } from './schooling.rule.ts'

const chief = [{ category: 'work', kind: 'main', level: '1A41', since: '2015-01' }]
const division = [{ category: 'work', kind: 'main', level: '1A31', since: '2015-01' }]
const given = { level: '1A32' }

export default cases(schooling, {
  '大学专科，提任县处级符合': [{ on: '2026-01-01', facts: { career: chief, schools: [{ level: '31' }] }, given }, 'allow', null],
  '最高为高中且记录完整，须说明理由': [{ on: '2026-01-01', facts: { career: chief, schools: known([{ level: '37' }]) }, given }, 'caution', null],
  '最高为高中而记录未声明完整，未知': [{ on: '2026-01-01', facts: { career: chief, schools: [{ level: '37' }] }, given }, 'unknown', null],
  '没有学历记录，未知': [{ on: '2026-01-01', facts: { career: chief }, given }, 'unknown', null],
  '提任厅局级，专科须说明理由': [{ on: '2026-01-01', facts: { career: division, schools: known([{ level: '31' }]) }, given: { level: '1A22' } }, 'caution', null],
  '提任厅局级，党校本科符合': [{ on: '2026-01-01', facts: { career: division, schools: [{ level: '31' }, { level: '23' }] }, given: { level: '1A22' } }, 'allow', null],
  '在读的，毕业当月起计': [{ on: '2026-06-30', facts: { career: chief, schools: known([{ level: '37' }, { level: '21', graduatedOn: '2026-07' }]) }, given }, 'caution', '2026-07-01'],
  '毕业时间未记的，按已毕业': [{ on: '2026-01-01', facts: { career: chief, schools: [{ level: '11' }] }, given }, 'allow', null],
})
