import { day, longText, oneOf, made, procedure, ref, text, yesNo, type CaseState, type Effect } from '#kernel'
import { clarificationPapers as papers } from './clarification-papers.ts'

/** 澄清保护：受理→核查→认定→征得同意后澄清→回访。谁办理、谁澄清。 */
export const clarification2020 = procedure('clarification', '2020', {
  label: '澄清保护',
  from: '2020-01-01',
  clauses: ['CQ-01', 'ZW-53'],
  number: '澄清',
  fields: {
    matter: longText('反映事项', { sensitivity: 'confidential', visibleToSubject: true }),
    receivedOn: day('受理日期', { visibleToSubject: true }),
    finding: longText('核查结论', { sensitivity: 'confidential', visibleToSubject: true }),
    result: oneOf('认定结果', { unfounded: '不实，予以澄清', tolerated: '部分属实，已作容错认定', necessary: '其他确有必要澄清', founded: '属实，不予澄清' }, { visibleToSubject: true }),
    decidingBody: text('认定机关', { maxLength: 120, visibleToSubject: true }),
    decidedOn: day('认定日期', { visibleToSubject: true }),
    consent: yesNo('本人同意澄清', { visibleToSubject: true }),
    method: oneOf('澄清方式', { face: '当面', letter: '书面', meeting: '会议', notice: '通报公告' }, { visibleToSubject: true }),
    extent: text('澄清范围', { maxLength: 200, visibleToSubject: true, hint: '在造成不良影响的范围内澄清' }),
    clarifiedOn: day('澄清日期', { visibleToSubject: true }),
    revisitedOn: day('回访日期', { visibleToSubject: true }),
    revisit: longText('回访情况'),
  },
  items: { label: '干部', unit: '人', subject: 'person', fields: { person: ref('person', '干部'), entry: ref('supervision-entry', '原线索', { optional: true }), admonition: ref('admonition', '据此作出的提醒函询诫勉', { optional: true, hint: '澄清后一并撤销' }) } },
  stages: {
    received: { label: '受理', deadline: { label: '启动核查', after: { workingDays: 5 }, notice: 2 } },
    verifying: { label: '核查', deadline: { label: '核查', after: { days: 60 }, notice: 15 } },
    clarifying: { label: '澄清', told: true, deadline: { label: '澄清', from: 'decidedOn', after: { workingDays: 10 }, notice: 3 } },
    revisiting: { label: '回访', told: true, binding: true, deadline: { label: '回访', from: 'clarifiedOn', after: { days: 90 }, notice: 15 } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '不予澄清', final: 'stopped' },
  },
  start: 'received',
  acts: {
    accept: { label: '受理并核查', from: ['received'], to: 'verifying', by: ['supervision'], asks: ['matter', 'receivedOn'], changesItems: true, asksOfItems: ['entry?', 'admonition?'], documents: [papers.acceptance] },
    find: {
      label: '作出认定', from: ['verifying'], to: { field: 'result', to: { unfounded: 'clarifying', tolerated: 'clarifying', necessary: 'clarifying', founded: 'stopped' } }, by: ['supervision'],
      asks: ['finding', 'result', 'decidingBody', 'decidedOn'], materials: [{ id: 'report', label: '核查报告' }], documents: [papers.finding],
    },
    clarify: {
      label: '登记澄清', from: ['clarifying'], to: 'revisiting', by: ['supervision'], asks: ['consent', 'method', 'extent', 'clarifiedOn'],
      materials: [{ id: 'consent', label: '本人同意书', perItem: true, waivable: true }, { id: 'notice', label: '澄清函或会议记录' }],
      documents: [papers.letter, papers.circular],
      guards: [{ rule: 'clarification-terms', per: 'case', given: { applies: 'result', consent: 'consent' } }],
      effects: clarified,
    },
    revisit: { label: '登记回访', from: ['revisiting'], to: 'done', by: ['supervision'], asks: ['revisitedOn', 'revisit'], effects: revisited, documents: [papers.revisit] },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'supervision'], open: ['supervision'] },
  agree: { order: [['receivedOn', 'decidedOn', 'clarifiedOn', 'revisitedOn']] },
  check: ({ fields }) => (fields.consent === false ? [{ field: 'consent', message: '须征得本人同意方可澄清；本人不同意的，请终止本案' }] : []),
})

/** 登记澄清；原线索同时写明不实并指向澄清，据此作出的处置一并撤销，从此不再使用。 */
function clarified({ fields, items }: CaseState): Effect[] {
  const { matter = null, receivedOn = null, finding = null, decidingBody = null, decidedOn = null, consent = null, method = null, extent = null, clarifiedOn = null } = fields
  return items.flatMap((item): Effect[] => [
    {
      do: 'create', register: 'clarification', as: `clarification-${item.id}`,
      values: { person: item.fields.person ?? null, matter, receivedOn, applies: fields.result ?? null, finding, decidingBody, decidedOn, consent, method, extent, clarifiedOn, feedback: true },
    },
    ...(typeof item.fields.entry === 'string' ? [{
      do: 'correct' as const, register: 'supervision-entry', id: item.fields.entry,
      values: { clarification: made(`clarification-${item.id}`), ...(fields.result === 'unfounded' ? { verification: 'unfounded', verifiedOn: decidedOn, verifiedBy: decidingBody } : {}) },
    }] : []),
    ...(typeof item.fields.admonition === 'string' ? [{
      do: 'correct' as const, register: 'admonition', id: item.fields.admonition, values: { clarification: made(`clarification-${item.id}`), revokedOn: clarifiedOn },
    }] : []),
  ])
}

function revisited({ fields, items, made: rows }: CaseState): Effect[] {
  return items.flatMap((item): Effect[] => {
    const id = rows[`clarification-${item.id}`]
    return id === undefined ? [] : [{ do: 'correct', register: 'clarification', id, values: { revisitedOn: fields.revisitedOn ?? null, revisit: fields.revisit ?? null } }]
  })
}
