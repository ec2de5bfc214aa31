import { code, day, integer, longText, oneOf, made, procedure, ref, text, type CaseState, type Effect, type EffectValues } from '#kernel'
import { concurrentPosts, endsConcurrent } from '#domains/cadres/appointments'
import { mobilityReviews } from './mobility-reviews.ts'
import { mobilityPapers as papers } from './three-mechanisms-papers.ts'

/** 能上能下（下）：考察核实→提出调整建议→党委（党组）决定→谈话→办理手续→备案；本人可以申请复核。是否不适宜担任现职由党委认定。 */
export const mobility2022 = procedure('mobility', '2022', {
  label: '能上能下',
  from: '2022-09-08',
  clauses: ['NX-05', 'NX-09'],
  number: '调整',
  fields: {
    ground: oneOf('情形', { unsuitable: '不适宜担任现职', age: '到龄', term: '任期届满', health: '健康原因', accountability: '受到责任追究' }, { visibleToSubject: true }),
    clues: longText('线索汇集', { sensitivity: 'confidential', hint: '考核、巡察、审计、信访、测评等来源与日期；系统不作认定' }),
    inspectors: integer('考察组人数', { min: 1, max: 50, unit: '人' }),
    inspectedOn: day('考察核实日期'),
    verified: longText('核实情况', { sensitivity: 'confidential' }),
    statement: longText('本人陈述', { sensitivity: 'confidential', visibleToSubject: true }),
    proposal: longText('调整建议'),
    proposedOn: day('提出调整建议日期'),
    body: text('决定机关', { maxLength: 120, visibleToSubject: true }),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    decisionNumber: text('决定编号', { maxLength: 60 }),
    expected: integer('应到', { min: 0, unit: '人' }),
    present: integer('实到', { min: 0, unit: '人' }),
    votesFor: integer('同意', { min: 0, unit: '票' }),
    votesAgainst: integer('不同意', { min: 0, unit: '票' }),
    abstentions: integer('弃权', { min: 0, unit: '票' }),
    result: oneOf('决定', { adjust: '予以调整', keep: '不予调整' }, { visibleToSubject: true }),
    talkedOn: day('谈话日期', { visibleToSubject: true }),
    talker: text('谈话人', { maxLength: 60 }),
    documentNumber: text('文号', { maxLength: 60 }),
    documentTitle: text('文件标题', { maxLength: 200 }),
    effectiveOn: day('生效日期', { ahead: true, visibleToSubject: true }),
    reviewRequest: longText('复核申请', { sensitivity: 'confidential', visibleToSubject: true }),
    reviewRequestedOn: day('申请复核日期', { visibleToSubject: true }),
    reviewedOn: day('复核日期', { visibleToSubject: true }),
    reviewFinding: longText('复核意见', { sensitivity: 'confidential', visibleToSubject: true }),
    reviewResult: oneOf('复核结果', mobilityReviews, { visibleToSubject: true }),
    filedWith: text('备案机关', { maxLength: 120 }),
    filedOn: day('备案日期'),
    applied: longText('跟踪和运用情况', { visibleToSubject: true }),
  },
  items: {
    label: '干部', unit: '人', subject: 'person', roster: 'cadres', exclusive: true, relies: [{ register: 'appointment', by: 'person' }],
    fields: {
      person: ref('person', '干部'),
      way: oneOf('方式', { lateral: '平职调整', convert: '转任职级', remove: '免职', demote: '降职' }, { visibleToSubject: true }),
      unit: ref('unit', '调整后单位', { optional: true }),
      post: text('调整后职务', { optional: true, maxLength: 400 }),
      level: code('调整后职务层次', 'post-level', { optional: true }),
      rank: code('转任的职级', 'rank', { optional: true }),
      concurrent: oneOf('兼任职务', concurrentPosts),
    },
  },
  stages: {
    collecting: { label: '线索汇集' },
    verifying: { label: '考察核实', deadline: { label: '考察核实', after: { days: 30 }, notice: 7 } },
    proposing: { label: '提出建议', deadline: { label: '提出调整建议', after: { workingDays: 10 }, notice: 3 } },
    deciding: { label: '讨论决定', deadline: { label: '讨论决定', after: { days: 30 }, notice: 7 } },
    carrying: { label: '谈话与办理', told: true, deadline: { label: '办理手续', from: 'decidedOn', after: { days: 30 }, notice: 7 } },
    filing: { label: '备案', told: true, binding: true, deadline: { label: '备案', from: 'decidedOn', after: { days: 30 }, notice: 7 } },
    reviewing: { label: '复核', told: true, binding: true, deadline: { label: '复核', from: 'reviewRequestedOn', after: { days: 30 }, notice: 7 } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '不予调整', final: 'stopped' },
  },
  start: 'collecting',
  acts: {
    start: { label: '启动考察核实', from: ['collecting'], to: 'verifying', by: ['cadres', 'supervision'], asks: ['ground', 'clues'], changesItems: true },
    verify: { label: '提交核实情况', from: ['verifying'], to: 'proposing', by: ['cadres', 'supervision'], asks: ['inspectors', 'inspectedOn', 'verified', 'statement?'], materials: [{ id: 'report', label: '考察核实材料' }], documents: [papers.verification] },
    propose: { label: '提出调整建议', from: ['proposing'], to: 'deciding', by: ['cadres'], asks: ['proposal', 'proposedOn'], asksOfItems: ['way', 'unit?', 'post?', 'level?', 'rank?', 'concurrent'], countersign: ['supervision'], documents: [papers.proposal] },
    decide: {
      label: '登记讨论决定', from: ['deciding'], to: { field: 'result', to: { adjust: 'carrying', keep: 'stopped' } }, by: ['cadres'],
      asks: ['body', 'decidedOn', 'decisionNumber', 'expected', 'present', 'votesFor', 'votesAgainst', 'abstentions', 'result'], materials: [{ id: 'minutes', label: '会议纪要' }], documents: [papers.record],
      guards: [{ rule: 'meeting-vote', per: 'case', given: { discussedOn: 'decidedOn', expected: 'expected', present: 'present', votesFor: 'votesFor' } }],
      effects: ({ fields }) => [{
        do: 'create', register: 'decisions', as: 'decision',
        values: { number: fields.decisionNumber ?? null, body: fields.body ?? null, decidedOn: fields.decidedOn ?? null, agenda: '干部调整（能上能下）', expected: fields.expected ?? null, present: fields.present ?? null, votesFor: fields.votesFor ?? null, votesAgainst: fields.votesAgainst ?? null, abstentions: fields.abstentions ?? null },
      }],
    },
    carry: { label: '办理调整', from: ['carrying'], to: 'filing', by: ['cadres'], asks: ['talkedOn', 'talker', 'documentNumber', 'documentTitle', 'effectiveOn'], materials: [{ id: 'talk', label: '谈话记录' }], documents: [papers.order, papers.talk],
      guards: [{ rule: 'adjustment-steps', per: 'case', given: { verifiedOn: 'inspectedOn', proposedOn: 'proposedOn', decidedOn: 'decidedOn', talkedOn: 'talkedOn', handledOn: 'effectiveOn' } }], effects: carried },
    request: { label: '申请复核', from: ['filing'], to: 'reviewing', by: ['subject', 'supervision', 'cadres'], asks: ['reviewRequest', 'reviewRequestedOn'], hint: '复核期间不停止执行', clause: 'NX-09' },
    review: {
      label: '登记复核结果', from: ['reviewing'], to: 'filing', by: ['supervision', 'cadres'], asks: ['reviewedOn', 'reviewFinding', 'reviewResult'], materials: [{ id: 'finding', label: '复核意见' }], clause: 'NX-09', documents: [papers.review],
      hint: '变更决定的，另行办理任免', effects: (state) => noted(state, { reviewedOn: state.fields.reviewedOn ?? null, reviewResult: state.fields.reviewResult ?? null }),
    },
    file: {
      label: '登记备案，办结', from: ['filing'], to: 'done', by: ['cadres', 'supervision'], asks: ['filedWith', 'filedOn', 'applied?'], documents: [papers.filing],
      effects: (state) => noted(state, { filedWith: state.fields.filedWith ?? null, filedOn: state.fields.filedOn ?? null, applied: state.fields.applied ?? null }),
    },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'cadres', 'supervision'], open: ['cadres', 'supervision'] },
  agree: { order: [['inspectedOn', 'proposedOn', 'decidedOn', 'effectiveOn']], parts: [{ of: ['votesFor', 'votesAgainst', 'abstentions'], within: 'present' }, { of: ['present'], within: 'expected' }] },
  check: ({ items }) => items.flatMap(({ id, name, fields: { way = null, post = null, rank = null } }) => [
    ...((way === 'lateral' || way === 'demote') && post === null ? [{ field: `${id}.post`, message: `${name}：${way === 'lateral' ? '平职调整' : '降职'}的，请填写调整后职务` }] : []),
    ...(way === 'convert' && rank === null ? [{ field: `${id}.rank`, message: `${name}：转任职级的，请填写转任的职级` }] : []),
    ...(way === 'remove' && post !== null ? [{ field: `${id}.post`, message: `${name}：免职的不填调整后职务；另有任用的，请选平职调整或者降职` }] : []),
  ]),
})

