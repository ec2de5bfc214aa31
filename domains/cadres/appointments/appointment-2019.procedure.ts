import { addMonths, code, day, integer, longText, made, onDayOf, oneOf, procedure, ref, text, yesNo, type CaseState, type Effect, type Guard, type ItemState, type Problem } from '#kernel'
import { appointmentPapers as papers } from './appointment-papers.ts'
import { basisKinds } from './basis-kinds.ts'
import { concurrentPosts, endsConcurrent } from './concurrent-posts.ts'
import { circumstances } from './circumstances.ts'
import { findings } from './findings.ts'

const results = { clear: '没有影响任职的问题', explained: '有反映，经查不影响任职', problem: '有影响任职的问题' } as const
const people = (label: string) => integer(label, { min: 0, unit: '人' })
const votes = (label: string) => integer(label, { min: 0, unit: '票' })

/** A circumstance of the case as a whole: a person's own field may bear the plain name. */
const anybody = (name: string): string => `any${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`

/** 提拔和进一步使用，受资格和影响期的限制；平职调整不受。 */
const raised = { field: 'change', in: ['promote', 'advance'] }
const nominated: Guard = { question: 'nomination', per: 'item', when: raised, given: { level: 'level', position: 'position', exceptional: 'exceptional', change: 'change', findings: 'findings' } }
/** 影响期、诫勉、一票否决在两步之间登记的，下一步即不能办，不等到列为考察对象、讨论决定。 */
const barred: readonly Guard[] = ['effect-period', 'promotion-freeze', 'political-veto-bar'].map((rule) => ({ rule, per: 'item', when: raised, given: { level: 'level', change: 'change' } }))
/** 职数，每次动议和每次决定都要核对。 */
const seated: Guard = { rule: 'post-quota', per: 'item', given: { position: 'position', incoming: 'incoming', moving: 'moving' } }
const recommended: Guard = {
  rule: 'recommendation', per: 'item', when: { field: 'change', in: ['promote'] },
  given: { recommendedOn: 'recommendedOn', discussedOn: 'discussedOn', position: 'position', notRecommended: 'notRecommended', superiorConsentOn: 'superiorConsentOn' },
}
const checked: Guard = {
  rule: 'four-checks', per: 'item', when: raised,
  given: Object.fromEntries(['level', 'discussedOn', 'archiveReviewedOn', 'archiveResult', 'personalMattersCheckedOn', 'personalMattersResult', 'disciplineOpinionOn', 'disciplineResult', 'noPetitions', 'petitionsCheckedOn', 'petitionsResult', 'auditRequired', 'auditedOn', 'integrityOpinionSigned'].map((name) => [name, name])),
}

/**
 * 选拔任用全程纪实：分析研判和动议→民主推荐→考察→讨论决定→公示→任职→试用期。多人一案，同进同退；平职调整不经推荐和公示。
 */
