import { code, day, integer, longText, made, onDayOf, oneOf, procedure, ref, text, type CaseState, type Effect, type Guard } from '#kernel'
import { concurrentPosts, endsConcurrent } from '#domains/cadres/appointments'
import { recusalGrounds } from './recusal-grounds.ts'
import { exchangePapers as papers } from './exchange-papers.ts'

/** 互调的同案进出，先后都要核对职数。 */
const seated: Guard = { rule: 'post-quota', per: 'item', given: { position: 'position', incoming: 'incoming', moving: 'moving' } }

/** 交流、轮岗、回避：提出→酝酿→讨论决定→办理。多人互调一案办理，同时生效。 */
export const exchange2019 = procedure('exchange', '2019', {
  label: '干部交流',
  from: '2019-03-03',
  clauses: ['XR-JL1', 'HB-01'],
  number: '交流',
  fields: {
    ground: longText('事由', { hint: '同一职位任职满十年、任期届满、关键岗位轮岗、回避等' }),
    consultedOn: day('酝酿日期'),
    body: text('决定机关', { maxLength: 120 }),
    meeting: text('会议', { maxLength: 120 }),
    decidedOn: day('决定日期'),
    decisionNumber: text('决定编号', { maxLength: 60 }),
    expected: integer('应到', { min: 0, unit: '人' }),
    present: integer('实到', { min: 0, unit: '人' }),
    votesFor: integer('同意', { min: 0, unit: '票' }),
    documentNumber: text('文号', { maxLength: 60 }),
    documentTitle: text('文件标题', { maxLength: 200 }),
    issuedOn: day('发文日期'),
    effectiveOn: day('任职日期', { ahead: true }),
    talkedOn: day('谈话日期'),
  },
  reckoned: {
    incoming: { label: '同案拟任同一职位的人数', same: 'position' },
    moving: { label: '同案人选', own: 'subjects' },
  },
  items: {
    label: '交流对象', unit: '人', subject: 'person', roster: 'cadres', exclusive: true, relies: [{ register: 'appointment', by: 'person' }],
    fields: {
      person: ref('person', '干部', { visibleToSubject: true }),
      form: oneOf('交流形式', { unit: '部门之间', region: '地区之间', system: '党政群之间', rotation: '内设机构轮岗', recusal: '回避' }),
      unit: ref('unit', '拟任单位'),
      position: ref('posts', '拟任职位', { optional: true }),
      post: text('拟任职务', { maxLength: 400 }),
      level: code('职务层次', 'post-level'),
      recusalGround: oneOf('回避情形', recusalGrounds, { optional: true, hint: '因回避交流的填写，办理后记入任职回避台账' }),
      relative: ref('person', '有回避关系的人', { optional: true }),
      relation: text('关系', { optional: true, maxLength: 40, sensitivity: 'personal' }),
      concurrent: oneOf('现兼任职务', concurrentPosts, { optional: true, hint: '不填的保留' }),
    },
  },
  stages: {
    proposed: { label: '提出', deadline: { label: '提出方案', after: { days: 30 }, notice: 7 } },
    deciding: { label: '讨论决定', deadline: { label: '讨论决定', after: { days: 30 }, notice: 7 } },
    carrying: { label: '办理', told: true, deadline: { label: '发文办理', from: 'decidedOn', after: { workingDays: 20 }, notice: 5 } },
    done: { label: '办结', told: true, final: 'done' },
    stopped: { label: '终止', final: 'stopped' },
  },
  start: 'proposed',
  acts: {
    propose: { label: '提交方案', from: ['proposed'], to: 'deciding', by: ['cadres'], asks: ['ground', 'consultedOn'], changesItems: true, asksOfItems: ['form', 'unit', 'position?', 'post', 'level', 'concurrent?', 'recusalGround?', 'relative?', 'relation?'], documents: [papers.plan], guards: [seated] },
    decide: {
      label: '登记讨论决定', from: ['deciding'], to: 'carrying', by: ['cadres'], asks: ['body', 'meeting', 'decidedOn', 'decisionNumber', 'expected', 'present', 'votesFor'], materials: [{ id: 'minutes', label: '会议纪要' }], documents: [papers.record],
      guards: onDayOf('decidedOn', [
        { rule: 'meeting-vote', per: 'case', given: { discussedOn: 'decidedOn', expected: 'expected', present: 'present', votesFor: 'votesFor' } },
        seated, { question: 'avoidance', per: 'item', given: { unit: 'unit', position: 'position', post: 'post', level: 'level' } },
      ]),
      effects: ({ fields }) => [{ do: 'create', register: 'decisions', as: 'decision', values: { number: fields.decisionNumber ?? null, body: fields.body ?? null, meeting: fields.meeting ?? null, decidedOn: fields.decidedOn ?? null, agenda: '干部交流', expected: fields.expected ?? null, present: fields.present ?? null, votesFor: fields.votesFor ?? null } }],
    },
    carry: { label: '发文办理', from: ['carrying'], to: 'done', by: ['cadres'], asks: ['documentNumber', 'documentTitle', 'issuedOn', 'effectiveOn', 'talkedOn'], materials: [{ id: 'document', label: '任免文件' }], documents: [papers.order, papers.talk], effects: carried },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'cadres', 'supervision'], open: ['cadres'] },
  check: ({ items }) => items.flatMap(({ id, name, fields: { form, recusalGround, relation } }) => [
    ...(form === 'recusal' && recusalGround == null ? [{ field: `${id}.recusalGround`, message: `${name}：因回避交流的，请填写回避情形` }] : []),
    ...(form === 'recusal' && recusalGround != null && recusalGround !== 'region' && relation == null ? [{ field: `${id}.relation`, message: `${name}：因回避交流的，请填写关系` }] : []),
    ...(form != null && form !== 'recusal' && recusalGround != null ? [{ field: `${id}.recusalGround`, message: `${name}：不是因回避交流的，不填回避情形` }] : []),
  ]),
  agree: { order: [['consultedOn', 'decidedOn', 'issuedOn'], ['decidedOn', 'effectiveOn']], parts: [{ of: ['votesFor'], within: 'present' }, { of: ['present'], within: 'expected' }] },
})

function carried({ fields, items, made: rows }: CaseState): Effect[] {
  const { effectiveOn = null, issuedOn = null, body = null, decidedOn = null } = fields
  return [
    { do: 'create', register: 'documents', as: 'document', values: { number: fields.documentNumber ?? null, title: fields.documentTitle ?? null, issuer: body, issuedOn } },
    ...items.flatMap(({ fields: { person = null, form = null, unit = null, position = null, post = null, level = null, concurrent = null, recusalGround = null, relative = null, relation = null } }): Effect[] => [
      ...endsConcurrent({ person, concurrent }, effectiveOn),
      { do: 'begin', register: 'appointment', values: { person, since: effectiveOn, unit, post, position, category: 'work', kind: 'main', level, change: 'lateral', exchange: form, effectiveOn, decision: rows.decision ?? null, document: made('document') } },
      ...(person === null ? [] : [{ do: 'correct' as const, register: 'person', id: person, values: { currentPost: post } }]),
      ...(form !== 'recusal' ? [] : [{ do: 'put' as const, register: 'recusal', values: { person, relative, relation: relation ?? '地域', ground: recusalGround, decidedOn, decidingBody: body, measure: 'move', carriedOn: effectiveOn, decision: rows.decision ?? null, document: made('document') } }]),
    ]),
  ]
}
