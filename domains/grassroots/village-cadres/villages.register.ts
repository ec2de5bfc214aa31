import { date, integer, oneOf, ref, register, text } from '#kernel'

/** 村（社区）。 */
export const villages = register('villages', {
  label: '村（社区）',
  time: 'entity',
  unit: '个',
  fields: {
    name: text('村（社区）名称', { maxLength: 60, aliases: ['村名', '名称'] }),
    kind: oneOf('类别', { village: '行政村', community: '社区' }),
    town: ref('unit', '所属镇（街道）', { aliases: ['所属镇', '所属乡镇', '乡镇'] }),
    divisionCode: text('区划代码', { optional: true, maxLength: 12 }),
    organization: ref('party-organizations', '党组织', { optional: true }),
    households: integer('户数', { optional: true, min: 0, unit: '户' }),
    population: integer('人口', { optional: true, min: 0, unit: '人' }),
    establishedOn: date('设立时间', { optional: true }),
    abolishedOn: date('撤并时间', { optional: true }),
  },
  title: ['town', 'name'],
  detail: ['kind'],
  search: ['name'],
  unique: [['town', 'name'], ['divisionCode']],
  lifetime: ['establishedOn', 'abolishedOn'],
  sort: ['town', 'name'],
  filters: ['town', 'kind'],
  organization: ['town'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel', 'secretary'], write: ['organization', 'personnel'] },
})
