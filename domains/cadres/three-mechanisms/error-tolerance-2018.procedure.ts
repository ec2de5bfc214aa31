import { day, longText, oneOf, made, procedure, ref, text, type CaseState, type Effect } from '#kernel'
import { tolerancePapers as papers } from './three-mechanisms-papers.ts'

/** 鼓励激励、容错纠错的认定：申请→核查→听取意见→认定→备案。 */
export const errorTolerance2018 = procedure('three-mechanisms', '2018', {
  label: '三项机制认定',
  from: '2018-05-20',
  clauses: ['CQ-02'],
  number: '机制',
  fields: {
    mechanism: oneOf('机制', { encourage: '鼓励激励', tolerate: '容错纠错' }, { visibleToSubject: true }),
    matter: longText('事项', { sensitivity: 'confidential', visibleToSubject: true }),
    appliedOn: day('申请日期', { visibleToSubject: true }),
    statement: longText('本人陈述', { sensitivity: 'confidential', visibleToSubject: true }),
    grounds: longText('认定依据', { visibleToSubject: true, hint: '三个区分开来：先行先试、探索性试验、无意过失，各按其情形' }),
    result: oneOf('认定结果', { granted: '予以认定', refused: '不予认定' }, { visibleToSubject: true }),
    finding: longText('认定结论', { visibleToSubject: true }),
    decidingBody: text('认定机关', { maxLength: 120, visibleToSubject: true }),
    decidedOn: day('认定日期', { visibleToSubject: true }),
    decisionNumber: text('决定编号', { maxLength: 60 }),
    filedWith: text('备案机关', { maxLength: 120 }),
    filedOn: day('备案日期'),
    applied: longText('运用情况', { visibleToSubject: true }),
  },
  items: { label: '干部', unit: '人', subject: 'person', fields: { person: ref('person', '干部'), entry: ref('supervision-entry', '所涉监督信息', { optional: true }) } },
  stages: {
    applied: { label: '申请', deadline: { label: '受理', after: { workingDays: 5 }, notice: 2 } },
    verifying: { label: '核查', deadline: { label: '核查', after: { days: 30 }, notice: 7 } },
    deciding: { label: '认定', deadline: { label: '认定', after: { days: 15 }, notice: 5 } },
    filing: { label: '备案', told: true, deadline: { label: '备案', from: 'decidedOn', after: { days: 30 }, notice: 7 } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '不予认定', final: 'stopped' },
  },
  start: 'applied',
  acts: {
    accept: { label: '受理并核查', from: ['applied'], to: 'verifying', by: ['supervision', 'cadres'], asks: ['mechanism', 'matter', 'appliedOn', 'statement?'], changesItems: true, asksOfItems: ['entry?'], materials: [{ id: 'application', label: '申请材料' }], documents: [papers.acceptance] },
    report: { label: '提交核查报告', from: ['verifying'], to: 'deciding', by: ['supervision', 'cadres'], asks: ['grounds'], countersign: ['supervision'], materials: [{ id: 'report', label: '核查报告' }] },
    decide: {
      label: '登记认定', from: ['deciding'], to: { field: 'result', to: { granted: 'filing', refused: 'stopped' } }, by: ['supervision', 'cadres'], asks: ['result', 'finding', 'decidingBody', 'decidedOn', 'decisionNumber'],
      materials: [{ id: 'decision', label: '认定决定' }],
      documents: [papers.finding],
      effects: (state) => (state.fields.result === 'granted' ? granted(state) : []),
    },
    file: { label: '登记备案与运用', from: ['filing'], to: 'done', by: ['supervision', 'cadres'], asks: ['filedWith', 'filedOn', 'applied?'], documents: [papers.filing], effects: filed },
  },
  agree: { order: [['appliedOn', 'decidedOn', 'filedOn']] },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision', 'cadres'], open: ['supervision', 'cadres'] },
})

function granted({ fields, items }: CaseState): Effect[] {
  const { mechanism = null, matter = null, grounds = null, decidingBody = null, decidedOn = null, finding = null, statement = null, decisionNumber = null } = fields
  return [
    { do: 'create', register: 'decisions', as: 'decision', values: { number: decisionNumber, body: decidingBody, decidedOn, agenda: '三项机制认定' } },
    ...items.map((item): Effect => ({
      do: 'create', register: 'three-mechanisms', as: `finding-${item.id}`,
      values: { person: item.fields.person ?? null, mechanism, matter, grounds, decidingBody, decidedOn, finding, statement, entry: item.fields.entry ?? null, decision: made('decision') },
    })),
  ]
}

function filed({ fields, items, made: rows }: CaseState): Effect[] {
  return items.flatMap((item): Effect[] => {
    const id = rows[`finding-${item.id}`]
    return id === undefined ? [] : [{ do: 'correct', register: 'three-mechanisms', id, values: { filedWith: fields.filedWith ?? null, filedOn: fields.filedOn ?? null, applied: fields.applied ?? null } }]
  })
}
