import { all, allow, due, earliest, givenText, needsJudgement, notConcerned, oneOf, rowsOf, rule, used, type Decision } from '#kernel'
import { assessment } from '#domains/cadres/cadre-records'
import { personalMatters } from '#domains/cadres/daily-supervision'

const low: Readonly<Record<string, string>> = { '3': '基本称职', '4': '不称职' }
const results: Readonly<Record<string, string>> = { omitted: '漏报', concealed: '瞒报' }

/** 不适宜担任现职：只汇集台账里的线索（近三年考核、个人事项查核），是否不适宜由党委（党组）认定；没有线索不等于适宜。 */
export const unsuitabilityClues = rule('unsuitability-clues', {
  label: '不适宜担任现职的线索',
  clauses: ['NX-05'],
  about: 'person',
  facts: { grades: rowsOf(assessment, 'person', ['year', 'grade']), reports: rowsOf(personalMatters, 'person', ['year', 'checkedOn', 'checkResult']) },
  given: { unsuitable: oneOf('不适宜担任现职的认定', { no: '不属于', yes: '属于' }, { optional: true }) },
  questions: ['removal'],
  decide({ on, facts: { grades, reports }, given }) {
    const finding = givenText(given, 'unsuitable')
    if (finding === 'yes') return due('党委（党组）认定不适宜担任现职，应当及时调整')
    const recent = (year: number): boolean => year >= Number(on.slice(0, 4)) - 3 && year < Number(on.slice(0, 4))
    const clues: Decision[] = [
      ...grades.rows.filter((g) => g.year !== null && recent(Number(earliest(g.year).slice(0, 4))) && low[g.grade ?? '']).map((g) => needsJudgement(`${g.year ?? ''}年度考核${low[g.grade ?? ''] ?? ''}，是否不适宜担任现职由党委（党组）认定`, { facts: [used(grades, g, 'grade')] })),
      ...reports.rows.filter((r) => (r.checkedOn === null || r.checkedOn <= on) && recent(r.year ?? 0) && results[r.checkResult ?? '']).map((r) => needsJudgement(`${String(r.year)}年度个人有关事项查核为${results[r.checkResult ?? ''] ?? ''}，是否不适宜担任现职由党委（党组）认定`, { facts: [used(reports, r, 'checkResult')] })),
    ]
    const turns = [`${String(Number(on.slice(0, 4)) + 1)}-01-01`, ...reports.rows.flatMap((r) => r.checkedOn ?? [])]
    if (clues.length === 0) return { ...notConcerned, turns: grades.rows.length + reports.rows.length === 0 ? [] : turns }
    if (finding === 'no') return { ...allow('党委（党组）认定不属于不适宜担任现职'), turns }
    return { ...all(...clues), turns }
  },
})