export const appointment2019 = procedure('appointment', '2019', {
  label: '选拔任用',
  from: '2019-03-03',
  clauses: ['XR-G45'],
  number: '选任',
  fields: {
    initiatedOn: day('启动意见日期'),
    initiatedBy: oneOf('启动意见提出', { committee: '党委（党组）', department: '组织部门' }),
    analysis: longText('分析研判', { hint: '职位空缺、职数、班子结构和队伍状况' }),
    quotaChecked: yesNo('职数已预审'),
    proposalOn: day('初步建议日期'),
    reportedOn: day('向主要负责人报告日期'),
    consultedOn: day('沟通酝酿日期'),
    planOn: day('工作方案日期'),
    plan: longText('工作方案', { hint: '职位、条件、范围、方式、程序和人选意向' }),
    recommendationMode: oneOf('推荐次序', { 'interviews-first': '先谈话后会议', 'meeting-first': '先会议后谈话', 'no-meeting': '不再进行会议推荐' }),
    interviewsOn: day('谈话调研推荐日期'),
    meetingOn: day('会议推荐日期'),
    modeReason: text('不进行会议推荐的理由', { maxLength: 300 }),
    recommendedOn: day('民主推荐日期', { hint: '谈话、会议中在后的一个' }),
    recommendationExpected: people('应参加推荐'),
    recommendationPresent: people('实参加推荐'),
    ballots: votes('有效票'),
    inspectionNoticeOn: day('考察预告日期'),
    inspectedFrom: day('考察开始'),
    inspectedOn: day('考察结束'),
    inspectors: integer('考察组成员', { min: 1, max: 50, unit: '名' }),
    team: text('考察组', { maxLength: 200, hint: '组长和成员姓名' }),
    body: text('决定机关', { maxLength: 120 }),
    meeting: text('会议', { maxLength: 120 }),
    discussedOn: day('讨论决定日期'),
    decisionNumber: text('决定编号', { maxLength: 60 }),
    expected: people('应到会成员'),
    present: people('实到会成员'),
    spoke: yesNo('与会成员逐一发表意见，主要负责人最后表态'),
    publicityFrom: day('公示开始日期', { ahead: true }),
    publicityTo: day('公示截止日期', { ahead: true }),
    publicityExempt: oneOf('不公示的情形', { special: '特殊岗位', term: '换届考察时已公示' }),
    publicityFeedback: oneOf('公示反映', { none: '没有反映', harmless: '有反映，经查不影响任职', harmful: '有反映，影响任职' }),
    ...Object.fromEntries(Object.entries(circumstances).map(([name, label]) => [anybody(name), yesNo(label)])),
    priorReportedOn: day('事前报告日期'),
    priorRepliedOn: day('上级答复日期'),
    plenumVotedOn: day('全委会表决日期'),
    plenumExpected: people('全委会应到会委员'),
    betweenSessions: yesNo('全委会闭会期间急需任用'),
    plenumConsultedOn: day('征求全委会成员意见日期'),
    documentNumber: text('任免文号', { maxLength: 60 }),
    documentTitle: text('文件标题', { maxLength: 200 }),
    noticeOn: day('任职通知日期'),
    talkedOn: day('任职谈话日期'),
    talker: text('谈话人', { maxLength: 60 }),
    trialAssessedOn: day('试用期满考核日期'),
  },
  reckoned: {
    publicityWorkingDays: { label: '公示工作日数', workingDays: ['publicityFrom', 'publicityTo'] },
    incoming: { label: '同案拟任同一职位的人数', same: 'position' },
    moving: { label: '同案人选', own: 'subjects' },
    publicityEndsOnWorkingDay: { label: '公示截止日是工作日', isWorkingDay: 'publicityTo' },
  },
  items: {
    label: '人选', unit: '人', subject: 'person', roster: 'cadres', exclusive: true,
    starts: { unit: { register: 'appointment', by: 'person', field: 'unit' } }, presumes: 'promotion',
    relies: [{ register: 'appointment', by: 'person' }, { register: 'admonition', by: 'person' }, { register: 'sanction', by: 'person' }, { register: 'political-veto', by: 'person' }],
    fields: {
      person: ref('person', '人选', { visibleToSubject: true }),
      change: oneOf('任用形式', { promote: '提拔', advance: '进一步使用', lateral: '平职调整' }),
      unit: ref('unit', '拟任单位'),
      position: ref('posts', '拟任职位', { optional: true }),
      post: text('拟任职务', { maxLength: 400, hint: '任免文件上的全称' }),
      level: code('拟任职务层次', 'post-level'),
      dismissed: text('拟免职务', { optional: true, maxLength: 400 }),
      kind: oneOf('任职性质', { main: '主职', concurrent: '兼任' }, { optional: true, hint: '不填的为主职；兼任的，原任主职不变' }),
      concurrent: oneOf('现兼任职务', concurrentPosts, { optional: true, hint: '不填的保留' }),
      reason: longText('任免理由', { optional: true, maxLength: 1200 }),
      young: yesNo('优秀年轻干部', { optional: true }),
      frontline: yesNo('一线脱贫干部', { optional: true }),
      mechanism: oneOf('运用三项机制', { encourage: '鼓励激励', tolerate: '容错纠错', mobility: '能上能下' }, { optional: true }),
      trial: yesNo('实行任职试用期', { optional: true }),
      exceptional: yesNo('破格提拔'),
      exceptionalReason: longText('破格的情形和理由', { optional: true }),
      superiorApprovalOn: day('上级批复日期', { optional: true }),
      superiorApprovalNumber: text('上级批复文号', { optional: true, maxLength: 60 }),
      notRecommended: yesNo('不经民主推荐', { optional: true, hint: '特殊需要，由党委（党组）或者组织部门推荐，须经上级同意' }),
      superiorConsentOn: day('上级组织部门同意日期', { optional: true }),
      recommended: votes('推荐得票'),
      findings: { ...findings, optional: false },
      coManaged: yesNo('双重管理'),
      coManagerAskedOn: day('协管方收到日期', { optional: true }),
      coManagerReply: oneOf('协管方意见', { agrees: '同意', objects: '不同意' }, { optional: true }),
      coManagerRepliedOn: day('协管方答复日期', { optional: true }),
      archiveReviewedOn: day('档案审核日期'), archiveResult: oneOf('档案审核结果', results),
      personalMattersCheckedOn: day('个人事项查核日期', { optional: true }), personalMattersResult: oneOf('个人事项查核结果', results, { optional: true }),
      disciplineOpinionOn: day('纪检监察意见日期'), disciplineResult: oneOf('纪检监察意见', results),
      noPetitions: yesNo('没有可查的信访举报', { optional: true, hint: '没有线索具体、有可查性的信访举报' }),
      petitionsCheckedOn: day('信访举报核查日期', { optional: true }), petitionsResult: oneOf('信访举报核查结果', results, { optional: true }),
      auditRequired: yesNo('需要经济责任审计'), auditedOn: day('经济责任审计日期', { optional: true }),
      integrityOpinionSigned: yesNo('廉洁结论已双签字'),
      evaluated: people('测评参加人数'),
      favourable: votes('测评同意'),
      votesFor: votes('同意'),
      votesAgainst: votes('不同意'),
      deferrals: votes('缓议'),
      localChief: yesNo('市、县党委和政府正职', { optional: true }),
      plenumFor: integer('全委会同意', { optional: true, min: 0, unit: '票' }),
      recused: text('回避的成员', { optional: true, maxLength: 120 }),
      basisKind: oneOf('任职方式', basisKinds, { optional: true, hint: '不填的为党委（党组）决定' }),
      lawfulBody: text('选举、任命机关', { optional: true, maxLength: 120 }),
      lawfulOn: day('当选、任命日期', { optional: true, hint: '任职时间从这一天起算' }),
      trialResult: oneOf('试用期满考核', { passed: '胜任，正式任职', failed: '不胜任，免去试任职务' }, { visibleToSubject: true }),
    },
    agree: {
      order: [['coManagerAskedOn', 'coManagerRepliedOn', 'discussedOn']],
      parts: [{ of: ['recommended'], within: 'ballots' }, { of: ['favourable'], within: 'evaluated' }, { of: ['votesFor', 'votesAgainst', 'deferrals'], within: 'present' }, { of: ['plenumFor'], within: 'plenumExpected' }],
    },
  },
  stages: {
    motion: { label: '分析研判和动议' },
    recommendation: { label: '民主推荐', deadline: { label: '民主推荐', after: { days: 30 }, notice: 7 } },
    inspection: { label: '考察', deadline: { label: '考察', after: { days: 45 }, notice: 7 } },
    discussion: { label: '讨论决定', deadline: { label: '讨论决定', after: { days: 30 }, notice: 7 } },
    publicity: { label: '任前公示', told: true, deadline: { label: '开始公示', from: 'discussedOn', after: { workingDays: 10 }, notice: 3 } },
    appointing: { label: '任职', told: true, deadline: { label: '发文任职', after: { workingDays: 20 }, notice: 5 } },
    trial: { label: '试用期', told: true, binding: true, deadline: { label: '试用期满考核', from: 'discussedOn', after: { months: 12 }, notice: 30, clause: 'XR-43', parameter: 'months' } },
    done: { label: '任职完毕', told: true, final: 'done' },
    stopped: { label: '终止', final: 'stopped' },
  },
  start: 'motion',
  acts: {
    move: {
      label: '提交动议', from: ['motion'], to: 'recommendation', by: ['cadres'], clause: 'XR-13',
      asks: ['initiatedOn', 'initiatedBy', 'analysis', 'quotaChecked', 'proposalOn', 'reportedOn', 'consultedOn', 'planOn', 'plan'], changesItems: true,
      asksOfItems: ['change', 'unit', 'position?', 'post', 'level', 'dismissed?', 'reason?', 'young?', 'frontline?', 'mechanism?', 'trial?', 'exceptional', 'exceptionalReason?', 'kind?', 'concurrent?'],
      materials: [{ id: 'plan', label: '工作方案' }],
      guards: [
        { rule: 'motion', per: 'case', given: { initiatedOn: 'initiatedOn', proposalOn: 'proposalOn', reportedOn: 'reportedOn', consultedOn: 'consultedOn', planOn: 'planOn' } },
        seated,
        { question: 'promotion', per: 'item', when: raised, given: { level: 'level', position: 'position', exceptional: 'exceptional', change: 'change' } },
      ],
      documents: [papers.motion],
      effects: proposed,
    },
    recommend: {
      label: '登记民主推荐', from: ['recommendation'], to: 'inspection', by: ['cadres'], clause: 'XR-17',
      asks: ['recommendationMode', 'interviewsOn', 'meetingOn?', 'modeReason?', 'recommendedOn', 'recommendationExpected', 'recommendationPresent', 'ballots'], asksOfItems: ['recommended?', 'notRecommended?', 'superiorConsentOn?'],
      materials: [{ id: 'summary', label: '推荐情况汇总表' }], documents: [papers.recommendation],
      guards: [
        { rule: 'individual-recommendation', per: 'case', given: { recommendationMode: 'recommendationMode', interviewsOn: 'interviewsOn', meetingOn: 'meetingOn', modeReason: 'modeReason' } },
        recommended, ...barred,
      ],
    },
    pass: {
      label: '不经推荐，转入考察', from: ['recommendation'], to: 'inspection', by: ['cadres'], asksOfItems: ['notRecommended?', 'superiorConsentOn?'], hint: '只限平职调整、进一步使用，或者经上级同意不经民主推荐的人选',
      guards: [recommended, ...barred], documents: [papers.exempted],
    },
    inspect: {
      label: '提交考察材料', from: ['inspection'], to: 'discussion', by: ['cadres'], clause: 'XR-31',
      asks: ['inspectionNoticeOn', 'inspectedFrom', 'inspectedOn', 'inspectors', 'team'],
      asksOfItems: ['findings', 'archiveReviewedOn', 'archiveResult', 'personalMattersCheckedOn?', 'personalMattersResult?', 'disciplineOpinionOn', 'disciplineResult', 'noPetitions?', 'petitionsCheckedOn?', 'petitionsResult?', 'auditRequired', 'auditedOn?', 'integrityOpinionSigned', 'evaluated', 'favourable', 'coManaged', 'coManagerAskedOn?', 'coManagerReply?', 'coManagerRepliedOn?', 'superiorApprovalOn?', 'superiorApprovalNumber?'],
      materials: [{ id: 'report', label: '考察材料', perItem: true }, { id: 'discipline', label: '纪检监察机关书面意见' }, { id: 'integrity', label: '廉洁自律结论性意见' }], documents: [papers.inspection, papers.proposal],
      guards: [{ rule: 'inspection-team', per: 'case', given: { inspectors: 'inspectors' } }, nominated, checked, { question: 'avoidance', per: 'item', given: { unit: 'unit', position: 'position', post: 'post', level: 'level' } }],
    },
    report: {
      label: '登记事前报告', from: ['discussion'], to: 'discussion', by: ['cadres'], clause: 'XR-SX', hint: '逐项说明有没有须事前报告上级组织部门的情形；有的，报告并得到答复后再讨论决定',
      asks: [...Object.keys(circumstances).map(anybody), 'priorReportedOn?', 'priorRepliedOn?'],
      materials: [{ id: 'prior-report', label: '事前报告和上级答复', optional: true }],
    },
    plenum: {
      label: '登记全委会表决', from: ['discussion'], to: 'discussion', by: ['cadres'], clause: 'XR-36', hint: '市、县党委和政府正职的拟任人选，提交全委会无记名投票表决；闭会期间急需任用的，决定前征求全委会成员意见',
      asks: ['betweenSessions', 'plenumVotedOn?', 'plenumExpected?', 'plenumConsultedOn?'], asksOfItems: ['localChief', 'plenumFor?'],
    },
    discuss: {
      label: '登记讨论决定', from: ['discussion'], to: 'publicity', by: ['cadres'], clause: 'XR-38',
      asks: ['body', 'meeting', 'discussedOn', 'decisionNumber', 'expected', 'present', 'spoke'], asksOfItems: ['votesFor', 'votesAgainst', 'deferrals', 'recused?'],
      materials: [{ id: 'minutes', label: '会议纪要' }],
      guards: onDayOf('discussedOn', [
        { rule: 'meeting-vote', per: 'item', given: { discussedOn: 'discussedOn', expected: 'expected', present: 'present', votesFor: 'votesFor', votesAgainst: 'votesAgainst', deferrals: 'deferrals' } },
        recommended, checked, nominated, seated,
        { rule: 'exceptional-approval', per: 'item', when: { field: 'change', in: ['promote'] }, given: { level: 'level', exceptional: 'exceptional', exceptionalReason: 'exceptionalReason', superiorApprovalOn: 'superiorApprovalOn', inspectedOn: 'inspectedOn', discussedOn: 'discussedOn', notRecommended: 'notRecommended' } },
        { rule: 'prior-report', per: 'case', given: { ...Object.fromEntries(Object.keys(circumstances).map((name) => [name, anybody(name)])), priorReportedOn: 'priorReportedOn', priorRepliedOn: 'priorRepliedOn', discussedOn: 'discussedOn' } },
        { rule: 'plenum-vote', per: 'item', when: { field: 'level', in: ['1A31'] }, given: { localChief: 'localChief', plenumVotedOn: 'plenumVotedOn', plenumExpected: 'plenumExpected', plenumFor: 'plenumFor', betweenSessions: 'betweenSessions', plenumConsultedOn: 'plenumConsultedOn', discussedOn: 'discussedOn' } },
        { rule: 'co-manager', per: 'item', given: { coManaged: 'coManaged', coManagerAskedOn: 'coManagerAskedOn', coManagerReply: 'coManagerReply', coManagerRepliedOn: 'coManagerRepliedOn' } },
      ]),
      documents: [papers.record],
      effects: decided,
    },
    publish: {
      label: '发布公示', from: ['publicity'], to: 'appointing', by: ['cadres'], clause: 'XR-42', asks: ['publicityFrom?', 'publicityTo?', 'publicityExempt?'],
      guards: [{ rule: 'publicity', per: 'item', when: { field: 'change', in: ['promote'] }, given: { discussedOn: 'discussedOn', publicityFrom: 'publicityFrom', publicityTo: 'publicityTo', publicityWorkingDays: 'publicityWorkingDays', publicityEndsOnWorkingDay: 'publicityEndsOnWorkingDay', publicityExempt: 'publicityExempt', exceptional: 'exceptional', exceptionalReason: 'exceptionalReason' } }, ...barred],
      documents: [papers.notice],
    },
    appoint: {
      label: '发文任职', from: ['appointing'], to: 'trial', by: ['cadres'], clause: 'XR-G45',
      asks: ['publicityFeedback', 'documentNumber', 'documentTitle', 'noticeOn', 'talkedOn', 'talker'], asksOfItems: ['basisKind?', 'lawfulBody?', 'lawfulOn?', 'trial?'],
      materials: [{ id: 'document', label: '任免文件' }, { id: 'lawful', label: '选举结果或者任命决定', optional: true }, { id: 'talk', label: '任职谈话记录', waivable: true }],
      guards: onDayOf('noticeOn', [
        { rule: 'publicity-over', per: 'item', when: { field: 'change', in: ['promote'] }, given: { noticeOn: 'noticeOn', publicityTo: 'publicityTo', publicityExempt: 'publicityExempt' } },
        { rule: 'five-steps', per: 'item', when: { field: 'change', in: ['promote'] }, given: { motionOn: 'planOn', recommendedOn: 'recommendedOn', inspectedOn: 'inspectedOn', discussedOn: 'discussedOn', noticeOn: 'noticeOn' } },
        nominated, seated,
      ]),
      documents: [papers.order, papers.talk],
      effects: appointed,
    },
    finish: { label: '没有试用期，办结', from: ['trial'], to: 'done', by: ['cadres'] },
    confirm: {
      label: '登记试用期满考核', from: ['trial'], to: 'done', by: ['cadres'], clause: 'XR-43', asks: ['trialAssessedOn'], asksOfItems: ['trialResult?'],
      materials: [{ id: 'assessment', label: '试用期满考核材料' }], documents: [papers.trial], effects: confirmed,
    },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'cadres', 'supervision'], open: ['cadres'] },
  agree: {
    order: [
      ['initiatedOn', 'proposalOn', 'reportedOn'], ['initiatedOn', 'planOn', 'recommendedOn', 'inspectedFrom', 'inspectedOn', 'discussedOn', 'publicityFrom', 'publicityTo', 'noticeOn'], ['inspectionNoticeOn', 'inspectedOn'],
      ['interviewsOn', 'recommendedOn'], ['meetingOn', 'recommendedOn'], ['priorReportedOn', 'priorRepliedOn', 'discussedOn'], ['discussedOn', 'trialAssessedOn'],
    ],
    parts: [{ of: ['recommendationPresent'], within: 'recommendationExpected' }, { of: ['ballots'], within: 'recommendationPresent' }, { of: ['present'], within: 'expected' }],
  },
  check: (state) => [...contradictions(state), ...state.items.flatMap((item) => missingOf(state, item))],
})