function carried({ fields, items, made: rows }: CaseState): Effect[] {
  const { effectiveOn = null, body = null, decidedOn = null, ground = null, verified = null, statement = null } = fields
  const decision = rows.decision ?? null
  return [
    { do: 'create', register: 'documents', as: 'document', values: { number: fields.documentNumber ?? null, title: fields.documentTitle ?? null, issuer: body, issuedOn: effectiveOn } },
    ...items.flatMap((item): Effect[] => {
      const { person = null, way = null, unit = null, post = null, level = null, rank = null } = item.fields
      return [
        // 免职、转任职级而没有新职务的，现任主职到此为止。
        ...(post === null ? [{ do: 'end' as const, register: 'appointment', values: { person, kind: 'main', until: effectiveOn } }] : [{ do: 'begin' as const, register: 'appointment', values: { person, since: effectiveOn, unit, post, category: 'work', kind: 'main', level, change: way === 'lateral' ? 'lateral' : 'other', mechanism: 'mobility', decision, document: made('document') } }]),
        ...endsConcurrent(item.fields, effectiveOn),
        ...(person === null ? [] : [{ do: 'correct' as const, register: 'person', id: person, values: { currentPost: post } }]),
        ...(rank === null ? [] : [{ do: 'begin' as const, register: 'ranks', values: { person, since: effectiveOn, rank, change: 'other', unit, decision, document: made('document') } }]),
        { do: 'create', register: 'three-mechanisms', as: `finding-${item.id}`, values: { person, mechanism: 'mobility', matter: verified ?? ground, grounds: '推进领导干部能上能下规定', decidingBody: body, decidedOn, finding: fields.proposal ?? null, statement, decision, document: made('document') } },
      ]
    }),
  ]
}

/** 备案、复核的结果记回各人的认定。 */
function noted({ items, made: rows }: CaseState, values: EffectValues): Effect[] {
  return items.flatMap((item): Effect[] => {
    const id = rows[`finding-${item.id}`]
    return id === undefined ? [] : [{ do: 'correct', register: 'three-mechanisms', id, values }]
  })
}
