import { day, integer, longText, made, oneOf, procedure, ref, text, type CaseState, type Effect, type EffectValues, type ItemState, type Value } from '#kernel'
import { vetoPapers as papers } from './political-papers.ts'

/** 一票否决的登记：提出→告知并听取本人陈述→有权机关决定→登记；可申请复核，期满或复核解除后不再影响。 */
export const politicalVeto2019 = procedure('political-veto', '2019', {
  label: '政治素质一票否决',
  from: '2019-03-03',
  clauses: ['XR-24'],
  number: '政否',
  fields: {
    grounds: longText('事实依据', { sensitivity: 'confidential', visibleToSubject: true }),
    evidence: longText('证据', { sensitivity: 'confidential' }),
    notifiedOn: day('告知日期', { visibleToSubject: true }),
    statement: longText('本人陈述', { sensitivity: 'confidential', visibleToSubject: true }),
    statedOn: day('陈述日期', { visibleToSubject: true }),
    body: text('决定机关', { maxLength: 120, visibleToSubject: true }),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    decisionNumber: text('决定编号', { maxLength: 60 }),
    expected: integer('应到', { min: 0, unit: '人' }),
    present: integer('实到', { min: 0, unit: '人' }),
    votesFor: integer('同意', { min: 0, unit: '票' }),
    result: oneOf('决定', { veto: '予以否决', none: '不予否决' }, { visibleToSubject: true }),
    endsOn: day('期限届满日', { ahead: true, visibleToSubject: true }),
    reviewRequest: longText('复核申请', { sensitivity: 'confidential', visibleToSubject: true }),
    reviewRequestedOn: day('申请复核日期', { visibleToSubject: true }),
    reviewedOn: day('复核日期', { visibleToSubject: true }),
    reviewFinding: longText('复核意见', { sensitivity: 'confidential', visibleToSubject: true }),
    reviewResult: oneOf('复核结果', { kept: '维持', lifted: '解除' }, { visibleToSubject: true }),
    closing: text('了结说明', { maxLength: 200 }),
  },
  items: { label: '干部', unit: '人', subject: 'person', exclusive: true, fields: { person: ref('person', '干部') } },
  stages: {
    proposed: { label: '提出' },
    hearing: { label: '听取本人陈述', told: true, deadline: { label: '本人陈述', from: 'notifiedOn', after: { workingDays: 10 }, notice: 3 } },
    deciding: { label: '研究决定', told: true, deadline: { label: '研究决定', after: { days: 30 }, notice: 7 } },
    running: { label: '登记期间', told: true, binding: true, deadline: { label: '期满了结', from: 'endsOn', after: { days: 0 }, notice: 30, lapse: 'expire' } },
    reviewing: { label: '复核', told: true, binding: true, deadline: { label: '复核', from: 'reviewRequestedOn', after: { days: 30 }, notice: 7 } },
    done: { label: '了结', told: true, final: 'done' },
    stopped: { label: '不予否决', final: 'stopped' },
  },
  start: 'proposed',
  acts: {
    notify: { label: '告知本人', from: ['proposed'], to: 'hearing', by: ['supervision', 'cadres'], asks: ['grounds', 'evidence', 'notifiedOn'], changesItems: true, materials: [{ id: 'evidence', label: '证据材料' }], documents: [papers.notification] },
    state: { label: '提交本人陈述', from: ['hearing'], to: 'deciding', by: ['subject', 'supervision'], asks: ['statement', 'statedOn'], documents: [papers.statement] },
    decide: {
      label: '登记决定', from: ['deciding'], to: { field: 'result', to: { veto: 'running', none: 'stopped' } }, by: ['supervision', 'cadres'],
      asks: ['body', 'decidedOn', 'decisionNumber', 'expected', 'present', 'votesFor', 'result', 'endsOn?'], materials: [{ id: 'minutes', label: '会议纪要' }], documents: [papers.veto, papers.cleared],
      guards: [{ rule: 'meeting-vote', per: 'case', given: { discussedOn: 'decidedOn', expected: 'expected', present: 'present', votesFor: 'votesFor' } }],
      effects: (state) => (state.fields.result === 'veto' ? vetoed(state) : []),
    },
    request: { label: '申请复核', from: ['running'], to: 'reviewing', by: ['subject', 'supervision'], asks: ['reviewRequest', 'reviewRequestedOn'], effects: (state) => corrected(state, { reviewRequestedOn: state.fields.reviewRequestedOn ?? null }) },
    review: {
      label: '登记复核结果', from: ['reviewing'], to: { field: 'reviewResult', to: { kept: 'running', lifted: 'done' } }, by: ['supervision', 'cadres'], asks: ['reviewedOn', 'reviewFinding', 'reviewResult'], materials: [{ id: 'finding', label: '复核决定' }], documents: [papers.review],
      effects: (state) => [
        ...corrected(state, { reviewedOn: state.fields.reviewedOn ?? null, reviewResult: state.fields.reviewResult ?? null, ...(state.fields.reviewResult === 'lifted' ? { liftedOn: state.fields.reviewedOn ?? null } : {}) }),
        ...state.items.map((item) => material(item, 'review', '一票否决复核决定', state.fields.reviewedOn ?? null)),
      ],
    },
    expire: { label: '期满了结', from: ['running'], to: 'done', by: ['supervision', 'cadres'], asks: ['closing?'] },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision', 'cadres'], open: ['supervision', 'cadres'] },
  agree: { order: [['notifiedOn', 'statedOn', 'decidedOn', 'reviewRequestedOn', 'reviewedOn']], parts: [{ of: ['votesFor'], within: 'present' }, { of: ['present'], within: 'expected' }] },
  check: ({ fields }) => [
    ...(fields.result === 'veto' && !fields.endsOn ? [{ field: 'endsOn', message: '予以否决的，须写明期限届满日：不利记录必须有终止' }] : []),
    ...(typeof fields.decidedOn === 'string' && typeof fields.endsOn === 'string' && fields.endsOn <= fields.decidedOn ? [{ field: 'endsOn', message: '期限届满日应晚于决定日期' }] : []),
  ],
})

function vetoed({ fields, items }: CaseState): Effect[] {
  const { body = null, decidedOn = null, decisionNumber = null, expected = null, present = null, votesFor = null, grounds = null, evidence = null, statement = null, endsOn = null } = fields
  return [
    { do: 'create', register: 'decisions', as: 'decision', values: { number: decisionNumber, body, decidedOn, agenda: '政治素质一票否决', expected, present, votesFor } },
    ...items.flatMap((item): Effect[] => [
      {
        do: 'create', register: 'political-veto', as: `veto-${item.id}`,
        values: { person: item.fields.person ?? null, decidedOn, decidingBody: body, grounds, evidence, statement, endsOn, decision: { made: 'decision' } },
      },
      material(item, 'veto', `政治素质一票否决决定（${decisionNumber ?? ''}）`, decidedOn),
      ...(statement === null ? [] : [material(item, 'statement', '本人对一票否决的陈述', decidedOn)]),
    ]),
  ]
}

/** 各件归入本人的政治档案目录。 */
function material({ id, fields }: ItemState, kind: string, title: string, on: Value): Effect {
  return { do: 'put', register: 'political-file-material', values: { person: fields.person ?? null, kind, title, formedOn: on, filedOn: on, veto: made(`veto-${id}`) } }
}

function corrected({ items, made: rows }: CaseState, values: EffectValues): Effect[] {
  return items.flatMap((item): Effect[] => {
    const id = rows[`veto-${item.id}`]
    return id === undefined ? [] : [{ do: 'correct', register: 'political-veto', id, values }]
  })
}
