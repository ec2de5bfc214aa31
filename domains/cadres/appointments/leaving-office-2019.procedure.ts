import { day, integer, longText, made, onDayOf, oneOf, procedure, ref, text, yesNo, type CaseState, type Effect, type Guard } from '#kernel'
import { concurrentPosts, endsConcurrent } from './concurrent-posts.ts'
import { leavingWays } from './leaving-ways.ts'
import { leavingPapers as papers } from './leaving-office-papers.ts'

/** 离开公务员队伍的，职级、级别、职员等级同时终止。 */
const outOfService: readonly string[] = ['retire', 'early-retire', 'leave-service', 'transfer'] satisfies readonly (keyof typeof leavingWays)[]
const byOwnWill: readonly string[] = ['early-retire', 'leave-office', 'leave-service'] satisfies readonly (keyof typeof leavingWays)[]

/** 到龄退休的，免职之日须已达到法定退休年龄；提前退休、辞去公职、调出的，须符合各自的条件。 */
const eligible: readonly Guard[] = [
  { rule: 'statutory-retirement', per: 'item', when: { field: 'way', in: ['retire'] }, on: 'effectiveOn', wants: ['due'], given: { earlyAt55: 'earlyAt55' } },
  { question: 'early-retirement', per: 'item', when: { field: 'way', in: ['early-retire'] }, on: 'effectiveOn' },
  { question: 'resignation', per: 'item', when: { field: 'way', in: ['leave-service'] }, given: { secretPost: 'secretPost', unfinishedBusiness: 'unfinishedBusiness', underAudit: 'underAudit' } },
  { question: 'transfer-out', per: 'item', when: { field: 'way', in: ['transfer'] } },
]