function contradictions({ fields }: CaseState): Problem[] {
  return [
    ...(fields.quotaChecked === false ? [{ field: 'quotaChecked', message: '职数未经预审，不得动议' }] : []),
    ...(fields.spoke === false ? [{ field: 'spoke', message: '与会成员须逐一发表意见，主要负责人最后表态' }] : []),
    ...(fields.publicityFeedback === 'harmful' ? [{ field: 'publicityFeedback', message: '公示反映影响任职的，请将有关人选撤出后再办理' }] : []),
  ]
}

/** What one act wants of some of the people only: of those promoted, of those on trial. */
function missingOf({ act, fields: { discussedOn } }: CaseState, { id, name, fields }: ItemState): Problem[] {
  if (act === 'appoint') {
    const lawful = fields.basisKind != null && fields.basisKind !== 'party-decision'
    return [
      ...(lawful && fields.lawfulOn == null ? [{ field: `${id}.lawfulOn`, message: `${name}：选举产生或者依法任命的，请填写当选、任命日期` }] : []),
      ...(!lawful && fields.lawfulOn != null ? [{ field: `${id}.basisKind`, message: `${name}：已填当选、任命日期，请选择任职方式` }] : []),
      ...(typeof fields.lawfulOn === 'string' && typeof discussedOn === 'string' && fields.lawfulOn < discussedOn ? [{ field: `${id}.lawfulOn`, message: `${name}：当选、任命日期早于讨论决定日期，请核对` }] : []),
      ...(fields.trial === true && (fields.basisKind === 'election' || fields.basisKind === 'npc-appointment') ? [{ field: `${id}.trial`, message: `${name}：选举产生、人大常委会任命的，不实行任职试用期` }] : []),
    ]
  }
  if (act === 'recommend' && fields.change === 'promote' && fields.recommended == null && fields.notRecommended !== true) return [{ field: `${id}.recommended`, message: `${name}：拟提拔的，请填写推荐得票` }]
  if (act === 'finish' && fields.trial === true) return [{ field: `${id}.trial`, message: `${name}：实行任职试用期的，期满考核后方可办结` }]
  if (act === 'confirm' && fields.trial === true && fields.trialResult == null) return [{ field: `${id}.trialResult`, message: `${name}：请填写试用期满考核结果` }]
  return []
}

