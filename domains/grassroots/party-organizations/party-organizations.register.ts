import { code, date, integer, oneOf, ref, register, text } from '#kernel'

/** 党组织：党委、总支、支部、联合、临时；隶属、所在单位、届次。 */
export const partyOrganizations = register('party-organizations', {
  label: '党组织',
  time: 'entity',
  unit: '个',
  fields: {
    name: text('党组织名称', { maxLength: 120, aliases: ['党组织全称', '名称'] }),
    code: text('党组织代码', { optional: true, maxLength: 40 }),
    type: code('党组织类别', 'party-organization-type'),
    sector: oneOf('所属领域', {
      committee: '地方党委', village: '行政村', community: '社区', town: '乡镇街道', agency: '机关', institution: '事业单位', school: '学校', hospital: '公立医院',
      'state-enterprise': '国有企业', 'private-enterprise': '非公有制企业', 'social-organization': '社会组织', retired: '离退休',
    }),
    parent: ref('party-organizations', '上级党组织', { optional: true }),
    unit: ref('unit', '所在单位', { optional: true }),
    establishedOn: date('成立时间', { optional: true }),
    abolishedOn: date('撤销时间', { optional: true }),
    electedOn: date('本届选举时间', { optional: true, years: '本届年限' }),
    termYears: integer('任期', { optional: true, min: 2, max: 5, unit: '年' }),
  },
  title: ['name'],
  detail: ['type', 'parent'],
  search: ['name'],
  unique: [['code'], ['name']],
  tree: 'parent',
  counts: [
    { label: '党员', register: 'members', by: 'organization' },
    { label: '正式', register: 'members', by: 'organization', where: { category: ['full'] } },
    { label: '预备', register: 'members', by: 'organization', where: { category: ['probationary'] } },
  ],
  lifetime: ['establishedOn', 'abolishedOn'],
  columns: ['name', 'type', 'sector', 'parent', 'unit', 'electedOn', 'termYears'],
  sort: ['name'],
  filters: ['type', 'sector', 'parent', 'unit'],
  organization: ['unit'],
  deadlines: [{ id: 'election', label: '换届到期', from: ['electedOn'], after: { years: 'termYears' }, notice: 180 }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel', 'secretary'], write: ['organization', 'personnel'] },
})
