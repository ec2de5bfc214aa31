import { code, day, integer, longText, onDayOf, oneOf, procedure, ref, text, yesNo, type CaseState, type Effect, type Guard, type Problem } from '#kernel'
import { rankGroups } from './rank-groups.ts'
import { rankPapers as papers } from './rank-promotion-papers.ts'

const people = (label: string) => integer(label, { min: 0, unit: '人' })
const votes = (label: string) => integer(label, { min: 0, unit: '票' })

/** Asked again before every step that binds: an effect period, an investigation or a filled quota may have come meanwhile. */
const eligible: Guard = { question: 'rank-promotion', per: 'item', given: { rank: 'rank', presentRank: 'presentRank', qualified: 'qualified' } }
const withinQuota: Guard = { rule: 'rank-quota', per: 'case', about: 'unit', given: { batch: 'batch', ...Object.fromEntries(rankGroups.map((g) => [g.id, g.id])) } }

/**
 * 晋升职级：工作方案→民主推荐或者民主测评→考察→听取纪检监察机关意见→公示→审批→生效。多人一批，同进同退；方案一经提交，
 * 所占职数即为本批保留，到生效或者终止为止。
 */
export const rankPromotion2019 = procedure('rank-promotion', '2019', {
  label: '职级晋升',
  from: '2019-06-01',
  clauses: ['ZJ-20'],
  number: '职级',
  fields: {
    unit: ref('unit', '统筹单位', { hint: '职数由该单位及下级共用' }),
    planOn: day('工作方案日期'),
    plan: longText('工作方案', { hint: '职数、条件、范围和程序' }),
    mode: oneOf('推荐方式', { recommendation: '民主推荐', evaluation: '民主测评' }),
    evaluatedOn: day('推荐测评日期'),
    expected: people('应参加推荐测评'),
    present: people('实参加推荐测评'),
    ballots: votes('有效票'),
    inspectedFrom: day('考察开始'),
    inspectedOn: day('考察结束'),
    inspectors: integer('考察组成员', { min: 1, max: 50, unit: '名' }),
    disciplineBody: text('纪检监察机关', { maxLength: 120 }),
    disciplineOn: day('纪检监察意见日期'),
    publicityFrom: day('公示开始日期', { ahead: true }),
    publicityTo: day('公示截止日期', { ahead: true }),
    publicityFeedback: oneOf('公示反映', { none: '没有反映', harmless: '有反映，经查不影响晋升', harmful: '有反映，影响晋升' }),
    approval: oneOf('审批意见', { agree: '同意', reject: '不同意' }),
    body: text('审批机关', { maxLength: 120 }),
    approvedOn: day('审批日期'),
    decisionNumber: text('审批编号', { maxLength: 60 }),
    documentNumber: text('文号', { maxLength: 60 }),
    documentTitle: text('文件标题', { maxLength: 200 }),
    issuedOn: day('发文日期'),
    effectiveOn: day('任职级时间', { ahead: true, hint: '一般从审批之日起算' }),
  },
  reckoned: {
    batch: { label: '本批', own: 'id' },
    publicityWorkingDays: { label: '公示工作日数', workingDays: ['publicityFrom', 'publicityTo'] },
    publicityEndsOnWorkingDay: { label: '公示截止日是工作日', isWorkingDay: 'publicityTo' },
    ...Object.fromEntries(rankGroups.map((g) => [g.id, { label: `${g.label.replace('其中：', '')}净增`, items: { field: 'rank', codes: g.ranks, less: 'presentRank' } }])),
  },
  items: {
    label: '人员', unit: '人', subject: 'person', roster: 'cadres', exclusive: true,
    starts: { workUnit: { register: 'appointment', by: 'person', field: 'unit', where: { category: ['work'], kind: ['main'] } }, presentRank: { register: 'ranks', by: 'person', field: 'rank' } }, presumes: 'rank-promotion',
    relies: [{ register: 'ranks', by: 'person' }, { register: 'appointment', by: 'person' }, { register: 'assessment', by: 'person' }, { register: 'sanction', by: 'person' }, { register: 'admonition', by: 'person' }],
    fields: {
      person: ref('person', '晋升人员', { visibleToSubject: true }),
      workUnit: ref('unit', '所在单位'),
      presentRank: code('现职级', 'rank'),
      rank: code('拟晋升职级', 'rank', { visibleToSubject: true }),
      favourable: votes('推荐测评得票'),
      qualified: yesNo('认定具备基本条件'),
      inspection: longText('考察情况', { optional: true }),
      discipline: oneOf('纪检监察意见', { clear: '没有影响晋升的问题', explained: '有反映，经查不影响晋升', problem: '有影响晋升的问题' }),
    },
    agree: { parts: [{ of: ['favourable'], within: 'ballots' }] },
  },
  stages: {
    planning: { label: '工作方案', deadline: { label: '提出工作方案', after: { workingDays: 10 }, notice: 3 } },
    evaluation: { label: '推荐测评', deadline: { label: '推荐测评', after: { workingDays: 15 }, notice: 5 } },
    inspection: { label: '考察', deadline: { label: '考察', after: { workingDays: 20 }, notice: 5 } },
    discipline: { label: '听取纪检监察意见', deadline: { label: '纪检监察意见', after: { workingDays: 10 }, notice: 3 } },
    publicity: { label: '公示', told: true, deadline: { label: '开始公示', after: { workingDays: 10 }, notice: 3 } },
    approval: { label: '审批', told: true, deadline: { label: '审批', after: { workingDays: 10 }, notice: 3 } },
    effect: { label: '发文生效', told: true, deadline: { label: '发文', from: 'approvedOn', after: { workingDays: 10 }, notice: 3 } },
    done: { label: '已生效', told: true, final: 'done' },
    stopped: { label: '终止', final: 'stopped' },
  },
  start: 'planning',
  acts: {
    propose: {
      label: '提交工作方案', from: ['planning'], to: 'evaluation', by: ['cadres', 'personnel'], clause: 'ZJ-20',
      asks: ['unit', 'planOn', 'plan'], asksOfItems: ['workUnit', 'presentRank', 'rank'], changesItems: true,
      materials: [{ id: 'plan', label: '工作方案' }], guards: [eligible, withinQuota],
      documents: [papers.plan],
      hint: '提交以后，所占职数即为本批保留',
    },
    evaluate: {
      label: '登记推荐测评', from: ['evaluation'], to: 'inspection', by: ['cadres', 'personnel'], clause: 'ZJ-20',
      asks: ['mode', 'evaluatedOn', 'expected', 'present', 'ballots'], asksOfItems: ['favourable'],
      materials: [{ id: 'summary', label: '推荐测评汇总表' }], documents: [papers.evaluation],
    },
    inspect: {
      label: '提交考察情况', from: ['inspection'], to: 'discipline', by: ['cadres', 'personnel'], clause: 'ZJ-20',
      asks: ['inspectedFrom', 'inspectedOn', 'inspectors'], asksOfItems: ['qualified', 'inspection?'],
      materials: [{ id: 'report', label: '考察材料', perItem: true }], guards: [eligible], documents: [papers.inspection],
    },
    consult: {
      label: '登记纪检监察意见', from: ['discipline'], to: 'publicity', by: ['cadres', 'supervision', 'personnel'], clause: 'ZJ-20',
      asks: ['disciplineBody', 'disciplineOn'], asksOfItems: ['discipline'], materials: [{ id: 'opinion', label: '纪检监察机关书面意见' }], guards: [eligible, withinQuota], documents: [papers.discipline],
    },
    publish: {
      label: '登记公示', from: ['publicity'], to: 'approval', by: ['cadres', 'personnel'], clause: 'ZJ-20', asks: ['publicityFrom', 'publicityTo', 'publicityFeedback'],
      guards: [{ rule: 'rank-publicity-days', per: 'case', given: { workingDays: 'publicityWorkingDays', endsOnWorkingDay: 'publicityEndsOnWorkingDay' } }],
      documents: [papers.notice],
    },
    approve: {
      label: '审批', from: ['approval'], to: { field: 'approval', to: { agree: 'effect', reject: 'stopped' } }, by: ['leader'], clause: 'ZJ-49',
      asks: ['approval', 'body', 'approvedOn', 'decisionNumber'], materials: [{ id: 'form', label: '职级晋升审批表', waivable: true }], guards: onDayOf('approvedOn', [eligible, withinQuota]), effects: approved,
      documents: [papers.form, papers.filing],
    },
    carry: {
      label: '发文生效', from: ['effect'], to: 'done', by: ['cadres', 'personnel'], clause: 'ZJ-49', asks: ['documentNumber', 'documentTitle', 'issuedOn', 'effectiveOn'],
      materials: [{ id: 'document', label: '职级晋升文件' }], guards: onDayOf('effectiveOn', [eligible, withinQuota]), effects: promoted,
      documents: [papers.order],
    },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'cadres', 'supervision', 'personnel'], open: ['cadres', 'personnel'] },
  agree: {
    order: [['planOn', 'evaluatedOn', 'inspectedFrom', 'inspectedOn'], ['inspectedOn', 'publicityFrom', 'publicityTo', 'approvedOn', 'issuedOn'], ['approvedOn', 'effectiveOn']],
    parts: [{ of: ['present'], within: 'expected' }, { of: ['ballots'], within: 'present' }],
  },
  check: contradictions,
})

