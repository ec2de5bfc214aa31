import { code, date, integer, oneOf, ref, register, text } from '#kernel'

/** 单位与机构：党政机关、事业、企业、乡镇街道；隶属、级别、编制，按日期设立和撤销。 */
export const unit = register('unit', {
  label: '单位',
  time: 'entity',
  unit: '个',
  fields: {
    name: text('单位名称', { maxLength: 120, aliases: ['单位', '机构名称', '名称'] }),
    shortName: text('简称', { optional: true, maxLength: 60 }),
    creditCode: text('统一社会信用代码', { check: 'credit-code', optional: true, maxLength: 18, aliases: ['社会信用代码', '信用代码'] }),
    kind: oneOf('单位类别', {
      'party-organ': '党委机关', government: '政府机关', congress: '人大机关', consultative: '政协机关', judiciary: '审判检察机关', 'mass-organization': '群团机关',
      town: '镇', township: '乡', street: '街道', institution: '事业单位', school: '学校', hospital: '医院', 'state-enterprise': '国有企业', 'private-enterprise': '非公有制企业', 'social-organization': '社会组织', other: '其他',
    }),
    level: code('单位级别', 'unit-level', { optional: true }),
    parent: ref('unit', '上级单位', { optional: true, aliases: ['隶属单位', '主管单位'] }),
    staffing: integer('编制数', { optional: true, min: 0, max: 100_000, unit: '名' }),
    establishedOn: date('设立时间', { optional: true }),
    abolishedOn: date('撤销时间', { optional: true }),
    order: integer('排序', { optional: true, min: 0 }),
  },
  title: ['name'],
  detail: ['kind'],
  search: ['name', 'shortName'],
  unique: [['creditCode'], ['name']],
  tree: 'parent',
  counts: [
    { label: '在职', register: 'appointment', by: 'unit', where: { category: ['work'], kind: ['main'] } },
    { label: '职位', register: 'posts', by: 'unit' },
    { label: '党组织', register: 'party-organizations', by: 'unit' },
  ],
  lifetime: ['establishedOn', 'abolishedOn'],
  columns: ['name', 'kind', 'level', 'parent', 'staffing', 'creditCode', 'establishedOn'],
  sort: ['order', 'name'],
  filters: ['kind', 'level', 'parent'],
  organization: ['id'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel', 'secretary'], write: ['office', 'cadres', 'organization'] },
})
