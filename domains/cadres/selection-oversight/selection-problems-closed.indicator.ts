import { holds, not, ratio } from '#kernel'
import { selectionProblem } from './selection-problem.register.ts'

export const selectionProblemsClosed = ratio('selection-problems-closed', {
  label: '选人用人问题整改率', unit: '%',
  definition: '到截至日发现的选人用人问题中，已经销号的比例。',
  part: { from: selectionProblem, where: ({ closedOn }) => [holds, closedOn.given(), not(closedOn.ahead())] },
  whole: { from: selectionProblem, where: () => [holds] },
  by: [{ id: 'kind', label: '来源', path: ['kind'] }, { id: 'unit', label: '单位', path: ['unit'] }],
  keywords: ['选人用人问题整改率', '问题整改率'],
})