/** 免职：退休、辞职、调出、任期届满离任等。提出→讨论决定→谈话、发文。因不适宜担任现职的，另按能上能下办理。 */
export const leavingOffice2019 = procedure('leaving-office', '2019', {
  label: '免职（退休、辞职）',
  from: '2019-03-03',
  clauses: ['XR-MZ', 'NX-TL'],
  number: '免职',
  fields: {
    ground: longText('事由', { visibleToSubject: true }),
    proposedOn: day('提出日期'),
    effectiveOn: day('免职、退休日期', { ahead: true, visibleToSubject: true }),
    body: text('决定机关', { maxLength: 120, visibleToSubject: true }),
    meeting: text('会议', { maxLength: 120 }),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    decisionNumber: text('决定编号', { maxLength: 60 }),
    expected: integer('应到', { min: 0, unit: '人' }),
    present: integer('实到', { min: 0, unit: '人' }),
    votesFor: integer('同意', { min: 0, unit: '票' }),
    documentNumber: text('文号', { maxLength: 60 }),
    documentTitle: text('文件标题', { maxLength: 200 }),
    issuedOn: day('发文日期'),
    talkedOn: day('谈话日期'),
    talker: text('谈话人', { maxLength: 60 }),
  },
  items: {
    label: '干部', unit: '人', subject: 'person', exclusive: true, relies: [{ register: 'appointment', by: 'person' }],
    starts: { post: { register: 'appointment', by: 'person', field: 'post', where: { category: ['work'], kind: ['main'] } } },
    fields: {
      person: ref('person', '干部', { visibleToSubject: true }),
      way: oneOf('情形', leavingWays, { visibleToSubject: true }),
      post: text('免去职务', { maxLength: 400, visibleToSubject: true }),
      concurrent: oneOf('兼任职务', concurrentPosts),
      appliedOn: day('本人申请日期', { optional: true }),
      earlyAt55: yesNo('本人申请年满五十五周岁自愿退休', { optional: true }),
      secretPost: yesNo('在涉密岗位任职或者脱密期未满', { optional: true }),
      unfinishedBusiness: yesNo('有须由本人继续处理的重要公务', { optional: true }),
      underAudit: yesNo('正接受审计', { optional: true }),
    },
  },
  stages: {
    proposed: { label: '提出', deadline: { label: '提出免职', after: { days: 30 }, notice: 7 } },
    deciding: { label: '讨论决定', deadline: { label: '讨论决定', after: { days: 30 }, notice: 7 } },
    carrying: { label: '谈话、发文', told: true, deadline: { label: '发文办理', from: 'decidedOn', after: { workingDays: 20 }, notice: 5 } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '终止', final: 'stopped' },
  },
  start: 'proposed',
  acts: {
    propose: {
      label: '提交免职建议', from: ['proposed'], to: 'deciding', by: ['cadres'], asks: ['ground', 'proposedOn', 'effectiveOn'], changesItems: true,
      asksOfItems: ['way', 'post', 'concurrent', 'appliedOn?', 'earlyAt55?', 'secretPost?', 'unfinishedBusiness?', 'underAudit?'],
      materials: [{ id: 'application', label: '本人申请、退休审批等材料', perItem: true, waivable: true }], guards: eligible, documents: [papers.plan],
    },
    decide: {
      label: '登记讨论决定', from: ['deciding'], to: 'carrying', by: ['cadres'], asks: ['body', 'meeting?', 'decidedOn', 'decisionNumber', 'expected', 'present', 'votesFor'], materials: [{ id: 'minutes', label: '会议纪要' }], documents: [papers.record],
      guards: onDayOf('decidedOn', [{ rule: 'meeting-vote', per: 'case', given: { discussedOn: 'decidedOn', expected: 'expected', present: 'present', votesFor: 'votesFor' } }, ...eligible]),
      effects: ({ fields }) => [{
        do: 'create', register: 'decisions', as: 'decision',
        values: { number: fields.decisionNumber ?? null, body: fields.body ?? null, meeting: fields.meeting ?? null, decidedOn: fields.decidedOn ?? null, agenda: '干部免职', expected: fields.expected ?? null, present: fields.present ?? null, votesFor: fields.votesFor ?? null },
      }],
    },
    carry: {
      label: '谈话、发文', from: ['carrying'], to: 'done', by: ['cadres'], asks: ['talkedOn', 'talker', 'documentNumber', 'documentTitle', 'issuedOn'],
      materials: [{ id: 'document', label: '免职文件' }, { id: 'talk', label: '谈话记录', waivable: true }], documents: [papers.order, papers.talk], effects: carried,
    },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'cadres', 'supervision'], open: ['cadres'] },
  agree: { order: [['proposedOn', 'decidedOn', 'issuedOn']], parts: [{ of: ['votesFor'], within: 'present' }, { of: ['present'], within: 'expected' }] },
  check: ({ items }) => items.flatMap(({ id, name, fields: { way, appliedOn } }) => (byOwnWill.includes(String(way)) && appliedOn == null ? [{ field: `${id}.appliedOn`, message: `${name}：自愿退休、辞职的，请填写本人申请日期` }] : [])),
})

/** 现任主职到免职之日为止；离开队伍的，职级、级别、职员等级也到此为止。 */
function carried({ fields, items, made: rows, on }: CaseState): Effect[] {
  const { effectiveOn = null, issuedOn = null, body = null } = fields
  return [
    { do: 'create', register: 'documents', as: 'document', values: { number: fields.documentNumber ?? null, title: fields.documentTitle ?? null, issuer: body, issuedOn } },
    ...items.flatMap(({ fields: own }): Effect[] => {
      const { person = null, way } = own
      return [
        { do: 'end', register: 'appointment', values: { person, kind: 'main', until: effectiveOn } },
        ...endsConcurrent(own, effectiveOn),
        ...(outOfService.includes(String(way)) ? ['ranks', 'pay-grade', 'staff-grade'].map((register): Effect => ({ do: 'end', register, every: true, values: { person, until: effectiveOn } })) : []),
        { do: 'create', register: 'leaving', values: { person, leftOn: effectiveOn, way: way ?? null, post: own.post ?? null, decision: rows.decision ?? null, document: made('document') } },
        // 免职之日还没有到的，表上的现任职务到时再改。
        ...(person === null || typeof effectiveOn !== 'string' || effectiveOn > on ? [] : [{ do: 'correct' as const, register: 'person', id: person, values: { currentPost: null } }]),
      ]
    }),
  ]
}
