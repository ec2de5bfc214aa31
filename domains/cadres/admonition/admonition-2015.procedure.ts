import { addMonths, day, integer, longText, oneOf, procedure, ref, text, yesNo, type CaseState, type Effect } from '#kernel'
import { admonitionPapers as papers } from './admonition-papers.ts'
import { corrections, measures, methods } from './measures.ts'

const value = (state: CaseState, field: string): string | null => {
  const found = state.fields[field]
  return typeof found === 'string' ? found : null
}

/** 提醒、函询、诫勉、约谈：提出→审批→实施（函询限期回复）→整改→回访→办结。 */
export const admonition2015 = procedure('admonition', '2015', {
  label: '提醒函询诫勉',
  from: '2015-07-01',
  clauses: ['TX-JM1'],
  number: '监督',
  fields: {
    measure: oneOf('处置方式', measures),
    grounds: longText('事由', { sensitivity: 'confidential', visibleToSubject: true }),
    evidence: longText('核实依据', { sensitivity: 'confidential' }),
    decidingBody: text('决定机关', { maxLength: 120, visibleToSubject: true }),
    approval: oneOf('审批意见', { agree: '同意', reject: '不同意' }),
    decidedOn: day('决定日期', { visibleToSubject: true }),
    method: oneOf('方式', methods, { visibleToSubject: true }),
    talkers: text('谈话人', { maxLength: 120 }),
    talkerCount: integer('谈话人数', { min: 1, max: 20, unit: '人' }),
    recordMade: yesNo('有谈话记录'),
    copiedToUnit: yesNo('已抄送所在单位主要负责人'),
    deliveredOn: day('谈话或送达日期', { visibleToSubject: true }),
    effectEndsOn: day('影响期届满日', { ahead: true, visibleToSubject: true, hint: '决定另有规定的填写；不填的按本地确认的期限' }),
    statement: longText('本人说明', { sensitivity: 'confidential', visibleToSubject: true }),
    repliedOn: day('本人回复日期', { visibleToSubject: true }),
    conclusion: oneOf('研判结论', { closed: '说明清楚，予以了结', rectify: '责令整改' }),
    rectification: longText('整改要求', { visibleToSubject: true }),
    reviewedOn: day('回访日期'),
    corrected: oneOf('改正情况', corrections),
  },
  items: { label: '干部', unit: '人', subject: 'person', exclusive: false, fields: { person: ref('person', '干部') } },
  stages: {
    proposed: { label: '提出', deadline: { label: '提交审批', after: { workingDays: 10 }, notice: 3 } },
    approval: { label: '审批', deadline: { label: '审批', after: { workingDays: 5 }, notice: 2 } },
    carrying: { label: '实施', deadline: { label: '谈话或送达', after: { workingDays: 10 }, notice: 3 } },
    reply: { label: '待本人回复', told: true, deadline: { label: '书面回复', from: 'deliveredOn', after: { workingDays: 15 }, notice: 3, clause: 'TX-HX', parameter: 'workingDays' } },
    assessing: { label: '研判', told: true, deadline: { label: '研判', after: { workingDays: 10 }, notice: 3 } },
    rectifying: { label: '整改与跟踪', told: true, deadline: { label: '回访', from: 'decidedOn', after: { months: 6 }, notice: 15, clause: 'TX-JM1', parameter: 'months' } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '不予处置', final: 'stopped' },
  },
  start: 'proposed',
  acts: {
    propose: {
      label: '提交审批', from: ['proposed'], to: 'approval', by: ['supervision', 'cadres'],
      asks: ['measure', 'grounds', 'evidence', 'decidingBody'], changesItems: true,
      materials: [{ id: 'evidence', label: '核实材料' }],
    },
    decide: {
      label: '审批', from: ['approval'], to: { field: 'approval', to: { agree: 'carrying', reject: 'stopped' } }, by: ['leader'],
      asks: ['approval', 'decidedOn'], documents: [papers.approval],
    },
    inquire: {
      label: '发出函询', from: ['carrying'], to: 'reply', by: ['supervision', 'cadres'], only: { field: 'measure', in: ['inquire'] }, asks: ['deliveredOn'],
      materials: [{ id: 'letter', label: '函询通知书' }],
      documents: [papers.inquiry],
      effects: registered,
    },
    talk: {
      label: '登记谈话或送达', from: ['carrying'], to: 'rectifying', by: ['supervision', 'cadres'], only: { field: 'measure', in: ['remind', 'admonish', 'talk', 'shortcoming'] },
      asks: ['method', 'talkers?', 'talkerCount?', 'recordMade?', 'copiedToUnit?', 'deliveredOn', 'effectEndsOn?', 'statement?', 'rectification?'],
      materials: [{ id: 'record', label: '谈话记录或送达回证' }],
      guards: [{ rule: 'admonition-form', per: 'case', when: { field: 'measure', in: ['admonish'] }, given: { admonitionForm: 'method', talkers: 'talkerCount', recordMade: 'recordMade', copiedToUnit: 'copiedToUnit' } }],
      documents: [papers.record, papers.reminder, papers.admonition],
      effects: registered,
    },
    reply: { label: '书面回复', from: ['reply'], to: 'assessing', by: ['subject', 'supervision', 'cadres'], asks: ['statement', 'repliedOn'], materials: [{ id: 'reply', label: '书面说明', waivable: true }], documents: [papers.reply], effects: registered },
    conclude: { label: '作出研判', from: ['assessing'], to: { field: 'conclusion', to: { closed: 'done', rectify: 'rectifying' } }, by: ['supervision', 'cadres'], asks: ['conclusion', 'rectification?'], effects: registered, documents: [papers.closed, papers.rectify] },
    review: { label: '登记回访', from: ['rectifying'], to: { field: 'corrected', to: { corrected: 'done', partly: 'rectifying', not: 'rectifying' } }, by: ['supervision', 'cadres'], asks: ['reviewedOn', 'corrected'], documents: [papers.review], effects: reviewed },
  },
  agree: { order: [['decidedOn', 'deliveredOn', 'repliedOn', 'reviewedOn'], ['decidedOn', 'effectEndsOn']] },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision', 'cadres'], open: ['supervision', 'cadres'] },
  check: ({ act, fields }) => (act === 'talk' && fields.method === 'talk' ? (['talkers', 'talkerCount'] as const).filter((f) => fields[f] == null).map((field) => ({ field, message: `以谈话方式进行的，请填写${field === 'talkers' ? '谈话人' : '谈话人数'}` })) : []),
})

