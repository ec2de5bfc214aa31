import { code, date, decimal, integer, longText, oneOf, ref, register, text } from '#kernel'

/** 年度重点任务：任务树，每项有牵头、时限、成果形式、目标，绑定机制和指标。 */
export const keyTasks = register('key-tasks', {
  label: '年度重点任务',
  time: 'entity',
  unit: '项',
  fields: {
    plan: ref('plans', '来源'),
    number: text('编号', { maxLength: 40 }),
    parent: ref('key-tasks', '上级任务', { optional: true }),
    level: integer('层级', { min: 1, max: 12 }),
    title: text('任务', { maxLength: 300 }),
    text: longText('原文'),
    start: integer('原文起', { optional: true, min: 0 }),
    end: integer('原文止', { optional: true, min: 0 }),
    kind: text('成果形式', { maxLength: 20, hint: '办法、库、制度、活动、数量、机制、其他' }),
    owner: text('牵头科室', { optional: true, maxLength: 120, aliases: ['牵头单位', '责任科室'] }),
    partners: text('配合单位', { optional: true, maxLength: 400, aliases: ['责任单位'] }),
    deadline: date('完成时限', { optional: true }),
    target: decimal('量化目标', { optional: true, min: 0 }),
    targetUnit: text('目标单位', { optional: true, maxLength: 20 }),
    mechanism: code('所属机制', 'mechanisms', { optional: true }),
    indicator: code('绑定指标', 'indicators', { optional: true }),
    state: oneOf('进度', { pending: '未启动', 'under-way': '推进中', done: '已完成' }, { optional: true }),
    order: integer('排序', { optional: true, min: 0 }),
  },
  title: ['number', 'title'],
  search: ['title'],
  unique: [['plan', 'number']],
  tree: 'parent',
  columns: ['number', 'title', 'kind', 'owner', 'deadline', 'target', 'mechanism', 'indicator', 'state'],
  sort: ['plan', 'order'],
  deadlines: [{
    id: 'finish', label: '重点任务到期', from: ['deadline'], notice: 30,
    where: { op: 'not', of: { op: 'equals', path: ['state'], value: 'done' } },
  }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'], write: ['office', 'cadres', 'supervision', 'organization', 'talent'] },
})