/** 任免审批表的拟任、拟免和理由由此而来。 */
function proposed({ items }: CaseState): Effect[] {
  return items.map(({ fields: { person = null, post = null, dismissed = null, reason = null } }) => ({ do: 'put', register: 'appointment-form', values: { person, proposedPost: post, dismissedPost: dismissed, reason } }))
}

function decided({ fields, items }: CaseState): Effect[] {
  const { decisionNumber = null, body = null, meeting = null, discussedOn = null, expected = null, present = null } = fields
  return items.map(({ id, name, fields: own }, i) => ({
    do: 'create', register: 'decisions', as: `decision-${id}`,
    values: {
      number: items.length === 1 ? decisionNumber : `${String(decisionNumber)}-${i + 1}`, body, meeting, decidedOn: discussedOn, agenda: `${name}任${String(own.post ?? '')}`,
      expected, present, votesFor: own.votesFor ?? null, votesAgainst: own.votesAgainst ?? null, abstentions: own.deferrals ?? null,
    },
  }))
}

function appointed({ fields, items, made: rows, law }: CaseState): Effect[] {
  const { documentNumber = null, documentTitle = null, body = null, noticeOn = null, discussedOn = null } = fields
  const months = law.number('XR-43', 'months') ?? 12
  return [
    { do: 'create', register: 'documents', as: 'document', values: { number: documentNumber, title: documentTitle, issuer: body, issuedOn: noticeOn } },
    ...items.flatMap(({ id, fields: own }): Effect[] => {
      const { person = null, unit = null, post = null, position = null, level = null, change = null, young = null, frontline = null, mechanism = null, exceptional = null, basisKind = 'party-decision' } = own
      const concurrent = own.kind === 'concurrent'
      // 选举产生、依法任命的，从当选、任命之日起算；其余从决定之日起算。
      const since = own.lawfulOn ?? discussedOn
      return [
        ...endsConcurrent(own, since),
        {
          do: concurrent ? 'create' : 'begin', register: 'appointment', as: `appointment-${id}`,
          values: {
            person, since, unit, post, position, category: 'work', kind: concurrent ? 'concurrent' : 'main', level, change, young, frontline, mechanism, exceptional, basisKind, elected: basisKind === 'election', effectiveOn: since,
            ...(own.trial === true && typeof since === 'string' ? { trialEndsOn: addMonths(since, months) } : {}),
            decision: rows[`decision-${id}`] ?? null, document: made('document'),
          },
        },
        ...(person === null || concurrent ? [] : [{ do: 'correct' as const, register: 'person', id: person, values: { currentPost: post } }]),
      ]
    }),
  ]
}

function confirmed({ fields, items, made: rows }: CaseState): Effect[] {
  return items.flatMap(({ id, fields: own }): Effect[] => {
    const row = rows[`appointment-${id}`]
    if (row === undefined || own.trial !== true) return []
    if (own.trialResult !== 'failed') return [{ do: 'correct', register: 'appointment', id: row, values: { trialPassedOn: fields.trialAssessedOn ?? null } }]
    // 免去试任职务；另行安排的职务，另案办理。
    return [
      { do: 'correct', register: 'appointment', id: row, values: { until: fields.trialAssessedOn ?? null } },
      ...(own.person == null || own.kind === 'concurrent' ? [] : [{ do: 'correct' as const, register: 'person', id: own.person, values: { currentPost: null } }]),
    ]
  })
}
