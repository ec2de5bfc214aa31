import { cases, known } from '#kernel'
import { rankTenure } from './rank-tenure.rule.ts'

const given = { rank: '17' }
const years = (...grades: readonly (readonly [string, string])[]) => grades.map(([year, grade]) => ({ year, grade }))
const good = (...list: readonly string[]) => known(list.map((year) => ({ year, grade: '2' })))
const second = [{ rank: '18', since: '2024-03-15', change: 'promote' }]
const post = [{ category: 'work', kind: 'main', level: '1A41', since: '2023-06-01' }]

export default cases(rankTenure, {
  '任二级主任科员满两年前一日，不足': [{ on: '2026-03-14', given, facts: { held: second, grades: good('2024', '2025') } }, 'forbid', '2026-03-15'],
  '满两年当日，达到': [{ on: '2026-03-15', given, facts: { held: second, grades: good('2024', '2025') } }, 'allow', null],
  '提前问起，尚未到的年度按称职推算': [{ on: '2024-11-25', given, facts: { held: second, grades: known() } }, 'forbid', '2026-03-15'],
  '一个优秀缩短半年：期满前一日': [{ on: '2025-09-14', given, facts: { held: second, grades: years(['2024', '1']) } }, 'forbid', '2025-09-15'],
  '一个优秀缩短半年：期满当日': [{ on: '2025-09-15', given, facts: { held: second, grades: years(['2024', '1']) } }, 'allow', null],
  '两个优秀缩短一年，但第二个优秀要等年度结束': [{ on: '2025-09-14', given, facts: { held: second, grades: years(['2024', '1'], ['2025', '1']) } }, 'forbid', '2025-09-15'],
  '年度结束以后缩短才算数：三年年限、两个优秀': [{ on: '2025-12-31', given: { rank: '13' }, facts: { held: [{ rank: '14', since: '2024-01-10' }], grades: years(['2024', '1'], ['2025', '1']) } }, 'forbid', '2026-01-10'],
  '任现职级以前的优秀不缩短': [{ on: '2026-03-14', given, facts: { held: [...second, { rank: '19', since: '2021-01-01', until: '2024-03-15' }], grades: years(['2022', '1'], ['2023', '1'], ['2024', '2'], ['2025', '2']) } }, 'forbid', '2026-03-15'],
  '基本称职的年度不计：起算年度': [{ on: '2026-12-31', given, facts: { held: second, grades: years(['2024', '3'], ['2025', '2']) } }, 'forbid', '2027-01-01'],
  '基本称职的年度不计：中间年度': [{ on: '2026-11-25', given, facts: { held: second, grades: years(['2024', '2'], ['2025', '3']) } }, 'forbid', '2027-03-15'],
  '不定等次的年度不计，优秀仍缩短': [{ on: '2026-09-14', given, facts: { held: second, grades: years(['2024', '1'], ['2025', '5']) } }, 'forbid', '2026-09-15'],
  '缺一年考核，最短不足的仍不足': [{ on: '2025-09-14', given, facts: { held: second, grades: known() } }, 'forbid', '2025-09-15'],
  '缺一年考核而影响结论，未知': [{ on: '2026-03-15', given, facts: { held: second, grades: years(['2025', '2']) } }, 'unknown', '2027-01-01'],
  '缺一年考核，不计该年也已满，达到': [{ on: '2027-01-01', given, facts: { held: second, grades: years(['2025', '2'], ['2026', '2']) } }, 'allow', null],
  '任职级时间只记到月，按足月': [{ on: '2026-02-28', given, facts: { held: [{ rank: '18', since: '2024-03' }], grades: good('2024', '2025') } }, 'forbid', '2026-03-01'],
  '任职级时间只记到年，期间之内未知': [{ on: '2026-06-30', given, facts: { held: [{ rank: '18', since: '2024' }], grades: good('2024', '2025') } }, 'unknown', '2026-12-31'],
  '转单位不中断': [{ on: '2026-03-14', given, facts: { held: [{ rank: '18', since: '2024-03-15', until: '2025-05' }, { rank: '18', since: '2025-05-20' }], grades: good('2024', '2025') } }, 'forbid', '2026-03-15'],
  '任领导职务也可起算：乡科级正职满两年': [{ on: '2025-06-01', given, facts: { held: second, career: post, grades: good('2023', '2024') } }, 'allow', null],
  '两条路径都不足，先到的为准': [{ on: '2025-05-31', given, facts: { held: second, career: post, grades: good('2023', '2024') } }, 'forbid', '2025-06-01'],
  '兼任、挂职不算任领导职务': [{ on: '2025-06-01', given, facts: { held: second, career: [{ category: 'work', kind: 'secondment', level: '1A41', since: '2020-01-01' }], grades: good('2024') } }, 'forbid', '2026-03-15'],
  '领导职务卸任以后，不再由此路径晋升': [{ on: '2025-07-01', given, facts: { held: second, career: [{ category: 'work', kind: 'main', level: '1A41', since: '2020-01-01', until: '2025-06-30' }], grades: good('2024') } }, 'forbid', '2026-03-15'],
  '不在下一职级的，不符合': [{ on: '2026-03-15', given, facts: { held: [{ rank: '1A', since: '2020-01-01' }], grades: good('2024', '2025') } }, 'forbid', null],
  '一级调研员须满三年': [{ on: '2026-05-31', given: { rank: '13' }, facts: { held: [{ rank: '14', since: '2023-06-01' }], grades: good('2023', '2024', '2025') } }, 'forbid', '2026-06-01'],
  '二级巡视员须满四年': [{ on: '2027-05-31', given: { rank: '12' }, facts: { held: [{ rank: '13', since: '2023-06-01' }], grades: good('2023', '2024', '2025', '2026') } }, 'forbid', '2027-06-01'],
  '未给出拟晋升职级，未知': [{ on: '2026-03-15', facts: { held: second } }, 'unknown', null],
  '2019年6月1日前，并行规定未施行': [{ on: '2019-05-31', given, facts: { held: [{ rank: '18', since: '2019-01-01' }], grades: known() } }, 'allow', '2019-06-01'],
})