/** 登记入台账：每人一条，发出函询或者谈话送达时记入，回复、研判时补齐。诫勉没有另定届满日的，按本地确认的期限写明。 */
function registered(state: CaseState): Effect[] {
  const [measure, decidedOn] = [value(state, 'measure'), value(state, 'decidedOn')]
  const months = measure === 'admonish' ? state.law.number('TX-JM1', 'months') : null
  const values = {
    measure, decidedOn, grounds: value(state, 'grounds'), evidence: value(state, 'evidence'), decidingBody: value(state, 'decidingBody'), method: measure === 'inquire' ? 'letter' : value(state, 'method'),
    talker: value(state, 'talkers'), deliveredOn: value(state, 'deliveredOn'), statement: value(state, 'statement'), repliedOn: value(state, 'repliedOn'), rectification: value(state, 'rectification'),
    effectEndsOn: value(state, 'effectEndsOn') ?? (months === null || decidedOn === null ? null : addMonths(decidedOn, months)),
  }
  return state.items.map(({ id, fields }): Effect => {
    const there = state.made[`entry-${id}`]
    return there === undefined ? { do: 'create', register: 'admonition', as: `entry-${id}`, values: { person: fields.person ?? null, ...values } } : { do: 'correct', register: 'admonition', id: there, values }
  })
}

/** 回访的日期和改正情况记回台账。 */
function reviewed(state: CaseState): Effect[] {
  return state.items.flatMap(({ id }): Effect[] => {
    const there = state.made[`entry-${id}`]
    return there === undefined ? [] : [{ do: 'correct', register: 'admonition', id: there, values: { reviewedOn: value(state, 'reviewedOn'), corrected: value(state, 'corrected') } }]
  })
}
