import { day, integer, longText, made, procedure, ref, text, type CaseState, type Effect } from '#kernel'
import { politicalPapers as papers } from './political-papers.ts'

/** 政治素质考察：制定方案→谈话与测评→考察组结论→审定→归入政治档案（各件材料随之入目录）。 */
export const politicalInspection2019 = procedure('political-inspection', '2019', {
  label: '政治素质考察',
  from: '2019-03-03',
  clauses: ['XR-24'],
  number: '政考',
  fields: {
    purpose: text('考察事由', { maxLength: 120, visibleToSubject: true }),
    plan: longText('考察方案'),
    team: text('考察组', { maxLength: 200 }),
    inspectors: integer('考察组人数', { min: 1, max: 50, unit: '人' }),
    inspectedOn: day('考察日期', { visibleToSubject: true }),
    decidingBody: text('审定机关', { maxLength: 120 }),
    decidedOn: day('审定日期'),
    filedOn: day('归档日期'),
  },
  items: {
    label: '考察对象', unit: '人', subject: 'person', fields: {
      person: ref('person', '干部'),
      talks: integer('谈话人数', { min: 0, unit: '人' }),
      voters: integer('测评参加人数', { min: 0, unit: '人' }),
      good: integer('测评“好”', { min: 0, unit: '票' }), fair: integer('测评“较好”', { min: 0, unit: '票' }), average: integer('测评“一般”', { min: 0, unit: '票' }), poor: integer('测评“差”', { min: 0, unit: '票' }),
      conclusion: longText('考察组结论', { sensitivity: 'confidential' }),
      statement: longText('本人说明', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
      archiveNumber: text('政治档案号', { maxLength: 60 }),
    },
    agree: { parts: [{ of: ['good', 'fair', 'average', 'poor'], within: 'voters' }] },
  },
  stages: {
    planning: { label: '制定方案', deadline: { label: '制定方案', after: { workingDays: 10 }, notice: 3 } },
    inspecting: { label: '谈话与测评', deadline: { label: '谈话与测评', after: { days: 30 }, notice: 7 } },
    deciding: { label: '审定', deadline: { label: '审定', after: { workingDays: 15 }, notice: 5 } },
    filing: { label: '归档', deadline: { label: '归档', from: 'inspectedOn', after: { days: 30 }, notice: 7 } },
    done: { label: '已归档', told: true, final: 'done' },
    stopped: { label: '终止', final: 'stopped' },
  },
  start: 'planning',
  acts: {
    plan: { label: '提交方案', from: ['planning'], to: 'inspecting', by: ['cadres'], asks: ['purpose', 'plan', 'team', 'inspectors'], changesItems: true, guards: [{ rule: 'inspection-team', per: 'case', given: { inspectors: 'inspectors' } }], documents: [papers.plan] },
    inspect: { label: '提交考察结论', from: ['inspecting'], to: 'deciding', by: ['cadres'], asks: ['inspectedOn'], asksOfItems: ['talks', 'voters', 'good', 'fair', 'average', 'poor', 'conclusion', 'statement?'], materials: [{ id: 'talks', label: '谈话记录', perItem: true, waivable: true }, { id: 'ballot', label: '测评汇总表' }] },
    decide: { label: '审定', from: ['deciding'], to: 'filing', by: ['leader'], asks: ['decidingBody', 'decidedOn'] },
    file: {
      label: '归入政治档案', from: ['filing'], to: 'done', by: ['cadres'], asks: ['filedOn'], asksOfItems: ['archiveNumber'],
      documents: [papers.sheet],
      effects: filed,
    },
  },
  escalateTo: ['leader'],
  access: { read: ['leader', 'cadres', 'supervision'], open: ['cadres'] },
  agree: { order: [['inspectedOn', 'decidedOn', 'filedOn']] },
})

function filed({ fields, items }: CaseState): Effect[] {
  const { inspectedOn = null, purpose = null, team = null, decidingBody = null, filedOn = null } = fields
  return items.flatMap(({ id, fields: { person = null, talks = null, voters = null, good = null, fair = null, average = null, poor = null, conclusion = null, statement = null, archiveNumber = null } }): Effect[] => [
    {
      do: 'put', register: 'political-inspection', as: `inspection-${id}`,
      values: { person, inspectedOn, purpose, team, talks, voters, good, fair, average, poor, conclusion, statement, decidingBody, filedOn, archiveNumber },
    },
    ...[['inspection', '政治素质考察材料'], ['ballot', '政治素质民主测评汇总表'], ...(statement === null ? [] : [['statement', '本人关于政治素质考察的说明']])].map(([kind = '', title = '']): Effect => ({
      do: 'put', register: 'political-file-material', values: { person, kind, title, formedOn: inspectedOn, filedOn, archiveNumber, inspection: made(`inspection-${id}`) },
    })),
  ])
}
