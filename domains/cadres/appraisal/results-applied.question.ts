import { question, rowsOf, type Row } from '#kernel'
import { assessment, sanction } from '#domains/cadres/cadre-records'

/** 考核、处分结果运用：由年度考核和处分引起、应当办理的事。没有优秀、基本称职、不称职和处分的人，不提出。 */
export const resultsApplied = question('results-applied', {
  label: '考核、处分结果运用',
  about: 'person',
  outlook: { label: '应当办理', arrives: ['due'] },
  words: { allow: '没有待办' },
  facts: { grades: rowsOf(assessment, 'person', ['year', 'grade']), sanctions: rowsOf(sanction, 'person', ['kind']) },
  presume: ({ facts }): Row | null => (facts.sanctions.rows.length > 0 || facts.grades.rows.some((g) => g.grade === '1' || g.grade === '3' || g.grade === '4') ? {} : null),
})