function contradictions({ fields, items, act }: CaseState): Problem[] {
  return [
    ...(act === 'publish' && fields.publicityFeedback === 'harmful' ? [{ field: 'publicityFeedback', message: '公示反映影响晋升的，请将有关人员撤出后再办理' }] : []),
    ...items.flatMap(({ id, name, fields: own }) => [
      ...(own.discipline === 'problem' ? [{ field: `${id}.discipline`, message: `${name}：纪检监察机关认为有影响晋升的问题，请撤出后再办理` }] : []),
      ...(typeof own.rank === 'string' && own.rank === own.presentRank ? [{ field: `${id}.rank`, message: `${name}：拟晋升职级与现职级相同，请核对` }] : []),
    ]),
  ]
}

function approved({ fields, items }: CaseState): Effect[] {
  if (fields.approval !== 'agree') return []
  const { decisionNumber = null, body = null, approvedOn = null } = fields
  return [{ do: 'create', register: 'decisions', as: 'decision', values: { number: decisionNumber, body, decidedOn: approvedOn, agenda: `晋升职级${String(items.length)}人` } }]
}

function promoted({ fields, items, made: rows }: CaseState): Effect[] {
  const { documentNumber = null, documentTitle = null, body = null, issuedOn = null, effectiveOn = null } = fields
  return [
    { do: 'create', register: 'documents', as: 'document', values: { number: documentNumber, title: documentTitle, issuer: body, issuedOn } },
    ...items.map(({ id, fields: { person = null, rank = null, workUnit = null } }): Effect => ({
      do: 'begin', register: 'ranks', as: `rank-${id}`,
      values: { person, since: effectiveOn, rank, change: 'promote', unit: workUnit, decision: rows.decision ?? null, document: { made: 'document' } },
    })),
  ]
}
