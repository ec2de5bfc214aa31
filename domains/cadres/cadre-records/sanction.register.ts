import { clauses } from '#basis'
import { day, integer, longText, oneOf, ref, register, text, type Problem, type Row } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/**
 * 处分与组织处理：党纪处分、政务处分、组织处理，一个决定一条。影响期由规则按种类和作出日推算；决定书写明届满日的，
 * 以写明的为准。撤销的决定仍在，不再有影响。
 */
export const sanction = register('sanction', {
  label: '处分与组织处理',
  time: 'event',
  unit: '次',
  about: 'subject',
  subject: 'person',
  adverse: { fact: 'grounds', evidence: 'evidence', body: 'decidingBody', statement: 'statement', ends: ['effectEndsOn'], annulled: [{ field: 'revokedOn' }] },
  on: 'decidedOn',
  fields: {
    person: ref('person', '干部'),
    kind: oneOf('种类', {
      'party-warning': '党内警告', 'party-serious-warning': '党内严重警告', 'party-removal': '撤销党内职务', 'party-probation': '留党察看', 'party-expulsion': '开除党籍',
      'gov-warning': '政务警告', 'gov-demerit': '政务记过', 'gov-major-demerit': '政务记大过', 'gov-demotion': '政务降级', 'gov-removal': '政务撤职', 'gov-discharge': '政务开除',
      'org-suspension': '停职检查', 'org-adjustment': '调整职务', 'org-resignation': '责令辞职', 'org-dismissal': '免职', 'org-demotion': '降职',
    }, { visibleToSubject: true }),
    decidedOn: day('决定日期', { visibleToSubject: true, aliases: ['处分日期', '批准日期'] }),
    effectiveOn: day('生效日期', { optional: true, visibleToSubject: true, hint: '决定书另写生效日期的才填' }),
    months: integer('期限', { optional: true, min: 1, max: 120, unit: '个月', visibleToSubject: true, hint: '留党察看期，合并执行的处分期；其余按种类由规则推算' }),
    effectEndsOn: day('影响期届满日', { optional: true, visibleToSubject: true, hint: '决定书写明的才填；届满当日起不再影响使用' }),
    restoredOn: day('恢复党员权利日期', { optional: true, visibleToSubject: true, hint: '留党察看期满恢复的' }),
    revokedOn: day('撤销日期', { optional: true, visibleToSubject: true, hint: '原决定被撤销的；自始不作为影响使用的依据' }),
    decidingBody: text('决定机关', { visibleToSubject: true, maxLength: 120 }),
    grounds: longText('事由', { sensitivity: 'confidential', visibleToSubject: true }),
    evidence: longText('认定依据', { optional: true, sensitivity: 'confidential' }),
    statement: longText('本人陈述', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'kind', 'decidedOn'],
  unique: [['person', 'kind', 'decidedOn']],
  columns: ['person', 'kind', 'decidedOn', 'decidingBody', 'grounds', 'months', 'effectEndsOn', 'revokedOn', 'document'],
  timeline: { lane: '处分处理', order: 8, detail: ['decidingBody', 'effectEndsOn', 'revokedOn'] },
  sort: ['-decidedOn'],
  filters: ['kind', 'decidedOn'],
  agree: { order: [['decidedOn', 'effectiveOn'], ['decidedOn', 'effectEndsOn'], ['decidedOn', 'restoredOn'], ['decidedOn', 'revokedOn']] },
  check: checkSanction,
  organization: byAppointment('person'),
  deadlines: [{ id: 'effect', label: '影响期届满', from: ['effectEndsOn'], lapses: true, notice: 30, where: { op: 'empty', path: ['revokedOn'] } }],
  notBefore: [{ field: 'decidedOn', path: ['person', 'birth'], message: '决定日期早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'supervision', 'cadres'], write: ['supervision', 'cadres'] },
})

/** 多个政务处分合并的，处分期最长. */
const mostMonths = clauses.find((c) => c.id === 'ZW-15')?.parameters?.['most']?.values.at(-1)?.value ?? Number.POSITIVE_INFINITY

function checkSanction(row: Row): Problem[] {
  const at = (field: string): string | null => (typeof row[field] === 'string' ? row[field] : null)
  return [
    ...(at('restoredOn') !== null && row.kind !== 'party-probation' ? [{ field: 'restoredOn', message: '只有留党察看才有恢复党员权利日期，请删去或更正种类' }] : []),
    ...(typeof row.months === 'number' && row.months > mostMonths && String(row.kind).startsWith('gov-') ? [{ field: 'months', message: `政务处分合并执行的期限最长${String(mostMonths)}个月，见《公职人员政务处分法》第十五条，请对照决定书核对` }] : []),
    ...(row.kind === 'party-probation' && row.months == null ? [{ field: 'months', message: '留党察看须填期限（12 或 24 个月）' }] : []),
    ...(row.kind === 'party-probation' && row.months != null && row.months !== 12 && row.months !== 24 ? [{ field: 'months', warning: true, message: '留党察看为一年或两年，请对照决定书核实期限' }] : []),
  ]
}
