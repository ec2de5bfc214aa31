import { date, day, integer, longText, made, procedure, ref, type CaseState, type Effect } from '#kernel'
import { selectionReviewPapers as papers } from './selection-review-papers.ts'

const votes = {
  ballots: integer('有效票', { min: 0, unit: '票' }),
  satisfied: integer('满意', { min: 0, unit: '票' }),
  fairly: integer('基本满意', { min: 0, unit: '票' }),
  dissatisfied: integer('不满意', { min: 0, unit: '票' }),
  unaware: integer('不了解', { min: 0, unit: '票' }),
} as const
/** Every valid ballot is one of the four. */
const cast = { of: ['satisfied', 'fairly', 'dissatisfied', 'unaware'], within: 'ballots', whole: true } as const

/** 一报告两评议：报告→评议→汇总反馈→整改→办结。 */
export const selectionReview2019 = procedure('selection-review', '2019', {
  label: '一报告两评议',
  from: '2019-01-01',
  clauses: ['XR-SX'],
  number: '评议',
  fields: {
    unit: ref('unit', '单位'),
    year: date('年度'),
    report: longText('选人用人工作报告摘要'),
    heldOn: day('评议日期'),
    expected: integer('应到', { min: 0, unit: '人' }),
    present: integer('实到', { min: 0, unit: '人' }),
    ...votes,
    feedbackOn: day('反馈日期'),
    feedback: longText('反馈意见'),
    rectification: longText('整改措施'),
    rectifiedOn: day('整改完成日期'),
    reportedOn: day('上报日期'),
  },
  items: { label: '新提拔任用干部', unit: '人', subject: 'person', fields: { person: ref('person', '干部'), ...votes }, agree: { parts: [cast, { of: ['ballots'], within: 'present' }] } },
  stages: {
    reporting: { label: '报告', deadline: { label: '召开评议会', after: { days: 30 }, notice: 7 } },
    counting: { label: '评议', deadline: { label: '登记评议结果', after: { workingDays: 5 }, notice: 2 } },
    feedback: { label: '反馈', deadline: { label: '反馈', from: 'heldOn', after: { days: 30 }, notice: 7 } },
    rectifying: { label: '整改', told: true, deadline: { label: '整改', from: 'feedbackOn', after: { days: 60 }, notice: 15 } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '终止', final: 'stopped' },
  },
  start: 'reporting',
  acts: {
    report: { label: '提交报告', from: ['reporting'], to: 'counting', by: ['supervision', 'cadres'], asks: ['unit', 'year', 'report'], changesItems: true, materials: [{ id: 'report', label: '选人用人工作报告' }], documents: [papers.report] },
    count: {
      label: '登记评议结果', from: ['counting'], to: 'feedback', by: ['supervision'], asks: ['heldOn', 'expected', 'present', ...Object.keys(votes)], asksOfItems: Object.keys(votes),
      materials: [{ id: 'count', label: '计票表' }], effects: counted, documents: [papers.count],
    },
    feed: {
      label: '反馈', from: ['feedback'], to: 'rectifying', by: ['supervision'], asks: ['feedbackOn', 'feedback'],
      documents: [papers.feedback],
    },
    settle: { label: '没有需要整改的问题，办结', from: ['rectifying'], to: 'done', by: ['supervision'], asks: ['reportedOn?'], effects: reported },
    rectify: {
      label: '登记整改', from: ['rectifying'], to: 'done', by: ['supervision'], asks: ['rectification', 'rectifiedOn', 'reportedOn?'], documents: [papers.rectification],
      effects: (state): Effect[] => [
        { do: 'create', register: 'selection-problem', values: { unit: state.fields.unit ?? null, kind: 'review', foundOn: state.fields.feedbackOn ?? null, problem: state.fields.feedback ?? null, measure: state.fields.rectification ?? null, closedOn: state.fields.rectifiedOn ?? null } },
        ...reported(state),
      ],
    },
  },
  agree: { order: [['heldOn', 'feedbackOn', 'rectifiedOn', 'reportedOn']], parts: [cast, { of: ['ballots'], within: 'present' }, { of: ['present'], within: 'expected' }] },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision', 'cadres'], open: ['supervision', 'cadres'] },
})

function counted({ fields, items }: CaseState): Effect[] {
  const { unit = null, year = null, heldOn = null, expected = null, present = null } = fields
  const cast = (values: CaseState['fields']) => Object.fromEntries(Object.keys(votes).map((f) => [f, values[f] ?? null]))
  return [
    { do: 'put', register: 'selection-review', as: 'review', values: { unit, year, heldOn, expected, present, ...cast(fields) } },
    ...items.map(({ fields: own }): Effect => ({ do: 'create', register: 'new-cadre-review', values: { person: own.person ?? null, review: made('review'), year, ...cast(own) } })),
  ]
}

function reported({ fields, made: rows }: CaseState): Effect[] {
  return rows.review === undefined ? [] : [{ do: 'correct', register: 'selection-review', id: rows.review, values: { reportedOn: fields.reportedOn ?? null } }]
}
