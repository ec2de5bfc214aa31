import { cases } from '#kernel'
import { tenure } from './tenure.rule.ts'

const post = (level: string, since: string, until: string | null = null) => ({ category: 'work', kind: 'main', level, since, until, post: '某职务' })
const chief = [post('1A42', '2018-01-01', '2023-12-01'), post('1A41', '2023-12-01')]
const deputy = [post('1A41', '2019-01', '2024-12-01'), post('1A32', '2024-12-01')]
const up = { level: '1A32' }

export default cases(tenure, {
  '正科提任副处，差一日满三年': [{ on: '2026-11-30', facts: { career: chief }, given: up }, 'forbid', '2026-12-01'],
  '满三年当日，符合': [{ on: '2026-12-01', facts: { career: chief }, given: up }, 'allow', null],
  '副处提任正处，差一日满两年': [{ on: '2026-11-30', facts: { career: deputy }, given: { level: '1A31' } }, 'forbid', '2026-12-01'],
  '满两年当日，符合': [{ on: '2026-12-01', facts: { career: deputy }, given: { level: '1A31' } }, 'allow', null],
  '副科提任正科，本地没有确认年限的，不作核对': [{ on: '2026-01-01', facts: { career: [post('1A42', '2025-12-01')] }, given: { level: '1A41' } }, 'allow', null],
  '副科提任正科，本地确认为两年': [{ on: '2026-11-30', confirmed: { 'XR-08-3': { sectionChief: 2 } }, facts: { career: [post('1A42', '2024-12-01')] }, given: { level: '1A41' } }, 'forbid', '2026-12-01'],
  '科员提任副科，本地确认为三年': [{ on: '2026-12-01', confirmed: { 'XR-08-3': { sectionDeputy: 3 } }, facts: { career: [post('1A50', '2023-12-01')] }, given: { level: '1A42' } }, 'allow', null],
  '任职时间只记到月的，按足月': [{ on: '2026-11-30', facts: { career: [post('1A41', '2023-12')] }, given: up }, 'forbid', '2026-12-01'],
  '只记到年的，其间未知': [{ on: '2026-12-01', facts: { career: [post('1A41', '2023')] }, given: up }, 'unknown', '2026-12-31'],
  '只记到年、早已满的，符合': [{ on: '2027-01-01', facts: { career: [post('1A41', '2023')] }, given: up }, 'allow', null],
  '中间任过其他职务的，两段累计': [{ on: '2026-11-29', facts: { career: [post('1A41', '2020-01-01', '2022-01-01'), post('1A50', '2022-01-01', '2025-12-01'), post('1A41', '2025-12-01')] }, given: up }, 'forbid', '2026-12-01'],
  '时间重叠的两个正科岗位，不重复计': [{ on: '2026-11-30', facts: { career: [post('1A41', '2023-12-01'), post('1A41', '2024-01-01')] }, given: up }, 'forbid', '2026-12-01'],
  '任过更高层次的时间也计入': [{ on: '2026-12-01', facts: { career: [post('1A32', '2023-12-01', '2025-06-01'), post('1A41', '2025-06-01')] }, given: up }, 'allow', null],
  '越级的，在下一级没有经历': [{ on: '2026-12-01', facts: { career: [post('1A42', '2010-01-01')] }, given: up }, 'forbid', null],
  '年限不足而拟破格的，须说明理由': [{ on: '2026-11-30', facts: { career: chief }, given: { ...up, exceptional: true } }, 'caution', '2026-12-01'],
  '不足而有任职未记层次，未知': [{ on: '2026-06-01', facts: { career: [{ ...post('1A41', '2015-01', '2023-12-01'), level: null }, post('1A41', '2023-12-01')] }, given: up }, 'unknown', '2026-12-01'],
  '兼任的正科职务不计': [{ on: '2026-12-01', facts: { career: [post('1A42', '2018-01-01', '2025-12-01'), { ...post('1A41', '2018-01-01', '2025-12-01'), kind: 'concurrent' }, post('1A41', '2025-12-01')] }, given: up }, 'forbid', '2028-12-01'],
  '免职以后，没有现职': [{ on: '2026-12-31', facts: { career: [post('1A41', '2020-01-01', '2027-01-01')] }, given: up }, 'allow', '2027-01-01'],
  '起算条款未经确认，按任职时间': [{ on: '2026-11-30', facts: { career: [{ ...post('1A41', '2023-12-01'), effectiveOn: '2023-10-20' }] }, given: up }, 'forbid', '2026-12-01'],
  '起算条款经确认，自决定之日起算': [{ on: '2026-10-20', confirmed: { 'XR-45': {} }, facts: { career: [{ ...post('1A41', '2023-12-01'), effectiveOn: '2023-10-20' }] }, given: up }, 'allow', null],
  '2018年的事依2014年条例，自决定之日起算': [{ on: '2018-06-01', facts: { career: [{ ...post('1A41', '2015-07-01'), effectiveOn: '2015-06-01' }] }, given: up }, 'allow', null],
  '2016年的任职，自当时条例规定的决定之日起算，今天仍是': [{ on: '2019-06-01', facts: { career: [{ ...post('1A41', '2016-07-01'), effectiveOn: '2016-06-01' }] }, given: up }, 'allow', null],
  '前一职务未记免职时间的，到下一职务为止': [{ on: '2026-12-01', facts: { career: [post('1A41', '2018-01-01'), post('1A50', '2020-01-01', '2026-01-01'), post('1A41', '2026-01-01')] }, given: up }, 'forbid', '2027-01-01'],
  '闰日任职的，到二月末日满': [{ on: '2027-02-27', facts: { career: [post('1A41', '2024-02-29')] }, given: up }, 'forbid', '2027-02-28'],
})
